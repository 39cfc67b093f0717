"""What the pane says of a taking out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.trips import TripState
from bmnn_desk.ui.copy_words import copy_words
from bmnn_desk.ui.listed.part import PartMatter
from bmnn_desk.ui.taking_out.away_sources import trip_of
from bmnn_desk.ui.taking_out.away_words import (
    END_WORDS,
    REPORT_WORDS,
    TRIP_WORDS,
    from_to,
)
from bmnn_desk.ui.widgets.side_pane import PaneHead

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.trips import TripDetail, TripEndKind, TripRow
    from bmnn_desk.ui.seat import Seat


def trip_matter(seat: Seat, row: TripRow) -> PartMatter:
    """Its request, its permission, each copy, what was reported.

    Raises:
        NotFoundError: it is not there any more.
    """
    detail = trip_of(seat, row.id)
    levels = [copy.level for copy in detail.copies]
    who = _joined(row.taker, detail.position, row.unit)
    permit = _joined(row.permitted_by, detail.permit_number, day_text(detail.permitted_on))
    return PartMatter(
        head=PaneHead(
            top=_tr("Mang ra {day}").format(day=short_day(row.leaves_on)),
            level=max(levels, default=None),
            title=_tr("{who} → {place}").format(who=row.taker, place=row.place),
            warning=_warning(row),
        ),
        facts=(
            (_tr("Tình trạng"), TRIP_WORDS[row.state]),
            (_tr("Người mang ra"), who),
            (_tr("Mục đích"), detail.purpose),
            (_tr("Thời gian"), from_to(row.leaves_on, row.until)),
            (_tr("Bảo vệ"), detail.protection),
            (_tr("Giấy đề nghị"), _joined(detail.asked_number, day_text(detail.asked_on))),
            (_tr("Cho phép"), permit or _tr("không ghi")),
            (_tr("Người dẫn đoàn"), _joined(detail.told_head, day_text(detail.told_on))),
            (_tr("Ghi chú"), detail.note),
            *(
                (copy_words(copy.reference, copy.number), _copy_state(copy.end, copy.ended_on))
                for copy in detail.copies
            ),
        ),
        history=_history(detail),
    )


def _warning(row: TripRow) -> str:
    if row.state is TripState.LATE:
        words = _tr("Quá hạn giao lại từ {day}. Nhận lại rồi bấm Ctrl+B để ghi.")
        return words.format(day=short_day(row.until))
    if not row.told_loss:
        return _tr("Bị mất mà chưa ghi báo cáo. Báo cáo ngay, rồi bấm Ctrl+R để ghi.")
    if not row.told_back:
        return _tr("Đã giao lại mà chưa ghi báo cáo người cho phép. Bấm Ctrl+R để ghi.")
    return ""


def _copy_state(end: TripEndKind | None, day: date | None) -> str:
    words = _tr("đang mang ra") if end is None else END_WORDS[end]
    return _joined(words, day_text(day))


def _history(detail: TripDetail) -> tuple[tuple[str, str], ...]:
    row = detail.row
    found = [(row.leaves_on, _tr("Mang ra {count:02} bản").format(count=row.copies))]
    found += [
        (
            copy.ended_on,
            _joined(
                f"{copy_words(copy.reference, copy.number)}: {END_WORDS[copy.end]}",
                copy.paper,
                copy.note,
            ),
        )
        for copy in detail.copies
        if copy.end is not None and copy.ended_on is not None
    ]
    found += [
        (told.day, _joined(REPORT_WORDS[told.kind], told.told, told.paper))
        for told in detail.reports
    ]
    found.sort(key=lambda entry: entry[0])
    return tuple((short_day(day), words) for day, words in found)


def _joined(*words: str) -> str:
    return " · ".join(filter(None, words))


def _tr(words: str) -> str:
    return QCoreApplication.translate("trip_matter", words)
