"""What the commands show in a terminal: progress on stderr, tables and sentences on stdout."""

from __future__ import annotations

import getpass
import logging
import os
import re
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from pydantic import TypeAdapter
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn
from rich.table import Table
from typer import rich_utils

from briefing.commands.doctor import pango_remedy
from briefing.errors import BriefingError, Problem, UsageError

if TYPE_CHECKING:
    from briefing.commands.doctor import Check
    from briefing.commands.furniture import OutletFurniture
    from briefing.commands.themes import Examination
    from briefing.commands.tune import Trial
    from briefing.group.filing.survey import Survey
    from briefing.model import Article, Brief, Coverage, PassedOver, Scored, Sentence, Summary, Unfiled
    from briefing.pipeline.approval import Lapse

# Why most articles are left out of a weekly brief, or were to be: nobody needs a line for each.
_OF_COURSE = {"outside", "duplicate", "foreign"}
_MOST_LINES = 20
_WIDTH_OF_A_FILE = 140

# Controls, the two marks of direction that can make a line read as another, and halves of letters; no break, no tab.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

log = logging.getLogger("briefing")


OnStage: TypeAlias = Callable[[str], None]
"""What a run calls with the name of each stage as it begins."""


def out() -> Console:
    """Standard output, where results go."""
    width = None if sys.stdout.isatty() else _WIDTH_OF_A_FILE
    return Console(file=sys.stdout, highlight=False, emoji=False, width=width)


def err() -> Console:
    """Standard error, where everything goes that is no result."""
    return Console(file=sys.stderr, highlight=False, emoji=False, soft_wrap=True)


def visible(text: str) -> str:
    """``text`` with everything that a terminal would obey written out as JSON does it; a name may hold anything.

    So is what no encoding can write. What is JSON stays JSON.
    """
    return _OBEYED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def say(line: str) -> None:
    """A line of progress, unless the user asked for quiet."""
    if log.isEnabledFor(logging.INFO):
        err().print(visible(line), markup=False)


def trace(line: str) -> None:
    """A line for who asked for every step."""
    if log.isEnabledFor(logging.DEBUG):
        err().print(visible(line), markup=False)


def say_problems(problems: Iterable[Problem]) -> None:
    """Each problem on a line of its own: place, what is wrong, what to do."""
    for problem in problems:
        err().print(visible(str(problem)), markup=False)


def print_plainly(lines: Iterable[str]) -> None:
    """Results as they are, for a person and for the next command of a pipe alike."""
    for line in lines:
        sys.stdout.write(f"{visible(line)}\n")


def ask_passphrase() -> str:
    """The passphrase of a key: from the environment, or from who sits at the terminal.

    Raises :class:`UsageError` where it is in neither.
    """
    from briefing.pipeline.signature import PASSPHRASE, from_environment  # noqa: PLC0415 - as above

    if PASSPHRASE in os.environ or not sys.stdin.isatty():
        return from_environment()
    return getpass.getpass("Passphrase of the key: ")


def ask_new_passphrase() -> str:
    """A passphrase for a new key, asked for twice; empty where none is wanted, or where nobody sits at the terminal."""
    from briefing.pipeline.signature import PASSPHRASE  # noqa: PLC0415 - as above

    if PASSPHRASE in os.environ or not sys.stdin.isatty():
        return os.environ.get(PASSPHRASE, "")
    passphrase = getpass.getpass("Passphrase for the key (none if empty): ")
    if passphrase != getpass.getpass("Again: "):
        raise UsageError("These are two passphrases. Nothing was written.")
    return passphrase


def show_address(address: str) -> None:
    """Print where the preview answers, and how to stop it; at once, also to a program that waits to read it."""
    print_plainly([address])
    sys.stdout.flush()
    say("Open this address in a browser: the draft is rebuilt when something changes. Ctrl-C stops it.")


def say_error(error: Exception) -> None:
    """What went wrong, as problems; with the traceback for who asked for every step."""
    say_problems(error.problems if isinstance(error, BriefingError) else [_unforeseen(error)])
    if log.isEnabledFor(logging.DEBUG):
        sys.stderr.write(visible("".join(traceback.format_exception(error))))


def say_misuse(error: Exception) -> None:
    """What Typer says of a command that was called wrongly, be it with a file that is named like an option."""
    error.message = visible(getattr(error, "message", ""))  # type: ignore[attr-defined]  # an exception of Click's
    rich_utils.rich_format_error(error)  # type: ignore[arg-type]


def _unforeseen(error: Exception) -> Problem:
    if isinstance(error, OSError) and "cannot load library" in str(error):
        return Problem(where="", what="Pango is missing, which sets the pages.", remedy=pango_remedy())
    if isinstance(error, OSError):
        return Problem(where=str(error.filename or ""), what=f"{error.strerror or error}.")
    remedy = "Run it again with --verbose to see where."
    return Problem(where="", what=f"Something unforeseen: {type(error).__name__}: {error}.", remedy=remedy)


def as_json(value: object) -> str:
    """A result as JSON, for the next program."""
    return TypeAdapter(type(value)).dump_json(value, indent=2).decode()


