"""The parts of the brief as paragraphs of a Word document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from briefing.model import Passage, Quote, Source, StoryBlock
from briefing.render.docx.sheet import Sheet
from briefing.render.page.context import Context, part_label
from briefing.render.page.environment import link
from briefing.render.page.marks import place
from briefing.render.page.places import Apart
from briefing.render.page.shortlists import Shortlist
from briefing.render.wording import Wording


def write_parts(sheet: Sheet, context: Context) -> None:
    """The masthead, then the parts that are switched on, in their order."""
    _masthead(sheet)
    for part in context.parts:
        if part in {"themes", "contents"}:
            if part == "themes":
                _themes(sheet, context)
            continue
        sheet.heading(part_label(part, sheet.wording), 1)
        _PARTS[part](sheet, context)


def _masthead(sheet: Sheet) -> None:
    brief, _ = sheet.brief, sheet.wording.gettext
    sheet.heading(brief.title, 0)
    facts = [
        (_("Issue %(issue)s") % {"issue": brief.issue}) if brief.issue else "",
        sheet.wording.period(brief.period),
        sheet.wording.state(brief.state),
        f"{_('Prepared by')}: {brief.prepared_by}" if brief.prepared_by else "",
        f"{_('Approved by')}: {_approval(sheet)}" if brief.approved_by else "",
    ]
    sheet.line(" · ".join(filter(None, facts)), "Source Line")
    if hint := sheet.wording.language_hint(brief):
        sheet.line(hint, "Source Line")


def _approval(sheet: Sheet) -> str:
    day = sheet.brief.approved_on
    return ", ".join(filter(None, (sheet.brief.approved_by, sheet.wording.long_date(day) if day else "")))


def _bottom_line(sheet: Sheet, _context: Context) -> None:
    for passage in sheet.brief.bottom_line:
        _passage(sheet, passage, "Bottom Line")
    if not sheet.brief.bottom_line:
        sheet.line(sheet.wording.gettext("No significant coverage in this period."), "Source Line")


def _numbers(sheet: Sheet, context: Context) -> None:
    for figure in sheet.brief.numbers:
        line = sheet.line(style="List Bullet")
        sheet.words(line, figure.phrase, bold=True)
        sheet.cite(line, figure.source)
        title = context.sources[figure.source].title
        line.add_run(f" {title}" if title else "")
    if not sheet.brief.numbers:
        sheet.line(sheet.wording.gettext("No figure stood out in this period."), "Source Line")


def _charts(sheet: Sheet, context: Context) -> None:
    for drawing in context.drawings:
        sheet.heading(drawing.title, 2)
        sheet.table(drawing.head, drawing.rows)


def _themes(sheet: Sheet, context: Context) -> None:
    for theme in sheet.brief.themes:
        if not (theme.stories or theme.also) and sheet.brief.empty_parts == "nothing":
            continue
        sheet.heading(theme.name, 1)
        _note(sheet, theme.note)
        for story in theme.stories:
            _story(sheet, story)
        _titles(sheet, context.also[theme.id], sheet.wording.gettext("Also under this theme"), 2, homes=context.homes)
        apart = context.apart.get(theme.id, ())
        if apart:
            sheet.line(_apart(apart, sheet.wording), "Source Line")
        elif not theme.stories and not theme.also:
            sheet.line(sheet.wording.gettext("No significant coverage in this period."), "Source Line")


def _titles(
    sheet: Sheet,
    stories: Shortlist[StoryBlock],
    heading: str,
    level: int,
    *,
    homes: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """The stories of which the title says it all, under ``heading``; nothing where there are none.

    ``homes`` are the themes that tell some of them, to which their lines point.
    """
    if stories:
        names = {theme.id: theme.name for theme in sheet.brief.sections}
        sheet.heading(heading, level)
        for story in stories.shown:
            home = names.get(homes.get(story.story_id, ""), "")
            pointer = f" — {sheet.wording.gettext('More of this story under')} {home}" if home else ""
            sheet.line(f"{_heading(story, sheet.wording)}{pointer}", "List Bullet")
        _more(sheet, stories)


def _apart(apart: Sequence[Apart], wording: Wording) -> str:
    """In which other languages a theme has more stories."""
    counts = (wording.ngettext("%(count)s story", "%(count)s stories", each.stories) for each in apart)
    told = (
        f"{wording.language(each.language)} ({count % {'count': each.stories}})"
        for each, count in zip(apart, counts, strict=True)
    )
    return f"{wording.gettext('In other languages')}: {', '.join(told)}"


def _other_languages(sheet: Sheet, context: Context) -> None:
    _ = sheet.wording.gettext
    for part in sheet.brief.other_languages:
        sheet.heading(sheet.wording.language(part.language), 2)
        for theme in part.themes:
            sheet.heading(theme.name or _("Under no theme"), 3)
            for story in theme.stories:
                _story(sheet, story, 4)
            heading = _("Also under this theme") if theme.name else _("Other stories")
            _titles(sheet, context.also[f"{part.language} {theme.id}"], heading, 4)


def _unfiled(sheet: Sheet, context: Context) -> None:
    for entry in context.told:
        _story(sheet, entry.story)
    if context.titles:
        sheet.heading(sheet.wording.gettext("Other stories"), 2)
        for entry in context.titles.shown:
            sheet.line(_heading(entry.story, sheet.wording), "List Bullet")
        _more(sheet, context.titles)
    if not sheet.brief.unfiled:
        sheet.line(sheet.wording.gettext("Every story of the period stands under a theme."), "Source Line")


def _more(sheet: Sheet, shortlist: Shortlist[Any]) -> None:
    """Say in a line how much of a list is not printed, where that is so."""
    if shortlist.rest:
        said = sheet.wording.gettext("And %(count)s more, named in the brief’s data (JSON).")
        sheet.line(said % {"count": sheet.wording.number(len(shortlist.rest))}, "Source Line")


def _heading(story: StoryBlock, wording: Wording) -> str:
    return f"{story.label} {wording.gettext('(opinion)')}" if story.opinion else story.label


def _story(sheet: Sheet, story: StoryBlock, level: int = 2) -> None:
    sheet.heading(_heading(story, sheet.wording), level)
    line = sheet.line(_known_by(story, sheet.wording), "Source Line")
    line.paragraph_format.keep_with_next = True
    for passage in story.passages:
        _passage(sheet, passage, "Normal")
    for quote in story.quotes:
        _quote(sheet, quote)
    _note(sheet, story.note)


def _known_by(story: StoryBlock, wording: Wording) -> str:
    """How many outlets and origins a story has, which they are, and its days."""
    names, origins = len(story.outlets), story.origins
    outlets = wording.ngettext("%(count)s outlet", "%(count)s outlets", names) % {"count": names}
    counts = f"{outlets if names else wording.gettext('outlet not named')}, " + (
        wording.ngettext("%(count)s origin", "%(count)s origins", origins) % {"count": origins}
    )
    named = f": {wording.listing(story.outlets)}" if names else ""
    return f"{counts}{named}, {wording.span(story.first, story.last)}"


def _passage(sheet: Sheet, passage: Passage, style: str, before: str = "") -> None:
    line = sheet.line(style=style)
    if before:
        line.add_run(before).bold = True
    for extract, gap in zip(passage.extracts, passage.gaps, strict=True):
        if gap:
            line.add_run("[…] ")
        sheet.words(line, extract)
        if extract is not passage.extracts[-1]:
            line.add_run(" ")
    sheet.cite(line, passage.source)


def _quote(sheet: Sheet, quote: Quote) -> None:
    line = sheet.line("“", "Quotation")
    sheet.words(line, quote.content)
    line.add_run("”")
    for separator, extract in ((" ", quote.speaker), (", ", quote.role)):
        if extract is not None:
            line.add_run(separator)
            sheet.words(line, extract)
    sheet.cite(line, quote.source)


def _note(sheet: Sheet, note: str) -> None:
    if note:
        line = sheet.line(style="Analyst Note")
        line.add_run(f"{sheet.wording.gettext('Analyst’s note')}: ").bold = True
        line.add_run(note)


def _speakers(sheet: Sheet, _context: Context) -> None:
    for speaker in sheet.brief.speakers:
        sheet.heading(f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name, 3)
        for quote in speaker.quotes:
            line = sheet.line("“", "Quotation")
            sheet.words(line, quote.content)
            line.add_run("”")
            sheet.cite(line, quote.source)
    if not sheet.brief.speakers:
        sheet.line(sheet.wording.gettext("Nobody is quoted by name."), "Source Line")


def _coming_up(sheet: Sheet, _context: Context) -> None:
    for dated in sheet.brief.coming_up:
        _passage(sheet, dated.passage, "Normal", f"{sheet.wording.coming(dated.day, dated.precision)}: ")
    if further := sheet.brief.further_dates:
        one, many = "The sources name %(num)s more date ahead.", "The sources name %(num)s more dates ahead."
        sheet.line(sheet.wording.ngettext(one, many, further) % {"num": further}, "Source Line")
    if not sheet.brief.coming_up:
        sheet.line(sheet.wording.gettext("No date after the period was found."), "Source Line")


def _disagreements(sheet: Sheet, _context: Context) -> None:
    for item in sheet.brief.disagreements:
        sheet.heading(item.label, 2)
        if item.kind == "update" and item.day:
            message = sheet.wording.gettext("A later count: the newest figure is of %(day)s.")
            sheet.line(message % {"day": sheet.wording.day(item.day)}, "Source Line")
        for figure in item.figures:
            line = sheet.line(style="List Bullet")
            sheet.words(line, figure.phrase, bold=True)
            line.add_run(": ")
            sheet.words(line, figure.sentence)
            sheet.cite(line, figure.source)
    if not sheet.brief.disagreements:
        message = sheet.wording.gettext("None among the counts compared.")
        sheet.line(message, "Source Line")


def _sources(sheet: Sheet, context: Context) -> None:
    for source in (*context.cited, *context.others.shown):
        _source(sheet, context, source)
    _more(sheet, context.others)


def _source(sheet: Sheet, context: Context, source: Source) -> None:
    line = sheet.line(style="Annex")
    sheet.mark(line, f"source_{source.number}")
    line.add_run(f"[{source.number}] ").bold = True
    title, address = source.title or place(source.path), link(source.url)
    if address:
        sheet.outside_link(line, title, address)
    else:
        line.add_run(title)
    line.add_run(
        ". " + ", ".join(filter(None, (source.outlet, sheet.wording.short_date(source.date), place(source.path))))
    )
    receipts = [
        f"¶ {placed.receipt.paragraph + 1} {placed.receipt.start}–{placed.receipt.end} {placed.receipt.sha256[:8]}"
        for placed in context.places.get(source.number, ())
    ]
    line.add_run(f". {'; '.join(receipts)}" if receipts else ".")


def _coverage(sheet: Sheet, context: Context) -> None:
    coverage, _ = sheet.brief.coverage, sheet.wording.gettext
    counts = (
        (_("Articles read"), coverage.read),
        (_("In the period"), coverage.inside),
        (_("Printed from"), coverage.used),
    )
    sheet.line(". ".join(f"{label}: {number}" for label, number in counts) + ".", "Annex")
    if coverage.furniture:
        sheet.line(f"{_('No text of the articles')}: {sheet.wording.furniture(coverage.furniture)}", "Annex")
    for kind, problems in context.left_out.items():
        sheet.heading(f"{sheet.wording.reason(kind)} ({len(problems)})", 3)
        for problem in problems.shown:
            sheet.line(sheet.wording.explained(problem), "Annex")
        _more(sheet, problems)
    if context.notes:
        sheet.heading(_("What can be read two ways"), 3)
        for note in context.notes.shown:
            sheet.line(sheet.wording.noted(note), "Annex")
        _more(sheet, context.notes)


def _method(sheet: Sheet, context: Context) -> None:
    method, _ = sheet.brief.method, sheet.wording.gettext
    said = _(
        "Composed from the sources alone by briefing %(version)s with the method “%(method)s”: sentences are chosen "
        "and printed whole, never rewritten. Every printed sentence can be checked with the command “briefing verify”."
    )
    sheet.line(said % {"version": method.version, "method": method.method}, "Annex")
    for line in sheet.wording.knowledge(method.languages):
        sheet.line(line, "Annex")
    rows = tuple((setting.key, place(setting.value)) for setting in method.settings)
    sheet.table((_("Key"), _("Value")), (*context.hashes, *rows))


_PARTS: dict[str, Callable[[Sheet, Context], None]] = {
    "bottom_line": _bottom_line,
    "numbers": _numbers,
    "charts": _charts,
    "other_languages": _other_languages,
    "unfiled": _unfiled,
    "speakers": _speakers,
    "coming_up": _coming_up,
    "disagreements": _disagreements,
    "sources": _sources,
    "coverage": _coverage,
    "method": _method,
}
