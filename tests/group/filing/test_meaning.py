"""Themes by meaning: paraphrases of a term, and likeness to what a theme caught."""

from dataclasses import replace

import numpy as np

from briefing.group.filing import file_sentences
from briefing.group.filing.affinity import likenesses
from briefing.group.filing.paraphrases import Paraphrases
from briefing.model import Article, ThemeDefinition
from briefing.text import segment

CO_PRODUCTION = ThemeDefinition(id="co-production", terms=("joint production",))
CLIMATE = ThemeDefinition(id="climate", terms=("climate change",))
SHELLS = "The two sides discussed joint manufacture of artillery shells."


def document(text, language="en"):
    return segment(Article(text=text, language=language))


def test_a_paraphrase_reaches_the_theme_and_says_so(encoder):
    theme = file_sentences([document(SHELLS)], [CO_PRODUCTION], encoder=encoder).themes[0]
    assert theme.filed[0].terms == ("joint manufacture",)
    assert str(theme.filed[0].reason) == "holds “joint manufacture”, which means much the same as “joint production”"


def test_without_the_encoder_a_paraphrase_reaches_nothing():
    assert file_sentences([document(SHELLS)], [CO_PRODUCTION]).themes[0].filed == ()


def test_a_term_reaches_its_paraphrase_in_another_language(encoder):
    text = "Teknoloji transferi konuşuldu."
    register = [ThemeDefinition(id="transfer", terms=("technology transfer",))]
    assert len(file_sentences([document(text, "tr")], register, encoder=encoder).themes[0].filed) == 1


def test_what_only_sounds_alike_is_no_paraphrase(encoder):
    register = [CLIMATE, replace(CO_PRODUCTION, terms=("military exercise", "SAFE", "joint production of shells"))]
    text = "A military effort was made. Investment climate reports changed. Is the bridge safe?"
    found = file_sentences([document(text)], register, encoder=encoder)
    assert all(theme.filed == () for theme in found.themes)


def test_an_excluded_term_keeps_a_paraphrase_out(encoder):
    strict = replace(CO_PRODUCTION, exclude=("artillery",))
    assert file_sentences([document(SHELLS)], [strict], encoder=encoder).themes[0].filed == ()


def test_a_hyphenated_term_and_a_word_have_paraphrases_too(encoder):
    texts = [("Shared production and vaccinations grew.", "en")]
    found = Paraphrases(texts, ["co-production", "vaccine"], encoder).find(*texts[0])
    assert [one.term for one in found] == ["co-production", "vaccine"]


def test_a_pile_without_words_has_no_paraphrases(encoder):
    assert Paraphrases([("1, 2.", "en")], ["vaccine"], encoder).find("vaccine", "en") == ()


def test_likeness_is_the_mean_of_the_sentence_and_its_article():
    rows = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 0.0], [1.0, 0.0]])
    like, reach = likenesses(rows, [0, 0, 1, 2, 2, 2], [[0, 1, 3, 4, 5], [2]])
    assert like[:, 0].tolist() == [1, 1, 0, 1, 1, 1]
    assert reach.tolist() == [1.0, 2.0]


ARTICLES = [
    f"The climate change {thing} worries the farmers of the {place}. Droughts and heat hurt their harvest there."
    for thing, place in [
        ("report", "north"),
        ("plan", "south"),
        ("talks", "coast"),
        ("bill", "hills"),
        ("law", "plain"),
    ]
]
ALIKE = "Farmers of the islands are worried because heat and droughts hurt the harvest."
FERRY = "A ferry for lorries sails to Mersin."


def test_by_words_likeness_shows_the_nearest_theme_and_files_nothing():
    pile = [document(text) for text in (*ARTICLES, ALIKE, FERRY)]
    found = file_sentences(pile, [CLIMATE, CO_PRODUCTION])
    near = {one.sentence.text: one for one in found.unfiled}
    assert near[ALIKE].nearest == "climate"
    assert 0 < near[ALIKE].score < CLIMATE.floor
    assert near[FERRY].nearest is None


class ByHand:
    """An encoder whose meanings are given by hand."""

    def encode(self, texts):
        return np.array([self._row(text) for text in texts]).reshape(len(texts), 2)

    def _row(self, text):
        if "climate" in text:
            return [0.8, 0.6 if "report" in text or "talks" in text else -0.6]
        return [0.0, 1.0] if "ferry" in text else [1.0, 0.0]


def test_by_meaning_a_sentence_as_like_as_the_likest_is_filed():
    found = file_sentences([document(text) for text in (*ARTICLES, ALIKE, FERRY)], [CLIMATE], encoder=ByHand())
    reasons = {filed.sentence.text: str(filed.reason) for filed in found.themes[0].filed}
    assert reasons[ALIKE] == "means much what the sentences filed here mean"
    assert FERRY not in reasons


def test_a_context_that_is_missing_keeps_likeness_out(encoder):
    pile = [document(text) for text in (*ARTICLES, ALIKE)]
    strict = replace(CLIMATE, context=("worries",))
    texts = [one.sentence.text for one in file_sentences(pile, [strict], encoder=encoder).themes[0].filed]
    assert ALIKE not in texts
