"""The second step: which sheet is which book, which column is which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.papers.reading.old_sheets import MOST_HEADINGS
from bmnn_desk.ui.old_register.column_grid import ColumnGrid
from bmnn_desk.ui.old_register.layout_words import COLUMN_WORDS, OLD_BOOK_WORDS
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.card import Card, let_scroll
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import Field, FieldLook

if TYPE_CHECKING:
    from bmnn_desk.domain.old_register import OldBook
    from bmnn_desk.ui.old_register.column_names import ColumnNames


class ColumnsStep(QWidget):
    """`edited` on every choice; the file is read again by them when the step is left."""

    edited = Signal()

    def __init__(self, names: ColumnNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.sheet: ChoiceBox[int] = ChoiceBox()
        self.book: ChoiceBox[OldBook | None] = ChoiceBox(
            [(None, self.tr("(bỏ qua tờ này)")), *OLD_BOOK_WORDS.items()]
        )
        self.told = Banner(BannerKind.WARN)
        self.grid: ColumnGrid | None = None
        self._area = QScrollArea()
        self._lay_out()
        self.sheet.edited.connect(self._show_sheet)
        self.book.edited.connect(self._mean_book)

    @property
    def at(self) -> int:
        """The place of the sheet that shows."""
        return self.sheet.value() or 0

    def show_names(self) -> None:
        """Show the sheets anew: the one of before, at first one with something to do."""
        sheets = self._names.sheets
        before = self.sheet.value()
        was = self.sheet.blockSignals(True)
        self.sheet.offer((at, self._sheet_words(at)) for at in range(len(sheets)))
        self.sheet.put(before if before is not None and before < len(sheets) else self._first())
        self.sheet.blockSignals(was)
        self._show_sheet()

    def forget(self) -> None:
        """Another file comes: no sheet of the one before is current."""
        was = self.sheet.blockSignals(True)
        self.sheet.offer(())
        self.sheet.blockSignals(was)

    def focus_first(self) -> None:
        """Onto the sheet; where there is one alone onto its columns."""
        many = len(self._names.sheets) > 1
        boxes = list(self.grid.boxes.values()) if self.grid is not None else []
        (self.sheet if many or not boxes else boxes[0]).setFocus()

    def _first(self) -> int:
        names = self._names
        wanting = (at for at in range(len(names.sheets)) if names.lacking(at))
        known = (at for at, sheet in enumerate(names.sheets) if sheet.book is not None)
        return next(wanting, next(known, 0))

    def _sheet_words(self, at: int) -> str:
        sheet = self._names.sheets[at]
        words = self.tr("{name}: {count} dòng")
        return words.format(name=sheet.name, count=dotted(sheet.rows))

    def _show_sheet(self) -> None:
        if not self._names.sheets:
            return
        sheet = self._names.sheets[self.at]
        was = self.book.blockSignals(True)
        self.book.put(sheet.book)
        self.book.blockSignals(was)
        self.grid = ColumnGrid(sheet)
        self.grid.meant.connect(self._mean_column)
        let_scroll(self._area, self.grid)  # which ends the one before
        before: QWidget = self.book
        for box in self.grid.boxes.values():
            # What is made later would come last of the whole window.
            self.setTabOrder(before, box)
            before = box
        self._tell("")

    def _mean_book(self) -> None:
        self._names.mean_book(self.at, self.book.value())
        self._show_sheet()
        self.edited.emit()

    def _mean_column(self, column: int, meant: str) -> None:
        given_up = self._names.mean_column(self.at, column, meant)
        if self.grid is not None:
            self.grid.show_meant(self._names.sheets[self.at])
        words = self.tr("Cột “{old}” thôi là {meant}, chuyển thành bỏ qua.")
        self._tell(words.format(old=given_up, meant=COLUMN_WORDS[meant]) if given_up else "")
        self.edited.emit()

    def _tell(self, changed: str) -> None:
        """Say what the sheet lacks, or that it is left out."""
        names, at = self._names, self.at
        sheet = names.sheets[at]
        lines = [changed] if changed else []
        if sheet.book is None:
            left = self.tr("Tờ này bỏ qua: không dòng nào của nó vào kho. Cần đưa vào thì chọn sổ "
                           "ở ô “Là sổ”.")  # fmt: skip
            lines.append(left)
        elif twins := names.twins(at):
            words = self.tr("Tờ “{other}” đã là {book} nên tờ này không vào kho. Chọn sổ khác, "
                            "hoặc dồn dòng của hai tờ làm một trong Excel.")  # fmt: skip
            lines.append(words.format(other=twins[0], book=OLD_BOOK_WORDS[sheet.book]))
        if lacking := names.lacking(at):
            words = self.tr("Chưa có cột bắt buộc: {columns}. Chọn cột của tệp cho nó; tệp không "
                            "có thì ô của cột đó vào kho để trống.")  # fmt: skip
            lines.append(words.format(columns=", ".join(COLUMN_WORDS[each] for each in lacking)))
        if len(sheet.headings) == MOST_HEADINGS:
            words = self.tr("Tờ có rất nhiều cột: chỉ hiện {count} cột đầu, các cột sau đọc theo "
                            "tiêu đề.")  # fmt: skip
            lines.append(words.format(count=MOST_HEADINGS))
        self.told.say("\n".join(lines))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(Field(FieldLook(words=self.tr("Tờ t&rong tệp")), self.sheet), 1)
        top.addWidget(Field(FieldLook(words=self.tr("Là &sổ")), self.book), 1)
        card = Card()
        card.body.addLayout(top)
        card.body.addWidget(self.told)
        card.body.addWidget(self._area, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card, 1)
