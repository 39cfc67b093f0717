"""What the words of any file say of a secret: level words, copy numbers, the copy sentence."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area, CopySentence
from bmnn_desk.domain.secrecy import highest_level
from bmnn_desk.domain.sweeps import SecretSign, SecretSigns
from bmnn_desk.errors import DocumentOfficePasswordError
from bmnn_desk.papers.file_look import kind_of
from bmnn_desk.papers.ole_file import OLE, is_encrypted_office
from bmnn_desk.papers.reading.legacy_text import legacy_encoding, to_unicode
from bmnn_desk.papers.reading.lines import FileText, TextLine, TextRun
from bmnn_desk.papers.reading.read_document import document_facts, read_document
from bmnn_desk.papers.reading.reading_patterns import NARROW_TEXT, WIDE_TEXT, WORDS_OF_SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bmnn_desk.domain.document import DocumentFacts

_WORD_PART = "word/"
_BOMS = (b"\xff\xfe", b"\xfe\xff")
_MOST_TEXT_BYTES = 5 * 1024 * 1024
_LINES_AT_ONCE = 20_000
_LINES_AGAIN = 400
_LONGEST_LINE = 400
_LETTERS_AGAIN = 100
_LEAST_LETTERS = 2
_NO_LETTERS = re.compile(r"[\W\d_]+")
# Paragraphs, cells and manual breaks of Word's binary format [MS-DOC] 2.4.1.
_ENDS = re.compile("[\r\n\x07\x0b\x0c]+")
# What str.splitlines ends a line at.
_TEXT_ENDS = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")


def look_for_secrets(data: bytes) -> SecretSigns:
    """The signs in a PDF, DOCX, old .doc or text file; `was_read` False of any other.

    Of a .doc the runs of letters are read and not its tables of pieces, so that a word that Word
    keeps in two pieces may be missed.

    Raises:
        DocumentOfficePasswordError: an Office file under a password.
        DeskError: any refusal of `read_document`.
    """
    if data.startswith(OLE):
        if is_encrypted_office(data):
            raise DocumentOfficePasswordError
        return _together(_signs_in_parts(_doc_lines(data)))
    kind = kind_of(data)
    if kind == "pdf" or (kind is not None and _is_word(data)):
        return _signs(read_document(data))
    text = None if kind is not None else _text(data)
    if text is None:
        return SecretSigns(was_read=False)
    if not _may_be_secret(text):
        return SecretSigns(was_read=bool(text.strip()))
    return _together(_signs_in_parts(_ended(_TEXT_ENDS, text)))


def _signs(facts: DocumentFacts) -> SecretSigns:
    said = facts.recipients is not None and facts.recipients.sentence is not CopySentence.NONE
    signs = {
        SecretSign.LEVEL_WORD: bool(facts.levels),
        SecretSign.COPY_NUMBER: bool(facts.copy_numbers),
        SecretSign.COPY_SENTENCE: said,
    }
    symbol = "" if facts.symbol is None else facts.symbol.text
    return SecretSigns(
        was_read=facts.has_text,
        signs=tuple(sign for sign, is_there in signs.items() if is_there),
        level=highest_level(each.level for each in facts.levels),
        reference=f"{facts.number}/{symbol}" if facts.number is not None and symbol else "",
        document_day=facts.day,
    )


def _together(parts: Iterable[SecretSigns]) -> SecretSigns:
    """What the parts of one file say; its number is the first that is told."""
    all_parts = tuple(parts)
    signs = {sign for part in all_parts for sign in part.signs}
    head = next((part for part in all_parts if part.reference), None) or next(
        iter(all_parts), SecretSigns(was_read=False)
    )
    return SecretSigns(
        was_read=any(part.was_read for part in all_parts),
        signs=tuple(sign for sign in SecretSign if sign in signs),
        level=highest_level(part.level for part in all_parts if part.level is not None),
        reference=head.reference,
        document_day=head.document_day,
    )


def _signs_in_parts(lines: Iterator[str]) -> Iterator[SecretSigns]:
    """The signs of all lines, a part of them at a time: a file may have millions of lines.

    A part begins with the last lines of the one before it, so that a block that lies over the
    border is read whole. Past the first, which has the number, only those with words of a sign
    are read any further.
    """
    pieces = (piece for line in lines for piece in _pieces(line))
    part = list(islice(pieces, _LINES_AT_ONCE))
    yield _signs(_facts(part))
    while more := list(islice(pieces, _LINES_AT_ONCE)):
        part = [*part[-_LINES_AGAIN:], *more]
        if _may_be_secret("\n".join(part)):
            yield _signs(_without_first_line(_facts(part)))


def _pieces(line: str) -> Iterator[str]:
    """A long line in pieces that overlap, none of them short: a short one would stand alone."""
    if len(line) <= _LONGEST_LINE:
        yield line
        return
    last = len(line) - _LONGEST_LINE
    for start in (*range(0, last, _LONGEST_LINE - _LETTERS_AGAIN), last):
        yield line[start : start + _LONGEST_LINE]


def _facts(lines: list[str]) -> DocumentFacts:
    """The facts of bare lines, as of a DOCX without any looks."""
    rows = tuple(
        TextLine(
            runs=(TextRun(text=line),),
            flow=0,
            area=Area.BODY,
            page=None,
            line=place,
        )
        for place, line in enumerate(lines, 1)
    )
    return document_facts(FileText(kind="docx", pages=None, lines=rows, sizes=()), "")


def _without_first_line(facts: DocumentFacts) -> DocumentFacts:
    """Without a level in the first line, which may end a sentence and was read before."""
    return replace(facts, levels=tuple(each for each in facts.levels if each.spot.line > 1))


def _may_be_secret(text: str) -> bool:
    """Whether any word of a sign is there at all: most texts of a PC are read no further."""
    letters = _NO_LETTERS.sub("", unicodedata.normalize("NFC", text).casefold())
    return WORDS_OF_SIGNS.search(letters) is not None


def _is_word(data: bytes) -> bool:
    """True for a zip with a Word text; a workbook or a mere archive is not unpacked here."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(name.startswith(_WORD_PART) for name in archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def _text(data: bytes) -> str | None:
    """A text file's letters: UTF-16 with its mark, UTF-8, else bytes as letters; None of others."""
    if len(data) > _MOST_TEXT_BYTES:
        return None
    if data.startswith(_BOMS):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _from_old_font(data.decode("cp1258", "replace"), data.decode("latin-1"))


def _doc_lines(data: bytes) -> Iterator[str]:
    # Streams begin at whole sectors: letters of two bytes lie at even places.
    yield from _runs(WIDE_TEXT, data.decode("utf-16-le", "replace"))
    narrow = "\r".join(_runs(NARROW_TEXT, data.decode("latin-1")))
    encoding = legacy_encoding("", narrow)
    for line in _ended(_ENDS, narrow):
        yield line if encoding is None else to_unicode(line, encoding)


def _runs(letters: re.Pattern[str], text: str) -> Iterator[str]:
    for run in letters.finditer(text):
        for line in _ENDS.split(run[0]):
            if len(line.strip()) > _LEAST_LETTERS:
                yield line.strip()


def _ended(ends: re.Pattern[str], text: str) -> Iterator[str]:
    """The lines of a text one after the other, without a list of them all."""
    start = 0
    for end in ends.finditer(text):
        yield text[start : end.start()]
        start = end.end()
    yield text[start:]


def _from_old_font(plain: str, bytewise: str) -> str:
    """Letters of one byte as an encoding older than Unicode, where they read as such."""
    encoding = legacy_encoding("", bytewise)
    return plain if encoding is None else to_unicode(bytewise, encoding)
