"""The commands: parse, call, print, exit. Each imports its own stages, so that ``--help`` answers at once."""

from __future__ import annotations

import gc
import json
import logging
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer

import briefing
from briefing.cli import terminal
from briefing.cli.options import CONFIG, AsJson, ConfigFile, Lengths, Quiet, Verbose, Version, Week
from briefing.config import Method, configuration_schema, read_edits
from briefing.errors import BriefingError, ReadingError, VerificationError
from briefing.extras import require

_ALLOCATIONS = 200_000
log = logging.getLogger("briefing")
app = typer.Typer(
    name="briefing",
    help="Turn a pile of news articles into a policy brief that an analyst can sign.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> NoReturn:
    """Run a command and leave with 0 (done), 1 (the run failed) or 2 (wrong use or configuration)."""
    log.setLevel(logging.INFO)
    # A run keeps most of what it makes, so that looking for rubbish as often as by default only costs, a tenth of it.
    gc.set_threshold(_ALLOCATIONS)
    try:
        status = app(standalone_mode=False)
    except BrokenPipeError:
        sys.stderr.close()
        status = 0
    except typer.Abort:
        status = 1
    except Exception as error:  # noqa: BLE001  no traceback reaches a user who did not ask for it
        if hasattr(error, "format_message"):
            terminal.say_misuse(error)
            sys.exit(2)
        terminal.say_error(error)
        sys.exit(error.exit_status if isinstance(error, BriefingError) else 1)
    sys.exit(status or 0)


@app.callback()
def _options(*, version: Version = False) -> None:
    """Turn a pile of news articles into a policy brief that an analyst can sign."""


@app.command(epilog="Example: [bold]briefing init defence-weekly[/bold]")
def init(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="A folder to make or fill.")] = Path(),
    *,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Make a folder with brief.toml, themes and a sample article, ready to build."""
    from briefing.commands.init import start

    written = start(folder)
    terminal.print_plainly(map(str, written))
    terminal.say(f"Build it with: briefing build --config {folder / 'brief.toml'}")


@app.command(epilog="Example: [bold]briefing build --week 2025-W51 --format pdf --format html[/bold]")
def build(
    config: ConfigFile = CONFIG,
    *,
    week: Week = None,
    length: Lengths = None,
    format: Annotated[list[str] | None, typer.Option(help="pdf, html, json, markdown, docx or eml.")] = None,  # noqa: A002  the option's name
    pages: Annotated[int | None, typer.Option(min=1, help="The PDF fits in this many pages.")] = None,
    method: Annotated[str | None, typer.Option(help="The scorer: default, or a classic by name.")] = None,
    themes: Annotated[str | None, typer.Option(help='The themes to print, in order, as "boats,loans".')] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The folder to write to.")] = None,
    edits: Annotated[bool, typer.Option(help="Apply the analyst's decisions.")] = True,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Build the brief and print the paths of what was written."""
    from briefing.pipeline.approval import changes_since
    from briefing.pipeline.build import STAGES
    from briefing.pipeline.build import build as build_brief
    from briefing.pipeline.lock import locked
    from briefing.pipeline.publish import left_beside, publish

    settings = briefing.load_config(config).with_overrides(
        period=week,
        lengths=tuple(length or ()),
        formats=tuple(format or ()),
        directory=output,
        pages=pages,
        method=method,
        themes=themes,
    )
    key = settings.signing_key
    signer = None
    if key is not None:
        from briefing.pipeline.signature import signer_of

        signer = signer_of(key, passphrase=terminal.ask_passphrase)
    with locked(settings.directory, by="briefing build"), terminal.progress(STAGES) as on_stage:
        brief = build_brief(settings, edits=edits, on_stage=on_stage)
        lapse = changes_since(brief, read_edits(settings.edits)) if edits else None
        on_stage("Writing")
        written = publish(
            brief,
            formats=settings.output.formats,
            directory=settings.directory,
            name=settings.output.name,
            appearance=settings.appearance,
            signer=signer,
        )
    terminal.say_coverage(brief.coverage)
    terminal.say_language(brief)
    terminal.say_lapse(lapse)
    if old := left_beside(written):
        terminal.say(f"Not written this time, and maybe of another brief: {', '.join(path.name for path in old)}.")
    terminal.print_plainly(map(str, written))


