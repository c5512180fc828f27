import asyncio
import os
import signal
import subprocess
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.compose.findings import place_of
from briefing.compose.finishing.trimming import body_passages
from briefing.errors import BriefingError, BusyError, UsageError
from briefing.model import Drop, Merge, Move, Note, Pin, Reorder, Retitle, SetState, Swap
from briefing.pipeline.build import build
from briefing.pipeline.fit import bulk
from briefing.pipeline.seal import sealed
from briefing.preview.changes import compare
from briefing.preview.inspection import inspect
from briefing.preview.news import News
from briefing.preview.watching import concerns, watch
from briefing.preview.workshop import Workshop
from briefing.render import render


def texts(passages):
    return [extract.text for passage in passages for extract in passage.extracts]


def first(printed, workshop):
    return printed(workshop)[0].extracts[-1]


def replace_in(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_shorter_length_puts_sentences_out_and_says_which(workshop, printed):
    before = texts(printed(workshop))
    workshop.turn("summary.theme", "1 sentence")
    after = texts(printed(workshop))
    assert len(after) < len(before)
    gone = {words for move in workshop.draft.changes.left for words in move.text.split()}
    assert gone
    assert gone <= set(" ".join(before).split())
    assert workshop.view().turned


def test_what_comes_in_is_named_by_its_key(workshop, printed):
    workshop.turn("summary.theme", "1 sentence")
    workshop.discard()
    entered = {move.key for move in workshop.draft.changes.entered}
    assert entered
    assert entered <= {
        *(passage.key for passage in printed(workshop)),
        *(passage.key for passage in workshop.draft.brief.bottom_line),
    }
    assert not workshop.view().turned


def test_a_control_turned_back_is_no_longer_turned(workshop):
    workshop.turn("summary.theme", "1 sentence")
    workshop.turn("summary.theme", "4 sentences")
    assert not workshop.view().turned


def test_a_value_that_is_none_leaves_the_draft(workshop):
    before = workshop.draft
    with pytest.raises(BriefingError):
        workshop.turn("summary.theme", "some")
    with pytest.raises(BriefingError):
        workshop.turn("brief.period", "2020-W01")
    with pytest.raises(UsageError, match="There is no control"):
        workshop.turn("summary.mood", "good")
    assert workshop.draft is before
    assert not workshop.view().turned


def test_a_broken_file_is_named_with_its_line_while_the_last_good_draft_stays(workshop, desk):
    before = workshop.draft
    whole = (desk / "brief.toml").read_text(encoding="utf-8")
    replace_in(desk / "brief.toml", 'theme = "4 sentences"', 'theme = "4 sentenzes"')
    assert workshop.refresh()
    assert workshop.draft is before
    assert any("brief.toml" in problem and "12" in problem for problem in workshop.view().problems)
    (desk / "brief.toml").write_text(whole, encoding="utf-8")
    assert workshop.refresh()
    assert workshop.view().problems == ()


def test_the_draft_can_be_turned_while_a_file_is_broken(workshop, desk):
    replace_in(desk / "themes.toml", "[[theme]]", "[[theme]")
    workshop.refresh()
    assert workshop.problems
    assert workshop.view().title == "Norland Weekly"


def test_an_article_that_is_edited_changes_the_draft(workshop, desk):
    replace_in(desk / "2025-12-16-courier.txt", "40 patrol boats", "90 patrol boats")
    assert workshop.refresh()
    assert b"90 patrol boats" in workshop.draft.page


def test_a_refresh_without_a_change_makes_no_other_draft(workshop):
    assert not workshop.refresh()
    assert workshop.draft.version == 1


def test_a_dropped_sentence_leaves_and_comes_back_when_it_is_undone(workshop, printed):
    extract = first(printed, workshop)
    workshop.decide(Drop(sentence=extract.receipt.sha256, text=extract.text))
    assert extract.text not in texts(printed(workshop))
    assert workshop.undo()
    assert extract.text in texts(printed(workshop))
    assert workshop.redo()
    assert extract.text not in texts(printed(workshop))


def test_a_pinned_sentence_stays_when_the_brief_is_shortened(workshop, printed):
    workshop.turn("summary.theme", "1 sentence")
    short = texts(printed(workshop))
    workshop.discard()
    extract = next(each.extracts[-1] for each in printed(workshop) if each.extracts[-1].text not in short)
    workshop.decide(Pin(sentence=extract.receipt.sha256, text=extract.text))
    workshop.turn("summary.theme", "1 sentence")
    assert extract.text in texts(printed(workshop))


def test_a_runner_up_takes_the_place_of_a_sentence(workshop, printed):
    workshop.turn("summary.theme", "1 sentence")
    passage = printed(workshop)[0]
    found = inspect(workshop.draft.composition, passage.key)
    runner = found.runners_up[0]
    workshop.decide(Swap(sentence=found.sha256, to=runner.sha256, theme=found.theme))
    assert runner.text in texts(printed(workshop))
    assert found.text not in texts(printed(workshop))


def test_a_decision_whose_sentence_has_gone_is_kept_and_listed(workshop):
    workshop.decide(Pin(sentence="f" * 64, text="A sentence that nobody wrote."))
    view = workshop.view()
    assert [(each.words, each.lost) for each in view.decisions] == [("A sentence that nobody wrote.", True)]


def test_a_story_and_a_theme_take_the_analysts_title_and_note(workshop):
    theme = workshop.draft.brief.themes[0]
    story = theme.stories[0].story_id
    workshop.decide(Retitle(story=story, text="Boats for two navies"))
    workshop.decide(Note(theme=theme.id, text="Watch the yards."))
    assert b"Boats for two navies" in workshop.draft.page
    assert b"Watch the yards." in workshop.draft.page


def test_an_approved_brief_says_by_whom(workshop):
    workshop.decide(SetState(to="approved", by="E. Aydın"))
    view = workshop.view()
    assert (view.state, view.approved_by) == ("approved", "E. Aydın")


def test_build_applies_the_decisions_and_can_be_told_not_to(workshop, printed, desk):
    extract = first(printed, workshop)
    workshop.decide(Drop(sentence=extract.receipt.sha256))
    config = workshop.config
    with_edits, without = build(config), build(config, edits=False)
    assert all(extract.text != each for theme in with_edits.themes for each in texts_of(theme))
    assert any(extract.text == each for theme in without.themes for each in texts_of(theme))
    assert sealed(Workshop(desk / "brief.toml").draft.brief) == with_edits


def texts_of(theme):
    return texts([passage for story in theme.stories for passage in story.passages])


def test_a_sentence_moves_to_another_theme_and_a_theme_to_another_place(workshop, printed):
    extract = first(printed, workshop)
    there, other = (theme.id for theme in workshop.draft.brief.themes)
    workshop.decide(Move(sentence=extract.receipt.sha256, to=other, text=extract.text))
    themes = {theme.id: theme for theme in workshop.draft.brief.themes}
    assert extract.text in texts_of(themes[other])
    assert extract.text not in texts_of(themes[there])


def test_stories_are_merged_and_parted(workshop):
    stories = {each.id: each for each in workshop.view().stories}
    one, two = list(stories)[:2]
    workshop.decide(Merge(story=one, to=two))
    merged = {each.id: each for each in workshop.view().stories}
    assert one not in merged
    assert len(merged[two].articles) >= len(stories[two].articles)
    workshop.undo()
    assert one in {each.id for each in workshop.view().stories}


def test_a_page_budget_is_kept_and_what_it_cut_is_counted(workshop):
    workshop.turn("brief.pages", "1")
    assert workshop.view().words


def test_the_watched_folders_hold_the_files_of_the_draft(workshop, desk):
    assert desk.resolve() in workshop.watched()


def test_a_save_in_an_editor_is_told_to_the_page(workshop, desk):
    async def saved():
        news, stop = News(), asyncio.Event()
        events = news.listen()
        assert "hello" in await anext(events)
        watching = asyncio.create_task(watch(workshop, news, stop))
        await asyncio.sleep(0.3)
        replace_in(desk / "brief.toml", 'theme = "4 sentences"', 'theme = "1 sentence"')
        told = await asyncio.wait_for(anext(events), 5)
        stop.set()
        news.close()
        await watching
        return told

    told = asyncio.run(saved())
    assert workshop.mark() in told
    assert workshop.draft.version == 2


KILLED = """\
import os, signal, sys
from pathlib import Path
from briefing.model import Drop
from briefing.preview.decisions import Decisions
os.replace = lambda *_: None
Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
Decisions(Path(sys.argv[1])).add(Drop(sentence="b" * 64))
"""


def test_a_preview_killed_in_the_middle_of_a_save_loses_nothing(desk, workshop):
    workshop.decide(Pin(sentence="a" * 64, text="Kept"))
    path = desk / "brief.edits.toml"
    before = path.read_bytes()
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], env=environment, check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.read_bytes() == before
    assert len(Workshop(desk / "brief.toml").view().decisions) == 1


