"""Writes số and ngày into the blanks of a DOCX that will be printed and signed."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from bmnn_desk.errors import MarkNotProvedError, OtherFileReadError, TrackedChangesError
from bmnn_desk.papers.docx_changes import count_tracked
from bmnn_desk.papers.docx_fallback import renew_fallbacks
from bmnn_desk.papers.docx_number_lines import fill_blanks, missing_parts, number_lines
from bmnn_desk.papers.docx_repack import part_bytes, repack
from bmnn_desk.papers.look_at_docx import refuse_signed, safe_docx
from bmnn_desk.papers.number_texts import number_texts
from bmnn_desk.papers.reading.docx_lines import docx_lines
from bmnn_desk.papers.reading.docx_reading import read_docx
from bmnn_desk.papers.reading.read_document import document_facts
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from lxml import etree

    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.papers.docx_number_lines import NumberLine
    from bmnn_desk.papers.look_at_docx import SafeDocx
    from bmnn_desk.papers.reading.docx_paragraphs import DocxLine

_WHAT = "number"


def fill_number_docx(data: bytes, facts: DocumentFacts, number: int, day: date) -> bytes | None:
    """The file with number and day in their blanks; the same bytes where all is typed already.

    None where it has no blanks that can be filled for good. Only the document part changes, and
    in it only these lines; what is made is read again.

    Raises:
        OtherFileReadError: the facts were read from other bytes.
        NumberAlreadyThereError: another number or day stands there already.
        TrackedChangesError: changes that nobody has accepted.
        DocumentSignedError: a signature would be broken.
        MarkNotProvedError: the made file does not read as it should.
        DeskError: any other refusal of `safe_docx`.
    """
    if hashlib.sha256(data).hexdigest() != facts.sha256:
        raise OtherFileReadError
    safe = safe_docx(data)
    refuse_signed(safe.package)
    if count := count_tracked(safe.roots.values()):
        raise TrackedChangesError(count)
    reading = read_docx(safe)
    found = number_lines(reading)
    if found is None:
        return None
    texts = number_texts(number, day)
    wanted = [(line, missing_parts(line, texts)) for line in found]
    if not any(missing for _, missing in wanted):
        return data
    made = _filled(safe, wanted)
    if made is not None:
        own = [one for line in found for one in line.lines]
        _require_same(reading.lines, own, made)
        _require_read_back(facts, made, number, day)
    return made


def _filled(safe: SafeDocx, wanted: Iterable[tuple[NumberLine, Mapping[str, str]]]) -> bytes | None:
    for line, missing in wanted:
        if not fill_blanks(line, missing) or any(map(_is_bound, line.letters.changed)):
            return None
        line.letters.write()
        renew_fallbacks(line.letters.changed)
    return repack(safe.package, {safe.package.main: part_bytes(safe.document)})


def _is_bound(source: etree._Element) -> bool:
    """True inside a control whose text Word takes from elsewhere whenever it opens the file."""
    return any(
        control.find(f"{W}sdtPr/{W}dataBinding") is not None
        for control in source.iterancestors(f"{W}sdt")
    )


def _require_same(before: Sequence[DocxLine], own: Sequence[DocxLine], made: bytes) -> None:
    mine = {id(one) for one in own}
    others = Counter(one.line.text for one in before if id(one) not in mine)
    after = Counter(line.text for line in docx_lines(made).lines)
    if others - after or (after - others).total() != len(own):
        raise MarkNotProvedError(_WHAT)


def _require_read_back(facts: DocumentFacts, made: bytes, number: int, day: date) -> None:
    after = document_facts(docx_lines(made), "")
    symbols = [one.symbol.text if one.symbol else "" for one in (facts, after)]
    is_right = after.number == number and after.day == day and symbols[0] == symbols[1]
    if not is_right or after.place_name != facts.place_name:
        raise MarkNotProvedError(_WHAT)
