"""Small changes of a brief's data, by name: what a careful hand could change before it makes the hashes again."""

import hashlib

from briefing.pipeline.seal import content_of, seal_of


def resealed(data):
    """``data`` with its content hash and its seal made again."""
    data["content_sha256"] = content_of(data)
    data["seal"] = seal_of(data, schema=2)
    return data


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def source_of(data, extract):
    return next(each for each in data["sources"] if each["article_id"] == extract["receipt"]["article_id"])


def point(extract, start, end, data):
    """Let an extract be another stretch of its source, with a right receipt."""
    text = source_of(data, extract)["text"]
    extract["text"] = text[start:end]
    extract["receipt"] |= {
        "start": start,
        "end": end,
        "sha256": digest(text[start:end]),
        "paragraph": text.count("\n\n", 0, start),
    }


def find(extract, words, data):
    start = source_of(data, extract)["text"].index(words)
    point(extract, start, start + len(words), data)


def cut(extract, data, *, first=0, last=0):
    """Cut so many characters off an extract, and leave what is right of its receipt."""
    receipt = extract["receipt"]
    point(extract, receipt["start"] + first, receipt["end"] - last, data)


def story(data, theme=0, number=0):
    return data["themes"][theme]["stories"][number]


def quote(data):
    return next(s["quotes"][0] for t in data["themes"] for s in t["stories"] if s["quotes"])


def rewritten(data):
    """One sentence changed everywhere: where it is printed, in its receipt, and in the source inside the brief."""
    passage = data["bottom_line"][0]
    extract = passage["extracts"][0]
    old, source = extract["text"], source_of(data, extract)
    new = old.replace("opened", "closed") if "opened" in old else old.replace("signed", "burned")
    assert new != old
    source["text"] = source["text"].replace(old, new)
    source["sha256"] = digest(source["text"])
    for each in extracts_in(data):
        if each["text"] == old:
            each["text"] = new
            each["receipt"]["sha256"] = digest(new)


def extracts_in(value):
    if isinstance(value, dict):
        if "receipt" in value:
            yield value
        for item in value.values():
            yield from extracts_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from extracts_in(item)


def put(*path):
    """The change that puts a value in the place that ``path`` leads to, its last item."""

    def change(data):
        *way, key, value = path
        for step in way:
            data = data[step]
        assert data[key] != value, path
        data[key] = value

    return change


def add(amount, *path):
    def change(data):
        *way, key = path
        for step in way:
            data = data[step]
        data[key] += amount

    return change


def take(*path):
    """The change that takes away what ``path`` leads to."""

    def change(data):
        *way, key = path
        for step in way:
            data = data[step]
        del data[key]

    return change


def on(*actions):
    def change(data):
        for action in actions:
            action(data)

    return change


def moved_passage(data):
    story(data, 1)["passages"].append(story(data, 0)["passages"].pop())


def without_part(data):
    data["parts"].remove("disagreements")
    data["disagreements"] = []


def swapped_speaker(data):
    """What one person said is put into the mouth of another, of another article."""
    one, other = (s["quotes"][0] for t in data["themes"] for s in t["stories"] if s["quotes"])
    one["speaker"] = dict(other["speaker"])


def first_setting(data, key):
    return next(each for each in data["method"]["settings"] if each["key"] == key)


def input_of(data, kind, name=""):
    return next(each for each in data["method"]["inputs"] if each["kind"] == kind and name in each["name"])


def both(one, other):
    """One value in the masthead and in the settings that annex C prints."""

    def change(data):
        put(*one)(data)
        first_setting(data, other[0])["value"] = other[1]

    return change