def test_a_file_that_is_no_text_any_more_is_said_and_the_draft_stays(workshop, desk):
    before = workshop.draft
    (desk / "brief.toml").write_bytes(b"\xff\xfe")
    assert workshop.refresh()
    assert "UTF-8" in workshop.view().problems[0]
    assert workshop.draft is before


def test_a_stylesheet_that_only_the_pages_use_makes_another_draft(desk):
    folder = desk / "own"
    folder.mkdir()
    replace_in(desk / "brief.toml", "[output]", '[output]\ntemplate = "own"')
    workshop = Workshop(desk / "brief.toml")
    (folder / "print.css").write_text("h1 { color: red }", encoding="utf-8")
    assert workshop.refresh()
    assert workshop.draft.version == 2


def test_what_is_written_does_not_concern_the_draft_wherever_it_is_written(desk):
    replace_in(desk / "brief.toml", 'directory = "out"', 'directory = "."\nname = "weekly-{week}"')
    workshop = Workshop(desk / "brief.toml")
    assert not concerns(workshop, desk / "weekly-2025-W51.pdf")
    assert not concerns(workshop, desk / ".brief.toml.swp")
    assert not concerns(workshop, desk / "out" / ".briefing.set" / "new" / "brief.pdf")
    assert concerns(workshop, desk / "brief.toml")
    assert concerns(workshop, desk / "parliament.txt")


