"""Whatever a library call or a build is given, it ends, and what goes wrong is one of the errors that are foretold."""

import json
import os
import random
import string
from functools import partial

import briefing
from briefing import Article, ThemeDefinition
from briefing.errors import BriefingError
from briefing.length import parse_length
from briefing.period import parse_period
from briefing.render import FORMATS

CALLS = 10_000
BUILDS = 600
PIECES = (
    *("The board of Moss signed it on Tuesday. ", "Bakanlar Ankara’da buluştu. ", "“We will,” said Ann Keel. ", "\n\n"),
    *(
        "\x00",
        "\x1b[31m",
        "\x07",
        "\x85",
        "\ud83d",
        "\udfff",
        "\ufffe",
        "\uffff",
        "\ufdd0",
        "\u202e",
        "\u2028",
        "\ufeff",
    ),
    *(
        "\u200b",
        "\u0301" * 40,
        "a" * 3000,
        "İ" * 50,
        "€5bn ",
        "12/05/2025 ",
        "2025-12-18 ",
        "<p>",
        "</article>",
        "<!--",
    ),
    *("]]>", "&#0;", "&#xD800;", "&lt;script&gt;", "{{ 7*7 }}", "{% for %}", "[x](javascript:1)", "| a | b |", "'''"),
    *(
        '"""',
        "\\",
        "\t",
        "%s%n",
        "--",
        "---\n",
        "../" * 9,
        "C:\\",
        "😀" * 9,
        "国" * 30,
        "ع" * 30,
        "१२",
        "½",
        "²",
        "1e999",
    ),
    *("9" * 400, ". . . ", "? ! ", "(", "“", "«", "A. B. C. ", "Mr. ", "\r\n", " ", ""),
)
SUFFIXES = (*(".txt", ".md", ".html", ".json", ".jsonl", ".csv", ".eml", ".mbox", ".rtf", ".rss", ".xml", ".mht"), "")


def told(work):
    """The sentences of the error that ``work`` ends in; what nobody foretold is no such error, and has its own name."""
    try:
        work()
    except BriefingError as error:
        return [problem.what for problem in error.problems]
    except Exception as error:  # noqa: BLE001 - this is what is sought
        return f"{type(error).__name__}: {error}"
    return []


def words(chance, most=12):
    """A text of hostile pieces and of nothing in particular."""
    drawn = [chance.choice(PIECES) for _ in range(chance.randrange(most))]
    drawn += ["".join(chance.choices(string.printable, k=chance.randrange(9)))]
    return "".join(drawn)


def value(chance):
    """Something that a program may hand in by mistake."""
    choices = (None, 0, -1, 1.5, float("nan"), b"bytes", [], {}, (), object(), True, "", words(chance))
    return chance.choice(choices)


def article(chance):
    fields = {name: words(chance, 4) for name in ("title", "outlet", "url", "byline", "path") if chance.random() < 0.5}
    day = chance.choice((None, "2025-12-18", "0001-01-01", "9999-12-31"))
    language = chance.choice((None, "en", "tr", "de", "xx", "", "en-GB", words(chance, 2)))
    return Article(text=words(chance), date=day, language=language, **fields)


def articles(chance):
    return [article(chance) for _ in range(chance.randrange(4))]


def theme(chance):
    return ThemeDefinition(id="a", names={"": words(chance, 3)}, terms=(words(chance, 3), "moss"))


def one_of(chance, good, odds=0.1):
    return value(chance) if chance.random() < odds else good(chance)


CALLABLE = {
    "split_sentences": lambda chance: briefing.split_sentences(one_of(chance, words)),
    "find_quotations": lambda chance: briefing.find_quotations(one_of(chance, words)),
    "score_sentences": lambda chance: briefing.score_sentences(one_of(chance, articles)),
    "summarise": lambda chance: briefing.summarise(one_of(chance, articles), one_of(chance, lambda _: "2 sentences")),
    "find_stories": lambda chance: briefing.find_stories(one_of(chance, articles)),
    "find_themes": lambda chance: briefing.find_themes(one_of(chance, articles)),
    "find_themes of a register": lambda chance: briefing.find_themes(articles(chance), [theme(chance)]),
    "read_articles": lambda chance: briefing.read_articles(one_of(chance, words)),
    "load_config": lambda chance: briefing.load_config(words(chance)),
    "parse_length": lambda chance: parse_length(one_of(chance, words, 0.5)),
    "parse_period": lambda chance: parse_period(words(chance)),
    "a length": lambda chance: parse_length(
        f"{chance.choice(('9' * 400, '0', '1.5', '٣', '²'))} {words(chance, 2)}words"
    ),
    "an article": lambda chance: Article(text=one_of(chance, words), date=value(chance)),
}


