import copy
import pickle
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace

import pytest
from pydantic import TypeAdapter

from briefing.model.deferred import deferred, later


@dataclass(frozen=True, kw_only=True)
class Answer:
    question: str
    numbers: tuple[int, ...] = deferred(())


@pytest.fixture
def asked():
    return []


@pytest.fixture
def answer(asked):
    def find():
        asked.append("once")
        return (4, 2)

    return Answer(question="what", numbers=later(find))


def test_it_is_found_when_it_is_looked_at_and_once(answer, asked):
    assert not asked
    assert (answer.numbers, answer.numbers) == ((4, 2), (4, 2))
    assert asked == ["once"]


def test_it_is_plain_data_to_whoever_looks(answer):
    same = Answer(question="what", numbers=(4, 2))
    assert answer == same
    assert hash(answer) == hash(same)
    assert repr(answer) == repr(same)
    assert asdict(answer) == {"question": "what", "numbers": (4, 2)}
    assert replace(answer, question="why").numbers == (4, 2)
    assert TypeAdapter(Answer).dump_json(answer) == b'{"question":"what","numbers":[4,2]}'


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])
def test_a_copy_holds_what_was_found(answer, copied):
    assert copied(answer).numbers == (4, 2)


def test_nothing_is_the_default():
    assert Answer(question="what").numbers == ()


def test_it_cannot_be_changed(answer):
    with pytest.raises(AttributeError):
        answer.numbers = ()


def test_what_can_be_found_there_goes_to_another_process_unfound():
    sent = pickle.dumps(Answer(question="what", numbers=later(sorted, (4, 2))))
    assert b"sorted" in sent
    assert pickle.loads(sent).numbers == [2, 4]


def test_threads_that_look_together_find_once(asked):
    def find():
        time.sleep(0.05)
        asked.append("once")
        return (4, 2)

    answer = Answer(question="what", numbers=later(find))
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: answer.numbers, range(4))) == {(4, 2)}
    assert asked == ["once"]
