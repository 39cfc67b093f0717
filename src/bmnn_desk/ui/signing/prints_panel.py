"""Afterwards: did all prints come out? Those spoiled are counted and printed again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from bmnn_desk.errors import DeskError, PrintFailedError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit


class PrintsPanel(QWidget):
    """`again(prints, are_on_paper)`: how many to print anew, and whether spoiled ones came out."""

    again = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._question = label("", TextPart.SECTION, wraps=True)
        self.said = Banner(BannerKind.DANGER)
        self.spoiled = LineEdit()
        look = FieldLook(words=self.tr("Số bản &hỏng, in lại"), required=True)
        self._field = Field(look, self.spoiled)
        self.on_paper = QCheckBox(self.tr("Tờ hỏng đã ra &giấy, đếm là bản in nháp phải hủy"))
        self._field.setMaximumWidth(220)
        self.reprint = Button(self.tr("&In lại"), ButtonLook(icon="printer"), self._ask_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self._question)
        column.addWidget(self.said)
        column.addWidget(self._field)
        column.addWidget(self.on_paper)
        column.addWidget(self.reprint, 0, Qt.AlignmentFlag.AlignLeft)

    def ask_about(self, prints: int) -> None:
        """Ask about so many prints."""
        self._asked = prints
        words = self.tr("{count:02} bản trình ký có rõ, đủ trang không?")
        self._question.setText(words.format(count=prints))
        self.spoiled.setText("1")
        self.on_paper.setChecked(True)
        self._field.show_error("")

    def show_failure(self, error: DeskError) -> None:
        """Say why a print broke; unless it broke in the middle no sheet came out."""
        self.said.say(sentence(error))
        self.spoiled.setText(str(self._asked))
        self.on_paper.setChecked(isinstance(error, PrintFailedError))

    def _ask_again(self) -> None:
        text = self.spoiled.value()
        number = int(text) if text.isascii() and text.isdigit() else 0
        if not 1 <= number <= self._asked:
            words = self.tr("Ghi số bản hỏng, từ 1 đến {most}.").format(most=self._asked)
            self._field.show_error(words)
            self.spoiled.setFocus()
            return
        self.again.emit(number, self.on_paper.isChecked())
