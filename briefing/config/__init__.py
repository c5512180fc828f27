"""brief.toml → Config: every key has a default, and all mistakes of the file are told at once, before any work."""

from briefing.config.configuration import Config
from briefing.config.decisions import edits_text, parse_edits, read_edits
from briefing.config.loading import configuration_schema, load_config
from briefing.config.tables import Format, Method

__all__ = [
    "Config",
    "Format",
    "Method",
    "configuration_schema",
    "edits_text",
    "load_config",
    "parse_edits",
    "read_edits",
]
