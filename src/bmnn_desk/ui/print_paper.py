"""Print a paper that is no numbered copy: a slip, a distribution sheet, pages of a register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.errors import DeskError
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.pdf_pages import PdfPages
from bmnn_desk.ui.issue.printer_choice import PrinterChoice
from bmnn_desk.ui.paper_view import PaperView
from bmnn_desk.ui.printing.page_progress import PageProgress
from bmnn_desk.ui.printing.printers import PrintJob
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.signing.page_keys import PageKeys
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.seat import Seat

_SIDE_PX = 330


class PrintPaperDialog(Sheet):
    """The pages, the printer, and afterwards the question whether all came out.

    `record` keeps the print once the user says that it is good; None where there is nothing to
    keep. `at_once` prints on the office's printer as soon as it is known.
    """

    form = "print_paper"

    def __init__(
        self,
        seat: Seat,
        title: str,
        pdf: bytes,
        record: Callable[[], None] | None,
        *,
        at_once: bool = False,
    ) -> None:
        super().__init__(title)
        self._seat, self._pdf, self._record = seat, pdf, record
        (self._settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
        self._at_once, self._is_printing, self._is_printed = at_once, False, False
        self._is_saved = False
        self._red = False
        self._save: Callable[[], object] | None = None
        self.printer = PrinterChoice(seat, self._settings.printer)
        self.told, self.note = Banner(), Banner()
        self.progress = PageProgress()
        self._pages = 0
        self._build()
        self.printer.edited.connect(self._printers_known)
        self.printer.look()

    def offer_save(self, save: Callable[[], object], *, always: bool = False) -> None:
        """Give a way to save the pages; unless `always` only where the machine has no printer."""
        self._save = save
        if always:
            self.save_button.show()

    def tell_saved(self, words: str) -> None:
        """The pages lie in a file: whoever prints it on another machine may record that here."""
        self._is_saved = True
        if self._record is not None:
            then = self.tr("In tệp ở máy khác xong thì bấm “Ghi là đã in từ tệp”.")
            words = f"{words} {then}"
        self.told.say(words, BannerKind.OK)
        self._show_good()

    def want_red(self) -> None:
        """The pages bear red marks: a printer without red is refused before anything is printed."""
        self._red = True
        self.printer.show_need(red=True)

    def focus_first(self) -> None:
        """Onto the button that prints."""
        (self.good if self._is_printed else self.print_button).setFocus()

    def busy_reason(self) -> str:
        """A print is not broken off."""
        return self.tr("Đang in: chờ máy in nhận xong trang.") if self._is_printing else ""

    def print_now(self) -> None:
        """Send the pages to the chosen printer."""
        name = self.printer.name()
        if self._is_printing:
            return
        if self.printer.finds_none:
            self._say_no_printer()
            return
        if not name:
            self.told.say(self.tr("Chưa chọn máy in. Chọn máy in rồi bấm In."), BannerKind.WARN)
            self.printer.box.setFocus()
            return
        self._move(printing=True, printed=False)
        self.told.say(self.tr("Đang gửi trang tới máy in…"), BannerKind.INFO)
        offset = self._settings.offsets.get(name, (0.0, 0.0))
        run, printers = self.progress.follow(self._pages), self._seat.printers
        job = PrintJob(
            printer=name,
            pdf=self._pdf,
            red=self._red,
            offset_mm=offset,
            goes_on=run.goes_on,
        )

        def done(_made: None) -> None:
            """All came out, or those before the stop."""
            if cut := run.cut_words():
                self._stopped(cut)
            else:
                self._done()

        in_background(self, lambda: printers.print_pdf(job), done, self._failed, self._rest)

    def keep_print(self) -> None:
        """The print is good, from here or from the saved file: keep it, and leave."""
        if self._is_printing or not (self._is_printed or self._is_saved):
            return
        try:
            if self._record is not None:
                self._record()
        except DeskError as error:
            self.told.say(sentence(error), BannerKind.DANGER)
            return
        self.finished.emit(self.tr("Đã in và ghi lại"))

    def forward(self) -> None:
        """Print, or say that the print is good."""
        if self._is_printed:
            self.keep_print()
        else:
            self.print_now()

    def _stopped(self, words: str) -> None:
        self._rest()
        self.told.say(words, BannerKind.WARN)
        self.print_button.setFocus()

    def _done(self) -> None:
        self._move(printing=False, printed=True)
        self.told.say(
            self.tr("Tờ giấy in có rõ, đủ trang không? Bản hỏng thì hủy tờ đó và in lại."),
            BannerKind.INFO,
        )
        self.good.setFocus()

    def _rest(self) -> None:
        self._move(printing=False, printed=False)

    def _failed(self, error: DeskError) -> None:
        self._rest()
        self.told.say(sentence(error), BannerKind.DANGER)
        self.print_button.setFocus()

    def _say_no_printer(self) -> None:
        words = self.printer.left_out or self.tr("Máy này chưa cài máy in nào.")
        if self._save is not None:
            how = self.tr("Lưu ra tệp (PDF) rồi in ở máy khác được phép.")
            words = f"{words} {how}"
        self.told.say(words, BannerKind.WARN)
        self.save_button.setVisible(self._save is not None)

    def _save_file(self) -> None:
        if self._save is not None:
            self._save()

    def _printers_known(self) -> None:
        if self.printer.finds_none:
            self._say_no_printer()
        if self._at_once and self.printer.name():
            self._at_once = False
            self.print_now()

    def _move(self, *, printing: bool, printed: bool) -> None:
        self._is_printing, self._is_printed = printing, printed
        self.progress.end()
        self.leave.setEnabled(not printing)
        # It stays on, with the focus: Enter must not fall upon what lies beside it.
        words = self.tr("&In lại") if printed else self.tr("&In")
        self.print_button.setText(self.tr("Đang in…") if printing else words)
        self._show_good()

    def _show_good(self) -> None:
        from_file = self._is_saved and self._record is not None
        words = self.tr("In &rõ, đủ trang") if self._is_printed else self.tr("Ghi là đã in từ &tệp")
        self.good.setText(words)
        self.good.setVisible(not self._is_printing and (self._is_printed or from_file))
        # One is the next step: to print, or to say that the print is good.
        is_next = self.good.isVisibleTo(self)
        self.print_button.show_kind(ButtonKind.NORMAL if is_next else ButtonKind.PRIMARY)

    def _build(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        card = Card(self.tr("In"))
        card.body.addWidget(self.printer)
        pages = PdfPages(self._pdf)
        self._pages = pages.count
        wide, tall = pages.size_mm(0)
        words = self.tr("{pages} trang, khổ {wide:.0f} \u00d7 {tall:.0f} mm")
        self.show_subtitle(words.format(pages=pages.count, wide=wide, tall=tall))
        for widget in (card, self.note, self.told, self.progress):
            column.addWidget(widget)
        column.addStretch(1)
        area = scrolled(side)
        area.setFixedWidth(_SIDE_PX)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.view = PaperView(pages)
        self.view.setAccessibleName(self.tr("Xem trước trang in"))
        PageKeys(self, self.view)
        row.addWidget(self.view, 1)
        row.addWidget(area)
        self.body.addLayout(row, 1)
        self._offer_buttons()
        listen_for({"Ctrl+Return": self.forward}, self)

    def _offer_buttons(self) -> None:
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        floppy = ButtonLook(icon="device-floppy")
        self.save_button = self.offer(self.tr("&Lưu ra tệp…"), floppy, self._save_file)
        self.save_button.hide()
        look = ButtonLook(icon="printer", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.print_button = self.offer(self.tr("&In"), look, self.print_now)
        good = ButtonLook(icon="check", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.good = self.offer(self.tr("In &rõ, đủ trang"), good, self.keep_print)
        self.good.hide()
