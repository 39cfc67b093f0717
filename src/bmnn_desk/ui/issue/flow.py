"""From the last button to the last print: prepare, take the number, print, ask, print again."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.errors import (
    DeskError,
    MarkCoveredError,
    MarkDoesNotFitError,
)
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.commit import MarksSaid, keep_marks, take_number
from bmnn_desk.ui.issue.copy_run import CopyRun, RunPhase
from bmnn_desk.ui.issue.issue_errand import issue_errand
from bmnn_desk.ui.issue.number_pdf import filled
from bmnn_desk.ui.issue.plan_lines import number_line, number_words, print_lines
from bmnn_desk.ui.issue.prepare import PrepareAsked, prepare
from bmnn_desk.ui.issue.print_plan import PrintPart, print_plan
from bmnn_desk.ui.issue.run_draft import RunState
from bmnn_desk.ui.issue.work_list import WorkState
from bmnn_desk.ui.printing.printers import require_printer
from bmnn_desk.ui.seat import new_request_id

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing import IssueRequest
    from bmnn_desk.services.checks import IssueCheck
    from bmnn_desk.ui.issue.check_step import CheckStep
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.issue.prepare import Prepared
    from bmnn_desk.ui.seat import Seat


_OF_MARKS = (MarkDoesNotFitError, MarkCoveredError)


class Phase(StrEnum):
    """How far an issue is."""

    EDITING = "editing"
    PREPARING = "preparing"
    PRINTING = "printing"
    ASKING = "asking"
    PAUSED = "paused"
    UNKEPT = "unkept"
    DONE = "done"


_BUSY = frozenset({Phase.PREPARING, Phase.PRINTING})


class IssueFlow(QObject):
    """`moved` when the phase changed, `told` when the button's words did, `issued` with the number.

    `done(words)` at the end.
    """

    moved = Signal()
    told = Signal()
    issued = Signal()
    done = Signal(str)

    def __init__(self, seat: Seat, matter: IssueMatter, step: CheckStep, parent: QObject) -> None:
        super().__init__(parent)
        self._seat, self._matter, self._step = seat, matter, step
        self.phase = Phase.EDITING
        self.is_issued = False
        self._prepared: Prepared | None = None
        self._parts: tuple[PrintPart, ...] = ()
        self._states: list[WorkState] = []
        self.run: CopyRun | None = None
        self._is_filled = False
        self._said: MarksSaid | None = None
        self._reference = ""
        step.stop_asked.connect(self._stop)
        step.outcome.edited.connect(self._show_next)
        step.printer.edited.connect(self._show_work)

    def busy_reason(self) -> str:
        """Why the window may not be closed now; empty where it may."""
        if self.phase in _BUSY:
            return self.tr("Đang phát hành: chưa đóng được cửa sổ này.")
        return ""

    def unanswered(self) -> str:
        """Why it is not left by hand yet: what only this window knows would be lost with it."""
        words = {
            Phase.ASKING: self.tr("Trả lời các bản in có rõ không rồi mới đóng."),
            Phase.UNKEPT: self.tr("Bấm “Ghi dấu lại” cho ghi được dấu rồi mới đóng."),
        }
        return words.get(self.phase, "")

    def next_words(self) -> str:
        """What the primary button does in this phase."""
        if self.phase is Phase.DONE:
            return self.tr("&Xong")
        if self.phase is Phase.UNKEPT:
            return self.tr("Ghi dấu &lại")
        words = "" if self.run is None else self.run.next_words()
        return words or self.tr("Đang phát hành…")

    def show_plan(self, check: IssueCheck) -> None:
        """Show what pressing the last button will do."""
        if self.phase is not Phase.EDITING:
            return
        self._parts = print_plan(self._matter)
        self._step.printer.show_need(red=any(part.red for part in self._parts))
        self._states = [WorkState.WAITING] * (len(self._parts) + 1)
        self._reference = check.reference
        self._show_work()

    def start(
        self, request: IssueRequest, check: IssueCheck, reasons: tuple[tuple[str, str], ...]
    ) -> None:
        """Make and prove the files, then take the number; red no printer can print stops first."""
        if self._step.printer.refuses_red():
            self._step.printer.box.setFocus()
            self._step.mishap.say(
                self.tr("Chưa lấy số: máy in đã chọn không in được dấu đỏ. Chọn máy in màu, chọn "
                        "“Chưa in”, hoặc chuyển dấu sang đóng tay ở bước 3.")
            )  # fmt: skip
            return
        self._move(Phase.PREPARING)
        matter, worker = self._matter, self._seat.worker
        printers, printer = self._seat.printers, self._step.printer.name()

        def work() -> Prepared:
            """Make and prove the files; raises where the printer has gone, or is on a network."""
            if printer:
                require_printer(printers, printer)
            file = filled(worker, matter, check.number)
            self._is_filled = file is not matter.file
            asked = PrepareAsked(file=file, marks=matter.drawn(), whole=matter.is_whole)
            return prepare(worker, asked)

        def go_on(prepared: Prepared) -> None:
            """Take the number, now that the files are good."""
            self._prepared = prepared
            self._said = MarksSaid(
                request_id=new_request_id(), reasons=reasons, other_cases=request.other_cases
            )
            self._commit(request, check)

        in_background(self, work, go_on, self._refuse, self._break)

    def go_on(self) -> None:
        """The primary button after the number was taken."""
        if self.phase in {Phase.ASKING, Phase.PAUSED} and self.run is not None:
            self._step.mishap.say("")
            self.run.go_on(self._step.printer.name())
        elif self.phase is Phase.UNKEPT:
            self._move(Phase.PREPARING)
            self._keep()
        elif self.phase is Phase.DONE:
            self.done.emit(
                self.tr("Đã phát hành {reference}").format(reference=self._matter.detail.reference)
            )

    @property
    def is_unfinished(self) -> bool:
        """True where prints are still to be answered for, or to be printed."""
        return self.phase in {Phase.PRINTING, Phase.ASKING, Phase.PAUSED}

    def _commit(self, request: IssueRequest, check: IssueCheck) -> None:
        try:
            self._matter.detail = take_number(self._seat, request)
        except DeskError as error:
            self._refuse(error)
            return
        self._matter.number = check.number
        self.is_issued = True
        self.issued.emit()
        # From here on nothing of what was judged before can be mended in this window.
        words = number_words(self._matter.settings.number_way, self.tr, filled=self._is_filled)
        self._step.show_taken(words)
        self._states[0] = WorkState.DONE
        self._show_work()
        self._keep()

    def _keep(self) -> None:
        """Record the marks; copies of which nothing is on record are not printed."""
        if self._prepared is None or self._said is None:
            raise AssertionError  # both are set before this is called
        keep = partial(keep_marks, self._seat, self._matter, self._prepared, self._said)
        in_background(self, keep, self._go_to_print, self._stay_unkept, self._stay_unkept)

    def _go_to_print(self, _none: None) -> None:
        self._step.mishap.say("")
        printer = self._step.printer.name()
        if not printer or not self._parts:
            words = self.tr("Đã cấp số và vào sổ. Chưa in gì; in sau ở trang Văn bản đi (Ctrl+B).")
            self._step.done.say(words if self._parts else "")
            self._move(Phase.DONE)
            return
        errand = issue_errand(self._seat, self._matter, self._prepared)
        self.run = CopyRun(errand, self._step.outcome, self)
        self.run.began.connect(self._begin)
        self.run.came.connect(partial(self._show_part, WorkState.DONE))
        self.run.broke.connect(partial(self._show_part, WorkState.BROKEN))
        self.run.said.connect(self._say)
        self.run.moved.connect(self._follow)
        self.run.over.connect(self._end)
        self.run.start(RunState(left=self._parts, printer=printer))

    def _stay_unkept(self, error: DeskError | None = None) -> None:
        words = self.tr(
            "Đã cấp số và vào sổ, nhưng chưa ghi được dấu của các bản nên chưa in gì. {why} Sửa "
            "xong bấm “Ghi dấu lại”; số đã cấp giữ nguyên."
        )
        why = "" if error is None else sentence(error)
        self._step.mishap.say(" ".join(words.format(why=why).split()))
        self._move(Phase.UNKEPT)

    def _begin(self, part: PrintPart) -> None:
        self._show_part(WorkState.AT_WORK, part)
        at = self._place(part)
        words = self.tr("Phần {at} / {whole}").format(at=at + 1, whole=len(self._parts))
        self._step.show_progress(at, len(self._parts), words)

    def _show_part(self, state: WorkState, part: PrintPart) -> None:
        self._states[self._place(part) + 1] = state
        self._show_work()

    def _place(self, part: PrintPart) -> int:
        same = [(each.what, each.copy) for each in self._parts]
        return same.index((part.what, part.copy))

    def _stop(self) -> None:
        if self.run is not None:
            self.run.stop_after_this()
            self._step.rest_focus()
            self._step.stop.setEnabled(False)

    def _follow(self) -> None:
        """The window shows what the run is at."""
        run = self.run
        if run is None:
            return
        self._step.show_progress(0, 0, "")
        self._step.stop.setEnabled(True)
        if run.phase is RunPhase.ASKING:
            self._step.show_question()
        else:
            self._step.outcome.hide()
        phases = {RunPhase.PRINTING: Phase.PRINTING, RunPhase.ASKING: Phase.ASKING}
        if run.phase is not RunPhase.IDLE:
            self._move(phases.get(run.phase, Phase.PAUSED))

    def _say(self, words: str) -> None:
        told = self.run is not None and self.run.was_told_to_stop
        self._step.done.say(words if told else "")
        self._step.mishap.say("" if told else words)

    def _end(self, words: str) -> None:
        if words:
            self._step.mishap.say(words)
        self._move(Phase.DONE)

    def _refuse(self, error: DeskError) -> None:
        self._step.say_refused(sentence(error), of_marks=isinstance(error, _OF_MARKS))
        self._move(Phase.EDITING)

    def _break(self) -> None:
        """A bug, raised when the phase has moved: a sheet that still prepares cannot be closed."""
        self._step.say_refused(self.tr("Chưa số nào bị lấy."), of_marks=False)
        self._move(Phase.EDITING)

    def _show_work(self) -> None:
        if not self._states:
            return
        number = self._matter.detail.reference or self._reference
        later = "" if self._step.printer.name() else self.tr("in sau: chưa chọn máy in")
        parts = tuple(zip(self._parts, self._states[1:], strict=True))
        self._step.work.show_lines(
            [
                number_line(number, self._states[0], self.tr),
                *print_lines(self._matter, parts, later),
            ]
        )

    def _show_next(self) -> None:
        """What the button does hangs on the answer."""
        if self.phase is Phase.ASKING:
            self.told.emit()

    def _move(self, phase: Phase) -> None:
        if phase in _BUSY and self.phase not in _BUSY:
            # A button that turns grey would hand the focus to whatever comes next.
            self._step.rest_focus()
        self.phase = phase
        self.moved.emit()
