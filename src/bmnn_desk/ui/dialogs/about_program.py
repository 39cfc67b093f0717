"""About the program: its version, what each version changed, the manuals that can be printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout

from bmnn_desk import jobs
from bmnn_desk.domain.dates import short_day
from bmnn_desk.ui.changes import shipped_changes
from bmnn_desk.ui.dialogs.licences_sheet import LicencesSheet
from bmnn_desk.ui.help.books import printed_manual, shipped_books
from bmnn_desk.ui.office_paper import offer_pdf, paper_sheet
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.card import Card, let_scroll
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.told_text import told_card, told_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from bmnn_desk.ui.changes import ProgramVersion
    from bmnn_desk.ui.help.books import ManualBook
    from bmnn_desk.ui.seat import Seat

_WIDTH_EM = 150


class AboutProgramSheet(Sheet):
    """A card for each manual with the button that prints it, then one for each version.

    Raises:
        ShippedFileError: the change log or the manuals are not as they were shipped.
    """

    form = "about_program"
    reopens = False

    def __init__(self, seat: Seat) -> None:
        super().__init__(self.tr("Về chương trình"))
        self._seat, self._is_drawing = seat, False
        self._versions = shipped_changes()
        self.print_buttons: dict[str, Button] = {}
        self.texts: list[QLabel] = []
        newest = self._versions[0]
        said = self.tr("Phiên bản {version}, {day}")
        self.show_subtitle(said.format(version=newest.version, day=short_day(newest.day)))
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        self.licences = self.offer(
            self.tr("Giấy &phép…"),
            ButtonLook(icon="file-certificate"),
            lambda: self.sheet_wanted.emit(LicencesSheet()),
        )
        self._build()

    def focus_first(self) -> None:
        """Onto the first manual's button."""
        next(iter(self.print_buttons.values())).setFocus()

    def print_book(self, book: ManualBook) -> None:
        """Draw the manual beside the window and show it, to be printed or saved."""
        if self._is_drawing:
            return
        self._show_drawing(is_drawing=True)
        offer_pdf(
            self,
            lambda: self._drawn(book),
            partial(
                paper_sheet,
                self._seat,
                title=book.title,
                name=book.file,
                saved=self.tr("Đã lưu {name}. Sách này không có bí mật nhà nước."),
            ),
            lambda: self._show_drawing(is_drawing=False),
        )

    def _drawn(self, book: ManualBook) -> bytes:
        """Outside the main thread."""
        manual = printed_manual(book, self._seat.desk.law)
        return self._seat.worker.do(jobs.DRAW_MANUAL, manual)

    def _show_drawing(self, *, is_drawing: bool) -> None:
        # The buttons stay on, with the focus.
        self._is_drawing = is_drawing
        self.show_hint(self.tr("Đang dựng trang…") if is_drawing else "")

    def _build(self) -> None:
        inner = Fitted()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Sách để in"), TextPart.SECTION))
        words = (self.tr("&In, lưu sách sử dụng…"), self.tr("In, lưu sách &quản trị…"))
        for book, said in zip(shipped_books().books, words, strict=True):
            column.addWidget(self._book_card(book, said))
        column.addWidget(label(self.tr("Thay đổi của từng phiên bản"), TextPart.SECTION))
        for version in self._versions:
            column.addWidget(self._version_card(version))
        column.addStretch(1)
        area = QScrollArea()
        inner.setMaximumWidth(area.fontMetrics().averageCharWidth() * _WIDTH_EM)
        let_scroll(area, inner)
        self.body.addWidget(area, 1)

    def _book_card(self, book: ManualBook, said: str) -> Card:
        card = Card(book.title)
        card.body.addWidget(label(book.about, TextPart.MUTED, wraps=True))
        button = Button(said, ButtonLook(icon="printer"), partial(self.print_book, book))
        self.print_buttons[book.key] = button
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _version_card(self, version: ProgramVersion) -> Card:
        heading = f"{version.version} ({short_day(version.day)})"
        text = told_text(heading, tuple(("", each) for each in version.changes))
        self.texts.append(text)
        return told_card(text, heading)
