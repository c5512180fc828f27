from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.furniture import find_furniture
from briefing.model import Article
from briefing.text import segment_pile

PARTS = (
    "Updated at 16.08 BST 4d ago15.32",
    "Giriş: 16 Eylül 2025, Salı 10:10",
    "© 2025 Quay.",
    "(Orla Quist/Reuters)",
    "Photograph: Orla Quist/AP",
    "Read more",
    "Sign up to our newsletter.",
    "Orla Quist is a reporter.",
    "İSTANBUL İskele açıldı.",
    "“The gate is shut,” he said.",
    "The straße ﬁlled.",
    "\n\n",
    "\n",
    " ",
    "\u00a0",
    "🚐",
    "https://example.org/a?b=c",
)
TEXTS = st.lists(st.sampled_from(PARTS) | st.text(max_size=12), max_size=14).map("".join)


@settings(max_examples=120, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.sampled_from([None, "Quay Courier"]))
def test_stretches_are_in_order_and_no_sentence_touches_one(texts, outlet):
    articles = [Article(text=text, outlet=outlet, title="The gate", language="en") for text in texts]
    for article, document, found in zip(articles, segment_pile(articles), find_furniture(articles), strict=True):
        assert document.furniture == found
        reached = 0
        for each in found:
            assert reached <= each.start < each.end <= len(article.text)
            reached = each.end
        for sentence in document.sentences:
            assert article.text[sentence.start : sentence.end] == sentence.text
            assert not any(each.start < sentence.end and each.end > sentence.start for each in found)
        assert bool(document.sentences) == bool(article.text.strip())
