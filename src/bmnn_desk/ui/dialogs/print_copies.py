"""Print copies of an issued document again, under their own numbers, and say how they came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.dialogs.save_copies import SaveCopiesDialog
from bmnn_desk.ui.issue.copy_run import CopyRun, RunPhase
from bmnn_desk.ui.issue.outcome_panel import OutcomePanel
from bmnn_desk.ui.issue.print_plan import Paper
from bmnn_desk.ui.issue.printer_choice import PrinterChoice
from bmnn_desk.ui.issue.run_draft import RUN_FORM, RunState
from bmnn_desk.ui.outgoing.print_progress import PrintProgress
from bmnn_desk.ui.outgoing.reprint import read_matter
from bmnn_desk.ui.outgoing.reprint_errand import reprint_errand
from bmnn_desk.ui.outgoing.reprint_list import ReprintList
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.issue.print_plan import PrintPart
    from bmnn_desk.ui.seat import Seat

_SIDE_PX = 345


class PrintCopiesDialog(Sheet):
    """About the issued item `subject`; a print that left the printer is recorded, good or bad.

    A run that a lock, a crash or a printer cut off is taken up again where it stopped.
    """

    form = RUN_FORM

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
        self._printing: tuple[PrintPart, ...] = ()
        self.tray = Banner(BannerKind.INFO)
        self.run = CopyRun(reprint_errand(seat, self.matter), self.outcome, self)
        self._build()
        self._connect()
        self._show_choice()
        self.run.resume()
        self.printer.look()

    def focus_first(self) -> None:
        """To the first copy; to the question where one is open."""
        if self.run.phase is RunPhase.ASKING:
            self.outcome.focus_first()
        elif self.run.phase is RunPhase.PAUSED:
            self.next.setFocus()
        else:
            self.list.focus_first()

    def busy_reason(self) -> str:
        """What is at the printer is not broken off."""
        if self.run.phase is RunPhase.PRINTING:
            return self.tr("Đang in: chưa đóng được cửa sổ này.")
        return ""

    def close_sheet(self) -> None:
        """Leave it; not before the prints are answered for."""
        if self.run.phase is RunPhase.ASKING:
            self.said.emit(self._unanswered())
        else:
            super().close_sheet()

    def go_on(self) -> None:
        """Print what is ticked; or, after it, record how it came out; or go on after a stop."""
        if self.run.phase is RunPhase.PRINTING:
            return
        if self.run.phase is RunPhase.ASKING:
            self.run.go_on(self.printer.name())
        elif self.run.phase is RunPhase.PAUSED:
            self._go_on_printing()
        elif not self._is_refused():
            self.run.start(
                RunState(
                    left=self.list.chosen(),
                    again=frozenset(self.list.printed_before()),
                    reason=self.reason.value(),
                    printer=self.printer.name(),
                )
            )

    def save_files(self) -> None:
        """Write made copies into a folder, on a sheet of its own."""
        self.sheet_wanted.emit(SaveCopiesDialog(self._seat, self.subject))

    def _go_on_printing(self) -> None:
        said = self.printer.lack() or self._grey()
        self.mishap.say(said)
        if not said:
            self.run.go_on(self.printer.name())

    def _is_refused(self) -> bool:
        needs = self.list.printed_before() and not self.reason.value()
        words = self.tr("Chưa nhập. Ghi vì sao in lại, ví dụ: bản cũ kẹt giấy, rách.")
        if self.panel.show_errors({"reason": words} if needs else {}):
            return True
        chosen = self.list.chosen()
        nothing = self.tr("Chưa chọn bản nào. Đánh dấu bản cần in.")
        said = self.printer.lack() or self._grey() if chosen else nothing
        self.mishap.say(said)
        return bool(said)

    def _grey(self) -> str:
        if not self.printer.refuses_red():
            return ""
        return self.tr("Máy in đã chọn không in được dấu đỏ nên chưa in gì. Chọn máy in màu.")

    def _unanswered(self) -> str:
        return self.tr("Trả lời các bản in có rõ không rồi mới đóng.")

    def _begin(self, part: PrintPart) -> None:
        whole = [(each.what, each.copy) for each in self._printing]
        self.progress.show_progress(whole.index((part.what, part.copy)), len(whole))

    def _follow(self) -> None:
        if self.run.phase is RunPhase.PRINTING:
            self._printing = self.run.state.left
        self.progress.show_progress(0, 0)
        self.outcome.setVisible(self.run.phase is RunPhase.ASKING)
        self._show_phase()
        if self.run.phase is not RunPhase.PRINTING:
            self.focus_first()

    def _end(self, words: str) -> None:
        done = self.tr("Đã ghi {count:02} bản in").format(count=self.run.printed)
        self.finished.emit(words or done)

    def _show_choice(self) -> None:
        chosen = self.list.chosen()
        self.printer.show_need(red=any(part.red for part in chosen))
        self.panel.field("reason").setVisible(bool(self.list.printed_before()))
        self._show_tray(chosen)
        self.mishap.say("")

    def _show_tray(self, parts: Sequence[PrintPart]) -> None:
        signed = [f"{part.copy:02}" for part in parts if part.paper is Paper.SIGNED]
        words = self.tr("Đặt vào khay, theo thứ tự, tờ đã ký của bản số {numbers}.")
        self.tray.say(words.format(numbers=", ".join(signed)) if signed else "")

    def _show_phase(self) -> None:
        phase = self.run.phase
        idle = phase is RunPhase.IDLE
        for widget in (self.list, self.reason, self.files):
            widget.setEnabled(idle)
        # After a stop another printer may be chosen: the one that stopped may be gone.
        self.printer.setEnabled(phase is not RunPhase.PRINTING)
        self.leave.setEnabled(phase in {RunPhase.IDLE, RunPhase.PAUSED})
        self._told.setVisible(phase in {RunPhase.PRINTING, RunPhase.ASKING})
        self.next.setEnabled(phase is not RunPhase.PRINTING)
        if phase is RunPhase.PAUSED:
            self.printer.show_need(red=any(part.red for part in self.run.state.left))
        if not idle:
            self._show_tray(self.run.state.left)
        self._show_next()
        asking = phase is RunPhase.ASKING
        self.show_hint(self._unanswered() if asking else self.busy_reason())

    def _show_next(self) -> None:
        self.next.setText(self.run.next_words() or self.tr("&In các bản đã chọn"))

    def _connect(self) -> None:
        self.list.edited.connect(self._show_choice)
        self.progress.stop_asked.connect(self.run.stop_after_this)
        self.outcome.edited.connect(self._show_next)
        self.run.began.connect(self._begin)
        self.run.said.connect(self.mishap.say)
        self.run.moved.connect(self._follow)
        self.run.over.connect(self._end)

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
        floppy = ButtonLook(icon="device-floppy")
        self.files = self.offer(self.tr("&Lưu tệp từng bản…"), floppy, self.save_files)
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
