"""What is late or due today, over any page (F8): Enter leads to the record, Esc back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.due import DueState
from bmnn_desk.errors import DeskError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.today.due_place import open_due
from bmnn_desk.ui.today.due_source import DueSource
from bmnn_desk.ui.today.due_words import (
    KIND_WORDS,
    STATE_MARKS,
    STATE_WORDS,
    label_words,
    to_do_words,
)
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_menu import RowMenu, commands_of

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.due import DueRow
    from bmnn_desk.ui.seat import Seat

_PRESSING = (DueState.LATE, DueState.TODAY)


class RemindersSheet(Sheet):
    """The same rows as on the page Việc hôm nay, those that press alone."""

    form = "reminders"
    reopens = False
    line_wanted = Signal(object)

    def __init__(self, seat: Seat) -> None:
        super().__init__(self.tr("Quá hạn, đến hạn hôm nay"))
        self.seat = seat
        self._line: LineWanted | None = None
        self._rows = self._read()
        self.table = ListTable(
            self.tr("Việc quá hạn, đến hạn hôm nay"),
            [self.tr("Tình trạng"), self.tr("Việc"), self.tr("Số, ký hiệu, tên"), self.tr("Hạn")],
            wide=2,
            fills=True,
        )
        self.to_do = label("", TextPart.MUTED, wraps=True)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.to_do)
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        look = ButtonLook(icon="arrow-right", kind=ButtonKind.PRIMARY, tip=self.tr("Enter"))
        self.go = self.offer(self.tr("&Mở việc này"), look, self.open_row)
        self.line_wanted.connect(self._keep_line)
        self.table.cellActivated.connect(lambda _row, _column: self.open_row())
        RowMenu(self.table, lambda: commands_of(self.open_row, (), (self.leave,)))
        self.table.currentCellChanged.connect(lambda row, *_: self._tell(row))
        self._show()

    def focus_first(self) -> None:
        """Into the list, or to the way out where nothing presses."""
        (self.table if self._rows else self.leave).setFocus()

    def open_row(self) -> None:
        """Go to the record of the current row, or open the sheet that does it."""
        row = self.table.currentRow()
        if not 0 <= row < len(self._rows):
            return
        opened = open_due(self, self._rows[row])
        if isinstance(opened, str):
            self.said.emit(opened)
        elif isinstance(opened, LineWanted):
            self.finished.emit(opened)
        else:
            self.finished.emit(self._line)
            self.sheet_wanted.emit(opened)

    def _read(self) -> tuple[DueRow, ...]:
        source = DueSource(self.seat)
        try:
            source.narrow("", "")
        except DeskError as error:
            self.show_hint(sentence(error))
            return ()
        day = self.seat.today()
        rows = filter(None, source.rows(tuple(source.ids())))
        return tuple(row for row in rows if row.state(day) in _PRESSING)

    def _show(self) -> None:
        day = self.seat.today()
        said = self.tr("{count} việc. Mọi việc còn lại ở trang Việc hôm nay (Ctrl+1).")
        none = self.tr("Không có việc nào quá hạn hoặc đến hạn hôm nay.")
        self.show_subtitle(said.format(count=len(self._rows)) if self._rows else none)
        self.table.show_rows([_texts(row, day) for row in self._rows])
        self.table.show_marks(0, [STATE_MARKS[row.state(day)] for row in self._rows])
        self.go.setEnabled(bool(self._rows))
        self._tell(self.table.currentRow())

    def _tell(self, row: int) -> None:
        is_there = 0 <= row < len(self._rows)
        self.to_do.setText(to_do_words(self._rows[row]) if is_there else "")

    def _keep_line(self, wanted: LineWanted) -> None:
        self._line = wanted


def _texts(row: DueRow, day: date) -> tuple[str, ...]:
    due = "" if row.due is None else short_day(row.due)
    return STATE_WORDS[row.state(day)], KIND_WORDS[row.kind], label_words(row), due
