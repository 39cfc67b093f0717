"""One secret of another body that the text uses: number, agency, level, day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import Source
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.level_words import level_chip_words
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.field import Editor


class SourceRow(QWidget):
    """`edited` on every change, `remove_asked` on its button."""

    edited = Signal()
    remove_asked = Signal()

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self.agency = LineEdit(), LineEdit()
        self.level: ChoiceBox[SecrecyLevel | None] = ChoiceBox()
        self.level.offer(
            [
                (None, self.tr("Chọn độ mật")),
                *((level, level_chip_words(level)) for level in sorted(SecrecyLevel)),
            ]
        )
        self.day = DateField(seat.today)
        self._day = Field(FieldLook(words=self.tr("Ngày văn bản")), self.day)
        self._build()
        for editor in (self.number, self.agency, self.level, self.day):
            editor.edited.connect(self.edited.emit)
        self.day.left.connect(lambda: self._day.show_error(self.day.problem()))

    def source(self) -> Source | None:
        """What is written, None where nothing is."""
        number, agency, day = self.number.value(), self.agency.value(), self.day.value()
        if not (number or agency or self.level.value() or self.day.draft_text()):
            return None
        return Source(number=number, agency=agency, level=self.level.value(), day=day)

    def put(self, source: Source) -> None:
        """Show a source."""
        self.number.setText(source.number)
        self.agency.setText(source.agency)
        self.level.put(source.level)
        self.day.put(source.day)

    def texts(self) -> list[str]:
        """What a draft keeps."""
        editors = (self.number, self.agency, self.level, self.day)
        return [editor.draft_text() for editor in editors]

    def put_texts(self, texts: list[str]) -> None:
        """Show what a draft kept."""
        editors: tuple[Editor, ...] = (self.number, self.agency, self.level, self.day)
        for editor, text in zip(editors, texts, strict=False):
            editor.put_draft_text(text)

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        fields = (
            Field(FieldLook(words=self.tr("Số, ký hiệu nguồn"), required=True), self.number),
            Field(FieldLook(words=self.tr("Cơ quan ban hành"), required=True), self.agency),
            Field(FieldLook(words=self.tr("Độ mật của nguồn"), required=True), self.level),
            self._day,
        )
        for column, field in enumerate(fields):
            grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
        for column, stretch in enumerate((3, 4, 3, 3)):
            grid.setColumnStretch(column, stretch)
        look = ButtonLook(icon="trash", kind=ButtonKind.PLAIN, tip=self.tr("Bỏ nguồn này"))
        remove = Button("", look, self.remove_asked.emit)
        grid.addWidget(remove, 0, len(fields), Qt.AlignmentFlag.AlignBottom)
