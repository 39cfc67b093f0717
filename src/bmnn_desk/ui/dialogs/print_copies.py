"""Print copies of an issued document again, under their own numbers, and say how they came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.prints import CopyPrint, PrintOutcome
from bmnn_desk.errors import DeskError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.outcome_panel import OutcomePanel
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart
from bmnn_desk.ui.issue.print_run import PrintRun
from bmnn_desk.ui.issue.printer_choice import PrinterChoice
from bmnn_desk.ui.outgoing.print_progress import PrintProgress
from bmnn_desk.ui.outgoing.reprint import read_matter, reprint_pdf
from bmnn_desk.ui.outgoing.reprint_list import ReprintList
from bmnn_desk.ui.outgoing.reprint_record import Reprinted, record_prints, requests_of
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.domain.prints import CopyPrintsRequest
    from bmnn_desk.ui.seat import Seat

_SIDE_PX = 345


class PrintCopiesDialog(Sheet):
    """About the issued item `subject`; a print that left the printer is recorded, good or bad."""

    form = "print_copies"

    def __init__(self, seat: Seat, subject: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("In các bản"), parent)
        self.subject = subject
        self._seat = seat
        self.matter = read_matter(seat, subject)
        detail = self.matter.detail
        self.show_subtitle(
            " · ".join(filter(None, (detail.reference, detail.type_name, detail.title)))
        )
        self.level.show_level(detail.level)
        self.list = ReprintList(self.matter)
        self.panel = FormPanel(self)
        self.reason = LineEdit()
        self.printer = PrinterChoice(seat, self.matter.settings.printer)
        self.progress, self.outcome = PrintProgress(), OutcomePanel()
        self.mishap = Banner(BannerKind.DANGER)
        self.tray = Banner(BannerKind.INFO)
        self._out: list[PrintPart] = []
        self._parts: tuple[PrintPart, ...] = ()
        self._reason_said = ""
        self._again: frozenset[int] = frozenset()
        self._requests: tuple[CopyPrintsRequest, ...] = ()
        self._answered: tuple[CopyPrint, ...] = ()
        self._run: PrintRun | None = None
        self._build()
        self.list.edited.connect(self._show_choice)
        self.progress.stop_asked.connect(self._stop)
        self.outcome.edited.connect(self._forget_answer)
        self._show_choice()
        self.printer.look()

    def focus_first(self) -> None:
        """To the first copy."""
        self.list.focus_first()

    def busy_reason(self) -> str:
        """A print that left the printer must be accounted for."""
        if self._is_printing():
            return self.tr("Đang in: chưa đóng được cửa sổ này.")
        if self._out:
            return self.tr("Trả lời các bản in có rõ không rồi mới đóng.")
        return ""

    def go_on(self) -> None:
        """Print what is ticked; or, after it, record how it came out."""
        if self._is_printing():
            return
        if self._out:
            self._record()
        elif not self._is_refused():
            self._again = frozenset(self.list.printed_before())
            self._reason_said = self.reason.value()
            self._print(self.list.chosen())

    def _is_printing(self) -> bool:
        return self._run is not None and self._run.is_running

    def _is_refused(self) -> bool:
        needs = self.list.printed_before() and not self.reason.value()
        words = self.tr("Chưa nhập. Ghi vì sao in lại, ví dụ: bản cũ kẹt giấy, rách.")
        if self.panel.show_errors({"reason": words} if needs else {}):
            return True
        said = ""
        if not self.list.chosen():
            said = self.tr("Chưa chọn bản nào. Đánh dấu bản cần in.")
        elif lack := self.printer.lack():
            said = lack
        elif self.printer.refuses_red():
            said = self.tr("Máy in đã chọn không in được dấu đỏ nên chưa in gì. Chọn máy in màu.")
        self.mishap.say(said)
        return bool(said)

    def _print(self, parts: tuple[PrintPart, ...]) -> None:
        seat, matter, printer = self._seat, self.matter, self.printer.name()
        offset = matter.settings.offsets.get(printer, (0.0, 0.0))
        self._parts, self._out = parts, []
        self.mishap.say("")
        self._run = PrintRun(
            seat, printer, offset, lambda part: reprint_pdf(seat, matter, part), self
        )
        self._run.began.connect(lambda index: self.progress.show_progress(index, len(parts)))
        self._run.printed.connect(lambda index: self._out.append(parts[index]))
        self._run.stopped.connect(self._broke)
        self._run.ended.connect(self._ask)
        self._run.start(parts)
        self._show_phase()

    def _broke(self, words: str) -> None:
        self.mishap.say(words or self.tr("Đã dừng theo yêu cầu. Các bản còn lại chưa in."))

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop_after_this()

    def _ask(self) -> None:
        self.progress.show_progress(0, 0)
        copies = [part.copy for part in self._out if part.copy]
        self._requests = ()
        if copies:
            self.outcome.ask_about([(number, self.matter.holder(number)) for number in copies])
            self.outcome.show()
            self.outcome.focus_first()
        elif self._out:
            self._record()
        self._show_phase()

    def _record(self) -> None:
        missing = self.outcome.without_reason()
        if missing:
            self.mishap.say(self.tr("Ghi lý do hỏng của mỗi bản, ví dụ: kẹt giấy."))
            self.outcome.focus_reason(missing[0])
            return
        prints = self.outcome.prints()
        if not self._requests:
            done = Reprinted(
                item=self.subject,
                parts=tuple(self._out),
                again=self._again,
                reason=self._reason_said,
            )
            self._requests = requests_of(self._seat, done, prints)
        try:
            said = record_prints(self._seat, self._requests)
        except DeskError as error:
            self.mishap.say(sentence(error))
            return
        self._finish(prints, said)

    def _finish(self, prints: tuple[CopyPrint, ...], said: str) -> None:
        spoiled = {each.copy_number for each in prints if each.outcome is PrintOutcome.SPOILED}
        count = len(self._out) - len(spoiled)
        again = tuple(part for part in self._out if part.copy in spoiled)
        self._out, self._requests = [], ()
        self.outcome.hide()
        self.outcome.ask_about(())
        if again:
            self._print(again)
            return
        self.finished.emit(said or self.tr("Đã ghi {count:02} bản in").format(count=count))

    def _forget_answer(self) -> None:
        self._requests = ()

    def _show_choice(self) -> None:
        chosen = self.list.chosen()
        self.printer.show_need(red=any(part.red for part in chosen))
        self.panel.field("reason").setVisible(bool(self.list.printed_before()))
        signed = [f"{part.copy:02}" for part in chosen if part.paper is Paper.SIGNED]
        words = self.tr("Đặt vào khay, theo thứ tự, tờ đã ký của bản số {numbers}.")
        self.tray.say(words.format(numbers=", ".join(signed)) if signed else "")
        self.mishap.say("")

    def _show_phase(self) -> None:
        printing, asking = self._is_printing(), bool(self._out)
        for widget in (self.list, self.reason, self.printer):
            widget.setEnabled(not printing and not asking)
        self.leave.setEnabled(not printing and not asking)
        self._told.setVisible(printing or asking)
        self.next.setEnabled(not printing)
        self.next.setText(
            self.tr("Ghi &kết quả in")
            if asking and not printing
            else self.tr("&In các bản đã chọn")
        )
        self.show_hint(self.busy_reason())

    def _build(self) -> None:
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        chosen, told = Card(self.tr("In những gì")), Card()
        chosen.body.addWidget(self.list)
        reason = FieldLook(words=self.tr("&Vì sao in lại bản đã in"), required=True)
        chosen.body.addWidget(self.panel.add("reason", reason, self.reason))
        told.body.addWidget(self.progress)
        told.body.addWidget(self.outcome)
        self.outcome.hide()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.panel.summary, self.mishap, chosen, told):
            column.addWidget(widget)
        column.addStretch(1)
        self._told = told
        told.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(scrolled(inner), 1)
        row.addWidget(self._side())
        self.body.addLayout(row, 1)
        look = ButtonLook(icon="printer", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.next = self.offer(self.tr("&In các bản đã chọn"), look, self.go_on)
        listen_for({"Ctrl+Return": self.go_on}, self)

    def _side(self) -> QWidget:
        inner, printing, same = QWidget(), Card(), Banner(BannerKind.INFO)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        printing.body.addWidget(self.printer)
        same.say(
            self.tr(
                "Bản in lại giữ nguyên bản số và dấu như đã ghi. Bản hỏng thì hủy; lý do được ghi "
                "vào lịch sử in."
            )
        )
        for widget in (printing, self.tray, same):
            column.addWidget(widget)
        column.addStretch(1)
        area = scrolled(inner)
        area.setFixedWidth(_SIDE_PX)
        return area
