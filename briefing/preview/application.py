"""The pages and calls of the preview."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Annotated, Any

import anyio.to_thread
from pydantic import Discriminator, StrictInt, TypeAdapter
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from briefing.errors import BriefingError, Problem
from briefing.model import Appearance, Edit
from briefing.preview.guard import DRAFT_POLICY
from briefing.preview.inspection import Inspection, inspect
from briefing.preview.news import News
from briefing.preview.pressing import Press, Pressed, SupersededError
from briefing.preview.view import Version, View
from briefing.preview.watching import watch
from briefing.preview.workshop import ConflictError, Draft, Workshop
from briefing.render.page.fonts import faces
from briefing.shipped import needed_template

_VIEW = TypeAdapter(View)
_INSPECTION = TypeAdapter(Inspection)
_ANSWER = TypeAdapter(dict[str, Any])
_EDIT: TypeAdapter[Edit] = TypeAdapter(Annotated[Edit, Discriminator("action")])
_VERSION = TypeAdapter(Version)
_PLACE = TypeAdapter(StrictInt)
_KINDS = {".js": "text/javascript", ".css": "text/css"}
_PAGE = "preview"
"""The shipped folder of the page, its scripts and its stylesheets."""
_LONG = 6
_LONGEST_ANSWER = 400
_FONTS_KEPT = {"cache-control": "private, max-age=3600"}
Change = Callable[[dict[str, Any], Version], Any]


class Preview:
    """The calls of the page, each a method."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self.news = News()
        self._press = Press()

    def close(self) -> None:
        """Send every page home and set no more pages, so that nothing keeps the server from stopping."""
        self.news.close()
        self._press.close()

    def application(self) -> Starlette:
        """The ASGI application, which watches the files while it runs."""
        changes = (Route(f"/{name}", partial(self.change, each), methods=["POST"]) for name, each in self._changes())
        return Starlette(
            lifespan=self._watched,
            routes=[
                Route("/", self.page),
                Route("/static/{name}", self.static),
                Route("/fonts.css", self.faces),
                Route("/fonts/{name}.ttf", self.font),
                Route("/draft", self.draft),
                Route("/view", self.view),
                Route("/news", self.listen),
                Route("/passage/{key}", self.passage),
                Route("/pages", self.pages),
                Route("/pages/{number}.png", self.page_picture),
                Route("/brief.pdf", self.pdf),
                Route("/publish", self.publish, methods=["POST"]),
                *changes,
            ],
        )

    @asynccontextmanager
    async def _watched(self, _: Starlette) -> AsyncIterator[None]:
        stop = asyncio.Event()
        watching = asyncio.create_task(watch(self.workshop, self.news, stop))
        yield
        stop.set()
        await watching

    def _changes(self) -> Iterator[tuple[str, Change]]:
        """Everything that a page can change, by the name of its call."""
        shop = self.workshop
        yield "turn", lambda body, seen: shop.turn(str(body["key"]), str(body["value"]), seen=seen)
        yield "keep", lambda _, seen: shop.keep(seen=seen)
        yield "discard", lambda _, seen: shop.discard(seen=seen)
        yield "decide", lambda body, seen: shop.decide(_EDIT.validate_python(body["edit"]), seen=seen)
        yield "revoke", lambda body, seen: shop.revoke(_PLACE.validate_python(body["place"]), seen=seen)
        yield "undo", lambda _, seen: shop.undo(seen=seen)
        yield "redo", lambda _, seen: shop.redo(seen=seen)

    async def page(self, _: Request) -> Response:
        """The page round the draft."""
        return HTMLResponse((needed_template(_PAGE) / "page.html").read_text(encoding="utf-8"))

    async def static(self, request: Request) -> Response:
        """A script or a stylesheet of the page: a file of its folder by name alone."""
        name = request.path_params["name"]
        path = next(
            (path for path in needed_template(_PAGE).iterdir() if path.name == name and path.suffix in _KINDS), None
        )
        if path is None:
            return PlainTextResponse("There is no such file.", status_code=404)
        return Response(path.read_bytes(), media_type=_KINDS[path.suffix])

    async def faces(self, _: Request) -> Response:
        """The stylesheet that makes the fonts of the printed pages known to the page."""

        def sheet() -> Response:
            rules = (
                f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-display: block; '
                f'src: url("/fonts/{face.name}.ttf") format("truetype"); }}\n'
                for face in faces(self.workshop.config.appearance)
            )
            return Response("".join(rules), media_type="text/css")

        return await self._guarded(sheet)

    async def font(self, request: Request) -> Response:
        """The file of one face of the printed pages, by the face's name."""
        name = request.path_params["name"]

        def file() -> Response:
            path = next((face.path for face in faces(self.workshop.config.appearance) if face.name == name), None)
            if path is None:
                return PlainTextResponse("There is no such font.", status_code=404)
            return Response(path.read_bytes(), media_type="font/ttf", headers=_FONTS_KEPT)

        return await self._guarded(file)

    async def draft(self, _: Request) -> Response:
        """The draft, as it is printed."""
        headers = {"content-security-policy": DRAFT_POLICY, "x-draft": str(self.workshop.draft.version)}
        return HTMLResponse(self.workshop.draft.page, headers=headers)

    async def view(self, _: Request) -> Response:
        """What the page shows beside the draft."""
        return await self._state()

    async def listen(self, _: Request) -> Response:
        """A stream of events: a line whenever the draft or what is wrong with it is another."""
        return StreamingResponse(self.news.listen(), media_type="text/event-stream")

    async def passage(self, request: Request) -> Response:
        """Everything about one passage."""
        found = await anyio.to_thread.run_sync(inspect, self.workshop.draft.composition, request.path_params["key"])
        if found is None:
            return JSONResponse({"problems": ["The draft does not print this sentence any more."]}, status_code=404)
        return Response(_INSPECTION.dump_json(found), media_type="application/json")

    async def pages(self, _: Request) -> Response:
        """How many pages the PDF has, pressed anew where the draft is another."""
        return await self._guarded(self._pressed_pages)

    async def page_picture(self, request: Request) -> Response:
        """One page of the PDF as a picture."""
        number = request.path_params["number"]
        try:
            picture = await anyio.to_thread.run_sync(self._press.page, int(number) if len(number) < _LONG else 0)
        except (IndexError, ValueError):
            return PlainTextResponse("There is no such page.", status_code=404)
        return Response(picture, media_type="image/png")

    async def pdf(self, _: Request) -> Response:
        """The PDF of the draft."""
        return await self._guarded(lambda: Response(self._pressed().pdf, media_type="application/pdf"))

    async def publish(self, _: Request) -> Response:
        """Write the brief to its folder and say where."""
        return await self._guarded(self._published)

    async def change(self, change: Change, request: Request) -> Response:
        """Change something, where the page that asks has seen the latest of what ``change`` writes to.

        Gives back the state of the desk. A decision is not refused because a setting was saved in an editor meanwhile.
        """

        def changed(body: dict[str, Any]) -> None:
            change(body, _VERSION.validate_python(body.get("version", {})))

        try:
            body = _ANSWER.validate_json(await request.body() or b"{}")
            await anyio.to_thread.run_sync(changed, body)
        except ConflictError as conflict:
            return await self._state(problems=conflict.problems, status=409)
        except BriefingError as error:
            return await self._state(problems=error.problems, status=422)
        except OSError as error:
            return await self._state(problems=[cannot_be_written(error)], status=422)
        except (KeyError, TypeError, ValueError, ArithmeticError, RecursionError) as error:
            return JSONResponse({"problems": [f"This cannot be understood: {_told(error)}"]}, status_code=400)
        self.news.tell(self.workshop.mark())
        return await self._state()

    async def _state(self, *, problems: Sequence[Problem] = (), status: int = 200) -> Response:
        view = await anyio.to_thread.run_sync(self.workshop.view)
        content = _VIEW.dump_python(view, mode="json")
        if problems:
            content["refused"] = list(map(str, problems))
        return JSONResponse(content, status_code=status)

    async def _guarded(self, work: Callable[[], Response]) -> Response:
        try:
            return await anyio.to_thread.run_sync(work)
        except SupersededError:
            return JSONResponse({"problems": []}, status_code=409)
        except BriefingError as error:
            return JSONResponse({"problems": [str(problem) for problem in error.problems]}, status_code=422)
        except OSError as error:
            return JSONResponse({"problems": [str(cannot_be_written(error))]}, status_code=422)

    def _published(self) -> Response:
        paths = self.workshop.publish(lambda draft, appearance: self._pdf_of(draft, appearance).pdf)
        return JSONResponse({"written": [str(path) for path in paths], "folder": str(paths[0].parent) if paths else ""})

    def _pressed(self, *, politely: bool = False) -> Pressed:
        return self._pdf_of(*self.workshop.sheet(), politely=politely)

    def _pdf_of(self, draft: Draft, appearance: Appearance, *, politely: bool = False) -> Pressed:
        return self._press.press(draft.version, draft.brief, appearance, politely=politely)

    def _pressed_pages(self) -> Response:
        pressed = self._pressed(politely=True)
        brief = self.workshop.draft.brief
        cut = [" ".join(extract.text for extract in each.extracts) for each in brief.coverage.cut]
        parts = [part for part in self.workshop.config.parts if part not in brief.parts]
        return JSONResponse({"draft": pressed.draft, "pages": pressed.pages, "cut": cut, "parts": parts})


def cannot_be_written(error: OSError) -> Problem:
    """What the machine refused, as a problem."""
    return Problem(where=str(error.filename or ""), what=f"cannot be read or written: {error.strerror or error}.")


def _told(error: Exception) -> str:
    """What is wrong with a request, in a line that can be sent: what it holds may be no text."""
    return str(error).encode("utf-8", "backslashreplace").decode()[:_LONGEST_ANSWER]
