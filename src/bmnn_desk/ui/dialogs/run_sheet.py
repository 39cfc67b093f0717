"""A sheet that prints a run of copies: the printer, how far it is, how each copy came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.issue.copy_run import CopyRun, RunPhase
from bmnn_desk.ui.issue.outcome_panel import OutcomePanel
from bmnn_desk.ui.issue.printer_choice import PrinterChoice
from bmnn_desk.ui.outgoing.print_progress import PrintProgress
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.issue.copy_run import RunErrand
    from bmnn_desk.ui.issue.print_plan import PrintPart

_SIDE_PX = 345


class RunSheet(Sheet):
    """A sheet calls `begin_run` once it is laid out, and has `start` and `end` of its own.

    `planned` are the parts that the progress is counted in.
    """

    def __init__(self, title: str, errand: RunErrand, printer: str) -> None:
        super().__init__(title)
        self.printer = PrinterChoice(errand.seat, printer)
        self.progress, self.outcome = PrintProgress(), OutcomePanel()
        self.mishap = Banner(BannerKind.DANGER)
        self.run = CopyRun(errand, self.outcome, self)
        self.planned: tuple[PrintPart, ...] = ()
        self._told = Card()
        self._told.body.addWidget(self.progress)
        self._told.body.addWidget(self.outcome)
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")

    def start(self) -> None:
        """Print what the window asks for; nothing where something is lacking."""
        raise NotImplementedError

    def end(self, words: str) -> None:
        """All came out and is recorded; `words` is what must be said of that, or ""."""
        raise NotImplementedError

    def begin_run(self, words: str) -> None:
        """Offer the button that prints, called by `words`; a run that was cut off is taken up."""
        look = ButtonLook(icon="printer", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.next = self.offer(words, look, self.go_on)
        self._words = words
        listen_for({"Ctrl+Return": self.go_on}, self)
        self.progress.stop_asked.connect(self.run.stop_after_this)
        self.outcome.edited.connect(self.show_next)
        self.run.began.connect(self._begin)
        self.run.said.connect(self.mishap.say)
        self.run.moved.connect(self.follow)
        self.run.over.connect(self.end)
        self.run.resume()
        self.follow()
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
        if words := self._unanswered():
            self.said.emit(words)
        else:
            super().close_sheet()

    def go_on(self) -> None:
        """Print; or, after it, record how it came out; or go on after a stop."""
        phase = self.run.phase
        if phase is RunPhase.IDLE:
            self.start()
        elif phase is RunPhase.ASKING or (phase is RunPhase.PAUSED and self.may_print()):
            self.run.go_on(self.printer.name())

    def may_print(self) -> bool:
        """Whether the printer is there and prints what is needed; what it lacks is said."""
        said = self.printer.lack()
        if not said and self.printer.refuses_red():
            said = self.tr("Máy in đã chọn không in được dấu đỏ nên chưa in gì. Chọn máy in màu.")
        self.mishap.say(said)
        return not said

    def follow(self) -> None:
        """Show what may be done in the phase that the run is in now."""
        phase = self.run.phase
        self.progress.show_progress(0, 0)
        self.outcome.setVisible(phase is RunPhase.ASKING)
        self._told.setVisible(phase in {RunPhase.PRINTING, RunPhase.ASKING})
        # After a stop another printer may be chosen: the one that stopped may be gone.
        self.printer.setEnabled(phase is not RunPhase.PRINTING)
        self.leave.setEnabled(phase in {RunPhase.IDLE, RunPhase.PAUSED})
        self.next.setEnabled(phase is not RunPhase.PRINTING)
        self.show_next()
        self.show_hint(self._unanswered() or self.busy_reason())
        if phase is not RunPhase.PRINTING:
            self.focus_first()

    def show_next(self) -> None:
        """Say on the button what it does now."""
        self.next.setText(self.run.next_words() or self._words)

    def lay_out(self, main: Sequence[QWidget], side: Sequence[QWidget]) -> None:
        """Put what is printed at the left, over the progress; the printer at the right, on top."""
        printing = Card()
        printing.body.addWidget(self.printer)
        right = _column((printing, *side))
        right.setFixedWidth(_SIDE_PX)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(_column((*main, self._told)), 1)
        row.addWidget(right)
        self.body.addLayout(row, 1)

    def _unanswered(self) -> str:
        if self.run.phase is not RunPhase.ASKING:
            return ""
        return self.tr("Trả lời các bản in có rõ không rồi mới đóng.")

    def _begin(self, part: PrintPart) -> None:
        whole = [(each.what, each.copy) for each in self.planned]
        self.progress.show_progress(whole.index((part.what, part.copy)), len(whole))


def _column(widgets: Sequence[QWidget]) -> QWidget:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return scrolled(inner)
