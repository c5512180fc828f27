"""Lines of a transcript: what stands behind a speaker's name in capitals, or behind Q or A."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing import languages
from briefing.languages import Language
from briefing.model import Sentence

_LONGEST_LABEL = 80
_MOSTLY = 0.5


def transcript_lines(sentences: Sequence[Sentence]) -> Iterator[int]:
    """The indices of the sentences before which, or before whose paragraph, a speaker stands.

    Before the first sentence of an article such a name is the place of a dateline. A transcript may be labelled in
    another language than it is in, so the labels of all known ones count.
    """
    label = _label()
    paragraph, speaking = -1, False
    for sentence in sentences:
        start = sentence.text[:_LONGEST_LABEL]
        labelled = sentence.index > 0 and ":" in start and label.match(start) is not None
        if sentence.paragraph != paragraph:
            paragraph, speaking = sentence.paragraph, labelled
        if labelled or speaking:
            yield sentence.index


def is_transcript(sentences: Sequence[Sentence]) -> bool:
    """Whether most of an article's sentences are lines of a transcript."""
    return sum(1 for _ in transcript_lines(sentences)) > _MOSTLY * len(sentences)


@languages.joined
def _label(every: tuple[Language, ...]) -> re.Pattern[str]:
    labels = "".join(f"{re.escape(label)}|" for language in every for label in language.genre.speaker_labels)
    no_speakers = "|".join(label for language in every for label in language.genre.no_speakers) or r"(?!)"
    return re.compile(
        rf"(?:{labels}(?!{no_speakers})[A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ.’'-]{{1,60}}"
        r"(?: [A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ.’'-]{0,60}){0,3}(?: \([^()]{1,40}\))?) ?:\s"
    )