@contextmanager
def progress(stages: Sequence[str]) -> Iterator[OnStage]:
    """Follow a run through ``stages``: a bar where standard error is a terminal, else a line when all is said."""
    if not log.isEnabledFor(logging.INFO) or not sys.stderr.isatty():
        yield trace
        return
    with Progress(BarColumn(24), TextColumn("{task.description}"), console=err(), transient=True) as bar:
        task = bar.add_task("", total=len(stages))
        yield lambda name: bar.update(task, description=name, completed=stages.index(name))


def say_coverage(coverage: Coverage) -> None:
    """What was read and used, and every article that was left out, but those of other weeks, with its reason."""
    say(f"{coverage.read} articles read, {coverage.inside} in the period, {coverage.used} printed.")
    kinds = Counter(problem.kind for problem in coverage.left_out)
    named = [problem for problem in coverage.left_out if problem.kind not in _OF_COURSE]
    for problem in named[:_MOST_LINES]:
        say(f"  left out: {problem}")
    rest = [f"{count} {kind}" for kind, count in sorted(kinds.items()) if kind in _OF_COURSE]
    if len(named) > _MOST_LINES:
        rest.append(f"{len(named) - _MOST_LINES} more")
    if rest:
        say(f"  left out: {', '.join(rest)} (annex B names each)")


def say_lapse(lapse: Lapse | None) -> None:
    """That what was approved is another content, and what changed since."""
    if lapse is not None:
        say(lapse.line)
        for line in lapse.lines[:_MOST_LINES]:
            say(f"  {line}")
        if len(lapse.lines) > _MOST_LINES:
            say(f"  and {len(lapse.lines) - _MOST_LINES} more")


def say_language(brief: Brief) -> None:
    """Where no article is in the language of the brief, what to set, as the page says it."""
    from briefing.render.wording import Wording  # noqa: PLC0415 - here all is loaded, and --help needs none of it

    hint = Wording.of(brief.language).language_hint(brief)
    if hint:
        say(hint)


def summary_lines(summary: Summary, articles: Sequence[Article]) -> Iterator[str]:
    """The summary, a sentence a line; with its source where there are several articles."""
    sources = {article.id: article for article in articles}
    for sentence in summary.sentences:
        article = sources.get(sentence.article_id)
        named = [str(part) for part in (article.outlet, article.date) if part] if article else []
        text = " ".join(sentence.text.split())
        yield f"{text} [{', '.join(named)}]" if len(sources) > 1 and named else text


def explanation(summary: Summary) -> Table:
    """Every candidate by rank: its score, the parts of the score, and why it is in or what stood in its way."""
    rows = sorted(_candidates(summary), key=lambda row: (row[0], row[1].sentence.article_id, row[1].sentence.index))
    names = list(dict.fromkeys(part.name for _, scored, _ in rows for part in scored.parts))
    table = Table(box=box.SIMPLE_HEAD, caption=str(summary.note) if summary.note else None)
    for heading in ("Rank", "Score", *names):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("Sentence", ratio=3)
    table.add_column("Outcome", ratio=2)
    for rank, scored, outcome in rows:
        parts = {part.name: f"{part.value:.2f}" for part in scored.parts}
        cells = [str(rank), f"{scored.score:.3f}", *(parts.get(name, "") for name in names)]
        text = " ".join(scored.sentence.text.split())
        table.add_row(*cells, _plain(text), _plain(outcome), style="" if outcome.startswith("printed") else "dim")
    return table


def _candidates(summary: Summary) -> Iterator[tuple[int, Scored, str]]:
    """Rank, scored sentence and outcome of each candidate; the printed ones fill the ranks that are left."""
    taken = {passed.rank for passed in summary.passed_over}
    free = (rank for rank in range(1, len(summary.passed_over) + len(summary.scores) + 1) if rank not in taken)
    order = sorted(range(len(summary.scores)), key=lambda place: (-summary.scores[place].score, place))
    for rank, place in zip(free, order, strict=True):
        anchor = summary.anchors[place]
        under = f" under “{_start(summary.sentences[anchor].text)}”" if anchor is not None else ""
        yield rank, summary.scores[place], f"printed{under}"
    for passed in summary.passed_over:
        yield passed.rank, passed.scored, _why(passed)


def _why(passed: PassedOver) -> str:
    rival = f" “{_start(passed.rival.text)}”" if passed.rival else ""
    return f"{passed.reason}{rival}"


