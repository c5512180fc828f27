import json
from dataclasses import replace

import pikepdf
import pytest
from pydantic import TypeAdapter

from briefing import __version__
from briefing.commands.verify import verify
from briefing.compose.parts.annexes import printed_shares
from briefing.errors import ReadingError
from briefing.languages import knowledge
from briefing.model import Brief, Input, PileLanguage, Setting, sha256
from briefing.pipeline.seal import seal_of, sealed
from briefing.read import read_articles
from briefing.render.data import as_stored

FIRST = (
    " date 2025-12-19 Two agree\n\nANKARA\nThe two sides agreed on nine projects. “We have a list,” Selim Arkan said.\n"
)
SECOND = {
    "title": "Vote",
    "date": "2025-12-18",
    "outlet": "Ledger",
    "text": "Parliament passed the budget on Thursday.",
}


@pytest.fixture
def folder(tmp_path, brief_of):
    """A folder with two sources and the brief that prints all of them."""
    (tmp_path / "one.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "two.jsonl").write_text(json.dumps({"text": "Another."}) + "\n" + json.dumps(SECOND) + "\n")
    reading = read_articles(["one.txt", "two.jsonl"], base=tmp_path)
    write(tmp_path, consistent(brief_of([article for article in reading if article.date])))
    return tmp_path


def consistent(brief):
    """A brief made by hand with what follows from the rest of it, as one that was built has it."""
    (theme,) = brief.themes
    told = {source.number: source for source in brief.sources}
    stories = tuple(
        replace(
            story,
            label_language=told[story.sources[0]].language,
            outlets=tuple(filter(None, (told[story.sources[0]].outlet,))),
            first=told[story.sources[0]].date,
            last=told[story.sources[0]].date,
            passages=tuple(
                replace(passage, key=passage.extracts[-1].receipt.sha256[:16]) for passage in story.passages
            ),
        )
        for story in theme.stories
    )
    shares = printed_shares(brief, {source.article_id: source.characters for source in brief.sources})
    sources = tuple(
        replace(source, story_id=source.article_id, printed=shares[source.article_id]) for source in brief.sources
    )
    outlets = tuple(sorted({source.outlet for source in sources} - {""}))
    number = len(sources)
    theme = replace(theme, stories=stories, articles=number, found=number, origins=number, outlets=outlets)
    counts = {"read": number, "inside": number, "used": number, "stories": number, "origins": number}
    settings = {"brief.title": '"Weekly"', "brief.language": '"en"', "brief.period": '"2025-W51"'}
    return replace(
        brief,
        text_language="en",
        themes=(theme,),
        sources=sources,
        coverage=replace(brief.coverage, **counts, outlets=outlets),
        method=replace(
            brief.method,
            version=__version__,
            settings=tuple(Setting(key=key, value=value) for key, value in settings.items()),
            inputs=(Input(kind="program", name="briefing", version=__version__),),
            inputs_sha256=sha256("\n".join(sorted(f"{each.article_id} {each.sha256}" for each in sources))),
            languages=(PileLanguage(knowledge=knowledge("en"), articles=number),),
        ),
    )


def write(folder, brief):
    """Write the brief, its hashes made again: what they show is tried by itself."""
    (folder / "brief.json").write_bytes(TypeAdapter(Brief).dump_json(sealed(brief)))


def read(folder):
    return TypeAdapter(Brief).validate_json((folder / "brief.json").read_bytes())


def problems_of(folder, **arguments):
    return [str(problem) for problem in verify(folder / "brief.json", **arguments).problems]


def test_a_brief_whose_sentences_are_verbatim_holds(folder):
    found = verify(folder / "brief.json")
    assert found.holds
    assert (found.extracts, found.sources, found.against) == (3, 2, "files")
    assert "holds: 3 extracts of 2 sources, checked against the files." in found.line


def test_a_changed_letter_in_a_file_is_named_with_its_sentence(folder):
    (folder / "one.txt").write_text(FIRST.replace("nine", "nime"), encoding="utf-8")
    source, sentence = problems_of(folder)
    assert source == "source 2, one.txt: was changed: its text."
    assert "themes, “The two sides agreed on nine projects.”: is not verbatim in one.txt (source 2)." in sentence
    assert "does not hold: 2 problems" in verify(folder / "brief.json").line


@pytest.mark.parametrize(
    ("old", "new", "what"), [("Two agree", "Two disagree", "title"), ("2025-12-19", "2025-12-17", "date")]
)
def test_a_changed_title_or_date_is_named(folder, old, new, what):
    (folder / "one.txt").write_text(FIRST.replace(old, new), encoding="utf-8")
    assert problems_of(folder) == [f"source 2, one.txt: was changed: its {what}."]


def test_a_lost_file_is_named(folder):
    (folder / "two.jsonl").unlink()
    (problem,) = problems_of(folder)
    assert problem.startswith("source 1, two.jsonl:2: is lost: it is not in")


def test_a_lost_record_is_named(folder):
    (folder / "two.jsonl").write_text(json.dumps({"text": "Another."}) + "\n")
    assert problems_of(folder) == ["source 1, two.jsonl:2: is lost: the file holds no such article."]


def test_a_changed_sentence_of_the_brief_is_named(folder):
    content = (folder / "brief.json").read_text(encoding="utf-8")
    place = content.index("nine projects")
    (folder / "brief.json").write_text(content[:place] + "N" + content[place + 1 :], encoding="utf-8")
    told = problems_of(folder)
    assert any("“The two sides agreed on Nine projects.”: was changed" in problem for problem in told)
    assert any("does not stand at its place in source 2" in problem for problem in told)


def test_without_the_files_the_texts_inside_the_brief_are_checked(folder, tmp_path_factory):
    alone = tmp_path_factory.mktemp("alone")
    write(alone, read(folder))
    found = verify(alone / "brief.json")
    assert (found.holds, found.against) == (True, "embedded texts")


def test_a_text_inside_the_brief_that_was_changed_is_named(folder):
    brief = read(folder)
    first, *others = brief.sources
    write(folder, replace(brief, sources=(replace(first, text=first.text.replace("budget", "fudget")), *others)))
    told = problems_of(folder)
    assert "source 1, two.jsonl:2: its text inside the brief was changed." in told
    assert any("does not stand at its place" in problem for problem in told)


def test_hashes_alone_need_the_files(folder, tmp_path_factory):
    alone = tmp_path_factory.mktemp("alone")
    brief = read(folder)
    write(alone, replace(brief, sources=tuple(replace(source, text="") for source in brief.sources)))
    assert all("is neither in the brief nor found" in problem for problem in problems_of(alone))
    assert verify(alone / "brief.json", sources=folder).holds


def test_a_sentence_whose_source_is_not_listed_is_named(folder):
    brief = read(folder)
    write(folder, replace(brief, sources=brief.sources[:1]))
    assert sum("cites a source that annex A does not list" in problem for problem in problems_of(folder)) == 2


def test_a_heading_is_a_title_unless_an_analyst_wrote_it(folder):
    brief = read(folder)
    (theme,) = brief.themes
    first, *others = theme.stories
    changed = replace(first, label="Something else")
    write(folder, replace(brief, themes=(replace(theme, stories=(changed, *others)),)))
    assert problems_of(folder) == [
        "One, “Something else”: is neither the title of a source of its story nor said to be an analyst's."
    ]
    retitled = replace(brief, themes=(replace(theme, stories=(replace(changed, retitled=True), *others)),))
    write(folder, retitled)
    assert problems_of(folder) == ["brief: has headings of an analyst, and lists no decisions among its inputs."]
    decisions = Input(kind="decisions", name="brief.edits.toml", sha256="0" * 64)
    method = replace(brief.method, inputs=(*brief.method.inputs, decisions))
    write(folder, replace(retitled, method=method))
    assert problems_of(folder) == []


def test_a_pdf_is_checked_by_the_brief_that_it_carries_and_its_pages_against_that(folder):
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments["brief.json"] = (folder / "brief.json").read_bytes()
        pdf.save(folder / "brief.pdf")
    assert {problem.kind for problem in verify(folder / "brief.pdf").problems} == {"changed page"}
    (folder / "one.txt").unlink()
    assert "lost source" in {problem.kind for problem in verify(folder / "brief.pdf").problems}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{}", "holds no brief"),
        (b"nothing", "holds no brief"),
        (b"%PDF-1.7 and no more", "is a damaged PDF"),
        (None, "cannot be read"),
    ],
)
def test_what_is_no_brief_is_refused(tmp_path, content, says):
    path = tmp_path / "brief.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ReadingError, match=says):
        verify(path)


