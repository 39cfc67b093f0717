"""The live preview of a form's paper, at true size on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.errors import DeskError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.page_pane import PagePane
from bmnn_desk.ui.issue.pdf_pages import PdfPages
from bmnn_desk.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


_ON_COVER = ("cover.", "title")
_ON_LINES = ("columns", "signatures", "page_label", "heading_pt", "text_pt", "signing_row_mm")


class PaperPreview(QWidget):
    """Page by page, enlarged and back to 1:1; the last paper stays where a new one failed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pane = PagePane(QWidget(), true_size=True)
        self.pane.take_keys(self.tr("Tờ xem trước"))
        bar = self.pane.bar
        for chooser in (bar.copy_before, bar.copies, bar.copy_after):
            chooser.hide()  # a sample has no numbered copies
        tips = (
            (bar.page_before, self.tr("Trang trước (Ctrl+PgUp)")),
            (bar.page_after, self.tr("Trang sau (Ctrl+PgDn)")),
            (bar.smaller, self.tr("Thu nhỏ (Ctrl+-)")),
            (bar.larger, self.tr("Phóng to (Ctrl+=)")),
        )
        for button, tip in tips:
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)

    def keys(self) -> Mapping[str, Callable[[], object]]:
        """What a sheet's keys do with the page."""
        bar = self.pane.bar
        return {
            "Ctrl+PgUp": lambda: bar.page_turned.emit(-1),
            "Ctrl+PgDown": lambda: bar.page_turned.emit(1),
            "Ctrl+=": lambda: bar.zoom_turned.emit(1),
            "Ctrl+-": lambda: bar.zoom_turned.emit(-1),
            "Ctrl+0": self.pane.show_true_size,
        }

    def show_busy(self) -> None:
        """The first paper is being drawn."""
        self.pane.said.say(self.tr("Đang vẽ mẫu…"), BannerKind.INFO)

    def show_paper(self, pdf: bytes) -> None:
        """Show another paper, on the page that showed."""
        try:
            pages = PdfPages(pdf)
        except DeskError as error:
            self.pane.said.say(sentence(error), BannerKind.WARN)
            return
        self.pane.said.say("")
        self.pane.show_pdf(pages, pages.size_mm(0))

    def show_stale(self) -> None:
        """What was typed could not be drawn: the paper is the one before it."""
        there = self.pane.pages is not None
        words = self.tr("Tờ này chưa có chỗ vừa gõ: chỗ đó chưa dùng được.")
        self.pane.said.say(words if there else "", BannerKind.WARN)

    def turn_to(self, place: str) -> None:
        """Turn to the page of a register that a value stands on; other papers stay."""
        if self.pane.pages is None:
            return
        if place.startswith(_ON_COVER):
            self.pane.show_page(0)
        elif place.startswith(_ON_LINES):
            self.pane.show_page(1)
