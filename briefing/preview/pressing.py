"""The PDF of a draft, set in a process of its own so that the page goes on answering, and its pages as pictures."""

from __future__ import annotations

import io
import os
import threading
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

import pypdfium2

from briefing.errors import BriefingError, Problem, RenderingError
from briefing.model import Appearance, Brief
from briefing.pipeline.seal import sealed
from briefing.render import render

SCALE = 1.5
"""Pixels for each of the PDF's points (a 72nd of an inch)."""
POLITENESS = 5
"""Added to the niceness of a setting that nobody waits for: what the analyst turns meanwhile comes first."""


class SupersededError(BriefingError):
    """A PDF is not set any more, because another draft took its place or the preview stops."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """The PDF of one draft."""

    draft: int
    pdf: bytes
    pages: int


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    """A PDF that is being set; everyone who asks for the same draft waits for the same answer."""

    draft: int
    process: BaseProcess
    answers: Connection
    done: Future[Pressed] = field(default_factory=Future)


class Press:
    """Sets one PDF at a time, that of the draft asked for last, and keeps the last one that was set.

    Its methods may be called from several threads.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._job: _Job | None = None
        self._pressed: Pressed | None = None
        self._closed = False

    def press(self, draft: int, brief: Brief, appearance: Appearance, *, politely: bool = False) -> Pressed:
        """The PDF of ``brief``, which is draft number ``draft``, as ``appearance`` has it.

        ``politely`` it gives way to what else the machine has to do, where nobody waits for it.
        Raises what rendering raises, and :class:`SupersededError` where another draft is asked for meanwhile.
        """
        with self._lock:
            if self._pressed is not None and self._pressed.draft == draft:
                return self._pressed
            if self._closed:
                raise SupersededError("The preview stops.")
            job = self._job
            is_new = job is None or job.draft != draft
            if job is None or is_new:
                self._stop()
                job = self._job = _started(draft, brief, appearance, POLITENESS if politely else 0)
        if is_new:
            self._finish(job)
        return job.done.result()

    def page(self, number: int) -> bytes:
        """Page ``number``, from 1, of the last PDF as a PNG. Raises IndexError where there is none."""
        with self._lock:
            if self._pressed is None or not 1 <= number <= self._pressed.pages:
                raise IndexError(number)
            document = pypdfium2.PdfDocument(self._pressed.pdf)
            picture = io.BytesIO()
            document[number - 1].render(scale=SCALE).to_pil().save(picture, format="PNG")
            document.close()
            return picture.getvalue()

    def close(self) -> None:
        """Stop what is being set, and set nothing more."""
        with self._lock:
            self._closed = True
            self._stop()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.process.terminate()

    def _finish(self, job: _Job) -> None:
        """Wait for the answer of ``job`` and hand it to everyone who waits for it."""
        answer: bytes | tuple[Problem, ...] | None = None
        with suppress(EOFError, OSError):
            answer = job.answers.recv()
        job.process.join()
        job.answers.close()
        with self._lock:
            superseded = self._job is not job or self._closed
            self._job = None if self._job is job else self._job
            if isinstance(answer, bytes) and not superseded:
                self._pressed = _counted(job.draft, answer)
                job.done.set_result(self._pressed)
            elif superseded:
                job.done.set_exception(SupersededError("Another draft took the place of this one."))
            else:
                job.done.set_exception(RenderingError(*_reasons(answer)))


def _started(draft: int, brief: Brief, appearance: Appearance, niceness: int) -> _Job:
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__])
    answers, answer = context.Pipe(duplex=False)
    process = context.Process(target=_set, args=(answer, brief, appearance, niceness), daemon=True)
    process.start()
    answer.close()
    return _Job(draft, process, answers)


def _set(answer: Connection, brief: Brief, appearance: Appearance, niceness: int) -> None:
    """Set ``brief`` and answer with the PDF or with what is wrong: the work of the other process."""
    os.nice(niceness)
    try:
        answer.send(render(sealed(brief), "pdf", appearance=appearance))
    except BriefingError as error:
        answer.send(error.problems)


def _counted(draft: int, pdf: bytes) -> Pressed:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return Pressed(draft, pdf, len(document))
    finally:
        document.close()


def _reasons(answer: bytes | tuple[Problem, ...] | None) -> tuple[Problem | str, ...]:
    return answer if isinstance(answer, tuple) else ("The pages could not be set; the terminal says why.",)
