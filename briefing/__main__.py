"""``python -m briefing`` is the command line."""

from briefing.cli import main

main()
