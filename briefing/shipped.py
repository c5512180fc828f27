"""Where the templates lie that the package ships: inside it where it is installed, beside it in the repository."""

from __future__ import annotations

from pathlib import Path

from briefing.errors import Problem, RenderingError


def template_folder() -> Path | None:
    """The folder of everything that is shipped beside the code; None where the package is not whole."""
    package = Path(__file__).parent
    folders = (package / "templates", package.parent / "templates")
    return next((folder for folder in folders if folder.is_dir()), None)


def shipped_template(name: str) -> Path | None:
    """The folder of the shipped template of this name, if there is one."""
    folder = template_folder()
    shipped = folder.iterdir() if folder is not None else ()
    return next((each for each in shipped if each.name == name and each.is_dir()), None)


def needed_template(name: str) -> Path:
    """The folder of a shipped template that nothing goes without. Raises RenderingError where it is not there."""
    folder = shipped_template(name)
    if folder is None:
        raise RenderingError(
            Problem(where="briefing", what=f"Its templates ({name}) are missing.", remedy="Install the package again.")
        )
    return folder
