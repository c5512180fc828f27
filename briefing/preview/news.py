"""Tells every open page that there is something new (server-sent events, HTML Living Standard)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

HEARTBEAT_SECONDS = 15.0


class News:
    """Pages that listen, each with a queue of its own."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[str | None]] = set()

    def tell(self, mark: str) -> None:
        """Let every page look again that has not seen ``mark`` yet. To be called in the server's own thread."""
        for listener in self._listeners:
            listener.put_nowait(mark)

    def close(self) -> None:
        """Send every page home, so that the server can stop."""
        for listener in self._listeners:
            listener.put_nowait(None)

    async def listen(self) -> AsyncIterator[str]:
        """The events of one page, with a comment now and then that shows a lost page to the server."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            yield "retry: 1000\ndata: hello\n\n"
            while True:
                try:
                    event = await asyncio.wait_for(queue.get(), HEARTBEAT_SECONDS)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                if event is None:
                    return
                yield f"data: {event}\n\n"
        finally:
            self._listeners.discard(queue)