def test_a_decision_is_listed_in_the_words_of_what_it_concerns(workshop, printed):
    extract = first(printed, workshop)
    theme, other = (theme.id for theme in workshop.draft.brief.themes)
    story = workshop.draft.brief.themes[0].stories[0]
    workshop.decide(Move(sentence=extract.receipt.sha256, to=other))
    workshop.decide(Retitle(story=story.story_id, text="Ours"))
    workshop.decide(Reorder(theme=theme, position=1))
    workshop.decide(SetState(to="in review", by="E. Aydın"))
    words = [each.words for each in workshop.view().decisions]
    assert words == [
        f"{extract.text} → Loans",
        f"{story.label} → Ours",
        "Patrol boats → place 2",
        "in review, by E. Aydın",
    ]


def test_a_decision_on_a_story_is_written_with_its_title_and_its_members(workshop, desk):
    story = workshop.draft.brief.themes[0].stories[0]
    workshop.decide(Retitle(story=story.story_id, text="Ours"))
    [edit] = tomllib.loads((desk / "brief.edits.toml").read_text(encoding="utf-8"))["edit"]
    assert edit["title"] == story.label
    assert "2025-12-16-courier.txt" in edit["members"]


def test_a_story_whose_id_is_another_keeps_what_was_decided_on_it(workshop, desk):
    story = workshop.draft.brief.themes[0].stories[0]
    workshop.decide(Retitle(story=story.story_id, text="Ours"))
    replace_in(desk / "brief.edits.toml", story.story_id, "0123456789ab")
    workshop.refresh()
    assert workshop.draft.brief.themes[0].stories[0].label == "Ours"
    [decision] = workshop.view().decisions
    assert (decision.words, decision.lost) == (f"{story.label} → Ours", False)


HOLDER = """\
import sys
from pathlib import Path
from briefing.pipeline.lock import locked
with locked(Path(sys.argv[1]), by="briefing build"):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def building(desk):
    """A build in a process of its own, which holds the output folder of the desk."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(desk / "out")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_while_a_build_runs_nothing_is_decided_and_nothing_is_lost(workshop, desk, building, monkeypatch):
    monkeypatch.setattr("briefing.pipeline.lock.PATIENCE", 0.2)
    with pytest.raises(BusyError, match="being written to by briefing build"):
        workshop.decide(Drop(sentence="a" * 64))
    assert not (desk / "brief.edits.toml").exists()
    with pytest.raises(BusyError):
        workshop.publish(lambda *_: b"")
    building.communicate("\n")
    workshop.decide(Drop(sentence="a" * 64))
    assert (desk / "brief.edits.toml").exists()


IMPATIENT = """\
from briefing.cli import main
from briefing.pipeline import lock
lock.PATIENCE = 0.5
main()
"""


def test_a_build_waits_for_who_writes_and_says_so_and_an_idle_preview_is_nobody(workshop, desk, building):
    command = [sys.executable, "-c", IMPATIENT, "build", "--config", str(desk), "--format", "json"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    refused = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert refused.returncode == 1
    assert f"is being written to by briefing build (process {building.pid} on" in refused.stderr
    building.communicate("\n")
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, workshop.draft.version) == (0, 1), done.stderr
    assert [path.name for path in (desk / "out").iterdir()] == ["brief.json"]


def without_register(desk):
    replace_in(desk / "brief.toml", 'themes = "themes.toml"\n', "")
    return Workshop(desk / "brief.toml")


