"""An issued document whose marked copies were made, recorded and kept."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.marks import MarkRequest
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.marking_plan import MarkingPlan, drawn_marks, marks_for_record
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.record_marks import record_marks
from tests import make
from tests.papers import documents

if TYPE_CHECKING:
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.papers.mark import CopyMarks
    from tests.make import Office

NUMBERS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Stamped:
    """The item, its reference, its marked copies and who holds them, by number from 1."""

    item: int
    reference: str
    copies: tuple[bytes, ...]
    holders: tuple[str, ...]


def regime(at: Office) -> Regime:
    """The pack of the office's day."""
    return at.desk.law.on(at.day)


def plan(level: SecrecyLevel = SecrecyLevel.MAT, *, by_hand: bool = False) -> MarkingPlan:
    """The number printed, the level printed or made by hand."""
    return MarkingPlan(
        numbers=NUMBERS,
        level=level,
        level_way=MarkWay.RUBBER if by_hand else MarkWay.PRINT,
        copy_number_way=MarkWay.PRINT,
    )


def stamped(at: Office, kind: str, *, by_hand: bool = False) -> Stamped:
    """Issue, mark a PDF or DOCX of two pages, record the marks and keep the copies."""
    issued = make.issued(at)
    marks = drawn_marks(regime(at), plan(by_hand=by_hand))
    copies = (
        mark_pdf(documents.pdf(2), marks)
        if kind == "pdf"
        else mark_docx(documents.docx_file(), marks)
    )
    at.desk.do(record_marks, _request(at, issued.item, copies, by_hand=by_hand))
    asked = DetailAsked(body=at.body, item=issued.item, day=at.day)
    (detail,) = at.desk.read(outgoing_detail, asked)
    return Stamped(
        item=issued.item,
        reference=detail.reference,
        copies=copies,
        holders=tuple(copy.holder for copy in detail.copies),
    )


def again(at: Office, done: Stamped, *, x_mm: float) -> MarkRequest:
    """The same marks recorded once more, the number at another place."""
    asked = _request(at, done.item, (), by_hand=False)
    marks = tuple(
        replace(mark, x_mm=x_mm) if mark.stamp is Stamp.COPY_NUMBER else mark
        for mark in asked.marks
    )
    return replace(asked, marks=marks, reasons=(*asked.reasons, ("DAU-04", "Đóng lại cho rõ")))


def number_alone(at: Office, number: int) -> CopyMarks:
    """One copy's number and no level."""
    (copy,) = drawn_marks(regime(at), replace(plan(by_hand=True), numbers=(number,)))
    return copy


def with_number(at: Office, number: int) -> bytes:
    """A PDF that bears this copy's number alone."""
    return mark_pdf(documents.pdf(2), [number_alone(at, number)])[0]


def docx_changed(data: bytes, old: bytes, new: bytes, times: int = -1) -> bytes:
    """A DOCX whose document part reads otherwise in so many places, or in all."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        for info in before.infolist():
            part = before.read(info)
            is_main = info.filename == "word/document.xml"
            after.writestr(info.filename, part.replace(old, new, times) if is_main else part)
    return made.getvalue()


def _request(at: Office, item: int, copies: tuple[bytes, ...], *, by_hand: bool) -> MarkRequest:
    return MarkRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        item=item,
        marks=marks_for_record(regime(at), plan(by_hand=by_hand)),
        pack_digest="0" * 64,
        reasons=(("DAU-12", "Số lượng lớn"),),
        made=tuple(zip(NUMBERS, copies, strict=False)),
    )
