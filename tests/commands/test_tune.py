from pathlib import Path

from briefing.commands.tune import tune
from briefing.config import load_config

SEEDS = Path(__file__).parents[2] / "seeds" / "brief.toml"


def test_a_sentence_that_only_moves_neither_comes_in_nor_falls_out(monkeypatch):
    monkeypatch.setattr("briefing.commands.tune.measure_pages", lambda *_: 2.5)
    shorter, in_force = tune(load_config(SEEDS), lengths=["3 sentences"])
    assert (in_force.comes_in, in_force.falls_out) == ((), ())
    assert shorter.falls_out
    assert not set(shorter.comes_in) & set(shorter.falls_out)
    assert shorter.words < in_force.words
