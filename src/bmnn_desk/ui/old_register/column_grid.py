"""The columns of one sheet of the file, and beside each what it is in the store."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from bmnn_desk.papers.reading.old_layout import LAYOUT
from bmnn_desk.ui.old_register.column_names import LEFT_OUT
from bmnn_desk.ui.old_register.layout_words import COLUMN_WORDS, column_letters
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart, label

if TYPE_CHECKING:
    from bmnn_desk.domain.old_register import OldBook, OldHeading, OldSheetRead

_STRETCHES = (0, 4, 5, 4)


class ColumnGrid(QWidget):
    """`meant(column, heading)` when another heading of the layout was chosen, "" for none."""

    meant = Signal(int, str)

    def __init__(self, sheet: OldSheetRead) -> None:
        super().__init__()
        self.boxes: dict[int, ChoiceBox[str]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for at, stretch in enumerate(_STRETCHES):
            grid.setColumnStretch(at, stretch)
        heads = (self.tr("Cột"), self.tr("Tiêu đề trong tệp"), self.tr("Trong tệp ghi"))
        for at, words in enumerate((*heads, self.tr("Vào cột của kho"))):
            grid.addWidget(label(words, TextPart.STRONG), 0, at)
        for row, heading in enumerate(sheet.headings, start=1):
            self._add(grid, row, heading, sheet.book)
        grid.setRowStretch(len(sheet.headings) + 1, 1)

    def show_meant(self, sheet: OldSheetRead) -> None:
        """Show what each column is now, without telling of it."""
        for heading in sheet.headings:
            box = self.boxes.get(heading.column)
            if box is not None:
                was = box.blockSignals(True)
                box.put(heading.meant)
                box.blockSignals(was)

    def _add(self, grid: QGridLayout, row: int, heading: OldHeading, book: OldBook | None) -> None:
        letters = column_letters(heading.column)
        words, samples = ElidedLabel(), ElidedLabel(TextPart.MUTED)
        words.show_text(heading.words)
        samples.show_text(" · ".join(heading.samples))
        grid.addWidget(label(letters), row, 0)
        grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(samples, row, 2, Qt.AlignmentFlag.AlignVCenter)
        if book is None:
            grid.addWidget(label(self.tr("bỏ qua"), TextPart.MUTED), row, 3)
            return
        box: ChoiceBox[str] = ChoiceBox([(LEFT_OUT, self.tr("(bỏ qua)")), *_choices(book)])
        box.put(heading.meant)
        name = self.tr("Cột {letters}, {words}: vào cột của kho")
        box.setAccessibleName(name.format(letters=letters, words=heading.words))
        box.edited.connect(partial(self._tell, heading.column))
        self.boxes[heading.column] = box
        grid.addWidget(box, row, 3)

    def _tell(self, column: int) -> None:
        self.meant.emit(column, self.boxes[column].value() or LEFT_OUT)


def _choices(book: OldBook) -> list[tuple[str, str]]:
    """The columns of a book; a star at those that a line needs."""
    return [
        (column.heading, COLUMN_WORDS[column.heading] + (" *" if column.is_required else ""))
        for column in LAYOUT[book].columns
    ]
