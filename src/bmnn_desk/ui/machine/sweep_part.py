"""The list of files that sweeps found: which register knows each, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.keep_sweep import answer_swept_file, keep_sweep
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.sweep_list import swept_files
from bmnn_desk.ui.dialogs.answer_swept_file import AnswerSweptFileDialog
from bmnn_desk.ui.dialogs.enter_incoming import EnterIncomingDialog
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.dialogs.sweep_files import SweepFilesSheet
from bmnn_desk.ui.draft_keeper import found_draft
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.listed.short_source import ShortSource
from bmnn_desk.ui.machine.sweep_source import files_now, sweep_of, waiting_now
from bmnn_desk.ui.machine.sweep_words import (
    name_words,
    next_words,
    sign_words,
    size_words,
    state_mark,
    state_words,
    sweep_words,
)
from bmnn_desk.ui.widgets.buttons import ButtonKind
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.level_words import level_chip_words, level_word
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    reference_column,
    state_column,
    text_column,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.sweeps import SweptEntry
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

KEY = "sweeps"
WAITING, ALL = "waiting", "all"
_NEEDED = 9


def sweep_part(seat: Seat) -> ListPart[SweptEntry]:
    """The files that look secret, those that wait first chosen."""
    return ListPart(
        key=KEY,
        words=_tr("Quét tệp"),
        name=_tr("Tệp tìm thấy khi quét"),
        columns=_columns(),
        source=ShortSource(lambda choice: reversed(files_now(seat, waiting=choice != ALL)), _told),
        matter=_matter,
        empty=EmptyWords(
            icon="search",
            words=_tr("Không có tệp nào chờ trả lời. Quét để tìm tệp mật không có trong sổ."),
            offers=0,
        ),
        reads=(swept_files,),
        acts=_acts(),
        choices=((WAITING, _tr("Chờ trả lời")), (ALL, _tr("Tất cả"))),
        opens=_open,
        counts=waiting_now,
    )


def _acts() -> tuple[PartAct[SweptEntry], ...]:
    return (
        PartAct(
            words=_tr("&Quét tệp…"),
            icon="search",
            keys="Ctrl+N",
            verbs=(keep_sweep,),
            do=lambda page, _row: SweepFilesSheet(page.seat),
            needs_row=False,
            kind=ButtonKind.PRIMARY,
        ),
        PartAct(
            words=_tr("&Trả lời…"),
            icon="writing",
            keys="Ctrl+G",
            verbs=(answer_swept_file,),
            do=_answer,
            suits=_asks,
        ),
        PartAct(
            words=_tr("&Vào sổ đến…"),
            icon="inbox",
            keys="Ctrl+E",
            verbs=(answer_swept_file, enter_incoming),
            do=_enter,
            suits=_asks,
        ),
        PartAct(
            words=_tr("&Lập phiếu đề xuất…"),
            icon="file-plus",
            keys="Ctrl+M",
            verbs=(answer_swept_file, propose_level),
            do=lambda page, _row: ProposeLevelDialog(page.seat, 0),
            suits=_asks,
        ),
    )


def _asks(row: SweptEntry) -> bool:
    return row.asks


def _answer(page: SeatedPage, row: SweptEntry | None) -> Sheet | None:
    return None if row is None else AnswerSweptFileDialog(page.seat, row.id)


def _enter(page: SeatedPage, row: SweptEntry | None) -> Sheet | None:
    """The form of incoming documents with what the file says; a draft that waits there stays."""
    sheet = EnterIncomingDialog(page.seat)
    if row is None or found_draft(page.seat, sheet.form, sheet.subject) is not None:
        return sheet
    level = {} if row.level is None else {"level": level_chip_words(row.level)}
    sheet.fields.put_texts({**level, "reference": row.reference})
    sheet.fields.read_reference_line()
    words = _tr("{book} · tệp {name}")
    sheet.show_subtitle(words.format(book=sheet.subtitle, name=name_words(row)))
    return sheet


def _open(page: SeatedPage, row: SweptEntry) -> Sheet | None:
    """Enter answers what waits; the pane tells the rest."""
    return _answer(page, row) if row.asks and page.seat.may(answer_swept_file) else None


def _columns() -> tuple[Column[SweptEntry], ...]:
    signs = ColumnName(key="signs", heading=_tr("Dấu hiệu"))
    return (
        state_column(state_words, state_mark, 18),
        Column(
            key="name",
            heading=_tr("Tệp"),
            text=name_words,
            width=ColumnWidth(chars=22, stretches=True),
            priority=_NEEDED,
        ),
        text_column(
            ColumnName(key="folder", heading=_tr("Thư mục")), lambda row: row.folder, 22, 4
        ),
        text_column(signs, lambda row: sign_words(row.signs), 20, 5),
        text_column(ColumnName(key="level", heading=_tr("Độ mật")), _level, 9, 7),
        reference_column(lambda row: row.reference, 14),
        day_column(lambda row: row.day, 3, ColumnName(key="day", heading=_tr("Ngày quét"))),
    )


def _level(row: SweptEntry) -> str:
    return "" if row.level is None else level_word(row.level)


def _told(row: SweptEntry) -> str:
    return " ".join(filter(None, (row.name, row.folder, row.reference, row.label)))


def _matter(seat: Seat, row: SweptEntry) -> PartMatter:
    sweep = sweep_of(seat, row.sweep)
    answered = day_text(row.answered_on)
    return PartMatter(
        head=PaneHead(top=name_words(row), level=row.level, warning=next_words(row)),
        facts=(
            (_tr("Tình trạng"), state_words(row)),
            (_tr("Thư mục"), row.folder),
            (_tr("Dấu hiệu"), sign_words(row.signs)),
            (_tr("Số, ký hiệu"), row.reference),
            (_tr("Sửa lần cuối"), short_day(row.changed_on)),
            (_tr("Cỡ tệp"), size_words(row.size)),
            (_tr("Lần quét"), "" if sweep is None else sweep_words(sweep)),
        ),
        history=()
        if row.answer is None
        else ((answered, f"{state_words(row)} · {row.answer_words}"),),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("sweep_part", words)
