"""The list of destructions: how far each one is, its papers, what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.destruction import (
    DestructionKind,
    DestructionState,
    PlaceKind,
    sheets_of,
)
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.services.cancel_destruction import cancel_destruction
from bmnn_desk.services.content_places import content_places
from bmnn_desk.services.destroy_copies import destroy_copies
from bmnn_desk.services.destruction_detail import destruction_detail
from bmnn_desk.services.destruction_list import DestructionPart, destruction_ids
from bmnn_desk.services.holdings_list import holding_ids
from bmnn_desk.services.propose_destruction import propose_destruction
from bmnn_desk.services.record_destruction_papers import record_destruction_papers
from bmnn_desk.services.report_emergency import report_emergency
from bmnn_desk.ui.copy_words import copy_words
from bmnn_desk.ui.destruction.destruction_source import (
    DestructionSource,
    detail_of,
    open_count,
    places_of,
)
from bmnn_desk.ui.destruction.destruction_words import (
    KIND_WORDS,
    PAPER_WORDS,
    PLACE_WORDS,
    ROLE_WORDS,
    is_unreported,
    state_mark,
    state_words,
)
from bmnn_desk.ui.dialogs.cancel_destruction import CancelDestructionDialog
from bmnn_desk.ui.dialogs.destroy_copies import DestroyCopiesDialog
from bmnn_desk.ui.dialogs.destruction_papers import DestructionPapersDialog
from bmnn_desk.ui.dialogs.record_destruction_papers import RecordDestructionPapersDialog
from bmnn_desk.ui.dialogs.report_emergency import ReportEmergencyDialog
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.widgets.buttons import ButtonKind
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    level_column,
    number_column,
    state_column,
    text_column,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.destruction import (
        ContentPlace,
        DestroyedCopy,
        DestructionDetail,
        DestructionRow,
    )
    from bmnn_desk.ui.seat import Seat

KEY = "destructions"
_MOST_TOLD = 20


def destruction_part(source: DestructionSource) -> ListPart[DestructionRow]:
    """Proposals, what was destroyed, what was given up."""
    return ListPart(
        key=KEY,
        words=_tr("Tiêu hủy"),
        name=_tr("Tiêu hủy tài liệu mật"),
        columns=_columns(),
        source=source,
        matter=_matter,
        empty=EmptyWords(icon="trash", words=_tr("Chưa ghi việc tiêu hủy nào."), offers=0),
        reads=(destruction_ids, destruction_detail, content_places),
        acts=_acts(),
        choices=(
            (DestructionPart.ALL.value, _tr("Tất cả")),
            (DestructionPart.OPEN.value, _tr("Chờ tiêu hủy")),
            (DestructionPart.UNREPORTED.value, _tr("Khẩn cấp chưa báo cáo")),
        ),
        counts=open_count,
        struck=lambda row: row.state is DestructionState.CANCELLED,
    )


def _columns() -> tuple[Column[DestructionRow], ...]:
    copies = ColumnName(key="copies", heading=_tr("Số bản"))
    papers = ColumnName(key="papers", heading=_tr("Hồ sơ"))
    return (
        state_column(state_words, state_mark, 15),
        day_column(lambda row: row.day, 7, ColumnName(key="day", heading=_tr("Ngày đề nghị"))),
        text_column(
            ColumnName(key="kind", heading=_tr("Trường hợp")),
            lambda row: KIND_WORDS[row.kind],
            17,
            6,
        ),
        Column(
            key="reason",
            heading=_tr("Lý do"),
            text=lambda row: row.reason,
            width=ColumnWidth(chars=24, stretches=True),
            priority=9,
        ),
        level_column(lambda row: row.level),
        number_column(copies, lambda row: str(row.copies), 6, 8),
        number_column(papers, _papers_words, 6, 4),
        text_column(
            ColumnName(key="by", heading=_tr("Người đề nghị")), lambda row: row.proposed_by, 16, 3
        ),
        day_column(
            lambda row: row.ended_on, 5, ColumnName(key="ended", heading=_tr("Ngày tiêu hủy"))
        ),
    )


def _papers_words(row: DestructionRow) -> str:
    if row.kind is not DestructionKind.DECIDED:
        return ""
    return f"{len(row.papers)}/{len(DestructionPaper)}"


def next_words(row: DestructionRow) -> str:
    """What is to be done about it now; "" where nothing is."""
    if is_unreported(row):
        return _tr("Chưa ghi báo cáo bằng văn bản. Báo cáo rồi bấm Ctrl+B để ghi.")
    if row.state is not DestructionState.PROPOSED:
        return ""
    if DestructionPaper.DECISION in {paper.kind for paper in row.papers}:
        return _tr("Đã có quyết định. Tiêu hủy xong thì bấm Ctrl+E để ghi.")
    return _tr("Ghi Hội đồng và các giấy của hồ sơ khi có: bấm Ctrl+G.")


def _matter(seat: Seat, row: DestructionRow) -> PartMatter:
    detail = detail_of(seat, row.id)
    return PartMatter(
        head=PaneHead(
            top=_tr("Tiêu hủy {count:02} bản").format(count=row.copies),
            level=row.level,
            title=row.reason,
            warning=next_words(row),
        ),
        facts=(
            *_facts(detail),
            *_copies(detail.copies),
            # Files that went the same way the same day are told by one line.
            *dict.fromkeys(map(_place_fact, places_of(seat, row.id))),
        ),
        history=tuple(_history(detail)),
    )


def _facts(detail: DestructionDetail) -> Iterator[tuple[str, str]]:
    row = detail.row
    yield _tr("Tình trạng"), state_words(row)
    yield _tr("Trường hợp"), KIND_WORDS[row.kind]
    yield _tr("Người đề nghị"), row.proposed_by
    for seat in detail.seats:
        yield ROLE_WORDS[seat.role], ", ".join(filter(None, (seat.name, seat.post)))
    yield _tr("Người quyết định"), detail.decided_by
    yield _tr("Nơi tiêu hủy"), detail.place
    yield _tr("Cách tiêu hủy"), detail.method
    yield _tr("Chứng kiến"), ", ".join(detail.witnesses)
    if detail.wiped:
        yield _tr("Tệp trong kho"), _tr("Đã xóa {count} tệp").format(count=detail.wiped)


def _copies(copies: tuple[DestroyedCopy, ...]) -> Iterator[tuple[str, str]]:
    for copy in copies[:_MOST_TOLD]:
        yield _tr("Bản"), copy_words(copy.reference, copy.number)
    if len(copies) > _MOST_TOLD:
        words = _tr("và {count} bản nữa, xem danh mục tiêu hủy")
        yield _tr("Bản"), words.format(count=len(copies) - _MOST_TOLD)


def _place_fact(place: ContentPlace) -> tuple[str, str]:
    if place.kind is PlaceKind.BACKUP:
        words = _tr("{day}, {where}: khóa của tệp mất ở lần sao lưu tới vào nơi này")
        words = words.format(day=short_day(place.day), where=place.where)
        return PLACE_WORDS[place.kind], words
    if place.kind is PlaceKind.OLD_STORE:
        words = _tr("{day}, thư mục {where} cạnh kho: vẫn mở được tệp, xóa cả thư mục đó")
        words = words.format(day=short_day(place.day), where=place.where)
        return PLACE_WORDS[place.kind], words
    where = place.where or _tr("máy này")
    words = _tr("{day}, {where}: xóa cả ở đó").format(day=short_day(place.day), where=where)
    return PLACE_WORDS[place.kind], words


def _history(detail: DestructionDetail) -> Iterator[tuple[str, str]]:
    row = detail.row
    told = [(row.day, _tr("Đề nghị tiêu hủy"))] if row.kind is DestructionKind.DECIDED else []
    told += [
        (paper.day, " · ".join((PAPER_WORDS[paper.kind], paper.number))) for paper in row.papers
    ]
    if row.ended_on is not None:
        ended = _tr("Không tiêu hủy: {why}").format(why=detail.cancelled)
        told.append((row.ended_on, ended if detail.cancelled else _tr("Đã tiêu hủy")))
    if row.reported_on is not None:
        words = _tr("Báo cáo {number} gửi {to}")
        to = words.format(number=detail.report_number, to=detail.report_to)
        told.append((row.reported_on, to))
    for day, words in sorted(told, key=lambda each: each[0]):
        yield short_day(day), words


def _is_open(row: DestructionRow) -> bool:
    return row.state is DestructionState.PROPOSED


def _choose_copies() -> LineWanted:
    said = _tr("Chọn bản cần tiêu hủy trong danh sách, rồi bấm Ctrl+H.")
    return LineWanted(page="holdings", line=0, part="copies", said=said)


def _acts() -> tuple[PartAct[DestructionRow], ...]:
    return (
        PartAct(
            words=_tr("&Chọn bản…"),
            icon="plus",
            keys="Ctrl+N",
            verbs=(propose_destruction, holding_ids),
            do=lambda _page, _row: _choose_copies(),
            needs_row=False,
        ),
        PartAct(
            words=_tr("Hội đồn&g, hồ sơ…"),
            icon="file-text",
            keys="Ctrl+G",
            verbs=(record_destruction_papers,),
            do=lambda page, row: row and RecordDestructionPapersDialog(page.seat, row.id),
            suits=_is_open,
        ),
        PartAct(
            words=_tr("In giấ&y…"),
            icon="printer",
            keys="Ctrl+P",
            verbs=(),
            do=lambda page, row: row and DestructionPapersDialog(page.seat, row.id),
            suits=lambda row: bool(sheets_of(row)),
        ),
        PartAct(
            words=_tr("Ghi tiê&u hủy…"),
            icon="trash",
            kind=ButtonKind.DANGER,
            keys="Ctrl+E",
            verbs=(destroy_copies,),
            do=lambda page, row: row and DestroyCopiesDialog(page.seat, row.id),
            suits=_is_open,
        ),
        PartAct(
            words=_tr("&Báo cáo…"),
            icon="send",
            keys="Ctrl+B",
            verbs=(report_emergency,),
            do=lambda page, row: row and ReportEmergencyDialog(page.seat, row.id),
            suits=is_unreported,
        ),
        PartAct(
            words=_tr("&Không hủy…"),
            icon="ban",
            keys="Ctrl+Delete",
            verbs=(cancel_destruction,),
            do=lambda page, row: row and CancelDestructionDialog(page.seat, row.id),
            suits=_is_open,
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("destruction_part", words)
