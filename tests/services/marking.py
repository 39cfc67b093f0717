"""Marks to record, to vary."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.marks import MarkMade, MarkRequest
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.services.save_copies import SaveCopiesRequest
from tests import make
from tests.make import request_id

if TYPE_CHECKING:
    from bmnn_desk.services.issue_outgoing import Issued
    from tests.make import Office


def mark(number: int, **changes: Any) -> MarkMade:  # noqa: ANN401
    plain = MarkMade(
        copy_number=number,
        stamp=Stamp.COPY_NUMBER,
        way=MarkWay.PRINT,
        ink=Ink.RED,
        x_mm=150.5,
        y_mm=22.0,
    )
    return replace(plain, **changes)


def level_mark(number: int, **changes: Any) -> MarkMade:  # noqa: ANN401
    plain = {"stamp": Stamp.LEVEL_MAT, "way": MarkWay.RUBBER, "box": "10a"}
    return mark(number, **{**plain, **changes})


def numbered(issued: Issued) -> tuple[MarkMade, ...]:
    """BẢN SỐ on every copy."""
    return tuple(mark(copy.number) for copy in issued.copies)


def marks(at: Office, issued: Issued, **changes: Any) -> MarkRequest:  # noqa: ANN401
    plain = MarkRequest(
        request_id=request_id(),
        body=at.body,
        day=at.day,
        item=issued.item,
        marks=numbered(issued),
        pack_digest="0" * 64,
    )
    return replace(plain, **changes)


def to_come(at: Office, item: int, **changes: Any) -> MarkRequest:  # noqa: ANN401
    """BẢN SỐ on the four copies that are planned of an item not issued yet."""
    plain = MarkRequest(
        request_id=request_id(),
        body=at.body,
        day=at.day,
        item=item,
        marks=tuple(mark(number) for number in (1, 2, 3, 4)),
        pack_digest="0" * 64,
    )
    return replace(plain, **changes)


def saves_copy(at: Office) -> SaveCopiesRequest:
    """Write the made file of copy 1 of a document just issued into a folder of this PC."""
    made = make.issued(at)
    at.desk.do(record_marks, marks(at, made, made=((1, b"%PDF-1.7 ban so 01 de luu"),)))
    return SaveCopiesRequest(
        request_id=request_id(), body=at.body, day=at.day, item=made.item, copies=(1,)
    )
