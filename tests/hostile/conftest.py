"""The attack: a part of it with every run of the tests, the whole with ``make attack``. Seeded, so always the same."""

import os
import random
import time

import pytest

WHOLE = os.environ.get("ATTACK") == "whole"
SEED = 14

ONE_SIGN = {
    "spaces": " ",
    "tabs": "\t",
    "line breaks": "\n",
    "no-break spaces": "\u00a0",
    "form feeds": "\f",
    "underscores": "_",
    "hyphens": "-",
    "dashes": "–",
    "full stops": ".",
    "ellipses": "…",
    "commas": ",",
    "colons": ":",
    "semicolons": ";",
    "quotes": '"',
    "apostrophes": "'",
    "opening quotes": "“",
    "closing quotes": "”",
    "guillemets": "«",
    "round brackets": "(",
    "closing brackets": ")",
    "square brackets": "[",
    "braces": "{",
    "less-than": "<",
    "greater-than": ">",
    "slashes": "/",
    "backslashes": "\\",
    "strokes": "|",
    "stars": "*",
    "hashes": "#",
    "equals": "=",
    "ampersands": "&",
    "at signs": "@",
    "question marks": "?",
    "exclamation marks": "!",
    "backticks": "`",
    "bullets": "•",
    "percent": "%",
    "euros": "€",
    "capitals": "A",
    "small letters": "a",
    "Turkish capitals": "İ",
    "digits": "1",
    "zeros": "0",
    "accents": "\u0301",
    "ideographs": "国",
}
REPEATED = (
    *("a, ", "a ", "A ", "A. ", "a.", "Ab ", "Ab, ", "Ab and ", "Ab ve ", "the ", "Mr ", "1,", "1.", "1 ", "111,"),
    *("1-", "12 May 2025 ", "12/05/2025 ", "12:30 ", "5% ", "€5 ", "5 million ", "yüz bin ", "<a ", "<b>", "<!--"),
    *("&amp;", "([{", "\"'", "“‘", "said ", 'he said, "', '"a" ', "(a) ", "a-", "a'", "a’", "a: ", "Ab: ", "a\n"),
    *("Ab\n\n", "a \n", " \n", "a\r\n", "[a](", "*a", "_a", "http://a.", "a@", "a@a.", "a | ", "a – ", "Ab — "),
    *("\\a", "{\\a ", "a=", "a/", "a; ", "Ab cd. ", "a? ", "a… ", "a\t", "#a ", "@a ", "Ab'nin ", "U.S. ", "ABC "),
    *("ABC-", "aB", "1a", ". ", ", ", "- ", "– ", "_ ", "… ", "] ", '" ', "one hundred "),
)
SHAPES = {f"a run of {name}": sign for name, sign in ONE_SIGN.items()} | {repr(unit): unit for unit in REPEATED}
"""What is doubled and doubled again, by what it is called."""
MOST_A_DOUBLING = 2.5


def pytest_generate_tests(metafunc):
    """A test that takes a ``shape`` is run for each in the whole attack, else for some."""
    if "shape" in metafunc.fixturenames:
        names = list(SHAPES)
        drawn = names if WHOLE else random.Random(SEED).sample(names, 2)
        metafunc.parametrize("shape", [SHAPES[name] for name in drawn], ids=drawn)


@pytest.fixture(scope="session")
def attack():
    """Whether the whole attack is wanted."""
    return WHOLE


@pytest.fixture
def chance():
    """Chance that falls the same each time."""
    return random.Random(SEED)


@pytest.fixture(scope="session")
def growth():
    """What is said of work that grows by more than two and a half with each of some doublings; else nothing.

    Processor time is measured, the least of several runs, and all of one call stand beside one another; what takes less
    than ``floor`` seconds at the greatest size is never called slow, however it grew.
    """

    def least(work, text, enough):
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            work(text)
            best = min(best, time.process_time() - start)
            if best < enough or best > 10 * enough:
                break
        return best

    def of(work, unit, *, first, doublings, floor, end=""):
        sizes = [first << doubling for doubling in range(doublings + 1)]
        texts = [(unit * (size // len(unit) + 1))[:size] + end for size in sizes]
        begun = least(work, texts[0], floor)
        if begun * 4**doublings < floor:
            return ""  # which it would not reach if its work grew with the square
        # Upwards, because what grows as it must not would take for ever at the greatest size.
        for steps, text in enumerate(texts[1:], 1):
            taken = least(work, text, floor)
            if taken > floor and taken > begun * MOST_A_DOUBLING**steps * (1 if steps == doublings else 2):
                return f"{begun:.6f} s for {sizes[0]} characters, {taken:.6f} s for {sizes[steps]}"
        return ""

    return of
