"""brief.toml → Config: every key has a default, and all mistakes of the file are told at once, before any work."""

from briefing.config.configuration import Config
from briefing.config.decisions import read_edits
from briefing.config.loading import configuration_schema, load_config
from briefing.config.tables import Format, Method

__all__ = ["Config", "Format", "Method", "configuration_schema", "load_config", "read_edits"]
