"""What few articles are asked for is found when somebody asks, once, whoever asks and where."""

import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest

from briefing import text as segmenting
from briefing.model import Article
from briefing.text import segment

ARTICLE = Article(
    text="Senator Ada Berg spoke on Monday. “We will build the boats together,” she said. Mary Okafor was there.",
    language="en",
)


@pytest.fixture
def looked(monkeypatch):
    """How often speakers were sought and persons were."""
    found = []
    for name in ("attributed", "persons_in"):
        find = getattr(segmenting, name)
        monkeypatch.setattr(
            segmenting, name, lambda *given, find=find, name=name: (found.append(name), find(*given))[1]
        )
    return found


def told(document):
    (quotation,) = document.attributed
    return quotation.named.text, [name.text for name in document.persons]


FACTS = ("Ada Berg", ["Ada", "Berg", "Mary", "Okafor"])


def test_speakers_and_persons_are_found_when_they_are_asked_for_and_once(looked):
    document = segment(ARTICLE)
    assert document.quotations[0].speaker is None
    assert looked == []
    assert told(document) == told(document) == FACTS
    assert sorted(looked) == ["attributed", "persons_in"]


def test_without_a_quotation_no_speaker_is_sought(looked):
    assert segment(Article(text="Ada Berg spoke.", language="en")).attributed == ()
    assert looked == []


def test_threads_that_ask_at_once_get_one_answer(looked):
    document = segment(ARTICLE)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: (document.attributed, document.persons), range(32)))
    assert sorted(looked) == ["attributed", "persons_in"]
    assert all(said is answers[0][0] and named is answers[0][1] for said, named in answers)


def test_a_document_from_another_process_finds_here_what_was_not_found_there():
    with ProcessPoolExecutor(1, mp_context=get_context("forkserver")) as pool:
        document = pool.submit(segment, ARTICLE).result()
    assert told(document) == FACTS
    assert document == segment(ARTICLE)


def test_nothing_is_found_for_being_sent_and_nothing_again_for_having_been():
    document = segment(ARTICLE)
    assert b"attributed" in pickle.dumps(document)
    assert told(document) == FACTS
    again = pickle.loads(pickle.dumps(document))
    assert vars(again)["attributed"] == document.attributed
    assert vars(again)["persons"] == document.persons