FORGERIES = {
    "title": put("title", "Harbour Weekly, special issue"),
    "title with its setting": both(("title", "Another"), ("brief.title", '"Another"')),
    "language": put("language", "tr"),
    "text language": put("text_language", "tr"),
    "period start": put("period", "start", "2025-12-14"),
    "period end": put("period", "end", "2025-12-22"),
    "issue": put("issue", "8"),
    "published": put("published", "2025-12-23"),
    "marking": put("marking", "SECRET"),
    "marking with its setting": both(("marking", "SECRET"), ("brief.marking", '"SECRET"')),
    "state": put("state", "approved"),
    "prepared by": put("prepared_by", "Somebody else"),
    "approved by": put("approved_by", "The Director"),
    "part taken away": without_part,
    "empty parts": put("empty_parts", "nothing"),
    "form of the sources": put("sources_form", "list"),
    "root": put("root", "../.."),
    "sentence rewritten": lambda d: put("text", "It is so.")(d["bottom_line"][0]["extracts"][0]),
    "sentence rewritten with its receipt": lambda d: d["bottom_line"][0]["extracts"][0].update(
        text="It is so.", receipt=d["bottom_line"][0]["extracts"][0]["receipt"] | {"sha256": digest("It is so.")}
    ),
    "sentence rewritten with its source": rewritten,
    "sentence cut at its end": lambda d: cut(d["bottom_line"][0]["extracts"][0], d, last=30),
    "sentence cut at its start": lambda d: cut(story(d)["passages"][0]["extracts"][0], d, first=23),
    "bottom line cites another source": add(1, "bottom_line", 0, "source"),
    "bottom line without its first sentence": take("bottom_line", 0),
    "bottom line in another order": lambda d: d["bottom_line"].reverse(),
    "paragraph of a receipt": add(1, "bottom_line", 0, "extracts", 0, "receipt", "paragraph"),
    "language of an extract": put("bottom_line", 0, "extracts", 0, "language", "tr"),
    "gap": put("bottom_line", 0, "gaps", [True]),
    "key of a passage": put("bottom_line", 0, "key", "0123456789abcdef"),
    "sentence under another story": moved_passage,
    "heading of another story": lambda d: put("label", story(d, 1)["label"])(story(d)),
    "heading said to be an analyst's": lambda d: story(d).update(label="Norland betrays Sudmark", retitled=True),
    "heading that is a stretch of its text": lambda d: put("label", "half of the work")(story(d)),
    "language of a heading": lambda d: put("label_language", "tr")(story(d)),
    "outlets of a story": lambda d: story(d)["outlets"].append("Zeitung"),
    "origins of a story": lambda d: add(1, "origins")(story(d)),
    "sources of a story": lambda d: story(d)["sources"].pop(),
    "first day of a story": lambda d: put("first", "2025-12-15")(story(d)),
    "last day of a story": lambda d: put("last", "2025-12-20")(story(d)),
    "opinion": lambda d: put("opinion", True)(story(d)),
    "note on a story": lambda d: put("note", "Confirmed by the desk.")(story(d)),
    "elsewhere": lambda d: put("elsewhere", ["loans"])(story(d)),
    "story taken away": take("themes", 0, "stories", 0),
    "name of a theme": put("themes", 0, "name", "Arms trade"),
    "note on a theme": put("themes", 0, "note", "The desk expects war in spring."),
    "found of a theme": add(7, "themes", 0, "found"),
    "articles of a theme": add(3, "themes", 0, "articles"),
    "outlets of a theme": lambda d: d["themes"][0]["outlets"].pop(),
    "origins of a theme": add(1, "themes", 0, "origins"),
    "theme proposed": put("themes", 0, "proposed", True),
    "keywords of a theme": put("themes", 0, "keywords", ["boats"]),
    "quotation cut": lambda d: cut(quote(d)["content"], d, last=20),
    "speaker of another quotation": swapped_speaker,
    "speaker is another stretch": lambda d: find(quote(d)["speaker"], "Harbourtown", d),
    "speaker taken away": lambda d: put("speaker", None)(quote(d)),
    "role is another stretch": lambda d: find(quote(d)["role"], "shipyards in Sudmark", d),
    "role taken away": lambda d: put("role", None)(quote(d)),
    "quotation taken away": lambda d: next(s for t in d["themes"] for s in t["stories"] if s["quotes"])["quotes"].pop(),
    "phrase of a number": lambda d: cut(d["numbers"][0]["phrase"], d, last=12),
    "amount": put("numbers", 0, "amount", "4"),
    "amount that is another of its sentence": lambda d: d["numbers"][0].update(
        amount=d["numbers"][0]["phrase"]["text"].split()[0]
    ),
    "sentence of a number": lambda d: put("sentence", d["numbers"][1]["sentence"])(d["numbers"][0]),
    "source of a number": add(1, "numbers", 0, "source"),
    "number taken away": take("numbers", -1),
    "noun of a difference": put("disagreements", 0, "noun", "soldiers"),
    "phrase of a difference": lambda d: cut(d["disagreements"][0]["figures"][0]["phrase"], d, last=7),
    "difference that is an update": lambda d: d["disagreements"][0].update(kind="update", day="2025-12-15"),
    "label of a difference": put("disagreements", 0, "label", "Bear visits Pinewood"),
    "figures of a difference": take("disagreements", 0, "figures", 1),
    "order of a difference": lambda d: d["disagreements"][0]["figures"].reverse(),
    "difference taken away": take("disagreements", 0),
    "name of a speaker": put("speakers", 0, "name", "Ada Bergman"),
    "role of a speaker": put("speakers", 0, "role", "Prime Minister"),
    "speaker of the index taken away": take("speakers", 0),
    "order of the speakers": lambda d: d["speakers"].reverse(),
    "day ahead": put("coming_up", 0, "day", "2026-01-02"),
    "precision of a day ahead": lambda d: put("precision", "year")(d["coming_up"][0]),
    "mention of a day ahead": lambda d: cut(d["coming_up"][0]["mention"], d, last=3),
    "day ahead taken away": take("coming_up", 0),
    "further dates": add(4, "further_dates"),
    "value of a chart": add(1.0, "charts", 0, "rows", 0, "values", 2),
    "two values of a chart": on(
        add(1.0, "charts", 0, "rows", 0, "values", 0), add(-1.0, "charts", 0, "rows", 0, "values", 1)
    ),
    "column of a chart": put("charts", 0, "columns", 0, "2025-12-14"),
    "label of a chart": put("charts", 0, "rows", 0, "label", "Arms trade"),
    "chart taken away": take("charts", 0),
    "title of a source": put("sources", 0, "title", "Another title"),
    "outlet of a source": put("sources", 0, "outlet", "Zeitung"),
    "day of a source": put("sources", 0, "date", "2025-12-19"),
    "address of a source": put("sources", 0, "url", "https://elsewhere.example/"),
    "language of a source": put("sources", 0, "language", "tr"),
    "path of a source": put("sources", 0, "path", "articles/old.txt"),
    "number of a source": lambda d: (put("number", 2)(d["sources"][0]), put("number", 1)(d["sources"][1])),
    "share printed": put("sources", 0, "printed", 0.1),
    "characters of a source": add(10, "sources", 0, "characters"),
    "story of a source": lambda d: put("story_id", d["sources"][-1]["story_id"])(d["sources"][0]),
    "hash of a file": put("sources", 0, "file_sha256", "0" * 64),
    "source taken away": take("sources", -1),
    "articles read": add(5, "coverage", "read"),
    "articles inside": add(1, "coverage", "inside"),
    "articles used": add(-1, "coverage", "used"),
    "stories": add(1, "coverage", "stories"),
    "origins": add(-1, "coverage", "origins"),
    "outlets": lambda d: d["coverage"]["outlets"].append("Zeitung"),
    "article left out taken away": take("coverage", "left_out", 0),
    "reason of an article left out": put("coverage", "left_out", 0, "reason", "days", 0, "2025-12-16"),
    "place of an article left out": put("coverage", "left_out", 0, "where", "articles/secret.txt"),
    "passage cut": lambda d: d["coverage"]["cut"].append(dict(story(d)["passages"][0])),
    "lost decision taken away": take("coverage", "lost_edits", 0),
    "furniture": put("coverage", "furniture", [{"kind": "caption", "count": 3}]),
    "note on reading": lambda d: d["coverage"]["notes"].append(
        {"where": "articles/old.txt", "reason": d["coverage"]["left_out"][0]["reason"]}
    ),
    "version": put("method", "version", "9.9.9"),
    "method": put("method", "method", "lexrank"),
    "setting": lambda d: put("value", '"9 sentences"')(first_setting(d, "summary.theme")),
    "setting taken away": take("method", "settings", -1),
    "hash of the configuration": put("method", "configuration_sha256", "0" * 64),
    "hash of the inputs": put("method", "inputs_sha256", "0" * 64),
    "input: hash of the configuration's file": lambda d: put("sha256", "0" * 64)(input_of(d, "configuration")),
    "input: hash of the decisions": lambda d: put("sha256", "0" * 64)(input_of(d, "decisions")),
    "input: version of a package": lambda d: put("version", "0.0.1")(input_of(d, "package", "lxml")),
    "input: data of a language": lambda d: put("sha256", "0" * 64)(input_of(d, "language", "en")),
    "input: decisions taken away": lambda d: d["method"]["inputs"].remove(input_of(d, "decisions")),
    "override": lambda d: d["method"]["overrides"].append({"key": "brief.marking", "value": '"OFFICIAL"'}),
    "articles of a language": add(1, "method", "languages", 0, "articles"),
    "articles of another language": add(1, "other_languages", 0, "articles"),
    "language told apart": put("other_languages", 0, "language", "de"),
    "nearest theme": put("unfiled", 0, "nearest", "Loans"),
    "score of the nearest theme": put("unfiled", 0, "score", 0.29),
    "unfiled story taken away": take("unfiled", 0),
    "score of a passage": put("bottom_line", 0, "score", 0.5),
    "terms of a passage": lambda d: put("terms", ["war"])(story(d)["passages"][0]),
    "pin": lambda d: put("pinned", True)(story(d)["passages"][0]),
    "cohesion of a story": lambda d: put("cohesion", 0.1)(story(d)),
    "field that no brief has": lambda d: d.update(warning="Do not use."),
}
"""Each with its name; the hashes are made again behind it."""

UNSEALED = {
    "empty seal": lambda d: d.update(seal=""),
    "no seal": lambda d: d.pop("seal"),
    "empty content hash": lambda d: d.update(content_sha256="", seal=seal_of({**d, "content_sha256": ""}, schema=2)),
    "no content hash": lambda d: (d.pop("content_sha256"), d.update(seal=seal_of(d, schema=2))),
}
"""Changes of the hashes themselves."""
