"""The first step: which file, how its reading goes, and what was brought in before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.errors import DeskError
from bmnn_desk.services.old_registers import OldRegistersAsked, old_registers
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.old_register.layout_words import OLD_BOOK_WORDS
from bmnn_desk.ui.open_file import ask_file
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.old_register_kept import OldRegisterKept
    from bmnn_desk.ui.old_register.columns_draft import Unfinished
    from bmnn_desk.ui.seat import Seat


class FileStep(QWidget):
    """`chosen(path)` with a file to read; `take_back_asked(number)` of an import of before.

    `proposed` are the names of the newest import, taken back or not: who takes a file back mends
    it and brings it in again.
    """

    chosen = Signal(object)
    take_back_asked = Signal(int)

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self.kept: tuple[OldRegisterKept, ...] = ()
        self.proposed: tuple[tuple[str, str], ...] = ()
        self.choose = Button(self.tr("Chọn tệ&p…"), ButtonLook(icon="folder-open"), self.ask)
        self._name = ElidedLabel(TextPart.STRONG)
        self.told = Banner()
        self.imports = ListTable(
            self.tr("Các lần đã đưa vào"),
            [self.tr("Ngày đưa vào"), self.tr("Tệp"), self.tr("Người làm"), self.tr("Số dòng")],
            wide=1,
        )
        self.none = label(self.tr("Chưa đưa sổ cũ nào vào kho."), TextPart.MUTED, wraps=True)
        look = ButtonLook(icon="ban", kind=ButtonKind.DANGER)
        self.take_back = Button(self.tr("Thu &hồi lần nhập…"), look, self._ask_to_take_back)
        self._lay_out()
        self.show_name("")
        self.show_kept(())

    def show_name(self, name: str) -> None:
        """Show which file is meant; none where it is empty."""
        self._name.show_text(name)
        self._name.setVisible(bool(name))

    def offer(self, left: Unfinished, go_on: Callable[[], object]) -> None:
        """Offer to go on with a file whose columns were chosen before."""
        words = self.tr("Đã lưu nháp lúc {hour}: các cột đã ghép của “{file}”, chưa đưa vào kho.")
        said = words.format(hour=left.hour, file=left.path.name)
        self.told.say(said, BannerKind.INFO, [(self.tr("Đọc tệp đó, ghép tiếp"), go_on)])

    def list_kept(self) -> None:
        """List the imports that count now."""
        asked = OldRegistersAsked(body=self._seat.body, with_taken_back=True)
        try:
            every = self._seat.desk.read(old_registers, asked)
            self.proposed = every[0].names if every else ()
            self.show_kept(tuple(each for each in every if each.taken_back_on is None))
        except DeskError as error:
            self.told.say(sentence(error), BannerKind.DANGER)

    def show_kept(self, kept: tuple[OldRegisterKept, ...]) -> None:
        """List these imports."""
        self.kept = kept
        self.imports.show_rows(
            [(short_day(each.day), each.file_name, each.entered_by, _books(each)) for each in kept]
        )
        for part in (self.imports, self.take_back):
            part.setVisible(bool(kept))
        self.none.setVisible(not kept)

    def ask(self) -> None:
        """Let the clerk choose a file."""
        kinds = self.tr("Bảng tính (*.xlsx *.xlsm *.csv *.xls)")
        path = ask_file(self, self.tr("Chọn sổ cũ"), kinds)
        if path is not None:
            self.chosen.emit(path)

    def _ask_to_take_back(self) -> None:
        row = max(self.imports.currentRow(), 0)
        if row < len(self.kept):
            self.take_back_asked.emit(self.kept[row].old_register)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addStretch(1)
        hint = self.tr(
            "Tệp Excel (.xlsx) có mỗi sổ một tờ: di, den, chuyengiao, saochup, phieu; hoặc tệp CSV "
            "của một sổ. Tên tờ, tên cột khác thì chọn lại ở bước sau. Đọc tệp chưa ghi gì vào kho."
        )
        file, before = Card(self.tr("Tệp sổ cũ")), Card(self.tr("Các lần đã đưa vào"))
        file.body.addLayout(row)
        file.body.addWidget(self._name)
        file.body.addWidget(label(hint, TextPart.HINT, wraps=True))
        file.body.addWidget(self.told)
        act = QHBoxLayout()
        act.addWidget(self.take_back)
        act.addStretch(1)
        before.body.addWidget(self.none)
        before.body.addWidget(self.imports)
        before.body.addLayout(act)
        inner = Fitted()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(file)
        column.addWidget(before)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inner))


def _books(kept: OldRegisterKept) -> str:
    parts = (f"{OLD_BOOK_WORDS[each.book]} {dotted(each.rows)}" for each in kept.books)
    return ", ".join(parts)
