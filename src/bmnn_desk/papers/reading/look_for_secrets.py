"""What the words of any file say of a secret: level words, copy numbers, the copy sentence."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
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
    from collections.abc import Iterator

    from bmnn_desk.domain.document import DocumentFacts

_WORD_PART = "word/"
_BOMS = (b"\xff\xfe", b"\xfe\xff")
_MOST_TEXT_BYTES = 5 * 1024 * 1024
_MOST_LINES = 20_000
_LONGEST_LINE = 400
_LEAST_LETTERS = 2
_NO_LETTERS = re.compile(r"[\W\d_]+")
# Paragraphs, cells and manual breaks of Word's binary format [MS-DOC] 2.4.1.
_ENDS = re.compile("[\r\n\x07\x0b\x0c]+")


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
        return _signs(_facts(_doc_lines(data)))
    kind = kind_of(data)
    if kind == "pdf" or (kind is not None and _is_word(data)):
        return _signs(read_document(data))
    text = None if kind is not None else _text(data)
    if text is None:
        return SecretSigns(was_read=False)
    if not _may_be_secret(text):
        return SecretSigns(was_read=bool(text.strip()))
    return _signs(_facts(text.splitlines()))


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


def _facts(lines: list[str]) -> DocumentFacts:
    """The facts of bare lines, as of a DOCX without any looks."""
    rows = tuple(
        TextLine(
            runs=(TextRun(text=line[:_LONGEST_LINE]),),
            flow=0,
            area=Area.BODY,
            page=None,
            line=place,
        )
        for place, line in enumerate(lines[:_MOST_LINES], 1)
    )
    return document_facts(FileText(kind="docx", pages=None, lines=rows, sizes=()), "")


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


def _doc_lines(data: bytes) -> list[str]:
    # Streams begin at whole sectors: letters of two bytes lie at even places.
    wide = data.decode("utf-16-le", "replace")
    narrow = "\r".join(_runs(NARROW_TEXT.findall(data.decode("latin-1"))))
    return [*_runs(WIDE_TEXT.findall(wide)), *_from_old_font(narrow, narrow).split("\r")]


def _runs(found: list[str]) -> Iterator[str]:
    for run in found:
        for line in _ENDS.split(run):
            if len(line.strip()) > _LEAST_LETTERS:
                yield line.strip()


def _from_old_font(plain: str, bytewise: str) -> str:
    """Letters of one byte as an encoding older than Unicode, where they read as such."""
    encoding = legacy_encoding("", bytewise)
    return plain if encoding is None else to_unicode(bytewise, encoding)
