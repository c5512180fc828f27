"""Bytes to text: the encoding found out, mojibake mended, and refused what is no text.

Nothing else is changed: curly quotes, ligatures and widths stay as they are. Known are UTF-8, UTF-16 and UTF-32 with
or without a byte order mark, and windows-1254, which holds ISO-8859-9 and, for what English and Turkish papers print,
windows-1252 as well.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

import ftfy

from briefing import languages
from briefing.languages import detect
from briefing.model import Reason
from briefing.read.refusal import Refused

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# How files of other kinds begin.
_SIGNATURES = (
    (b"%PDF-", Reason(kind="PDF")),
    (b"\x89PNG", Reason(kind="picture", words=("PNG",))),
    (b"\xff\xd8\xff", Reason(kind="picture", words=("JPEG",))),
    (b"GIF8", Reason(kind="picture", words=("GIF",))),
    (b"PK\x03\x04", Reason(kind="office archive")),
    (b"PK\x05\x06", Reason(kind="ZIP archive")),
    (b"\xd0\xcf\x11\xe0", Reason(kind="office document")),
    (b"{\\rtf", Reason(kind="rich text")),
    (b"\x1f\x8b", Reason(kind="compressed", words=("gzip",))),
    (b"BZh", Reason(kind="compressed", words=("bzip2",))),
    (b"\xfd7zXZ", Reason(kind="compressed", words=("xz",))),
    (b"7z\xbc\xaf", Reason(kind="compressed", words=("7z",))),
    (b"\x28\xb5\x2f\xfd", Reason(kind="compressed", words=("zstd",))),
    (b"Rar!", Reason(kind="compressed", words=("RAR",))),
    (b"\x7fELF", Reason(kind="program")),
    (b"SQLite format 3", Reason(kind="database")),
)

# Only what was decoded with the wrong table is mended; everything else stays verbatim.
_MOJIBAKE_ALONE = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
    explain=False,
)

_MOST_TIMES = 4

# What a table without a letter leaves of it: a question mark within a word, or before the rest of one.
_LOST = re.compile(
    r"(?<![^\W_])\?{1,9}[^\W\d_A-Z]|[^\W\d_A-Z]\?{1,9}[^\W\d_A-Z]|[A-Z]\?{1,9}[A-Z]{2}|[A-Z]{2}\?{1,9}[A-Z]"
)
_NO_WORD = re.compile(r"[/=&@#_\\]|\w\.\w")
_FEWEST_LOST = 2
_WORDS_A_LOSS = 150

# All control characters but tab and what ends lines, pages and sections; C1 controls are mojibake and mended before.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_C1 = re.compile(r"[\x80-\x9f]")

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]*(?:charset|encoding)\s*=\s*["']?((?:windows|iso|cp|koi8|gb|big5|shift|euc)[\w-]+)""",
    re.IGNORECASE,
)

# What a wrong table of one-byte letters leaves behind: signs within words, and words that change case inside.
_NOT_IN_WORDS = re.compile(r"[^\W\d_][\xa1-\xbf\x80-\x9f×÷¤¦§¨¬¯°±²³´µ¶¸¹º¿][^\W\d_]")  # noqa: RUF001 - as they are met
_LETTER = re.compile(r"[^\W\d_]")
_FOREIGN = re.compile(r"[^\W\d_a-zA-Z]")

# Marks that news is full of. Mojibake holds a letter or a sign beside these, so text without one needs no mending.
_ORDINARY = re.compile(r"[\x00-\x7f“”‘’–—…\u00a0]*")


def decode(data: bytes) -> str:
    """The text of a file: its encoding found out, mojibake mended, in Unicode normalisation form C (UAX #15).

    Raises :class:`Refused` as :func:`decode_unmended` and :func:`mend` do.
    """
    return mend(decode_unmended(data))


def decode_unmended(data: bytes) -> str:
    """The text of a file, its encoding found out, where the parts are mended one by one.

    Raises :class:`Refused` for another kind of file, for text that is cut off within a character, for an encoding
    that is not known, and for control characters.
    """
    refuse_other_kinds(data)
    text = _decode(data).rstrip("\x1a")  # how DOS ended a file
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        raise Refused(
            Reason(kind="control character", words=(f"U+{ord(control[0]):04X}",), number=line),
        )
    return text


def is_wide(data: bytes) -> bool:
    """Whether ``data`` is written in UTF-16 or UTF-32, where the byte of a line break ends no line."""
    marked = next((encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)), "")
    return marked.startswith(("utf-16", "utf-32")) or _wide_without_mark(data[:4096]) is not None


def glimpse(data: bytes) -> str:
    """The beginning of a file as text, for telling its form alone: what cannot be decoded is passed over."""
    for mark, marked in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(marked, "ignore")
    return data.decode(_wide_without_mark(data[:4096]) or "utf-8", "replace")


def decode_page(data: bytes) -> str:
    """The text of a page, of which only the article counts: what cannot be decoded is U+FFFD, controls are left out.

    Raises :class:`Refused` as :func:`decode_unmended` does for another kind of file and an encoding that is not known.
    """
    refuse_other_kinds(data)
    try:
        text = _decode(data)
    except Refused as refused:
        if not (refused.reason.kind == "damaged" and refused.reason.words == ("UTF-8",)):
            raise
        text = data.decode("utf-8", "replace")
    return _CONTROL.sub("", text)


