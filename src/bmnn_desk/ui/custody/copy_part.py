"""The list of copies in hand: what it shows of each, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.copies import LEAVING_KINDS
from bmnn_desk.domain.copy_moves import CopyMove
from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import CopyState, copy_number_text
from bmnn_desk.services.archive_copies import archive_copies
from bmnn_desk.services.copy_timeline import CopyAsked, copy_timeline
from bmnn_desk.services.document_timeline import document_timeline
from bmnn_desk.services.end_work import end_work
from bmnn_desk.services.holdings_list import holding_ids
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.services.propose_destruction import propose_destruction
from bmnn_desk.services.take_back_copies import take_back_copies
from bmnn_desk.ui.custody.custody_sources import LEVEL, HoldingSource
from bmnn_desk.ui.custody.custody_words import (
    PART_WORDS,
    state_mark,
    state_words,
    timeline_words,
    waits_here,
    which_words,
)
from bmnn_desk.ui.dialogs.archive_copies import ArchiveCopiesDialog
from bmnn_desk.ui.dialogs.document_timeline import DocumentTimelineDialog
from bmnn_desk.ui.dialogs.end_work import EndWorkDialog
from bmnn_desk.ui.dialogs.keep_copies import KeepCopiesDialog
from bmnn_desk.ui.dialogs.lend_copies import LendCopiesDialog
from bmnn_desk.ui.dialogs.propose_destruction import ProposeDestructionDialog
from bmnn_desk.ui.dialogs.take_back_copies import TakeBackCopiesDialog
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.title_words import title_words
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    level_column,
    number_column,
    reference_column,
    state_column,
    text_column,
)
from bmnn_desk.ui.words import COPY_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.copy_moves import HoldingRow
    from bmnn_desk.ui.seat import Seat

KEY = "copies"
_NEEDED = 9


def copy_part(seat: Seat, source: HoldingSource) -> ListPart[HoldingRow]:
    """Every copy that the office has, with who holds it and where it lies."""
    return ListPart(
        key=KEY,
        words=_tr("Bản tài liệu"),
        name=_tr("Bản tài liệu đang giữ"),
        columns=_columns(seat),
        source=source,
        matter=_matter,
        empty=EmptyWords(icon="circle-check", words=_tr("Cơ quan chưa giữ bản tài liệu mật nào.")),
        reads=(holding_ids,),
        acts=_acts(),
        choices=(
            *((part.value, words) for part, words in PART_WORDS.items()),
            *((f"{LEVEL}{level.name}", level_word(level)) for level in SecrecyLevel),
        ),
        opens=lambda page, row: DocumentTimelineDialog(page.seat, row),
    )


def _columns(seat: Seat) -> tuple[Column[HoldingRow], ...]:
    kind, place = ColumnName(key="kind", heading=_tr("Loại bản")), _tr("Nơi để")
    number = ColumnName(key="number", heading=_tr("Bản số"))
    return (
        state_column(
            lambda row: state_words(row, seat.today()),
            lambda row: state_mark(row, seat.today()),
            15,
        ),
        reference_column(lambda row: row.reference, 14),
        number_column(number, lambda row: copy_number_text(row.number), 6, 8),
        text_column(kind, lambda row: COPY_WORDS[row.kind], 9, 3),
        level_column(lambda row: row.level),
        _wide("holder", _tr("Người giữ"), lambda row: row.receiver or row.holder),
        _wide("place", place, lambda row: row.place or (row.holder if row.receiver else "")),
        day_column(lambda row: row.since, 4, ColumnName(key="since", heading=_tr("Từ ngày"))),
        # A loan is looked for by its last day: only less than the number and symbol it stays.
        day_column(lambda row: row.due, 6, ColumnName(key="due", heading=_tr("Hạn trả"))),
    )


def _wide(key: str, heading: str, text: Callable[[HoldingRow], str]) -> Column[HoldingRow]:
    return Column(
        key=key,
        heading=heading,
        text=text,
        width=ColumnWidth(chars=12, stretches=True),
        priority=_NEEDED,
    )


def _matter(seat: Seat, row: HoldingRow) -> PartMatter:
    entries = seat.desk.read(copy_timeline, CopyAsked(body=seat.body, copy=row.id))
    due = day_text(row.due)
    warning = ""
    if row.is_overdue(seat.today()):
        warning = _tr("Quá hạn trả từ {day}. Nhận lại rồi bấm Ctrl+B để ghi.").format(day=due)
    elif waits_here(row):
        warning = _tr(
            "Chờ tiêu hủy: đừng cho mượn, mang ra. Tiêu hủy xong ghi ở Giải mật, tiêu hủy."
        )
    elif row.proposed:
        warning = _tr("Có trong đề nghị tiêu hủy. Nhận lại rồi bấm Ctrl+B để ghi.")
    elif _lacks_place(row):
        warning = _tr("Chưa ghi nơi để. Bấm Ctrl+G để ghi người giữ, nơi để.")
    return PartMatter(
        head=PaneHead(
            top=which_words(row), level=row.level, title=title_words(row), warning=warning
        ),
        facts=(
            (_tr("Tình trạng"), state_words(row, seat.today())),
            (_tr("Người giữ"), row.receiver or row.holder),
            (_tr("Nơi để"), row.place or (row.holder if row.receiver else "")),
            (_tr("Từ ngày"), short_day(row.since)),
            (_tr("Hạn trả"), due),
            (_tr("Giấy ký nhận"), row.paper),
        ),
        history=tuple((short_day(each.day), timeline_words(each)) for each in entries),
    )


def _lacks_place(row: HoldingRow) -> bool:
    """True for what the choice of that name shows: nothing that is about to leave or signed for."""
    if row.state is CopyState.DELIVERED:
        return False
    passing = row.state is CopyState.AT_CLERK and row.kind in LEAVING_KINDS
    return not row.holder or not (row.place or passing)


def _suits(move: CopyMove) -> Callable[[HoldingRow], bool]:
    return lambda row: row.state in move.begins_at


def _acts() -> tuple[PartAct[HoldingRow], ...]:
    return (
        PartAct(
            words=_tr("&Người giữ…"),
            icon="user",
            keys="Ctrl+G",
            verbs=(keep_copies,),
            do=lambda page, row: row and KeepCopiesDialog(page.seat, row.id),
            suits=_suits(CopyMove.KEPT),
        ),
        PartAct(
            words=_tr("Cho &mượn…"),
            icon="arrows-exchange",
            keys="Ctrl+M",
            verbs=(lend_copies,),
            do=lambda page, row: row and LendCopiesDialog(page.seat, row.id),
            suits=_suits(CopyMove.LENT),
        ),
        PartAct(
            words=_tr("Nhận &lại…"),
            icon="corner-up-left",
            keys="Ctrl+B",
            verbs=(take_back_copies,),
            do=lambda page, row: row and TakeBackCopiesDialog(page.seat, row.id),
            suits=_suits(CopyMove.TAKEN_BACK),
        ),
        PartAct(
            words=_tr("Nộ&p lưu…"),
            icon="stack-2",
            keys="Ctrl+E",
            verbs=(archive_copies,),
            do=lambda page, row: row and ArchiveCopiesDialog(page.seat, row.id),
            suits=_suits(CopyMove.ARCHIVED),
        ),
        PartAct(
            words=_tr("Việc &xong…"),
            icon="check",
            keys="Ctrl+T",
            verbs=(end_work,),
            do=lambda page, row: row and EndWorkDialog(page.seat, row.id),
        ),
        PartAct(
            words=_tr("Tiêu &hủy…"),
            icon="trash",
            keys="Ctrl+H",
            verbs=(propose_destruction,),
            do=lambda page, row: row and ProposeDestructionDialog(page.seat, row.id),
        ),
        PartAct(
            words=_tr("&Diễn biến…"),
            icon="history",
            keys="Ctrl+D",
            verbs=(document_timeline,),
            do=lambda page, row: row and DocumentTimelineDialog(page.seat, row),
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("copy_part", words)