def test_a_pdf_of_somebody_else_is_refused(tmp_path):
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "other.pdf")
    with pytest.raises(ReadingError, match=r"carries no brief\.json"):
        verify(tmp_path / "other.pdf")


class Reader:
    """A later version of the readers: it reads the same bytes otherwise."""

    def __init__(self, monkeypatch, change):
        def read(paths, *, base):
            reading = read_articles(paths, base=base)
            return replace(reading, articles=tuple(filter(None, map(change, reading))))

        monkeypatch.setattr("briefing.commands.verify.read_articles", read)


def test_a_text_that_a_later_version_reads_otherwise_is_told_from_a_changed_one(folder, monkeypatch):
    Reader(monkeypatch, lambda article: replace(article, text=f"A line kept now.\n\n{article.text}"))
    found = verify(folder / "brief.json")
    assert found.holds
    assert [str(note) for note in found.notes if note.kind == "read otherwise"] == [
        "source 1, two.jsonl:2: is read otherwise by this version: its text. Its file is unchanged.",
        "source 2, one.txt: is read otherwise by this version: its text. Its file is unchanged.",
    ]
    assert "of 2 sources, checked against the files, 2 of them read otherwise by this version." in found.line


def test_a_sentence_that_a_later_version_does_not_read_is_a_problem_of_its_own_kind(folder, monkeypatch):
    Reader(monkeypatch, lambda article: replace(article, text=article.text.replace("nine", "9")))
    found = verify(folder / "brief.json")
    assert {problem.kind for problem in found.problems} == {"read otherwise"}
    [problem] = found.problems
    assert "is not in one.txt (source 2) as it is read otherwise by this version. Its file is unchanged." in str(
        problem
    )


