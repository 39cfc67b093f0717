"""Which pages bear a mark: a word for the usual ones, numbers for chosen ones."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.domain.mark_pages import (
    PageChoice,
    PageFault,
    PageKind,
    numbers_text,
    typed_pages,
)
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit


class PagesField(QWidget):
    """`chosen(PageChoice)` when another choice is complete; a wrong number is told under it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: ChoiceBox[PageKind] = ChoiceBox()
        self.numbers = LineEdit()
        self._kind = Field(FieldLook(words=self.tr("Tr&ang")), self.kind)
        numbers = FieldLook(words=self.tr("Các trang"), hint=self.tr("Ví dụ: 1, 3-5"))
        self._numbers = Field(numbers, self.numbers)
        self._numbers.hide()
        self._count: int | None = None
        self._shown = PageChoice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._kind)
        column.addWidget(self._numbers)
        self.kind.edited.connect(self._choose_kind)
        self.numbers.edited.connect(self._read)
        self.numbers.left.connect(self._say_fault)

    @property
    def error(self) -> str:
        """What is wrong with the numbers typed; empty where they are good or none are asked for."""
        if self.kind.value() is not PageKind.CHOSEN:
            return ""
        found = typed_pages(self.numbers.value(), self._count)
        return self._fault(found) if isinstance(found, PageFault) else ""

    def show_choice(self, choice: PageChoice, count: int | None, *, many: bool) -> None:
        """Show the pages of a mark in a document of `count` pages, telling nobody.

        Without `many` only the first and the last page can bear it, which is said.
        """
        self._count = count
        for widget in (self.kind, self.numbers):
            widget.blockSignals(True)
        self.kind.offer(self._kinds(many=many))
        self.kind.put(choice.kind)
        if choice != self._shown and choice.numbers:
            self.numbers.setText(_spaced(choice.numbers))
        for widget in (self.kind, self.numbers):
            widget.blockSignals(False)
        self._shown = choice
        self._numbers.setVisible(choice.kind is PageKind.CHOSEN)
        self._kind.show_hint(
            ""
            if many
            else self.tr(
                "Chỉ tệp PDF mới đóng được ở mọi trang hoặc trang đã chọn; tệp Word thì chuyển "
                "sang PDF."
            )
        )

    def _kinds(self, *, many: bool) -> list[tuple[PageKind, str]]:
        kinds = [
            (PageKind.FIRST, self.tr("Trang đầu")),
            (PageKind.LAST, self.tr("Trang cuối")),
            (PageKind.EVERY, self.tr("Mọi trang")),
            (PageKind.CHOSEN, self.tr("Trang đã chọn")),
        ]
        return kinds if many else kinds[:2]

    def _choose_kind(self) -> None:
        kind = self.kind.value() or PageKind.FIRST
        if kind is PageKind.CHOSEN:
            first = {PageKind.LAST: self._count or 1}.get(self._shown.kind, 1)
            self._tell(PageChoice(kind=kind, numbers=(first,)))
        else:
            self._tell(PageChoice(kind=kind))

    def _read(self) -> None:
        found = typed_pages(self.numbers.value(), self._count)
        if not isinstance(found, PageFault):
            self._numbers.show_error("")
            # What is half typed, "1," or "3-05", stays as it is.
            self._shown = PageChoice(kind=PageKind.CHOSEN, numbers=found)
            self.chosen.emit(self._shown)

    def _say_fault(self) -> None:
        self._numbers.show_error(self.error)

    def _tell(self, choice: PageChoice) -> None:
        self._numbers.show_error("")
        self.chosen.emit(choice)

    def _fault(self, fault: PageFault) -> str:
        words = {
            PageFault.EMPTY: self.tr("Chưa nhập. Ghi số trang, ví dụ: 1, 3-5."),
            PageFault.UNREADABLE: self.tr(
                "Không đọc được. Ghi các số trang cách nhau bằng dấu phẩy, ví dụ: 1, 3-5."
            ),
            PageFault.BACKWARDS: self.tr("Khoảng trang viết ngược. Ghi số nhỏ trước, ví dụ: 3-5."),
            PageFault.BEYOND: self.tr(
                "Văn bản chỉ có {count} trang. Ghi số từ 1 đến {count}."
            ).format(count=self._count),
        }
        return words[fault]


def _spaced(numbers: tuple[int, ...]) -> str:
    return numbers_text(numbers).replace(",", ", ")
