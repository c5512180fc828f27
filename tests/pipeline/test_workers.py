from briefing.pipeline import workers
from briefing.pipeline.workers import over, processes


def test_the_order_is_that_of_the_items_in_one_process_and_in_several(monkeypatch):
    words = [f"word {number}" for number in range(200)]
    assert list(over(str.title, words)) == [word.title() for word in words]
    monkeypatch.setattr(workers, "WORTH_A_POOL", 10)
    monkeypatch.setattr(workers, "processes", lambda: 2)
    assert list(over(str.title, words)) == [word.title() for word in words]


def test_there_is_one_processor_at_least(monkeypatch):
    assert processes() >= 1
    monkeypatch.delattr("os.sched_getaffinity", raising=False)
    assert processes() >= 1
