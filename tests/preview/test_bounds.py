"""Requests that are too slow, too large or not to be understood."""

import asyncio
import socket

import pytest
import uvicorn
from starlette.responses import PlainTextResponse

from briefing.preview import bounds
from briefing.preview.bounds import Bounded, PatientProtocol


async def echo(scope, receive, send):
    message = await receive()
    await PlainTextResponse(f"{scope['method']} {len(message.get('body', b''))}")(scope, receive, send)


async def talk(port, *parts, pause=0.0):
    """Send ``parts`` with a pause behind each; everything that is answered until the connection is closed."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for part in parts:
        try:
            writer.write(part)
            await writer.drain()
        except ConnectionError:
            break
        await asyncio.sleep(pause)
    try:
        return await asyncio.wait_for(reader.read(), 10)
    except ConnectionError:
        return b""
    finally:
        writer.close()


@pytest.fixture
def served(monkeypatch):
    """Run a conversation with a server that has little patience."""
    monkeypatch.setattr(bounds, "HEAD_SECONDS", 0.3)
    monkeypatch.setattr(bounds, "BODY_SECONDS", 0.3)
    monkeypatch.setattr(bounds, "MOST_BYTES", 1000)
    monkeypatch.setattr(bounds, "MOST_CONNECTIONS", 3)

    def run(conversation):
        async def main():
            listening = socket.socket()
            listening.bind(("127.0.0.1", 0))
            listening.listen()
            config = uvicorn.Config(
                Bounded(echo),
                http=PatientProtocol,
                ws="none",
                log_level="critical",
                lifespan="off",
                timeout_keep_alive=1,
            )
            server = uvicorn.Server(config)
            serving = asyncio.create_task(server.serve(sockets=[listening]))
            while not server.started:  # noqa: ASYNC110 - the server tells nobody
                await asyncio.sleep(0.01)
            try:
                return await conversation(listening.getsockname()[1])
            finally:
                server.should_exit = True
                await serving

        return asyncio.run(main())

    return run


def test_a_head_that_never_ends_is_closed_however_steadily_it_comes(served):
    drops = [b"GET / HTTP/1.1\r\n", *[b"x: y\r\n"] * 40]
    answer = served(lambda port: talk(port, *drops, pause=0.05))
    assert answer == b"" or answer.startswith(b"HTTP/1.1 408")


def test_who_says_nothing_is_sent_away(served):
    assert served(talk).startswith(b"HTTP/1.1 408")


def test_a_second_request_has_its_own_time(served):
    whole = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n"
    answer = served(lambda port: talk(port, whole, whole, b"GET / HT", pause=0.2))
    assert answer.count(b"GET 0") == 2
    assert b"HTTP/1.1 408" in answer


def test_a_body_that_is_announced_or_sent_too_large_is_refused(served):
    head = b"POST / HTTP/1.1\r\nhost: x\r\n"
    for more in (b"content-length: 1001\r\n\r\n", b"content-length: 99999999999999999999\r\n\r\n"):
        assert served(lambda port, more=more: talk(port, head + more)).startswith(b"HTTP/1.1 413")
    parts = [head + b"transfer-encoding: chunked\r\n\r\n", *[b"190\r\n" + b"x" * 400 + b"\r\n"] * 3]
    assert served(lambda port: talk(port, *parts, pause=0.02)).startswith(b"HTTP/1.1 413")


def test_a_body_that_never_ends_is_refused(served):
    head = b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n"
    assert served(lambda port: talk(port, head, b"x", b"x", pause=0.05)).startswith(b"HTTP/1.1 408")


def test_a_body_in_its_bounds_is_given_on_whole(served):
    head = b"POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 900\r\n\r\n"
    assert served(lambda port: talk(port, head, b"x" * 450, b"x" * 450, pause=0.02)).endswith(b"POST 900")


def test_there_are_so_many_connections_and_no_more(served):
    async def crowd(port):
        return await asyncio.gather(
            *(talk(port, b"GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n") for _ in range(9))
        )

    answers = served(crowd)
    assert all(answer.endswith(b"GET 0") or answer == b"" for answer in answers)
    assert sum(answer != b"" for answer in answers) >= 1
