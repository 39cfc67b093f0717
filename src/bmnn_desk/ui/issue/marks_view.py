"""The pages with their marks: at once as drawings over the bare page, then as they will print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.page_sheet import sheet_size_mm
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.ink_keeper import InkKeeper
from bmnn_desk.ui.issue.mark_frame import MarkFrame
from bmnn_desk.ui.issue.mark_pictures import MarkPictures
from bmnn_desk.ui.issue.page_pane import PagePane
from bmnn_desk.ui.issue.pdf_pages import PdfPages
from bmnn_desk.ui.issue.plain_pages import PlainPages
from bmnn_desk.ui.issue.preview_maker import PreviewAsked, PreviewMaker
from bmnn_desk.ui.widgets.banner import BannerKind
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.ui.issue.matter import ChosenFile
    from bmnn_desk.ui.issue.preview_maker import Previewed
    from bmnn_desk.ui.seat import Seat


class MarksView(QWidget):
    """`page_turned` when another page is shown; the frame, the pane and its bar tell the rest."""

    page_turned = Signal()

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plain = PlainPages(None)
        self.maker = PreviewMaker(seat.worker, self)
        self.inks = InkKeeper(seat.worker, self)
        self.frame = MarkFrame()
        self.pane = PagePane(self.frame)
        self._pictures: MarkPictures | None = None
        self._first_mm = self.plain.size_mm(0)
        self._hint = label("", TextPart.HINT, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.pane, 1)
        column.addWidget(self._hint)
        self._connect()

    @property
    def is_quiet(self) -> bool:
        """True where everything that was asked for is on the screen."""
        return self.maker.is_quiet and self.inks.is_quiet

    @property
    def hint(self) -> str:
        """What is said under the page."""
        return self._hint.text()

    def take(self, file: ChosenFile | None) -> None:
        """Look at this file from now on; nothing is done anew where it is looked at already."""
        if file is self.plain.file:
            return
        self.plain = PlainPages(file)
        self._pictures = None
        self.inks.look_at(self.plain.data)
        self._first_mm = self.plain.size_mm(0)
        self.pane.show_pdf(None, self._first_mm)
        self.pane.show_page(0)

    def ask(self, copy: CopyMarks, *, at_once: bool) -> None:
        """Have the copy shown as it will print."""
        on_first = [mark for mark in copy.marks if mark.page in {"first", "every"}]
        self._first_mm = sheet_size_mm(self.plain.size_mm(0), on_first)
        asked = PreviewAsked(pages=self.plain.data, sizes=self.plain.sizes, copy=copy)
        self.maker.ask(asked, at_once=at_once)

    def show_at_once(self) -> None:
        """Draw the marks where they now stand, over the bare page: nothing is made anew for that.

        Pages too small for their marks lie on a larger sheet, which only the made PDF has.
        """
        if self._pictures is None or self._first_mm != self.plain.size_mm(0):
            return
        if self.pane.pages is not self.plain.bare or self.plain.bare is None:
            self.pane.show_pdf(self.plain.bare, self._first_mm)
        self.frame.show_pictures(self._pictures)

    def see_selected(self) -> None:
        """Bring the chosen mark into sight, where its page is shown."""
        mark = self.frame.selected()
        if mark is not None and mark.page == self.pane.index:
            self.pane.bring_into_sight(self.frame.rect_of(mark))

    def say_hint(self, words: str) -> None:
        """Say how marks are moved, under the page."""
        self._hint.setText(words)

    def say_ground(self) -> None:
        """Say what the marks stand on, where it is not the text itself."""
        if self.plain.data is not None:
            self.pane.said.say("")
        elif self.plain.file is None:
            self.pane.said.say(self.tr("Không kèm tệp: dấu được xem trên trang trống khổ A4."))
        else:
            words = self.tr(
                "Máy không có Word hay LibreOffice nên dấu được xem trên trang trống đúng khổ giấy."
            )
            self.pane.said.say(words, BannerKind.WARN)

    def _show_made(self, made: Previewed) -> None:
        try:
            pages = PdfPages(made.pdf)
            self._pictures = MarkPictures(made.series, made.stamps)
        except DocumentDamagedError as error:
            self._show_mishap(sentence(error))
            return
        self.say_ground()
        self.frame.show_pictures(None)
        self.pane.show_pdf(pages, self._first_mm)

    def _show_mishap(self, words: str) -> None:
        self._pictures = None
        self.frame.show_pictures(None)
        self.pane.show_pdf(None, self._first_mm)  # what stood there is not this copy
        self.pane.said.say(words, BannerKind.DANGER)

    def _turn(self, index: int, size: object) -> None:
        if isinstance(size, tuple):
            self.frame.show_page(index, size)
        self.page_turned.emit()

    def _connect(self) -> None:
        # Tab scrolls to the middle of the page, which is all one widget.
        self.frame.focused.connect(lambda _is: QTimer.singleShot(0, self, self.see_selected))
        self.frame.focused.connect(self.pane.show_lit)
        self.pane.page_shown.connect(self._turn)
        self.maker.made.connect(self._show_made)
        self.maker.failed.connect(self._show_mishap)