def _start(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")


def _plain(text: str) -> str:
    return escape(visible(text))


def checks(found: Sequence[Check]) -> Table:
    """What the doctor found, a line a check."""
    table = Table(box=box.SIMPLE_HEAD)
    for heading in ("", "What", "Found", "To mend it"):
        table.add_column(heading)
    for check in found:
        mark = "ok" if check.well else "missing" if check.needed else "-"
        table.add_row(mark, check.name, _plain(check.found), "" if check.well else _plain(check.remedy))
    return table


def print_trials(trials: Sequence[Trial]) -> None:
    """A table of the lengths, then what each prints that the one before it does not, and what falls out."""
    table = Table(box=box.SIMPLE_HEAD)
    for heading in ("Length of a theme", "Sentences", "Words", "Pages"):
        table.add_column(heading, justify="left" if heading.startswith("Length") else "right")
    for trial in trials:
        mark = " (now)" if trial.in_force else ""
        table.add_row(f"{trial.length}{mark}", str(trial.sentences), str(trial.words), f"{trial.pages:.1f}")
    out().print(table)
    for trial in trials:
        for heading, lines in (("falls out", trial.falls_out), ("comes in", trial.comes_in)):
            if lines:
                print_plainly([f"{trial.length}: {heading}"])
                print_plainly(f"  {'-' if heading == 'falls out' else '+'} {line}" for line in lines)


def print_furniture(outlets: Sequence[OutletFurniture]) -> None:
    """What is furniture of each outlet: how often by kind, and what stands there most, as it stands."""
    if not outlets:
        print_plainly(["Nothing is taken for furniture."])
    for number, outlet in enumerate(outlets):
        counts = ", ".join(f"{each.kind} {each.count}" for each in outlet.counts)
        lines = ["", f"{outlet.outlet or 'No outlet'}, {outlet.articles} articles: {counts}"]
        print_plainly(lines if number else lines[1:])
        for example in outlet.examples[:_MOST_LINES]:
            print_plainly([f"  {example.count:>4}  {example.kind}: {_shortened(example.text)}  ({example.reason})"])
        if len(outlet.examples) > _MOST_LINES:
            print_plainly([f"        and {len(outlet.examples) - _MOST_LINES} more, which --json lists"])


def _shortened(text: str) -> str:
    return text if len(text) <= _WIDTH_OF_A_FILE else f"{text[: _WIDTH_OF_A_FILE - 1]}…"


def print_register(examination: Examination, *, why: str | None) -> None:
    """The themes with what each caught, the unfiled and the proposals; or what was asked alone: why, or what if."""
    if why is not None:
        found = list(_placed(examination.survey, why))
        print_plainly(found or [f"No sentence of the period holds “{why}”."])
    elif examination.tried:
        print_plainly(_moved(examination))
    else:
        _print_survey(examination.survey)


def _print_survey(survey: Survey) -> None:
    table = Table(box=box.SIMPLE_HEAD)
    for heading, side in (("Theme", "left"), ("Sentences", "right"), ("Articles", "right"), ("Terms", "left")):
        table.add_column(heading, justify="right" if side == "right" else "left")
    for found in survey.themes:
        terms = ", ".join(f"{count.term} {count.sentences}" for count in found.terms)
        table.add_row(found.theme.id, str(len(found.theme.filed)), str(found.articles), _plain(terms))
    out().print(table)
    print_plainly(_unfiled(survey.unfiled))
    if survey.proposals:
        print_plainly(["", f"Proposed: {len(survey.proposals)} themes among the unfiled, each ready for the register."])
    for proposal in survey.proposals:
        print_plainly(["", proposal.entry.rstrip()])
        print_plainly(f"  # {_one_line(sentence)}" for sentence in proposal.examples)


def _unfiled(unfiled: Sequence[Unfiled]) -> Iterator[str]:
    """How much is unfiled, and of it what came nearest to a theme."""
    near = [entry for entry in unfiled if entry.nearest]
    nearest = sorted(near, key=lambda entry: (-entry.score, entry.sentence.article_id, entry.sentence.index))
    yield f"{len(unfiled)} sentences are unfiled; nearest to a theme:"
    for entry in nearest[:_MOST_LINES]:
        yield f"  {entry.nearest} {entry.score:.2f}  {_one_line(entry.sentence)}"
    if len(unfiled) > _MOST_LINES:
        yield f"  and {len(unfiled) - len(nearest[:_MOST_LINES])} more, which --json lists"


def _moved(examination: Examination) -> Iterator[str]:
    """What a change that was tried would move, sentence by sentence."""
    yield f"With {', '.join(examination.tried)}: {len(examination.moves)} sentences move."
    for move in examination.moves:
        places = f"{move.before or 'unfiled'} > {move.after or 'unfiled'}"
        yield f"  {places}  {_one_line(move.sentence)} ({move.reason})"


def _placed(survey: Survey, why: str) -> Iterator[str]:
    """Every sentence that holds the words: its theme, score and reason, or the theme that it came nearest to."""
    wanted = why.casefold()
    for found in survey.themes:
        for filed in found.theme.filed:
            if wanted in filed.sentence.text.casefold():
                yield f"{found.theme.id} {filed.score:.2f}  {_one_line(filed.sentence)} ({filed.reason})"
    for unfiled in survey.unfiled:
        if wanted in unfiled.sentence.text.casefold():
            nearest = f"nearest {unfiled.nearest} {unfiled.score:.2f}" if unfiled.nearest else "near no theme"
            yield f"unfiled, {nearest}  {_one_line(unfiled.sentence)}"


def _one_line(sentence: Sentence) -> str:
    return " ".join(sentence.text.split())
