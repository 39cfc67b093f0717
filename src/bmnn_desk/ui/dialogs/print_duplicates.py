"""Print the marks of a copying's copies, or the copies whole: run, restart, spoiled copies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.errors import DeskError
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.copying.duplicate_run import duplicate_errand, parts_of
from bmnn_desk.ui.draft_keeper import drop_draft
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.copy_run import CopyRun, RunPhase
from bmnn_desk.ui.issue.outcome_panel import OutcomePanel
from bmnn_desk.ui.issue.printer_choice import PrinterChoice
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.outgoing.print_progress import PrintProgress
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.labels import label
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.ui.copying.duplicate_run import DuplicateErrand
    from bmnn_desk.ui.issue.print_plan import PrintPart
    from bmnn_desk.ui.seat import Seat

_SIDE_PX = 345


class PrintDuplicatesDialog(Sheet):
    """The copies of a line, drawn already; their marks are recorded once the last one came out.

    After a lock the sheet of their papers opens again, and draws them anew.
    """

    form = "copy_papers"

    def __init__(self, seat: Seat, given: DuplicateErrand) -> None:
        super().__init__(self.tr("In dấu bản sao"))
        self.subject = given.marks.line
        self._seat, self._given = seat, given
        words = self.tr("Số thứ tự {ordinal:02} · {count:02} bản")
        ordinal, count = given.facts.ordinal, len(given.facts.copies)
        self.show_subtitle(words.format(ordinal=ordinal, count=count))
        self.level.show_level(given.facts.level)
        (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
        self.parts = parts_of(given.sheets)
        self.printer = PrinterChoice(seat, settings.printer)
        self.progress, self.outcome = PrintProgress(), OutcomePanel()
        self.told, self.mishap = Banner(BannerKind.INFO), Banner(BannerKind.DANGER)
        errand = duplicate_errand(seat, given, settings.offsets)
        self.run = CopyRun(errand, self.outcome, self)
        self._build()
        self._connect()
        self.run.resume()
        self._follow()
        self.printer.look()

    def focus_first(self) -> None:
        """Onto the button; to the question where one is open."""
        if self.run.phase is RunPhase.ASKING:
            self.outcome.focus_first()
        else:
            self.next.setFocus()

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
        """Print; or record how it came out; or go on after a stop."""
        if self.run.phase is RunPhase.PRINTING:
            return
        if self._is_out:
            self._record_marks()
        elif self.run.phase is RunPhase.ASKING:
            self.run.go_on(self.printer.name())
        elif not self._is_refused():
            left = self.run.state.left or self.parts
            self.run.start(replace(self.run.state, left=left, printer=self.printer.name()))

    def _is_refused(self) -> bool:
        said = self.printer.lack()
        if not said and self.printer.refuses_red():
            said = self.tr("Máy in đã chọn không in được dấu đỏ nên chưa in gì. Chọn máy in màu.")
        self.mishap.say(said)
        return bool(said)

    def _unanswered(self) -> str:
        return self.tr("Trả lời các bản in có rõ không rồi mới đóng.")

    def _begin(self, part: PrintPart) -> None:
        numbers = [each.copy for each in self.parts]
        self.progress.show_progress(numbers.index(part.copy), len(numbers))

    def _follow(self) -> None:
        phase = self.run.phase
        self.progress.show_progress(0, 0)
        asking = phase is RunPhase.ASKING
        self.outcome.setVisible(asking)
        self.printer.setEnabled(phase is not RunPhase.PRINTING)
        self.leave.setEnabled(phase in {RunPhase.IDLE, RunPhase.PAUSED})
        self.next.setEnabled(phase is not RunPhase.PRINTING)
        self._show_next()
        self.show_hint(self._unanswered() if asking else self.busy_reason())
        if phase is not RunPhase.PRINTING:
            self.focus_first()

    def _show_next(self) -> None:
        words = self.tr("&Ghi dấu") if self._is_out else self.tr("&In các bản sao")
        self.next.setText(self.run.next_words() or words)

    def _end(self, _words: str) -> None:
        """All came out: the marks are on the copies, and go on record."""
        self._is_out = True
        self._record_marks()

    def _record_marks(self) -> None:
        try:
            _rules, said = act_once(self._seat, record_copy_marks, self._given.marks)
            drop_draft(self._seat, self.form, self.subject)
        except DeskError as error:
            self.mishap.say(sentence(error))
            self._show_next()
            return
        done = self.tr("Đã in và ghi dấu trên {count:02} bản sao")
        self.finished.emit(said or done.format(count=len(self._given.facts.copies)))

    def _connect(self) -> None:
        self._is_out = False
        self.printer.show_need(red=any(part.red for part in self.parts))
        self.progress.stop_asked.connect(self.run.stop_after_this)
        self.outcome.edited.connect(self._show_next)
        self.run.began.connect(self._begin)
        self.run.said.connect(self.mishap.say)
        self.run.moved.connect(self._follow)
        self.run.over.connect(self._end)

    def _build(self) -> None:
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        copies = Card(self.tr("Các bản sao sẽ in"))
        line = self.tr("Bản sao số {number:02} · {holder}")
        holders = dict(self._given.facts.copies)
        for part in self.parts:
            words = line.format(number=part.copy, holder=holders.get(part.copy, ""))
            copies.body.addWidget(label(words, wraps=True))
        told = Card()
        told.body.addWidget(self.progress)
        told.body.addWidget(self.outcome)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.mishap, copies, told):
            column.addWidget(widget)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(scrolled(inner), 1)
        row.addWidget(self._side())
        self.body.addLayout(row, 1)
        look = ButtonLook(icon="printer", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.next = self.offer(self.tr("&In các bản sao"), look, self.go_on)
        listen_for({"Ctrl+Return": self.go_on}, self)

    def _side(self) -> QWidget:
        inner, printing = QWidget(), Card()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        printing.body.addWidget(self.printer)
        sheets = self.tr(
            "Đặt vào khay tờ đầu rồi tờ cuối của từng bản, theo thứ tự bản sao số. Bản hỏng: chụp "
            "lại tờ đó, giữ nguyên bản sao số."
        )
        whole = self.tr("Đặt giấy trắng vào khay. Bản hỏng thì hủy và in lại đúng bản sao số đó.")
        self.told.say(whole if self._given.sheets.whole else sheets)
        for widget in (printing, self.told):
            column.addWidget(widget)
        column.addStretch(1)
        area = scrolled(inner)
        area.setFixedWidth(_SIDE_PX)
        return area
