"""Copying in a walk: requests about copies that the store has, and papers from elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copying import (
    CopyForm,
    CopyMarksRequest,
    CopyPaper,
    CopyPaperRequest,
    CopyStepsRequest,
)
from bmnn_desk.domain.marks import MarkMade
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Ink, MarkWay
from bmnn_desk.services.cancel_copying import CancelCopyingRequest, cancel_copying
from bmnn_desk.services.copy_document import copy_document
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_paper import record_copy_paper
from bmnn_desk.services.record_copy_steps import record_copy_steps
from tests import copying_desk, make

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hunt.desk_year_store import Act, Year

_HERE = (
    "SELECT c.id FROM copy c WHERE (SELECT e.state FROM copy_event e "
    "WHERE e.copy_id = c.id ORDER BY e.id DESC LIMIT 1) = 'at_clerk'"
)


def _copy(year: Year) -> Act:
    at, chosen = year.at, year.chosen
    source: Any = year.one(_HERE if year.by_chance(0.7) else "SELECT id FROM copy")
    if year.by_chance(0.3):
        source = copying_desk.elsewhere(
            title=f"về việc {year.mark()}",
            level=chosen.choice(list(SecrecyLevel)),
            is_true_copy=year.by_chance(0.3),
        )
    request = copying_desk.copying(
        at,
        source=source,
        form=chosen.choice(list(CopyForm)),
        from_true_copy=year.by_chance(0.5),
        extract=chosen.choice(("", "Hai dòng bịa đặt")),
        **year.by_hand(),
    )
    return copy_document, replace(request, book=year.book(at, BookKind.COPY))


def _copy_line(year: Year) -> int:
    found: int = year.one("SELECT line_id FROM copy_line")
    return found


def _steps(year: Year) -> Act:
    chosen = year.chosen
    line = _copy_line(year)
    plain = CopyStepsRequest(
        request_id=make.request_id(),
        body=year.at.body,
        day=year.at.day,
        line=line,
        made=chosen.choice((None, 1, 2, 3)),
        destroyed=chosen.choice((0, 0, 1)),
        how=chosen.choice(("", "Hủy tại chỗ trước mặt lãnh đạo")),
        signed=year.by_chance(0.3),
        sealed=year.by_chance(0.3),
        executor_signed=year.by_chance(0.3),
        proof="tờ 1",
    )
    return record_copy_steps, plain


def _marks(year: Year) -> Act:
    line = _copy_line(year)
    numbers = [n for n in year.ids("SELECT number FROM copy WHERE line_id = :line", line=line) if n]
    request = CopyMarksRequest(
        request_id=make.request_id(),
        body=year.at.body,
        day=year.at.day,
        line=line,
        pack_digest=year.at.desk.law.on(year.at.day).digest,
        marks=tuple(
            MarkMade(
                copy_number=number,
                stamp=stamp,
                way=MarkWay.OVERPRINT,
                ink=Ink.RED,
                x_mm=30.0,
                y_mm=40.0,
            )
            for number in numbers
            for stamp in copying_desk.MARK_STAMPS
        ),
    )
    return record_copy_marks, request


def _paper(year: Year) -> Act:
    request = CopyPaperRequest(
        request_id=make.request_id(),
        body=year.at.body,
        day=year.at.day,
        line=_copy_line(year),
        paper=year.chosen.choice(list(CopyPaper)),
        pages=1,
    )
    return record_copy_paper, request


def _cancel_copying(year: Year) -> Act:
    request = CancelCopyingRequest(
        request_id=make.request_id(),
        body=year.at.body,
        day=year.at.day,
        line=_copy_line(year),
        reason="Ghi nhầm",
    )
    return cancel_copying, request


ACTS: tuple[tuple[int, Callable[[Year], Act]], ...] = (
    (8, _copy),
    (5, _steps),
    (2, _marks),
    (2, _paper),
    (2, _cancel_copying),
)
