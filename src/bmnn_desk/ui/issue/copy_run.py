"""A run of prints from its start to its last copy: print, ask, record, go on where it stopped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from bmnn_desk.domain.print_run import StopCause, outcome_of
from bmnn_desk.domain.prints import PrintOutcome
from bmnn_desk.errors import DeskError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.outcome_panel import AskedRun
from bmnn_desk.ui.issue.print_plan import Paper
from bmnn_desk.ui.issue.print_run import PrinterUsed, PrintRun
from bmnn_desk.ui.issue.run_draft import RunState
from bmnn_desk.ui.outgoing.act_once import act_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bmnn_desk.domain.print_run import RunOutcome
    from bmnn_desk.domain.prints import CopyPrint
    from bmnn_desk.services.work import ActRequest
    from bmnn_desk.ui.issue.outcome_panel import OutcomePanel
    from bmnn_desk.ui.issue.part_pdf import BatchPdf
    from bmnn_desk.ui.issue.print_plan import PrintPart
    from bmnn_desk.ui.issue.run_draft import RunDraft
    from bmnn_desk.ui.seat import Seat


class RunPhase(StrEnum):
    """How far a run is."""

    IDLE = "idle"
    PRINTING = "printing"
    ASKING = "asking"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RunErrand:
    """What a run is for: how a batch is made, how its prints are recorded, who has which copy.

    `requests` are the acts that record what left the printer, each by `verb`; they are made once
    for an answer, so that a second try finds what the first one saved.
    """

    seat: Seat
    make: Callable[[tuple[PrintPart, ...]], BatchPdf]
    verb: Callable[..., Any]
    requests: Callable[[RunState, tuple[CopyPrint, ...]], tuple[ActRequest, ...]]
    holders: Mapping[int, str]
    offsets: Mapping[str, tuple[float, float]]
    draft: RunDraft


class CopyRun(QObject):
    """`moved` when the phase changed, `said(words)` of a mishap, `over(words)` when all is done.

    `began(part)`, `came(part)` and `broke(part)` follow the prints one by one.
    """

    moved = Signal()
    said = Signal(str)
    over = Signal(str)
    began = Signal(object)
    came = Signal(object)
    broke = Signal(object)

    def __init__(self, errand: RunErrand, outcome: OutcomePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._errand, self._outcome = errand, outcome
        self.phase = RunPhase.IDLE
        self.state = RunState()
        self.printed = 0
        self._parts: tuple[PrintPart, ...] = ()
        self._handed, self._at = 0, -1
        self._wants_stop, self._is_refused = False, False
        self._requests: tuple[ActRequest, ...] = ()
        self._said = ""
        self._run: PrintRun | None = None
        outcome.edited.connect(self._forget_requests)

    def start(self, state: RunState) -> None:
        """Print what is `left` of a state, on its printer."""
        self._parts, self._handed, self._at = state.left, 0, -1
        self._wants_stop, self._said = False, ""
        self.state = replace(state, sent=(), stop=None)
        self._keep(self.state)
        offset = self._errand.offsets.get(state.printer, (0.0, 0.0))
        used = PrinterUsed(name=state.printer, offset_mm=offset)
        self._run = PrintRun(self._errand.seat, used, self._errand.make, self)
        self._run.began.connect(self._begin)
        self._run.printed.connect(self._print_done)
        self._run.stopped.connect(self._stop_seen)
        self._run.ended.connect(self._ended)
        self._move(RunPhase.PRINTING)
        self._run.start(self._parts)

    def resume(self) -> bool:
        """Take up a run that was cut off, if one was; it then asks, or waits to go on."""
        state = self._errand.draft.found()
        if state is None or state.is_over:
            return False
        self.state = state
        if state.sent:
            self._ask(state.stop, StopCause.PRINTER)
        else:
            self._move(RunPhase.PAUSED)
        return True

    def stop_after_this(self) -> None:
        """Let the copy at hand come out, and begin no other."""
        self._wants_stop = True
        if self._run is not None:
            self._run.stop_after_this()

    @property
    def was_told_to_stop(self) -> bool:
        """True where the clerk asked for the stop, and nothing is wrong beside it."""
        return self._wants_stop and not self._is_refused

    def next_words(self) -> str:
        """What the window's button does in this phase; empty where it is the window's own."""
        if self.phase is RunPhase.PAUSED:
            words = self.tr("&In tiếp {count:02} bản")
            return words.format(count=len(self.state.left))
        if self.phase is not RunPhase.ASKING:
            return ""
        answer = self._outcome.answer()
        goes_on = (answer.stop is not None or answer.spoiled) and not self._wants_stop
        return self.tr("Ghi và &in tiếp") if goes_on else self.tr("Ghi kết quả &in")

    def go_on(self, printer: str) -> None:
        """Record the answer and print what is left of it; or go on after a pause."""
        self._is_refused = False
        self.said.emit("")
        if self.phase is RunPhase.ASKING:
            self._record(printer)
        elif self.phase is RunPhase.PAUSED:
            self.start(replace(self.state, printer=printer))

    def _begin(self, index: int) -> None:
        self._at = index
        self._parts = _with_pages(self._parts, index, self._pages(index))
        part = self._parts[index]
        # After a crash nobody knows what of a job lies in the tray: from here the clerk is asked.
        self._keep(self._reached(index + 1, (part.copy, part.first) if part.copy else None))
        self.began.emit(part)

    def _print_done(self, index: int) -> None:
        self._handed = index + 1
        self.came.emit(self._parts[index])

    def _stop_seen(self, words: str) -> None:
        self._said = words or self.tr("Đã dừng theo yêu cầu. Các bản còn lại chưa in.")
        if self._handed <= self._at < len(self._parts):
            self.broke.emit(self._parts[self._at])

    def _ended(self) -> None:
        run, stop, count = self._run, None, self._handed
        if run is not None and run.reached is not None:
            part = self._parts[run.reached.part]
            count = run.reached.part + 1 if part.copy else run.reached.part
            stop = (part.copy, run.reached.page) if part.copy else None
            self._said = self._broke_words(self._said, stop)
        self.state = self._reached(count, stop)
        self._record_papers()
        if self.state.sent:
            self._ask(stop, StopCause.JAM)
        else:
            self._rest()

    def _ask(self, stop: tuple[int, int] | None, cause: StopCause) -> None:
        sent = self.state.sent
        self._outcome.ask_about(
            AskedRun(
                copies=tuple(part.sent for part in sent),
                holders=self._errand.holders,
                onto_sheets=all(part.paper is Paper.SIGNED for part in sent),
            )
        )
        if stop is not None:
            self._outcome.stop.propose(*stop, cause)
        self._keep(self.state)
        self.said.emit(self._said)
        self._move(RunPhase.ASKING)

    def _record(self, printer: str) -> None:
        if words := self._outcome.problem():
            self._refuse(words)
            return
        answer, sent = self._outcome.answer(), self.state.sent
        made = outcome_of(tuple(part.sent for part in sent), answer)
        if not self._requests and made.prints:
            self._requests = self._errand.requests(self.state, made.prints)
        try:
            words = self._written(self._requests)
        except DeskError as error:
            self._refuse(sentence(error))
            return
        self._requests = ()
        self.printed += sum(1 for each in made.prints if each.outcome is PrintOutcome.CAME_OUT)
        self._said = words
        self._print_rest(made, printer)

    def _refuse(self, words: str) -> None:
        self._is_refused = True
        self.said.emit(words)

    def _print_rest(self, made: RunOutcome, printer: str) -> None:
        """What is spoiled comes again at once, with all that was to come after it."""
        firsts = {copy.number: copy.first for copy in made.left}
        rest = tuple(
            replace(part, first=firsts[part.copy])
            for part in self.state.sent
            if part.copy in firsts
        )
        self.state = replace(self.state, sent=(), left=(*rest, *self.state.left), stop=None)
        self._outcome.ask_about(AskedRun(copies=(), holders={}))
        if rest and printer and not self._wants_stop:
            self.start(replace(self.state, printer=printer))
        else:
            self._rest()

    def _rest(self) -> None:
        """Nothing is to be asked: wait for a word to print what is left, or be done."""
        self._keep(self.state)
        if self.state.left:
            words = self.tr("Còn {count:02} bản chưa in. Bấm In tiếp, hoặc đóng rồi in sau "
                            "(Ctrl+B ở trang Văn bản đi).")  # fmt: skip
            self.said.emit(self._said or words.format(count=len(self.state.left)))
            self._move(RunPhase.PAUSED)
            return
        self._move(RunPhase.IDLE)
        self.over.emit(self._said)

    def _record_papers(self) -> None:
        papers = tuple(part for part in self._parts[: self._handed] if not part.copy)
        if not papers:
            return
        state = RunState(sent=papers)
        try:
            words = self._written(self._errand.requests(state, ()))
        except DeskError as error:
            words = sentence(error)
        self.printed += len(papers)
        self._said = self._said or words

    def _written(self, requests: Iterable[ActRequest]) -> str:
        seat, verb = self._errand.seat, self._errand.verb
        said = [act_once(seat, verb, request)[1] for request in requests]
        return next(filter(None, said), "")

    def _reached(self, count: int, stop: tuple[int, int] | None) -> RunState:
        """The state once the first `count` parts went to the printer."""
        sent, left = self._parts[:count], self._parts[count:]
        copies = tuple(part for part in sent if part.copy)
        return replace(self.state, sent=copies, left=left, stop=stop)

    def _pages(self, index: int) -> int:
        return 0 if self._run is None else self._run.pages(index)

    def _broke_words(self, words: str, stop: tuple[int, int] | None) -> str:
        if stop is None:
            return words
        said = self.tr(
            "Máy in “{printer}” dừng ở bản {copy:02}, trang {page}. Xem giấy, mực, dây nối và khay "
            "giấy ra, sửa chỗ dừng cho đúng với các tờ đã ra, bấm Ghi và in tiếp."
        )
        return said.format(printer=self.state.printer, copy=stop[0], page=stop[1])

    def _keep(self, state: RunState) -> None:
        try:
            self._errand.draft.keep(state)
        except DeskError as error:
            self._said = sentence(error)

    def _forget_requests(self) -> None:
        self._requests = ()

    def _move(self, phase: RunPhase) -> None:
        self.phase = phase
        self.moved.emit()


def _with_pages(parts: tuple[PrintPart, ...], index: int, pages: int) -> tuple[PrintPart, ...]:
    """The parts, with what is known now of the pages of one."""
    known = replace(parts[index], pages=pages)
    return (*parts[:index], known, *parts[index + 1 :])
