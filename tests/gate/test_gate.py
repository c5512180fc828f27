"""The gate holds what was reached: it fails a worse run, and is not renewed downwards by accident."""

import importlib.util
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture(scope="module")
def gate():
    spec = importlib.util.spec_from_file_location("gate", BENCHMARKS / "gate.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["gate"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["gate"]


@pytest.fixture
def data(tmp_path):
    (tmp_path / "corpus.jsonl").write_text("{}\n")
    return tmp_path


def row(gate, value, **fields):
    return gate.Row(name="score", value=value, corpora=("corpus.jsonl",), **fields)


def pins(gate, data, value, **fields):
    return {"score": gate.pin(row(gate, value, **fields), data)}


def test_a_run_below_the_floor_fails_and_says_by_how_much(gate, data):
    lost = gate.failures([row(gate, 0.4)], pins(gate, data, 0.5), data)
    assert lost == ["score: 0.4000 is below what was reached, 0.5000 with a tolerance of 0.0000."]


def test_a_run_on_the_floor_and_one_above_it_pass(gate, data):
    assert gate.failures([row(gate, 0.5), row(gate, 0.6)], pins(gate, data, 0.5), data) == []


def test_a_run_within_the_tolerance_passes(gate, data):
    assert gate.failures([row(gate, 0.45)], pins(gate, data, 0.5, tolerance=0.1), data) == []


def test_where_less_is_better_a_larger_figure_fails(gate, data):
    pinned = pins(gate, data, 0.2, higher_is_better=False)
    assert gate.failures([row(gate, 0.3, higher_is_better=False)], pinned, data)
    assert not gate.failures([row(gate, 0.1, higher_is_better=False)], pinned, data)


def test_another_corpus_fails_by_name_however_good_the_figure(gate, data):
    pinned = pins(gate, data, 0.5)
    (data / "corpus.jsonl").write_text("{}\n{}\n")
    assert gate.failures([row(gate, 0.9)], pinned, data) == [
        "score: corpus.jsonl is not the file that the floor was reached on."
    ]


def test_a_missing_corpus_fails(gate, data):
    pinned = pins(gate, data, 0.5)
    (data / "corpus.jsonl").unlink()
    assert gate.failures([row(gate, 0.9)], pinned, data)


def test_a_new_row_passes_and_gets_a_floor_when_renewed(gate, data):
    assert gate.failures([row(gate, 0.1)], {}, data) == []
    after, refused = gate.renewed([row(gate, 0.1)], {}, data)
    assert (after["score"].value, refused) == (0.1, [])


def test_renewing_raises_a_floor(gate, data):
    after, refused = gate.renewed([row(gate, 0.6)], pins(gate, data, 0.5), data)
    assert (after["score"].value, refused) == (0.6, [])


def test_renewing_refuses_to_lower_a_floor_unless_told_to(gate, data):
    pinned = pins(gate, data, 0.5)
    after, refused = gate.renewed([row(gate, 0.4)], pinned, data)
    assert (after, refused) == (pinned, ["score"])
    after, refused = gate.renewed([row(gate, 0.4)], pinned, data, lower=True)
    assert (after["score"].value, refused) == (0.4, [])


def test_renewing_on_another_corpus_is_refused_too(gate, data):
    pinned = pins(gate, data, 0.5)
    (data / "corpus.jsonl").write_text("other")
    assert gate.renewed([row(gate, 0.9)], pinned, data)[1] == ["score"]


def test_rows_that_were_not_run_keep_their_floors(gate, data):
    pinned = pins(gate, data, 0.5)
    assert gate.renewed([], pinned, data)[0] == pinned


def test_pins_survive_the_file(gate, data, tmp_path):
    pinned = pins(gate, data, 0.5, tolerance=0.02)
    gate.write_pins(tmp_path / "floors.json", pinned)
    assert gate.read_pins(tmp_path / "floors.json") == pinned
    assert gate.read_pins(tmp_path / "none.json") == {}


def test_a_figure_that_is_no_number_fails(gate, data):
    assert gate.failures([row(gate, float("nan"))], pins(gate, data, 0.5, tolerance=9), data)


def test_what_hangs_on_a_clock_is_pinned_at_its_floor_once_it_reaches_it(gate, data):
    fast = row(gate, 90.0, floor=60.0, timed=True)
    assert gate.pin(fast, data).value == 60.0
    assert gate.pin(row(gate, 50.0, floor=60.0, timed=True), data).value == 50.0
    assert gate.pin(row(gate, 0.1, floor=0.2, timed=True, higher_is_better=False), data).value == 0.2
    after, refused = gate.renewed([row(gate, 70.0, floor=60.0, timed=True)], {"score": gate.pin(fast, data)}, data)
    assert (after["score"].value, refused) == (60.0, [])


def test_a_wider_tolerance_is_a_lower_floor(gate, data):
    after, refused = gate.renewed([row(gate, 0.5, tolerance=0.3)], pins(gate, data, 0.5), data)
    assert refused == ["score"]
    assert after["score"].tolerance == 0.0


@pytest.fixture
def bench(gate, monkeypatch, tmp_path):
    """A run over one made-up area, ``toy``, with a corpus of its own; the figure comes from a file."""
    del gate
    data, here = tmp_path / "data", tmp_path / "benchmarks"
    data.mkdir()
    here.mkdir()
    (data / "corpus.txt").write_text("Five words of real text.")
    (tmp_path / "value").write_text("0.8")
    (here / "toy.py").write_text(
        "from gate import Row\n\n\ndef rows(data, full=False):\n"
        "    (data / 'corpus.txt').read_text()\n"
        "    value = (data.parent / 'value').read_text()\n"
        "    yield Row(name='all' if full else 'part', value=float(value), corpora=('corpus.txt',), floor=0.5)\n"
    )
    monkeypatch.setattr(sys, "path", [str(here), *sys.path])
    spec = importlib.util.spec_from_file_location("run", BENCHMARKS / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "HERE", here)
    monkeypatch.setattr(module, "FLOORS", here / "floors.json")
    monkeypatch.setenv("BRIEFING_DATA", str(data))
    monkeypatch.syspath_prepend(str(here))
    yield module
    sys.modules.pop("toy", None)


def test_a_run_pins_then_stops_a_fall_and_lowers_only_when_told_to(bench, tmp_path, capsys):
    assert bench.main([]) == 0
    assert bench.main(["--renew"]) == 0
    (tmp_path / "value").write_text("0.6")
    assert bench.main(["toy"]) == 1
    assert "FAIL toy: part: 0.6000 is below what was reached" in capsys.readouterr().out
    pinned = bench.FLOORS.read_bytes()
    assert bench.main(["--renew"]) == 1
    assert bench.FLOORS.read_bytes() == pinned
    assert bench.main(["--renew", "--lower"]) == 0
    assert bench.main([]) == 0


def test_a_run_on_another_corpus_fails_by_name(bench, tmp_path, capsys):
    bench.main(["--renew"])
    (tmp_path / "data" / "corpus.txt").write_text("Other words.")
    assert bench.main([]) == 1
    assert "corpus.txt is not the file that the floor was reached on" in capsys.readouterr().out


def test_a_pinned_row_that_is_not_measured_any_more_fails(bench, capsys):
    bench.main(["--renew"])
    assert bench.main(["--full"]) == 1
    assert "toy: part: was reached once" in capsys.readouterr().out
    assert bench.main(["--full", "--renew"]) == 1
    assert bench.main(["--full", "--renew", "--lower"]) == 0
    assert bench.main(["--full"]) == 0


def test_without_the_collections_nothing_is_claimed(bench, monkeypatch, tmp_path, capsys):
    bench.main(["--renew"])
    (tmp_path / "data" / "corpus.txt").unlink()
    assert bench.main([]) == 0
    assert "corpus.txt is not here, so nothing is claimed" in capsys.readouterr().out
    monkeypatch.setenv("BRIEFING_DATA", str(tmp_path / "nowhere"))
    assert bench.main([]) == 0
    assert "nothing is measured" in capsys.readouterr().out
