"""The draft in a browser: rebuilt when something changes, tuned and corrected there, printed when it is right."""

from __future__ import annotations

import gc
import secrets
import socket
from collections.abc import Callable
from contextlib import suppress
from datetime import date as Date
from pathlib import Path

import uvicorn

from briefing.errors import UsageError
from briefing.preview.application import Preview
from briefing.preview.bounds import Bounded, PatientProtocol
from briefing.preview.guard import Guard
from briefing.preview.workshop import Workshop

__all__ = ["serve"]


def serve(
    config: Path,
    *,
    port: int = 8765,
    today: Callable[[], Date | None] = lambda: None,
    on_ready: Callable[[str], None] = lambda _: None,
) -> None:
    """Serve the draft of ``config`` on this machine alone until Ctrl-C.

    ``on_ready`` is told the address to open, token and all, when it answers. ``port`` 0 takes a free one; ``today``
    says on which day something is approved. Raises :class:`ConfigurationError` for a configuration that cannot be used,
    :class:`ReadingError` where there is nothing to show, and :class:`UsageError` for a port that is taken.
    """
    listening = _bind(port)
    with listening:
        preview = Preview(Workshop(config, today=today))
        # What was read stays for good; without this the collector walks all of it now and then, amid a change.
        gc.freeze()
        token = secrets.token_urlsafe(16)
        taken = listening.getsockname()[1]
        on_ready(f"http://127.0.0.1:{taken}/?token={token}")
        settings = uvicorn.Config(
            Guard(Bounded(preview.application()), token=token, port=taken),
            http=PatientProtocol,
            ws="none",
            log_level="error",
            lifespan="on",
            server_header=False,
        )
        # Ctrl-C is how a preview ends: uvicorn stops in order, then raises it again for its caller.
        with suppress(KeyboardInterrupt):
            _Server(settings, preview).run(sockets=[listening])


class _Server(uvicorn.Server):
    """A server that lets go of its listeners before it waits for them."""

    def __init__(self, config: uvicorn.Config, preview: Preview) -> None:
        super().__init__(config)
        self._preview = preview

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop in order: a change that is being made is made, whoever only waits is sent home."""
        self._preview.close()
        await super().shutdown(sockets)


def _bind(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("127.0.0.1", port))
        listening.listen()  # who is told the address may come before the first answer, and waits for it
    except OSError:
        listening.close()
        raise UsageError(
            f"Port {port} is taken by another program. Take another with --port, or --port 0 for a free one."
        ) from None
    return listening