def test_no_library_call_ends_in_an_error_that_nobody_foretold(chance, attack, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for number in range(int(os.environ.get("CALLS", CALLS if attack else 100))):
        seed = chance.random()
        name = list(CALLABLE)[number % len(CALLABLE)]
        said = told(partial(CALLABLE[name], random.Random(seed)))
        assert isinstance(said, list), (name, seed, said)
        assert all(said), (name, seed)


def file_of(chance):
    suffix = chance.choice(SUFFIXES)
    title, outlet, body = words(chance, 4), words(chance, 3), f"{words(chance)} {words(chance, 40)}"
    day = chance.choice(("2025-12-18", "2025-12-19", "18.12.2025", words(chance, 2)))
    fields = {"title": title, "outlet": outlet, "date": day, "text": body, "url": words(chance, 3)}
    texts = {
        ".json": json.dumps(fields),
        ".jsonl": "\n".join(json.dumps({**fields, "text": f"{body} {number}"}) for number in range(3)),
        ".csv": f"title,date,outlet,text\n{title},{day},{outlet},{body}\n",
        ".html": f'<html><head><meta property="article:published_time" content="{day}"></head>'
        f"<body><article><h1>{title}</h1><p>{body}</p></article></body></html>",
        ".eml": f"From: {outlet}\nSubject: {title}\nDate: {day}\n\n{body}\n",
        ".rss": f"<rss><channel><title>{outlet}</title><item><title>{title}</title><pubDate>{day}</pubDate>"
        f"<description>{body}</description></item></channel></rss>",
    }
    text = texts.get(suffix, f"title: {title}\ndate: {day}\noutlet: {outlet}\n\n{body}")
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(chance.choice((0, 0, 0, 3))):  # bits that fall over on the way
        data[chance.randrange(len(data))] = chance.randrange(256)
    return suffix, bytes(data)


def name_of(chance):
    stem = chance.choice((b"a", b"\xff\xfe", b"two\nlines", b"\x1b[31m", b"-rf", b"n" * 200, b"{week}", b"%s", b"a:1"))
    return stem + str(chance.randrange(1000)).encode()


SOLID = (
    "title: Moss buys ships\ndate: 2025-12-18\noutlet: Keel\n\n"
    "The harbour board of Moss signed a contract on Tuesday for twelve patrol ships, to be built in two yards. "
    "The first of them is to be delivered in March, and the last of them three years later, the board said."
)


def configured(folder, chance):
    for _ in range(chance.randrange(1, 6)):
        suffix, data = file_of(chance)
        with open(os.fsencode(folder) + b"/" + name_of(chance) + suffix.encode(), "wb") as file:  # noqa: PTH123
            file.write(data)
    (folder / "solid.txt").write_text(SOLID)
    # JSON's texts are those of TOML; halves of letters cannot stand in one.
    text = lambda most: json.dumps(words(chance, most).encode("utf-8", "ignore").decode())  # noqa: E731
    keys = {
        "title": text(3) if chance.random() < 0.2 else '"Weekly"',
        "marking": text(2) if chance.random() < 0.2 else '""',
        "language": chance.choice(('"en"', '"tr"', '"de"')),
        "mixed": chance.choice(('"separate"', '"original"', '"leave out"')),
        "period": '"2025-12-15/2025-12-21"',
        "pages": chance.choice(("1", "3", "40")) if chance.random() < 0.1 else "",
    }
    lines = [f"{key} = {written}" for key, written in keys.items() if written]
    themes = ["[[theme]]", 'id = "ships"', f'terms = ["ship*", {text(2)}]'] if chance.random() < 0.5 else []
    (folder / "brief.toml").write_text(
        "\n".join(("[brief]", *lines, 'sources = ["."]', *themes)), encoding="utf-8", errors="replace"
    )


def built(folder, forms):
    brief = briefing.build(briefing.load_config(folder))
    for form in forms:
        briefing.render(brief, form)


def test_no_build_ends_in_an_error_that_nobody_foretold(chance, attack, tmp_path):
    """A folder of files that nobody would write beside a good one, set in every form."""
    set_at_all = 0
    number_of = int(os.environ.get("BUILDS", BUILDS if attack else 1))
    for number in range(number_of):
        seed = chance.random()
        folder = tmp_path / str(number)
        folder.mkdir()
        configured(folder, random.Random(seed))
        forms = FORMATS if attack else ("html", "json")
        said = told(partial(built, folder, forms))
        assert isinstance(said, list), (said, seed)
        assert all(said), seed
        set_at_all += not said
    assert set_at_all >= number_of // 4