def test_a_title_that_is_read_otherwise_and_an_article_that_is_not_found_any_more_are_so_called(folder, monkeypatch):
    Reader(monkeypatch, lambda article: replace(article, title="Another") if "one" in article.path else None)
    assert problems_of(folder) == [
        "source 1, two.jsonl:2: is read otherwise by this version, which finds no such article. Its file is unchanged.",
        "source 2, one.txt: is read otherwise by this version: its title. Its file is unchanged.",
    ]


def test_a_file_that_was_changed_is_never_called_read_otherwise(folder, monkeypatch):
    Reader(monkeypatch, lambda article: replace(article, text=f"A line kept now.\n\n{article.text}"))
    (folder / "one.txt").write_text(FIRST.replace("nine", "nime"), encoding="utf-8")
    told = [str(problem) for problem in verify(folder / "brief.json").problems]
    assert told[0] == "source 2, one.txt: was changed: its text."
    assert "is not verbatim in one.txt (source 2)." in told[1]


def test_a_record_is_known_by_its_own_line_whatever_happens_to_the_others(folder, monkeypatch):
    with (folder / "two.jsonl").open("a") as file:
        file.write(json.dumps({"text": "One more."}) + "\n")
    Reader(monkeypatch, lambda article: replace(article, text=f"A line kept now.\n\n{article.text}"))
    assert [note.where for note in verify(folder / "brief.json").notes if note.kind == "read otherwise"] == [
        "source 1, two.jsonl:2",
        "source 2, one.txt",
    ]


def test_a_content_hash_that_is_of_something_else_is_named(folder):
    brief = sealed(replace(read(folder), content_sha256="f" * 64))
    wrong = replace(brief, content_sha256="f" * 64, seal="")
    wrong = replace(wrong, seal=seal_of(as_stored(wrong), schema=wrong.schema))
    (folder / "brief.json").write_bytes(TypeAdapter(Brief).dump_json(wrong))
    assert problems_of(folder) == ["brief: does not say what the hash of its content is of."]


def test_a_brief_of_a_later_version_is_refused_as_such(folder):
    content = json.loads((folder / "brief.json").read_text(encoding="utf-8"))
    (folder / "brief.json").write_text(json.dumps({**content, "schema": 99}), encoding="utf-8")
    with pytest.raises(ReadingError, match=r"is a brief of schema 99, and this version reads up to 2\."):
        verify(folder / "brief.json")
