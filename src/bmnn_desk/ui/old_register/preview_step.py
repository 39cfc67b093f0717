"""The third step: what would come into the store, and every cell that could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.papers.reading.old_layout import LAYOUT
from bmnn_desk.ui.incoming.tick import Tick
from bmnn_desk.ui.old_register.fault_words import fault_columns, fault_sentence
from bmnn_desk.ui.old_register.held_source import HeldSource
from bmnn_desk.ui.old_register.layout_words import OLD_BOOK_WORDS
from bmnn_desk.ui.old_register.line_columns import line_columns
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable
from bmnn_desk.ui.widgets.table_look import RowHeight

if TYPE_CHECKING:
    from bmnn_desk.domain.old_register import OldBook, OldFault, OldLine, OldRegisterRead


class PreviewStep(QWidget):
    """`save_asked(faults)` for the list of faults; `edited` when the tick is set or taken away."""

    save_asked = Signal(object)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows, self.faults = 0, 0
        self.told, self.mishap = Banner(BannerKind.WARN), Banner(BannerKind.DANGER)
        self.summary = label("", TextPart.STRONG, wraps=True)
        self.tabs = QTabWidget()
        self.tabs.tabBar().setAccessibleName(self.tr("Các sổ và lỗi của tệp"))
        self.tabs.tabBar().setExpanding(False)
        self.agreed = Tick("")
        self.agreed.edited.connect(self._agree)
        self._lay_out()

    @property
    def is_agreed(self) -> bool:
        """Whether the clerk takes the faults as they are, or there are none."""
        return not self.faults or self.agreed.isChecked()

    def show_read(self, read: OldRegisterRead) -> None:
        """Show what was read; what was agreed to before was another reading."""
        found = [fault for fault in read.faults if not fault.is_notice]
        left = [fault for fault in read.faults if fault.is_notice]
        books = _books(read)
        self.rows, self.faults = sum(len(lines) for _, lines in books), len(found)
        self._clear()
        self._add_faults(self.tr("Lỗi ({count})"), tuple(found))
        for book, lines in books:
            words = f"{OLD_BOOK_WORDS[book]} ({dotted(len(lines))})"
            table = _lines_table(words, book, lines)
            self.tabs.addTab(table, words)
            self.setTabOrder(self.tabs.tabBar(), table)
        self._add_faults(self.tr("Bỏ qua ({count})"), tuple(left))
        self.summary.setText(self._summary(books))
        self._ask_for_agreement()
        self.mishap.say("")

    def focus_first(self) -> None:
        """Into the bar of tabs."""
        self.tabs.tabBar().setFocus()

    def refuse(self, words: str) -> None:
        """Say why nothing was brought in."""
        self.mishap.say(words, BannerKind.DANGER)

    def say_lacking(self) -> None:
        """The faults were not agreed to."""
        words = self.tr("Chưa đưa gì vào kho: tệp còn lỗi. Sửa trong Excel rồi chọn lại tệp; hoặc "
                        "đánh dấu ô đồng ý bên dưới để các ô đó vào kho để trống.")  # fmt: skip
        self.refuse(words)
        self.agreed.setFocus()

    def _agree(self) -> None:
        self.mishap.say("")
        self.edited.emit()

    def _add_faults(self, words: str, faults: tuple[OldFault, ...]) -> None:
        if faults:
            said = words.format(count=dotted(len(faults)))
            view = _FaultsView(said, faults, self)
            self.tabs.addTab(view, said)
            # What is made later would come last of the whole window.
            self.setTabOrder(self.tabs.tabBar(), view.table)
            self.setTabOrder(view.table, view.save)

    def _clear(self) -> None:
        while (view := self.tabs.widget(0)) is not None:
            self.tabs.removeTab(0)
            view.hide()
            view.deleteLater()

    def _summary(self, books: list[tuple[OldBook, tuple[OldLine, ...]]]) -> str:
        if not books:
            return self.tr("Không tờ nào của tệp là một sổ. Quay lại bước Ghép cột để chọn.")
        parts = (f"{OLD_BOOK_WORDS[book]} {dotted(len(lines))}" for book, lines in books)
        words = self.tr("Sẽ đưa vào kho {count} dòng: {books}.")
        said = words.format(count=dotted(self.rows), books=", ".join(parts))
        faulty = self.tr("{said} Có {faults} lỗi.")
        return faulty.format(said=said, faults=dotted(self.faults)) if self.faults else said

    def _ask_for_agreement(self) -> None:
        was = self.agreed.blockSignals(True)
        self.agreed.setChecked(False)
        self.agreed.blockSignals(was)
        words = self.tr(
            "Tôi đã &xem {count} lỗi: ô có lỗi sẽ để trống; cột, tờ bỏ qua không đưa vào"
        )
        self.agreed.setText(words.format(count=dotted(self.faults)))
        self.agreed.setVisible(bool(self.faults))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.mishap)
        column.addWidget(self.told)
        column.addWidget(self.summary)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.agreed)


class _FaultsView(QWidget):
    """A table of faults; under it the whole sentence of the current one."""

    def __init__(self, name: str, faults: tuple[OldFault, ...], step: PreviewStep) -> None:
        super().__init__()
        self._faults = faults
        model = RowModel(fault_columns(), HeldSource(faults), parent=self)
        model.reload()
        self.table = RowTable(name, model, RowHeight.COMPACT)
        self.sentence = label("", TextPart.BODY, wraps=True)
        look = ButtonLook(icon="device-floppy")
        words = step.tr("Lưu d&anh sách lỗi…")
        self.save = Button(words, look, lambda: step.save_asked.emit(faults))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.table.current_changed.connect(self._say)
        self._say(0)

    def _say(self, at: int | None) -> None:
        self.sentence.setText("" if at is None else fault_sentence(self._faults[at]))


def _lines_table(name: str, book: OldBook, lines: tuple[OldLine, ...]) -> RowTable[OldLine]:
    model = RowModel(line_columns(book), HeldSource(lines))
    model.reload()
    table = RowTable(name, model, RowHeight.COMPACT)
    model.setParent(table)
    return table


def _books(read: OldRegisterRead) -> list[tuple[OldBook, tuple[OldLine, ...]]]:
    """The books that the file has, in the order of the layout, with their lines."""
    register = read.register
    return [
        (book, getattr(register, layout.part))
        for book, layout in LAYOUT.items()
        if book in register.books
    ]
