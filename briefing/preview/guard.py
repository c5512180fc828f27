"""Who may talk to the preview: the browser on this machine that was given the address, and nobody else.

A page of another site that a browser has open can send requests to this machine too, and can make its own name point
here (DNS rebinding). So the Host and the Origin of every request are checked, and a token that only the printed address
holds.
"""

from __future__ import annotations

import secrets
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "briefing-preview-{port}"
"""Named by the port, which a browser does not tell cookies apart by: two previews may be open at once."""
SHELL_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
DRAFT_POLICY = (
    "sandbox allow-same-origin; default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; "
    "font-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""The draft holds words of strangers: nothing in it runs, and nothing in it reaches any host."""


_MOST_FIELDS = 20


class Guard:
    """Lets a request through that comes from the right browser, and sets the headers of safe pages on every answer."""

    def __init__(self, application: ASGIApp, *, token: str, port: int) -> None:
        self._application = application
        self._token = token
        self._cookie = COOKIE.format(port=port)
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request (ASGI)."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("content-security-policy", SHELL_POLICY)
                headers.setdefault("cache-control", "no-store")
                headers["x-content-type-options"] = "nosniff"
                headers["referrer-policy"] = "no-referrer"
                headers["cross-origin-opener-policy"] = "same-origin"
                headers["cross-origin-resource-policy"] = "same-origin"
            await send(message)

        try:
            answer = self._refusal(scope) or self._admission(scope)
        except (CookieError, ValueError):  # what no browser sends
            answer = PlainTextResponse("This cannot be understood.", status_code=400)
        await (answer or self._application)(scope, receive, send_safely)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        headers = Headers(scope=scope)
        if headers.get("host") not in self._hosts:
            return PlainTextResponse("This preview answers on this machine alone.", status_code=421)
        origin = headers.get("origin")
        allowed = {f"http://{host}" for host in self._hosts}
        if (origin is not None and origin not in allowed) or (scope["method"] != "GET" and origin is None):
            return PlainTextResponse("Another site may not change this draft.", status_code=403)
        return None

    def _admission(self, scope: Scope) -> ASGIApp | None:
        """A redirect that leaves the token in a cookie, or a refusal; None for a browser that has it already."""
        given = parse_qs(scope["query_string"].decode("latin-1"), max_num_fields=_MOST_FIELDS).get("token", [""])[0]
        if secrets.compare_digest(given.encode(), self._token.encode()):
            answer = RedirectResponse("/", status_code=303)
            answer.set_cookie(self._cookie, self._token, httponly=True, samesite="strict", path="/")
            return answer
        morsel = SimpleCookie(Headers(scope=scope).get("cookie", "")).get(self._cookie)
        if morsel is not None and secrets.compare_digest(morsel.value.encode(), self._token.encode()):
            return None
        return PlainTextResponse("Open the address that `briefing preview` printed in the terminal.", status_code=403)
