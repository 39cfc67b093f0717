"""Look at the register's sheets, print them, and record that they came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.errors import DeskError
from bmnn_desk.services.record_register_print import RegisterPrintRequest, record_register_print
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.page_pane import PagePane
from bmnn_desk.ui.issue.pdf_pages import PdfPages
from bmnn_desk.ui.issue.printer_choice import PrinterChoice
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.outgoing.register_paper import register_paper
from bmnn_desk.ui.printing.printers import PrintJob
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.papers.register_book import RegisterPaper
    from bmnn_desk.ui.seat import Seat

_SIDE_PX, _VOLUME = 345, 1


class PrintRegisterDialog(Sheet):
    """The book `subject`; the sheets count as printed only once somebody saw that they are good."""

    form = "print_register"

    def __init__(self, seat: Seat, subject: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("In sổ đăng ký đi"), parent)
        self.subject = subject
        self._seat, self._request_id = seat, new_request_id()
        (self._settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
        self.show_subtitle(self.tr("Cả quyển, kèm bìa và trang ký"))
        self.paper: RegisterPaper | None = None
        self._is_printing, self._is_out = False, False
        self.pane = PagePane(QWidget())
        self.printer = PrinterChoice(seat, self._settings.printer)
        self.mishap = Banner(BannerKind.DANGER)
        self.asked = Banner(BannerKind.WARN)
        self._build()
        self.printer.look()
        bar = self.pane.bar
        for chooser in (bar.copy_before, bar.copies, bar.copy_after):
            chooser.hide()  # a register has no numbered copies
        self.pane.said.say(self.tr("Đang lập các tờ sổ…"))
        in_background(self, lambda: register_paper(seat, subject), self._take, self._refuse)

    def focus_first(self) -> None:
        """To the button, once there is something to print."""
        (self.next if self.next.isEnabled() else self.leave).setFocus()

    def busy_reason(self) -> str:
        """Sheets on their way to the printer are waited for."""
        return self.tr("Đang in: chưa đóng được cửa sổ này.") if self._is_printing else ""

    def go_on(self) -> None:
        """Print; or, once the sheets lie there, record them."""
        if not self.next.isEnabled():
            return
        if self._is_out:
            self._record()
        else:
            self.print_sheets()

    def print_sheets(self) -> None:
        """Send the sheets to the printer, also once more where they came out badly."""
        if self.paper is None or self._is_printing:
            return
        printer = self.printer.name()
        if not printer:
            self.mishap.say(self.tr("Chưa chọn máy in."))
            self.printer.box.setFocus()
            return
        offset = self._settings.offsets.get(printer, (0.0, 0.0))
        job = PrintJob(printer=printer, pdf=self.paper.pdf, red=False, offset_mm=offset)
        printers = self._seat.printers
        self.mishap.say("")
        self._is_printing, self._is_out = True, False
        self._show_phase()
        in_background(self, lambda: printers.print_pdf(job), self._came_out, self._refuse)

    def _take(self, paper: RegisterPaper) -> None:
        self.paper = paper
        try:
            pages = PdfPages(paper.pdf)
        except DeskError as error:
            self._refuse(error)
            return
        self.pane.said.say("")
        self.pane.show_pdf(pages, pages.size_mm(0))
        self._show_phase()
        self.next.setFocus()

    def _came_out(self, _made: None) -> None:
        self._is_printing, self._is_out = False, True
        self._show_phase()
        self.next.setFocus()

    def _refuse(self, error: Exception) -> None:
        self._is_printing = False
        if not isinstance(error, DeskError):
            raise error
        self.pane.said.say("")
        self.mishap.say(sentence(error))
        self._show_phase()

    def _record(self) -> None:
        if self.paper is None:
            raise AssertionError  # it was printed
        request = RegisterPrintRequest(
            request_id=self._request_id,
            day=self._seat.today(),
            body=self._seat.body,
            book=self.subject,
            volume=_VOLUME,
            pages=self.paper.pages,
            rows=self.paper.rows,
        )
        try:
            codes, said = act_once(self._seat, record_register_print, request)
        except DeskError as error:
            self.mishap.say(sentence(error))
            return
        words = self.tr("Đã ghi {count} tờ sổ in ra").format(count=len(codes or ()))
        self.finished.emit(said or words)

    def _show_phase(self) -> None:
        self.next.setEnabled(self.paper is not None and not self._is_printing)
        self.next.setText(self.tr("Ghi là đã &in") if self._is_out else self.tr("&In sổ"))
        self.again.setVisible(self._is_out)
        self.leave.setEnabled(not self._is_printing)
        self.printer.setEnabled(not self._is_printing)
        count = 0 if self.paper is None else self.paper.pages
        words = self.tr("{count:02} trang sổ có rõ, đủ không? Tờ hỏng thì hủy và in lại.")
        self.asked.say(words.format(count=count) if self._is_out else "")
        self.show_hint(self.tr("Đang in…") if self._is_printing else "")

    def _build(self) -> None:
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        again = ButtonLook(icon="refresh")
        self.again = self.offer(self.tr("In &lại"), again, self.print_sheets)
        look = ButtonLook(icon="printer", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.next = self.offer(self.tr("&In sổ"), look, self.go_on)
        self.body.addWidget(self.mishap)
        self.body.addWidget(self.asked)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.pane, 1)
        row.addWidget(self._side())
        self.body.addLayout(row, 1)
        tips = (self.tr("Trang trước (Ctrl+PgUp)"), self.tr("Trang sau (Ctrl+PgDn)"))
        arrows = (self.pane.bar.page_before, self.pane.bar.page_after)
        for arrow, tip in zip(arrows, tips, strict=True):
            arrow.setToolTip(tip)
            arrow.setAccessibleName(tip)
        self._listen()
        self._show_phase()

    def _listen(self) -> None:
        turned = self.pane.bar.page_turned
        keys = {
            "Ctrl+Return": self.go_on,
            "Ctrl+PgUp": lambda: turned.emit(-1),
            "Ctrl+PgDown": lambda: turned.emit(1),
        }
        listen_for(keys, self)

    def _side(self) -> QWidget:
        inner, card, said = QWidget(), Card(), Banner(BannerKind.INFO)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        card.body.addWidget(self.printer)
        said.say(
            self.tr(
                "Xem các tờ trước khi in. Khi ghi là đã in, chương trình nhớ dòng nào nằm ở tờ nào."
            )
        )
        column.addWidget(card)
        column.addWidget(said)
        column.addStretch(1)
        area = scrolled(inner)
        area.setFixedWidth(_SIDE_PX)
        return area
