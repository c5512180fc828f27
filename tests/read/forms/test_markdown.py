from briefing.read.forms.markdown import read_markdown

TEXT = """---
title: 'Ministers meet'
date: 2025-12-20
outlet: "The Post"
tags: [defence, industry]
---

# A heading that is not the title

Ministers of **both** countries met in [London](https://x.example "London").
They agreed on `F-16` parts & *more*.

## What happens next

![The yard](yard.png)

> “We agreed,” said one.

- The first loans
  are paid in March.
- The second in May.

| Year | Aircraft |
| ---- | -------- |
| 2026 | 12       |

```
code = 1
```

<!-- not for print -->

2 \\* 2 is four.

---

The end[^1].
"""


def test_markup_goes_and_words_stay():
    assert read_markdown(TEXT).body.split("\n\n") == [
        "Ministers of both countries met in London. They agreed on F-16 parts & more.",
        "“We agreed,” said one.",
        "The first loans are paid in March.",
        "The second in May.",
        "2 * 2 is four.",
        "The end[^1].",
    ]


def test_front_matter_says_what_it_is():
    record = read_markdown(TEXT)
    assert (record.title, record.date, record.outlet) == ("Ministers meet", "2025-12-20", "The Post")


def test_the_first_heading_is_the_title_where_front_matter_gives_none():
    record = read_markdown("date: 2025-12-20\n\n# Ministers *meet*\n\n## More\n\nThey met.")
    assert (record.title, record.date, record.body) == ("Ministers meet", "2025-12-20", "They met.")


def test_text_without_any_markup_stays_as_it_is():
    assert read_markdown("They met.\n\nThey agreed.").body == "They met.\n\nThey agreed."
