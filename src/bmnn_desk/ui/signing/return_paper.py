"""The phiếu trả lại as it will be printed, with the printer and a place to save it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.errors import DeskError
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.page_pane import PagePane
from bmnn_desk.ui.issue.pdf_pages import PdfPages
from bmnn_desk.ui.issue.printer_choice import PrinterChoice
from bmnn_desk.ui.open_file import ask_place
from bmnn_desk.ui.printing.printers import PrintJob
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.write_file import write_beside

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.seat import Seat

_SIDE_PX = 300
_A4_MM = (210.0, 297.0)


class ReturnPaper(QWidget):
    """Preview at the left, print and save at the right."""

    def __init__(self, seat: Seat, item: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat, self._item = seat, item
        self._pdf = b""
        self.is_printing = False
        self.pane = PagePane(QWidget())
        for part in (self.pane.bar.copies, self.pane.bar.copy_before, self.pane.bar.copy_after):
            part.hide()  # one paper, no copies to turn through
        self.printer = PrinterChoice(seat, "")
        self.said = Banner(BannerKind.INFO)
        self.print = Button(self.tr("&In phiếu"), ButtonLook(icon="printer"), self.print_now)
        self.save = Button(self.tr("&Lưu phiếu…"), ButtonLook(icon="download"), self.ask)
        side = Card(self.tr("Phiếu trả lại"))
        side.setFixedWidth(_SIDE_PX)
        side.body.addWidget(self.printer)
        side.body.addWidget(self.print)
        side.body.addWidget(self.save)
        side.body.addWidget(self.said)
        side.body.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.pane, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(side)

    def show_pdf(self, pdf: bytes) -> None:
        """Show the paper; the printers are asked for now."""
        self._pdf = pdf
        self.pane.show_pdf(PdfPages(pdf), _A4_MM)
        self.printer.look()

    def print_now(self) -> None:
        """Print it once, in the background."""
        printer, seat = self.printer.name(), self._seat
        if lack := self.printer.lack():
            self.said.say(lack, BannerKind.WARN)
            return
        job = PrintJob(printer=printer, pdf=self._pdf)
        self._show_printing(on=True)
        self.said.say(self.tr("Đang in phiếu…"), BannerKind.INFO)
        broken = partial(self._show_printing, on=False)
        in_background(
            self, lambda: seat.printers.print_pdf(job), self._printed, self._refuse, broken
        )

    def ask(self) -> None:
        """Let the clerk say where to save it."""
        name = self.tr("Phieu tra lai {item}.pdf").format(item=self._item)
        path = ask_place(self, self.tr("Lưu phiếu trả lại"), self.tr("PDF (*.pdf)"), name)
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Save it there."""
        try:
            write_beside(path, self._pdf)
        except DeskError as error:
            self.said.say(sentence(error), BannerKind.DANGER)
            return
        self.said.say(self.tr("Đã lưu phiếu: {name}").format(name=path.name), BannerKind.OK)

    def _printed(self, _none: None) -> None:
        self._show_printing(on=False)
        words = self.tr("Đã gửi phiếu sang máy in. Nếu tờ in không rõ, bấm In phiếu lần nữa.")
        self.said.say(words, BannerKind.OK)

    def _refuse(self, error: DeskError) -> None:
        self._show_printing(on=False)
        self.said.say(sentence(error), BannerKind.DANGER)

    def _show_printing(self, *, on: bool) -> None:
        self.is_printing = on
        self.print.setEnabled(not on)
