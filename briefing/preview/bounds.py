"""How long and how large a request may be: whoever sends slowly, or without end, holds up nobody else.

A connection has some seconds for each head of a request, and a body some seconds and bytes; there are so many
connections at once and no more.
"""

from __future__ import annotations

import asyncio
from asyncio import TimerHandle, Transport
from typing import Any

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_SECONDS = 10.0
BODY_SECONDS = 20.0
MOST_BYTES = 1_000_000
"""Of a body: some hundred times what a decision with a long note takes."""
MOST_CONNECTIONS = 200
_LATE = b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
_CLOSING = {"connection": "close"}


class PatientProtocol(H11Protocol):
    """HTTP/1.1 with a limit to the time that the head of a request takes, and to the number of connections."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - those of uvicorn
        super().__init__(*arguments, **options)
        self._timer: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Begin to wait for the first request."""
        super().connection_made(transport)
        if len(self.connections) > MOST_CONNECTIONS:
            transport.close()
            return
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take what has come; what begins a request begins its time."""
        if self._timer is None and not self._answering():
            self._wait()
        super().data_received(data)
        if self._answering():
            self._stop_waiting()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _wait(self) -> None:
        self._timer = self.loop.call_later(HEAD_SECONDS, self._late)

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _late(self) -> None:
        self._timer = None
        if not self._answering() and not self.transport.is_closing():
            self.transport.write(_LATE)
            self.transport.close()


class Bounded:
    """Takes the whole body of a request before it is answered, or refuses it (ASGI)."""

    def __init__(self, application: ASGIApp) -> None:
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD"}:
            await self._application(scope, receive, send)
            return
        try:
            async with asyncio.timeout(BODY_SECONDS):
                body = await _body(receive, Headers(scope=scope).get("content-length", "0"))
        except TimeoutError:
            await PlainTextResponse("This took too long to send.", 408, _CLOSING)(scope, receive, send)
            return
        if body is None:
            await PlainTextResponse("This is larger than anything that changes a draft.", 413, _CLOSING)(
                scope, receive, send
            )
            return
        whole: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

        async def again() -> Message:
            return whole.pop() if whole else await receive()

        await self._application(scope, again, send)


async def _body(receive: Receive, announced: str) -> bytes | None:
    """What is sent; None where it is too much."""
    if announced.isdecimal() and (len(announced) > len(str(MOST_BYTES)) or int(announced) > MOST_BYTES):
        return None
    body = bytearray()
    while True:
        message = await receive()
        body += message.get("body", b"")
        if len(body) > MOST_BYTES:
            return None
        if not message.get("more_body", False):
            return bytes(body)