def test_a_change_of_semantic_is_seen(workshop, desk, monkeypatch):
    monkeypatch.setattr("briefing.pipeline.build.load_encoder", lambda **_: None)
    assert not workshop.problems
    replace_in(desk / "brief.toml", 'period = "2025-W51"\n', 'period = "2025-W51"\nsemantic = true\n')
    assert workshop.refresh()
    assert any("semantic" in str(problem) for problem in workshop.problems)


def test_a_change_of_previous_and_of_what_it_names_is_seen(desk):
    workshop = without_register(desk)
    first = workshop.draft.brief
    assert first.themes
    before = desk / "issues" / "before.json"
    before.parent.mkdir()
    data = render(first, "json").decode().replace(f'"id": "{first.themes[0].id}"', '"id": "kept"')
    before.write_text(data, encoding="utf-8")
    replace_in(desk / "brief.toml", 'period = "2025-W51"\n', 'period = "2025-W51"\nprevious = "issues/before.json"\n')
    assert workshop.refresh()
    assert workshop.draft.brief.themes[0].id == "kept"
    assert before.parent.resolve() in workshop.watched()
    assert concerns(workshop, before)
    before.write_text(data.replace('"id": "kept"', '"id": "another"'), encoding="utf-8")
    assert workshop.refresh()
    assert workshop.draft.brief.themes[0].id == "another"


def test_an_issue_before_that_lies_where_briefs_are_written_concerns_the_draft(workshop, desk):
    (desk / "out").mkdir(exist_ok=True)
    (desk / "out" / "brief.json").write_bytes(render(workshop.draft.brief, "json"))
    assert not concerns(workshop, desk / "out" / "brief.json")
    replace_in(desk / "brief.toml", 'period = "2025-W51"\n', 'period = "2025-W51"\nprevious = "out/brief.json"\n')
    workshop.refresh()
    assert concerns(workshop, desk / "out" / "brief.json")
    assert not concerns(workshop, desk / "out" / "brief.html")


@pytest.mark.parametrize("pages", [1, 2, 9])
def test_the_drafts_that_are_inspected_are_those_of_the_brief_that_is_shown(desk, monkeypatch, pages):
    monkeypatch.setattr("briefing.pipeline.build.measure_pages", lambda brief, *_, **__: bulk(brief) / 45)
    workshop = Workshop(desk / "brief.toml")
    asked = len(workshop.draft.brief.themes[0].stories[0].passages)
    workshop.turn("summary.theme", "1 sentence")
    workshop.turn("brief.pages", str(pages))
    composition = workshop.draft.composition
    shown = [passage for theme in composition.brief.themes for story in theme.stories for passage in story.passages]
    drafted = {place_of(sentence) for draft in composition.drafts for sentence in draft.sentences}
    starts = {
        (document.article.id, sentence.start): place_of(sentence)
        for document in composition.findings.documents
        for sentence in document.sentences
    }
    printed = {starts[each.receipt.article_id, each.receipt.start] for passage in shown for each in passage.extracts}
    assert printed <= drafted
    assert (pages < 9) or len(printed) > asked
    for passage in shown:
        found = inspect(composition, passage.key)
        assert found.score is not None
        assert {runner.text for runner in found.runners_up}.isdisjoint(texts([passage]))


def test_what_was_cut_for_space_can_stand_in_the_place_of_what_was_not(desk, monkeypatch):
    monkeypatch.setattr("briefing.pipeline.build.measure_pages", lambda brief, *_, **__: len(body_passages(brief)) / 4)
    workshop = Workshop(desk / "brief.toml")
    workshop.turn("brief.pages", "1")
    composition = workshop.draft.composition
    cut = {passage.extracts[-1].text for passage in composition.brief.coverage.cut}
    shown = [passage for theme in composition.brief.themes for story in theme.stories for passage in story.passages]
    assert cut
    assert shown
    offered = {each.text: each.reason for passage in shown for each in inspect(composition, passage.key).runners_up}
    assert cut & offered.keys()
    assert {offered[text] for text in cut & offered.keys()} == {"offered, but cut for space"}


def test_the_same_words_of_another_source_are_a_change(workshop):
    brief = workshop.draft.brief
    theme = brief.themes[0]
    story = theme.stories[0]
    passage = story.passages[0]
    receipt = replace(passage.extracts[0].receipt, article_id="another")
    moved = replace(passage, extracts=(replace(passage.extracts[0], receipt=receipt), *passage.extracts[1:]))
    stories = (replace(story, passages=(moved, *story.passages[1:])), *theme.stories[1:])
    after = replace(brief, themes=(replace(theme, stories=stories), *brief.themes[1:]))
    changes = compare(brief, after)
    assert [move.text for move in changes.entered] == [move.text for move in changes.left]
    assert len(changes.entered) == 1
