"""What a page may reach while it is set: the files of its template's folder and its fonts, and no network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from briefing.errors import Problem, RenderingError

_LINKED = {"http", "https", "mailto"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The folders of a template, its own first, and the files of the fonts."""

    folders: tuple[Path, ...]
    files: tuple[Path, ...] = ()

    @property
    def base(self) -> str:
        """The address that others on the page are relative to."""
        return self.folders[0].resolve().as_uri() + "/"

    def holds(self, path: Path) -> bool:
        """Whether the page may have the file at ``path``, wherever a link leads it."""
        real = path.resolve()
        known = any(real == file.resolve() for file in self.files)
        return real.is_file() and (known or any(real.is_relative_to(folder.resolve()) for folder in self.folders))

    def fetcher(self) -> URLFetcher:
        """What WeasyPrint fetches by."""
        return _Fetcher(self)


class _Fetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    def __init__(self, reach: Reach) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self._reach = reach

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """What lies at ``url``; one that leads out of the reach ends the setting, so that it is told."""
        parts = urlsplit(url)
        if parts.scheme.lower() == "file" and (parts.netloc or not self._reach.holds(Path(url2pathname(parts.path)))):
            raise FatalURLFetchingError(url)
        return super().fetch(url, headers)


@contextmanager
def told() -> Iterator[None]:
    """Raises RenderingError where a page that is set asks for a file that is none of its business."""
    try:
        yield
    except FatalURLFetchingError as error:
        what = f"It asks for {error}, which is no file of the template's folder."
        raise RenderingError(Problem(where="template", what=what, remedy="Mend the template or the logo.")) from None


def without_foreign(page: Any) -> None:  # noqa: ANN401 - a tree of WeasyPrint, which ships no types
    """Take from ``page`` what would attach a file to the PDF, and links to files of this machine."""
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        kinds = element.get("rel", "").split()
        if any(kind.lower() == "attachment" for kind in kinds):
            element.set("rel", " ".join(kind for kind in kinds if kind.lower() != "attachment"))
        if element.tag in {"a", "area"} and not _is_linked(element.get("href", "#")):
            del element.attrib["href"]


def _is_linked(address: str) -> bool:
    try:
        return address.startswith("#") or urlsplit(address.strip()).scheme.lower() in _LINKED
    except ValueError:
        return False
