"""How many prints, on which day, on which printer, or already printed from Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from bmnn_desk.ui.issue.printer_choice import PrinterChoice
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat

_MOST_PRINTS = 999


class PrintOptions(QWidget):
    """`edited` when anything changed, `day_changed` when it was the day."""

    edited = Signal()
    day_changed = Signal()

    def __init__(self, seat: Seat, wish: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_file = False
        self.form = FormPanel(self)
        self.prints, self.day = LineEdit(), DateField(seat.today)
        self.in_word = QCheckBox(self.tr("Đã in từ &Word, chỉ ghi số bản"))
        self.printer = PrinterChoice(seat, wish)
        elsewhere = self.tr("Văn bản viết nơi khác, không in ở đây: ghi 0.")
        self._elsewhere = label(elsewhere, TextPart.HINT, wraps=True)
        self._build()
        self.prints.setText("1")
        self.day.put(seat.today())
        self.in_word.toggled.connect(self._show_printer)
        self.in_word.toggled.connect(lambda _on: self.edited.emit())
        self.form.edited.connect(self.edited.emit)
        self.day.edited.connect(self.day_changed.emit)
        self.show_file(has_file=False)

    @property
    def prints_here(self) -> bool:
        """True where the program is to print the file's pages itself."""
        return self._has_file and not self.in_word.isChecked()

    def count(self) -> int | None:
        """How many prints; 0 for a paper that was written elsewhere, None where it is no number."""
        text = self.prints.value()
        number = int(text) if text.isascii() and text.isdigit() else None
        return number if number is None or number <= _MOST_PRINTS else None

    def show_file(self, *, has_file: bool) -> None:
        """Without a file there is nothing to print from here."""
        self._has_file = has_file
        self.in_word.setVisible(has_file)
        self._show_printer()
        self._elsewhere.setVisible(not has_file)

    def errors(self) -> dict[str, str]:
        """What is wrong or missing, by the field's key."""
        found = {}
        count = self.count()
        if count is None or (count == 0 and self.prints_here):
            found["prints"] = self.tr("Ghi số bản in trình ký, ví dụ: 1.")
        if problem := self.day.problem():
            found["day"] = problem
        elif self.day.value() is None:
            found["day"] = self.tr("Chưa nhập. Ghi ngày in, ví dụ: 05/02/2026.")
        return found

    def _show_printer(self) -> None:
        self.printer.setVisible(self.prints_here)

    def _build(self) -> None:
        tr = self.tr
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        prints = FieldLook(words=tr("Số bản &in"), required=True)
        column.addWidget(self.form.add("prints", prints, self.prints))
        column.addWidget(self._elsewhere)
        day = FieldLook(words=tr("Ngà&y in"), required=True)
        column.addWidget(self.form.add("day", day, self.day))
        column.addWidget(self.in_word)
        column.addWidget(self.printer)
