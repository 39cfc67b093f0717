"""Print copies of an issued document again, under their own numbers, and say how they came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.run_sheet import RunSheet
from bmnn_desk.ui.dialogs.save_copies import SaveCopiesDialog
from bmnn_desk.ui.issue.copy_run import RunPhase
from bmnn_desk.ui.issue.print_plan import Paper
from bmnn_desk.ui.issue.run_draft import RUN_FORM, RunState
from bmnn_desk.ui.outgoing.reprint import read_matter
from bmnn_desk.ui.outgoing.reprint_errand import reprint_errand
from bmnn_desk.ui.outgoing.reprint_list import ReprintList
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.issue.print_plan import PrintPart
    from bmnn_desk.ui.seat import Seat


class PrintCopiesDialog(RunSheet):
    """About the issued item `subject`; a print that left the printer is recorded, good or bad.

    A run that a lock, a crash or a printer cut off is taken up again where it stopped.
    """

    form = RUN_FORM

    def __init__(self, seat: Seat, subject: int) -> None:
        self.matter = read_matter(seat, subject)
        errand = reprint_errand(seat, self.matter)
        super().__init__(self.tr("In các bản"), errand, self.matter.settings.printer)
        self.subject = subject
        self._seat = seat
        detail = self.matter.detail
        self.show_subtitle(
            " · ".join(filter(None, (detail.reference, detail.type_name, detail.title)))
        )
        self.level.show_level(detail.level)
        self.list = ReprintList(self.matter)
        self.panel = FormPanel(self)
        self.reason = LineEdit()
        self.tray = Banner(BannerKind.INFO)
        self._build()
        self.list.edited.connect(self._show_choice)
        self._show_choice()
        self.begin_run(self.tr("&In các bản đã chọn"))

    def focus_first(self) -> None:
        """To the first copy; to the question where one is open."""
        if self.run.phase is RunPhase.IDLE:
            self.list.focus_first()
        else:
            super().focus_first()

    def start(self) -> None:
        """Print what is ticked."""
        if not self._is_refused():
            self.run.start(
                RunState(
                    left=self.list.chosen(),
                    again=frozenset(self.list.printed_before()),
                    reason=self.reason.value(),
                    printer=self.printer.name(),
                )
            )

    def end(self, words: str) -> None:
        """Say how many prints were recorded."""
        done = self.tr("Đã ghi {count:02} bản in").format(count=self.run.printed)
        self.finished.emit(words or done)

    def save_files(self) -> None:
        """Write made copies into a folder, on a sheet of its own."""
        self.sheet_wanted.emit(SaveCopiesDialog(self._seat, self.subject))

    def follow(self) -> None:
        """Show what may be chosen, and what belongs into the tray."""
        phase = self.run.phase
        for widget in (self.list, self.reason, self.files):
            widget.setEnabled(phase is RunPhase.IDLE)
        if phase is RunPhase.PRINTING:
            self.planned = self.run.state.left
        if phase is RunPhase.PAUSED:
            self.printer.show_need(red=any(part.red for part in self.run.state.left))
        if phase is not RunPhase.IDLE:
            self._show_tray(self.run.state.left)
        super().follow()

    def _is_refused(self) -> bool:
        needs = self.list.printed_before() and not self.reason.value()
        words = self.tr("Chưa nhập. Ghi vì sao in lại, ví dụ: bản cũ kẹt giấy, rách.")
        if self.panel.show_errors({"reason": words} if needs else {}):
            return True
        if not self.list.chosen():
            self.mishap.say(self.tr("Chưa chọn bản nào. Đánh dấu bản cần in."))
            return True
        return not self.may_print()

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

    def _build(self) -> None:
        chosen, same = Card(self.tr("In những gì")), Banner(BannerKind.INFO)
        chosen.body.addWidget(self.list)
        reason = FieldLook(words=self.tr("&Vì sao in lại bản đã in"), required=True)
        chosen.body.addWidget(self.panel.add("reason", reason, self.reason))
        same.say(
            self.tr(
                "Bản in lại giữ nguyên bản số và dấu như đã ghi. Bản hỏng thì hủy; lý do được ghi "
                "vào lịch sử in."
            )
        )
        self.lay_out((self.panel.summary, self.mishap, chosen), (self.tray, same))
        floppy = ButtonLook(icon="device-floppy")
        self.files = self.offer(self.tr("&Lưu tệp từng bản…"), floppy, self.save_files)