def mend(text: str) -> str:
    """``text`` with mojibake mended, in Unicode normalisation form C (UAX #15).

    Raises :class:`Refused` as :func:`refuse_spoilt` does.
    """
    text = mended(text)
    refuse_spoilt(text)
    return text


def mended(text: str) -> str:
    """``text`` with what mojibake can be mended mended, in Unicode normalisation form C (UAX #15)."""
    if _ORDINARY.fullmatch(text):
        return text
    return unicodedata.normalize("NFC", _mend_misread(_mend_mojibake(text)))


_LOST_IN_WORD = re.compile("\\w\ufffd|\ufffd\\w")
_LETTERS_A_SIGN = 300


def refuse_spoilt(text: str) -> None:
    """Raise :class:`Refused` when letters were lost (U+FFFD) or a wrong table was used and it is not clear which.

    A sign that stands by itself in a long text was no letter: ``Copyright \ufffd 2004``.
    """
    if "\ufffd" in text and (_LOST_IN_WORD.search(text) or text.count("\ufffd") * _LETTERS_A_SIGN > len(text)):
        raise Refused(Reason(kind="lost letters"))
    if _C1.search(text):
        raise Refused(Reason(kind="wrong table"))


def has_lost_letters(text: str) -> bool:
    """Whether question marks stand in ``text`` where letters were: ``anla?ma``, ``?zmir``, ``don?t``.

    A word or two in a long text is a slip of the keyboard, and addresses ask within words.
    """
    if "?" not in text:
        return False
    words = text.split()
    lost = sum(_LOST.search(word) is not None for word in words if "?" in word and not _NO_WORD.search(word))
    return lost >= _FEWEST_LOST and lost * _WORDS_A_LOSS >= len(words)


def _mend_mojibake(text: str) -> str:
    """What was read with a wrong table, or several times over, read with the right one."""
    for _ in range(_MOST_TIMES):
        mended: str = ftfy.fix_encoding(text, _MOJIBAKE_ALONE)
        if mended == text:
            break
        text = mended
    return text


def refuse_other_kinds(data: bytes) -> None:
    """Raise :class:`Refused` for what begins as a file that is no text."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise Refused(Reason(kind="another kind", parts=(kind,)))


def _decode(data: bytes) -> str:
    for mark, marked in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], marked)
    if encoding := _wide_without_mark(data[:4096]):
        return _strictly(data, encoding)
    if b"\x00" in data:
        raise Refused(Reason(kind="binary"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_one_byte_letters(data, error)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        raise Refused(Reason(kind="damaged", words=(name,), number=error.start)) from None


def _wide_without_mark(beginning: bytes) -> str | None:
    """UTF-16 without a mark: for European text nearly every second byte is zero, on one side only."""
    pairs = len(beginning) // 2
    if pairs < 4:
        return None
    first, second = beginning[: 2 * pairs : 2].count(0), beginning[1 : 2 * pairs : 2].count(0)
    if second > 0.7 * pairs and first == 0:
        return "utf-16-le"
    if first > 0.7 * pairs and second == 0:
        return "utf-16-be"
    return None


def _decode_one_byte_letters(data: bytes, error: UnicodeDecodeError) -> str:
    if (text := _decode_as_declared(data)) is not None:
        return text
    damaged = Refused(Reason(kind="damaged", words=("UTF-8",), number=error.start))
    unknown = Refused(Reason(kind="unknown encoding"))
    lenient = data.decode("utf-8", "replace")
    if sum(letter > "\x7f" and letter != "\ufffd" for letter in lenient) > lenient.count("\ufffd"):
        raise damaged
    try:
        text = data.decode("windows-1254")
    except UnicodeDecodeError:
        raise unknown from None
    if not _reads_as_words(text):
        raise unknown
    return text


def _decode_as_declared(data: bytes) -> str | None:
    """The text of a page that names one of the tables in use for pages; None where it names none or a wrong one."""
    declared = _DECLARED.search(data[:2048])
    if declared is None:
        return None
    try:
        return data.decode(declared[1].decode("ascii"))
    except (LookupError, UnicodeDecodeError):
        return None


def _reads_as_words(text: str) -> bool:
    """Whether text decoded from one-byte letters could be English, Turkish or a western neighbour."""
    letters, foreign = len(_LETTER.findall(text)), len(_FOREIGN.findall(text))
    return foreign <= 0.35 * letters and len(_NOT_IN_WORDS.findall(text)) <= 0.02 * foreign


def _mend_misread(text: str) -> str:
    """Text that was read with the table of another language, as Turkish is where ş, ı and ğ stand as þ, ý and ð."""
    for language in languages.every():
        for misreading in language.page.misreadings:
            if not any(letter in text for letter in misreading.read):
                continue
            mended = text.translate(str.maketrans(misreading.read, misreading.meant))
            if detect(text) != misreading.genuine and detect(mended) == language.code:
                return mended
    return text
