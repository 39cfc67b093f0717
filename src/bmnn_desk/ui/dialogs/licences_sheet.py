"""What is shipped with the program and under which licence: a list to search, texts to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from bmnn_desk.domain.licences import parts_with
from bmnn_desk.ui.licences import licence_text, shipped_parts
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.alt_letter import is_alt_letter
from bmnn_desk.ui.widgets.filter_edit import FilterEdit
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.reading_table import ROW_PX, ReadingTable
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    from bmnn_desk.domain.licences import ShippedPart

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LicencesSheet(Sheet):
    """A search without accents lists its parts; Enter goes into the text of the current one.

    Raises:
        ShippedFileError: the list is missing or is not as it was shipped.
    """

    form = "licences"
    reopens = False

    def __init__(self) -> None:
        super().__init__(self.tr("Giấy phép"))
        self._shown: tuple[ShippedPart, ...] = ()
        self.filter = FilterEdit(self.tr("Tìm thành phần, giấy phép (gõ không dấu)"))
        self.list, self.text = _PartList(), _LicenceText()
        self.none = label("", TextPart.MUTED, wraps=True)
        self.show_subtitle(self.tr("Enter đọc giấy phép · Ctrl+F tìm · Esc đóng"))
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        self._build()
        listen_for({"Ctrl+F": self.filter.take_keys}, self)
        self.search("")

    def focus_first(self) -> None:
        """Into the line that searches."""
        self.filter.setFocus()

    def search(self, typed: str) -> None:
        """List what has these words and show the first of it; what finds nothing says so."""
        self._shown = parts_with(shipped_parts(), typed)
        self.list.show_parts(self._shown)
        said = self.tr("Không có thành phần nào cho «{typed}». Thử bớt từ.")
        self.none.setText("" if self._shown else said.format(typed=typed))
        self.none.setVisible(not self._shown)
        if self._shown:
            self.show_row(0)

    def show_row(self, row: int) -> None:
        """Show the texts of a part of the list."""
        part = self._shown[row]
        self.text.setPlainText(f"{self._about(part)}\n\n{licence_text(part)}\n")

    def _about(self, part: ShippedPart) -> str:
        lines = (
            ("", f"{part.name} {part.version}"),
            (self.tr("Giấy phép: "), part.licence),
            (self.tr("Nguồn: "), part.source),
            (self.tr("Nằm trong: "), part.within),
            ("", part.note),
            (self.tr("Trong đó có: "), ";  ".join(part.contains)),
        )
        return "\n".join(f"{before}{said}" for before, said in lines if said)

    def _build(self) -> None:
        left, split = QWidget(), QSplitter(Qt.Orientation.Horizontal)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        split.addWidget(left)
        split.addWidget(self.text)
        split.setChildrenCollapsible(False)
        for side in range(split.count()):
            split.setStretchFactor(side, 1)
        self.body.addWidget(split, 1)
        self.filter.asked.connect(self.search)
        self.filter.list_wanted.connect(self.list.setFocus)
        self.list.chosen.connect(self.show_row)
        self.list.opened.connect(self.text.setFocus)


class _PartList(ReadingTable):
    """`chosen(row)` when another part became the current one, `opened()` on Enter."""

    chosen = Signal(int)
    opened = Signal()

    def __init__(self) -> None:
        headings = [self.tr("Thành phần"), self.tr("Phiên bản"), self.tr("Giấy phép")]
        super().__init__(self.tr("Các thành phần"), headings, wide=2)
        self._fit_rows()
        self.currentCellChanged.connect(self._tell)
        self.cellActivated.connect(lambda _row, _column: self.opened.emit())

    def show_parts(self, parts: Sequence[ShippedPart]) -> None:
        """Show these, the first of them chosen."""
        self.blockSignals(True)
        self.show_rows([(part.name, part.version, part.licence) for part in parts])
        if parts:
            self.setCurrentCell(0, 0)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the text."""
        if event.key() in _ENTER and self.currentRow() >= 0:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A larger font needs higher rows."""
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(max(ROW_PX, self.fontMetrics().height() + 10))

    def _tell(self, row: int, _column: int, before: int, _before_column: int) -> None:
        if row not in {before, -1}:
            self.chosen.emit(row)


class _LicenceText(QPlainTextEdit):
    """To be read and copied; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Nội dung giấy phép"))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByKeyboard | flags.TextSelectableByMouse)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter with Alt is the window's."""
        if is_alt_letter(event):
            event.ignore()
            return
        super().keyPressEvent(event)
