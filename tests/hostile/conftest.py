"""The attack: a part of it with every run of the tests, the whole with ``make attack``."""

import os
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from importlib import import_module
from inspect import signature
from pathlib import Path
from pkgutil import walk_packages
from re import Pattern
from types import BuiltinMethodType, FunctionType, MethodType
import ast
import random

import pytest

import briefing
from briefing import languages

WHOLE = os.environ.get("ATTACK") == "whole"
SEED = 14

ONE_SIGN = {
    "spaces": " ", "tabs": "\t", "line breaks": "\n", "no-break spaces": "\u00a0", "form feeds": "\f",
    "underscores": "_", "hyphens": "-", "dashes": "–", "full stops": ".", "ellipses": "…", "commas": ",",
    "colons": ":", "semicolons": ";", "quotes": '"', "apostrophes": "'", "opening quotes": "“", "closing quotes": "”",
    "guillemets": "«", "round brackets": "(", "closing brackets": ")", "square brackets": "[", "braces": "{",
    "less-than": "<", "greater-than": ">", "slashes": "/", "backslashes": "\\", "strokes": "|", "stars": "*",
    "hashes": "#", "equals": "=", "ampersands": "&", "at signs": "@", "question marks": "?", "exclamation marks": "!",
    "backticks": "`", "bullets": "•", "percent": "%", "euros": "€", "capitals": "A", "small letters": "a",
    "Turkish capitals": "İ", "digits": "1", "zeros": "0", "accents": "\u0301", "ideographs": "国",
}  # fmt: skip
REPEATED = (
    "a, ", "a ", "A ", "A. ", "a.", "Ab ", "Ab, ", "Ab and ", "Ab ve ", "the ", "Mr ", "1,", "1.", "1 ", "111,", "1-",
    "12 May 2025 ", "12/05/2025 ", "12:30 ", "5% ", "€5 ", "5 million ", "yüz bin ", "<a ", "<b>", "<!--", "&amp;",
    "([{", "\"'", "“‘", "said ", 'he said, "', '"a" ', "(a) ", "a-", "a'", "a’", "a: ", "Ab: ", "a\n", "Ab\n\n", "a \n",
    " \n", "a\r\n", "[a](", "*a", "_a", "http://a.", "a@", "a@a.", "a | ", "a – ", "Ab — ", "\\a", "{\\a ", "a=", "a/",
    "a; ", "Ab cd. ", "a? ", "a… ", "a\t", "#a ", "@a ", "Ab'nin ", "U.S. ", "ABC ", "ABC-", "aB", "1a", ". ", ", ",
    "- ", "– ", "_ ", "… ", "] ", '" ', "one hundred ",
)  # fmt: skip
SHAPES = {f"a run of {name}": sign for name, sign in ONE_SIGN.items()} | {repr(unit): unit for unit in REPEATED}
"""What is doubled and doubled again, by what it is called."""


def a_run(unit, length):
    """So many signs of ``unit`` and ``unit`` again."""
    return (unit * (length // len(unit) + 1))[:length]


@pytest.fixture(scope="session")
def chosen():
    """All of what there is in the whole attack, else a part of it, drawn by chance but always the same."""

    def of(items, number):
        items = list(items)
        return items if WHOLE or len(items) <= number else random.Random(SEED).sample(items, number)

    return of
