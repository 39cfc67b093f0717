"""Choose what of a book is printed, look at it, print it, and record that it came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.errors import DeskError
from bmnn_desk.services.record_register_print import record_register_print
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.books.part_choice import BookPart, part_words, parts_for
from bmnn_desk.ui.books.part_hints import part_hint
from bmnn_desk.ui.books.print_request import print_request
from bmnn_desk.ui.books.register_file import RegisterFile
from bmnn_desk.ui.books.register_paper import PaperWanted, plan_of, register_paper
from bmnn_desk.ui.books.save_register import ShownPaper
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.page_pane import PagePane
from bmnn_desk.ui.issue.pdf_pages import PdfPages
from bmnn_desk.ui.issue.printer_choice import PrinterChoice
from bmnn_desk.ui.old_register.working_bar import WorkingBar
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.printing.page_progress import PageProgress
from bmnn_desk.ui.printing.printers import PrintJob
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.settings.book_words import book_entry, volume_words
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.papers.register_book import RegisterPaper
    from bmnn_desk.ui.seat import Seat

_SIDE_PX = 345


class PrintRegisterDialog(Sheet):
    """The book `subject`; its sheets count as printed only once somebody saw that they are good.

    `volume` None is the last one.
    """

    form = "print_register"

    def __init__(self, seat: Seat, subject: int, volume: int | None = None) -> None:
        super().__init__(self.tr("In sổ"))
        self.subject = subject
        self._seat, self._request_id = seat, new_request_id()
        entry = book_entry(seat, subject)
        self._volume = entry.volume if volume is None else volume
        (self._settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
        self._plan = plan_of(seat, subject, self._volume)
        self.show_subtitle(volume_words(entry, self._volume))
        self.paper: RegisterPaper | None = None
        self._is_printing, self._is_out = False, False
        parts = parts_for(self._plan, self._settings.level_way)
        self.part: ChoiceBox[BookPart] = ChoiceBox(
            (part, part_words(part, self._plan)) for part in parts
        )
        self.pane = PagePane(QWidget())
        self.printer = PrinterChoice(seat, self._settings.printer)
        self.mishap, self.kept = Banner(BannerKind.DANGER), Banner(BannerKind.OK)
        self.file = RegisterFile(self, seat)
        self.file.told.connect(self.kept.say)
        self.file.failed.connect(self.mishap.say)
        self.file.printed.connect(self._take_printed)
        self.progress, self.making = PageProgress(), WorkingBar("")
        self.asked, self.hint = Banner(BannerKind.WARN), Banner(BannerKind.INFO)
        self._build()
        self.printer.look()
        bar = self.pane.bar
        for chooser in (bar.copy_before, bar.copies, bar.copy_after):
            chooser.hide()  # a register has no numbered copies
        self.part.edited.connect(self._make)
        self._make()

    def focus_first(self) -> None:
        """To the button, once there is something to print."""
        (self.next if self.next.isEnabled() else self.leave).setFocus()

    def busy_reason(self) -> str:
        """Sheets on their way to the printer are waited for."""
        return self.tr("Đang in: chưa đóng được cửa sổ này.") if self._is_printing else ""

    def go_on(self) -> None:
        """Print; or, once the sheets lie there, record them."""
        if not self.next.isEnabled() or self._is_printing:
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
        if lack := self.printer.lack():
            self.mishap.say(lack)
            self.printer.box.setFocus()
            return
        offset = self._settings.offsets.get(printer, (0.0, 0.0))
        red = self._chosen() is BookPart.COVER_MARK and self._settings.prints_red
        run, printers = self.progress.follow(self.paper.pages), self._seat.printers
        # Its first page is a signed sheet laid back into the tray: what is on it stays, and no
        # sentence may send it to be destroyed.
        may_stop = self._chosen() is not BookPart.CONTINUE
        job = PrintJob(
            printer=printer,
            pdf=self.paper.pdf,
            red=red,
            offset_mm=offset,
            goes_on=run.goes_on if may_stop else None,
        )
        self.mishap.say("")
        self._is_printing, self._is_out = True, False
        self._show_phase()

        def done(_made: None) -> None:
            """All came out, or those before the stop."""
            if cut := run.cut_words():
                self._stopped(cut)
            else:
                self._came_out()

        in_background(self, lambda: printers.print_pdf(job), done, self._refuse, self._rest)

    def save_file(self) -> None:
        """Keep what is looked at as PDF or DOCX where the user wants it."""
        if self.save.isEnabled() and self.paper is not None:
            paper = self.paper
            self.mishap.say("")
            self.file.save(ShownPaper(wanted=self._wanted(), pdf=paper.pdf, pages=paper.pages))

    def printed_from_file(self) -> None:
        """Ask whether the sheets from the file are good, as of those printed here."""
        if self.paper is not None:
            self.mishap.say("")
            self.file.find_printed(self.paper.pdf)

    def _take_printed(self, pdf: bytes) -> None:
        """They came out of another machine, unless other sheets are looked at by now."""
        if self.paper is not None and self.paper.pdf == pdf and not self._is_printing:
            self._came_out()

    def _chosen(self) -> BookPart:
        return self.part.value() or BookPart.OFFSET

    def _wanted(self) -> PaperWanted:
        return PaperWanted(book=self.subject, volume=self._volume, part=self._chosen())

    def _make(self) -> None:
        """Make the paper chosen; one that was asked for meanwhile takes its place."""
        seat, wanted = self._seat, self._wanted()
        self.paper, self._is_out = None, False
        self.mishap.say("")
        self.kept.say("")
        self.hint.say(part_hint(wanted.part, self._plan))
        self.making.begin(self.tr("Đang lập các tờ sổ…"), may_stop=False)
        self._show_phase()

        def take(paper: RegisterPaper) -> None:
            """Show it, unless another one was chosen since."""
            if wanted == self._wanted():
                self._take(paper)

        in_background(self, lambda: register_paper(seat, wanted), take, self._refuse, self._rest)

    def _take(self, paper: RegisterPaper) -> None:
        self.making.end()
        if not paper.pages:
            self.pane.said.say(self.tr("Không có gì để in ở phần này."))
            self._show_phase()
            return
        self.paper = paper
        try:
            pages = PdfPages(paper.pdf)
        except DeskError as error:
            self._refuse(error)
            return
        self.pane.said.say("")
        self.pane.show_pdf(pages, pages.size_mm(0))
        self._show_phase()
        if not self.part.hasFocus():
            self.next.setFocus()

    def _stopped(self, words: str) -> None:
        self._rest()
        self.mishap.say(words)
        self.next.setFocus()

    def _came_out(self) -> None:
        self._is_printing, self._is_out = False, True
        self._show_phase()
        self.next.setFocus()

    def _rest(self) -> None:
        self._is_printing = False
        self.making.end()
        self.pane.said.say("")
        self._show_phase()

    def _refuse(self, error: DeskError) -> None:
        self._rest()
        self.mishap.say(sentence(error))

    def _record(self) -> None:
        if self.paper is None:
            raise AssertionError  # it was printed
        part = self._chosen()
        if not part.is_recorded:
            self.finished.emit(self.tr("Đã in tờ thử lệch"))
            return
        request = print_request(
            self._seat, self._request_id, self._wanted(), self.paper, self._plan
        )
        try:
            codes, said = act_once(self._seat, record_register_print, request)
        except DeskError as error:
            self.mishap.say(sentence(error))
            return
        words = self.tr("Đã ghi {count} tờ sổ in ra").format(count=len(codes or ()))
        done = words if part.makes_sheets else self.tr("Đã ghi là đã in")
        self.finished.emit(said or done)

    def _show_phase(self) -> None:
        if not self._is_printing:
            self.progress.end()
        # It keeps the focus while it prints: Enter must not fall upon what lies beside it.
        self.next.setEnabled(self.paper is not None)
        words = self.tr("Ghi là đã &in") if self._is_out else self.tr("&In sổ")
        self.next.setText(self.tr("Đang in…") if self._is_printing else words)
        self.next.show_icon("check" if self._is_out else "printer")
        self.again.setVisible(self._is_out)
        self.leave.setEnabled(not self._is_printing)
        self.printer.setEnabled(not self._is_printing)
        self.part.setEnabled(not self._is_printing and not self._is_out)
        self.save.setEnabled(self.paper is not None and self._chosen() is not BookPart.OFFSET)
        self.from_file.setVisible(self._chosen().comes_from_file and not self._is_out)
        self.from_file.setEnabled(self.paper is not None and not self._is_printing)
        count = 0 if self.paper is None else self.paper.pages
        words = self.tr("{count:02} trang sổ có rõ, đủ không? Tờ hỏng thì hủy và in lại.")
        self.asked.say(words.format(count=count) if self._is_out else "")
        self.show_hint(self.tr("Đang in…") if self._is_printing else "")

    def _build(self) -> None:
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        file = ButtonLook(icon="download", tip="Ctrl+S")
        self.save = self.offer(self.tr("Lưu &tệp…"), file, self.save_file)
        paper, again = ButtonLook(icon="file-text"), ButtonLook(icon="printer")
        from_file = self.tr("Ghi là đã in từ tệ&p")
        self.from_file = self.offer(from_file, paper, self.printed_from_file)
        self.again = self.offer(self.tr("In &lại"), again, self.print_sheets)
        look = ButtonLook(icon="printer", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.next = self.offer(self.tr("&In sổ"), look, self.go_on)
        for told in (self.mishap, self.kept, self.asked, self.making, self.progress):
            self.body.addWidget(told)
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
        turns = {"Ctrl+PgUp": lambda: turned.emit(-1), "Ctrl+PgDown": lambda: turned.emit(1)}
        listen_for({"Ctrl+Return": self.go_on, "Ctrl+S": self.save_file, **turns}, self)

    def _side(self) -> QWidget:
        inner, what, card = QWidget(), Card(), Card()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.part_field = Field(FieldLook(words=self.tr("P&hần in")), self.part)
        what.body.addWidget(self.part_field)
        card.body.addWidget(self.printer)
        for part in (what, card, self.hint):
            column.addWidget(part)
        column.addStretch(1)
        area = scrolled(inner)
        area.setFixedWidth(_SIDE_PX)
        return area
