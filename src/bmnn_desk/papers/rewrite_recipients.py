"""Writes the nơi nhận block of a DOCX anew and leaves everything else as it is."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING

from bmnn_desk.errors import OtherFileReadError, RecipientsNotFoundError, TrackedChangesError
from bmnn_desk.papers.docx_changes import count_tracked
from bmnn_desk.papers.docx_gap import Gap, fits, refill
from bmnn_desk.papers.docx_line_edit import (
    append_lines,
    clear,
    drop_number,
    gaps_of,
    paragraph_of,
    run_of,
    separate,
    set_paragraph_properties,
    set_text,
)
from bmnn_desk.papers.docx_repack import part_bytes, repack
from bmnn_desk.papers.docx_run_looks import look_for_text, plain
from bmnn_desk.papers.look_at_docx import refuse_signed, safe_docx
from bmnn_desk.papers.reading.docx_lines import docx_lines
from bmnn_desk.papers.reading.docx_reading import read_docx
from bmnn_desk.papers.recipients_lines import block_lines
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.papers.reading.docx_paragraphs import DocxLine
    from bmnn_desk.papers.reading.docx_reading import DocxReading
    from bmnn_desk.papers.reading.docx_segments import Segment


def rewrite_recipients(data: bytes, facts: DocumentFacts, block: str) -> bytes:
    """The file with `block` (heading, then a line each) in the place of its nơi nhận.

    The heading keeps its letters, all lines below take those of the first line of the list; list
    numbers go, as the lines bear dashes of their own. Only the document part changes, and in it
    only this column: the made file is read again, and all other lines must be the same.

    Raises:
        OtherFileReadError: the facts were read from other bytes.
        RecipientsNotFoundError: there is no such block, or it cannot be written anew without
            touching other text.
        TrackedChangesError: changes that nobody has accepted.
        DocumentSignedError: a signature would be broken.
        DeskError: any other refusal of `safe_docx`.
    """
    if hashlib.sha256(data).hexdigest() != facts.sha256:
        raise OtherFileReadError
    safe = safe_docx(data)
    refuse_signed(safe.package)
    if count := count_tracked(safe.roots.values()):
        raise TrackedChangesError(count)
    texts = _lines_of(block)
    before = read_docx(safe)
    old = block_lines(before.lines, facts)
    if not texts or not all(line.segments for line in old):
        raise RecipientsNotFoundError
    separate(old)
    reading = read_docx(safe)
    _write(reading, block_lines(reading.lines, facts), texts)
    made = repack(safe.package, {safe.package.main: part_bytes(safe.document)})
    _require_same(before, old, texts, made)
    return made


def _lines_of(block: str) -> list[str]:
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", block).split("\n"))
    return [line for line in lines if line]


def _write(reading: DocxReading, old: Sequence[DocxLine], texts: Sequence[str]) -> None:
    heading, *rest = old
    looks = _look(reading, heading), _list_look(reading, old)
    model, last = paragraph_of(rest[0] if rest else heading), paragraph_of(heading)
    if heading.has_label:
        drop_number(last)
    if any(line.has_label for line in rest) or (heading.has_label and model is last):
        drop_number(model)
    _set(reading, heading, texts[0], looks[0])
    waiting = list(texts[1:])
    for line in rest:
        paragraph = paragraph_of(line)
        if waiting and _has_room(reading, line, waiting[0]):
            _set(reading, line, waiting.pop(0), looks[1])
            _set_like(line, paragraph, model)
            last = paragraph
        else:
            _empty(reading, line, last)
            last = paragraph if paragraph.getparent() is not None else last
    append_lines(last, waiting, model, looks[1])


def _set(reading: DocxReading, line: DocxLine, text: str, look: etree._Element) -> None:
    if gaps_of(line) and text != line.line.text:
        refill(_gap(reading, line), text)
    set_text(line, text, look)


def _empty(reading: DocxReading, line: DocxLine, before: etree._Element) -> None:
    if gaps_of(line):
        refill(_gap(reading, line), "")
    clear(line, before)


def _set_like(line: DocxLine, paragraph: etree._Element, model: etree._Element) -> None:
    stands_alone = len(line.beside) == len(line.segments)
    if paragraph is not model and stands_alone and line.order == 0:
        set_paragraph_properties(paragraph, model)
    elif line.has_label:
        drop_number(paragraph)


def _has_room(reading: DocxReading, line: DocxLine, text: str) -> bool:
    return not gaps_of(line) or fits(_gap(reading, line), text)


def _gap(reading: DocxReading, line: DocxLine) -> Gap:
    return Gap(line=line, format=line.format, default_tab_mm=reading.default_tab_mm)


def _list_look(reading: DocxReading, old: Sequence[DocxLine]) -> etree._Element:
    return _look(reading, old[1]) if len(old) > 1 else plain(_look(reading, old[0]))


def _look(reading: DocxReading, line: DocxLine) -> etree._Element:
    """The properties of the run that holds the line's first word, fit for new text."""
    segment = _first_words(line.segments)
    atom = segment.pieces[0].atom
    return look_for_text(
        run_of(segment).find(f"{W}rPr"), atom.letters, is_legacy=atom.font in reading.encodings
    )


def _first_words(segments: Sequence[Segment]) -> Segment:
    return next((segment for segment in segments if segment.raw.strip()), segments[0])


def _require_same(
    before: DocxReading, old: Sequence[DocxLine], texts: Sequence[str], made: bytes
) -> None:
    """Refuse a made file that does not read as it should."""
    gone = {id(line) for line in old}
    others = sorted(line.line.text for line in before.lines if id(line) not in gone)
    after = docx_lines(made).lines
    number = old[0].line.line
    start = next(
        (at for at, one in enumerate(after) if one.line == number and one.text == texts[0]), None
    )
    if start is None:
        raise RecipientsNotFoundError
    column = [one for one in after[start:] if one.flow == after[start].flow][: len(texts)]
    mine = {id(one) for one in column}
    rest = sorted(one.text for one in after if id(one) not in mine)
    if [one.text for one in column] != list(texts) or rest != others:
        raise RecipientsNotFoundError
