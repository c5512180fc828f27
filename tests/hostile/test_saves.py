"""An editor saves the decisions at any moment of one that the preview writes: what it saved stays."""

import os
import random
import threading
import time

from briefing.model import Pin
from briefing.preview.decisions import Decisions
from briefing.saving import ChangedMeanwhileError

SAVES = 300 if os.environ.get("ATTACK") == "whole" else 25
SEED = 14
DECIDED = "".join(f'[[edit]]\naction = "pin"\nsentence = "{number:064x}"\n\n' for number in range(20))
MARK = "# saved by an editor\n"


def test_what_an_editor_saves_in_the_same_moment_is_never_lost(tmp_path):
    chance = random.Random(SEED)
    decisions = Decisions(tmp_path / "brief.edits.toml")
    outcomes = []

    def edit(delay):
        time.sleep(delay)
        beside = tmp_path / "editor"
        beside.write_text(MARK + decisions.path.read_text(encoding="utf-8"), encoding="utf-8")
        beside.replace(decisions.path)

    for _ in range(SAVES):
        decisions.path.write_text(DECIDED, encoding="utf-8")
        editor = threading.Thread(target=edit, args=(chance.uniform(0, 0.03),))
        editor.start()
        try:
            decisions.add(Pin(sentence="f" * 64))
            outcomes.append("decided")
        except ChangedMeanwhileError:
            outcomes.append("told")
        editor.join()
        assert decisions.path.read_text(encoding="utf-8").startswith(MARK)
    assert "told" in outcomes