@app.command(epilog="Example: [bold]briefing preview --port 8765[/bold]")
def preview(
    config: ConfigFile = CONFIG,
    *,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port on this machine; 0 takes a free one.")] = 8765,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show the draft in a browser, rebuilt when something changes."""
    require("preview", "The preview")
    from briefing.preview import serve

    serve(config, port=port, today=date.today, on_ready=terminal.show_address)


@app.command(epilog='Example: [bold]briefing approve -c brief.toml --by "E. Aydın"[/bold]')
def approve(
    config: ConfigFile = CONFIG,
    *,
    by: Annotated[str, typer.Option(help="Who approves it; else who [brief] approved_by names.")] = "",
    week: Week = None,
    length: Lengths = None,
    pages: Annotated[int | None, typer.Option(min=1, help="The PDF fits in this many pages.")] = None,
    method: Annotated[str | None, typer.Option(help="The scorer: default, or a classic by name.")] = None,
    themes: Annotated[str | None, typer.Option(help='The themes to print, in order, as "boats,loans".')] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The folder that it was written to.")] = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Approve the content of the brief as it was built: another content is in review again."""
    from briefing.commands.approve import approve as approve_content
    from briefing.pipeline.build import STAGES
    from briefing.pipeline.lock import locked

    today = date.today()  # noqa: DTZ011 - the day where the approver is
    settings = briefing.load_config(config).with_overrides(
        period=week, lengths=tuple(length or ()), directory=output, pages=pages, method=method, themes=themes
    )
    with locked(settings.directory, by="briefing approve"), terminal.progress(STAGES) as on_stage:
        approved = approve_content(settings, by=by, on=today, on_stage=on_stage)
    terminal.print_plainly([f"{approved.content_sha256} is approved by {approved.by}: {approved.file}"])
    if not approved.is_written:
        terminal.say(f"No brief is written in {settings.directory} that somebody could have read.")
    terminal.say("briefing build prints it as approved, while it has this content.")


@app.command(epilog='Example: [bold]briefing summarise article.txt --length "60 words" --explain[/bold]')
def summarise(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files, folders or globs.")],
    *,
    length: Annotated[str, typer.Option(help='As "3 sentences", "120 words" or "20%".')] = "3 sentences",
    method: Annotated[Method, typer.Option(help="The scorer.")] = "default",
    language: Annotated[str | None, typer.Option(help="ISO 639-1, where it should not be detected.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Show every candidate and why it is in or out.")] = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Summarise one article, or several into one summary."""
    reading = briefing.read_articles(files)
    terminal.say_problems(reading.problems)
    if not reading.articles:
        raise ReadingError("There is no article to summarise.")
    articles = [replace(article, language=language) for article in reading] if language else list(reading)
    summary = briefing.summarise(articles, length=length, method=method)
    if as_json:
        terminal.print_plainly([terminal.as_json(summary)])
    elif explain:
        terminal.out().print(terminal.explanation(summary))
    else:
        terminal.print_plainly(terminal.summary_lines(summary, reading.articles))


@app.command(epilog='Example: [bold]briefing tune --length "3 sentences" --length "8 sentences"[/bold]')
def tune(
    config: ConfigFile = CONFIG,
    *,
    week: Week = None,
    length: Lengths = None,
    as_json: AsJson = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show what several lengths would print, what falls out, and how many pages each would have."""
    from briefing.commands.tune import tune as try_lengths
    from briefing.pipeline.build import STAGES

    settings = briefing.load_config(config).with_overrides(period=week)
    with terminal.progress(STAGES) as on_stage:
        trials = try_lengths(settings, lengths=tuple(length or ()), on_stage=on_stage)
    if as_json:
        terminal.print_plainly([terminal.as_json(trials)])
    else:
        terminal.print_trials(trials)


@app.command(epilog='Example: [bold]briefing themes --try "eu-programmes=EDIP"[/bold]')
def themes(
    config: ConfigFile = CONFIG,
    *,
    week: Week = None,
    why: Annotated[str | None, typer.Option(help="Show where the sentences with these words stand, and why.")] = None,
    tried: Annotated[
        list[str] | None, typer.Option("--try", help='A term to try before it is kept, as "id=term" or "id=-term".')
    ] = None,
    as_json: AsJson = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show what each theme of the register catches, what is left unfiled, and which themes could be added."""
    from briefing.commands.themes import examine
    from briefing.pipeline.build import STAGES

    settings = briefing.load_config(config).with_overrides(period=week)
    with terminal.progress(STAGES) as on_stage:
        examination = examine(settings, tried=tuple(tried or ()), on_stage=on_stage)
    if as_json:
        terminal.print_plainly([terminal.as_json(examination)])
    else:
        terminal.print_register(examination, why=why)


@app.command(epilog="Example: [bold]briefing furniture --keep furniture.json[/bold]")
def furniture(
    config: ConfigFile = CONFIG,
    *,
    keep: Annotated[
        Path | None, typer.Option(help="A file to keep what is learned of outlets in; what it knows already stays.")
    ] = None,
    as_json: AsJson = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show what is taken for furniture of each outlet, and how often."""
    from briefing.commands.furniture import keep as keep_memory
    from briefing.commands.furniture import survey_furniture

    settings = briefing.load_config(config)
    with terminal.progress(("Reading", "Finding furniture")) as on_stage:
        survey = survey_furniture(settings, kept=keep, on_stage=on_stage)
    if as_json:
        terminal.print_plainly([terminal.as_json(survey.outlets)])
    else:
        terminal.print_furniture(survey.outlets)
    if keep:
        terminal.say(f"{keep_memory(survey.memory, keep)} passages are kept in {keep}.")


@app.command(epilog="Example: [bold]briefing verify out/brief.pdf[/bold]")
def verify(
    brief: Annotated[Path, typer.Argument(metavar="BRIEF", help="A file that briefing wrote: PDF, JSON, HTML …")],
    *,
    sources: Annotated[
        list[Path] | None, typer.Option(help="Where the articles are, if they have moved, and what else may be read.")
    ] = None,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Make the brief anew from its inputs, and compare.")
    ] = False,
    key: Annotated[
        list[str] | None, typer.Option(help="A key that the office published: its file or its fingerprint.")
    ] = None,
    as_json: AsJson = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check that every sentence is verbatim in its source, every other field follows, and the pages say the same.

    Without a published key this shows changes by accident: who makes a whole brief of another pile is not found out.
    """
    from briefing.commands.verify import verify as check

    verification = check(brief, sources=sources, rebuild=rebuild, keys=tuple(key or ()))
    if as_json:
        terminal.print_plainly([terminal.as_json(verification)])
    else:
        terminal.print_plainly([verification.line, *(f"  checked: {each}" for each in verification.promised)])
        terminal.say_problems(verification.notes)
    if not verification.holds:
        raise VerificationError(*verification.problems)
    if not verification.complete:
        terminal.say("Nothing speaks against it, and not all of it could be checked: exit status 5.")
        raise typer.Exit(verification.exit_status)


keys = typer.Typer(
    help="The office's signing key.",
    no_args_is_help=True,
    epilog="Example: [bold]briefing key new office.key[/bold]",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(keys, name="key")


@keys.command("new", epilog="Example: [bold]briefing key new office.key[/bold]")
def new_key(
    file: Annotated[Path, typer.Argument(help="Where to write it; its public half goes beside it, as FILE.pub.")],
    *,
    passphrase: Annotated[bool, typer.Option(help="Whether to ask for a passphrase that opens it.")] = True,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Make a key to sign briefs with, and print the fingerprint of its public half, to be published."""
    from briefing.pipeline.signature import PUBLIC
    from briefing.pipeline.signature import new_key as make

    fingerprint = make(file, passphrase=terminal.ask_new_passphrase() if passphrase else "")
    terminal.print_plainly([fingerprint])
    terminal.say(
        f"Publish {file}{PUBLIC} or this fingerprint; keep {file} to yourself, and a copy where it cannot burn."
    )


@app.command(epilog="Example: [bold]briefing doctor[/bold]")
def doctor(config: ConfigFile = CONFIG, *, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Check that everything is here that a run needs, and say how to mend what is not."""
    from briefing.commands.doctor import examine

    directory = briefing.load_config(config).directory if config.exists() else Path("out").resolve()
    found = examine(directory)
    terminal.out().print(terminal.checks(found))
    if not all(check.well for check in found if check.needed):
        raise typer.Exit(1)


@app.command(epilog="Example: [bold]briefing schema brief > brief.schema.json[/bold]")
def schema(
    of: Annotated[
        Literal["configuration", "brief", "both"], typer.Argument(help="Of brief.toml, of brief.json, or of both.")
    ] = "both",
    *,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Print the JSON Schema of brief.toml and of the Brief."""
    from briefing.render.data import brief_schema

    schemas = {"configuration": configuration_schema(), "brief": brief_schema()}
    terminal.print_plainly([json.dumps(schemas.get(of, schemas), indent=2, ensure_ascii=False)])
