"""An issued document whose marks are on record, with or without its file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.marks import MarkRequest
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.papers.marking_plan import marks_for_record, plan_by
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.record_marks import record_marks
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.domain.stamps import MarkWay

MOVED_X_MM, MOVED_Y_MM = 140.0, 42.0
COPIES = (1, 2, 3, 4)


def issued_with_marks(
    at: make.Office,
    way: MarkWay,
    file: bytes | None = None,
    made: tuple[tuple[int, bytes], ...] = (),
) -> int:
    """The item: BẢN SỐ by that way, moved from where the pack has it; the level by rubber."""
    item = make.signed(at).item
    at.desk.do(issue_outgoing, make.issue(at, item, file=file))
    record_marks_of(at, item, way, made)
    return item


def record_marks_of(
    at: make.Office, item: int, way: MarkWay, made: tuple[tuple[int, bytes], ...] = ()
) -> None:
    """Record the marks of an item that is issued."""
    plan = plan_by(OfficeSettings(copy_number_way=way), COPIES, SecrecyLevel.MAT)
    regime = at.desk.law.on(at.day)
    marks = marks_for_record(regime, plan)
    at.desk.do(
        record_marks,
        MarkRequest(
            request_id=make.request_id(),
            body=at.body,
            day=at.day,
            item=item,
            marks=tuple(replace(mark, x_mm=MOVED_X_MM, y_mm=MOVED_Y_MM) for mark in marks),
            pack_digest=regime.digest,
            made=made,
        ),
    )
