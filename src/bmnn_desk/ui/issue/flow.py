"""From the last button to the last print: prepare, take the number, print, ask, print again."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.domain.prints import CopyPrint, PrintedWhat, PrintOutcome
from bmnn_desk.domain.settings import NumberWay
from bmnn_desk.errors import DeskError, PrinterMissingError
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.commit import keep_marks, take_number
from bmnn_desk.ui.issue.number_pdf import filled
from bmnn_desk.ui.issue.part_pdf import part_pdf
from bmnn_desk.ui.issue.part_words import part_words
from bmnn_desk.ui.issue.prepare import PrepareAsked, prepare
from bmnn_desk.ui.issue.print_plan import PrintPart, print_plan
from bmnn_desk.ui.issue.print_record import answered, paper_came_out, record_prints
from bmnn_desk.ui.issue.print_run import PrintRun
from bmnn_desk.ui.issue.work_list import WorkLine, WorkState

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing import IssueRequest
    from bmnn_desk.services.checks import IssueCheck
    from bmnn_desk.ui.issue.check_step import CheckStep
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.issue.prepare import Prepared
    from bmnn_desk.ui.seat import Seat


class Phase(StrEnum):
    """How far an issue is."""

    EDITING = "editing"
    PREPARING = "preparing"
    PRINTING = "printing"
    ASKING = "asking"
    DONE = "done"


class IssueFlow(QObject):
    """`moved` when the phase changed, `issued` with the number taken, `done(words)` at the end."""

    moved = Signal()
    issued = Signal()
    done = Signal(str)

    def __init__(self, seat: Seat, matter: IssueMatter, step: CheckStep, parent: QObject) -> None:
        super().__init__(parent)
        self._seat, self._matter, self._step = seat, matter, step
        self.phase = Phase.EDITING
        self.is_issued = False
        self._prepared: Prepared | None = None
        self._parts: tuple[PrintPart, ...] = ()
        self._out: list[PrintPart] = []
        self._states: list[WorkState] = []
        self._run: PrintRun | None = None
        self._is_filled = False
        self._reference = ""
        step.stop_asked.connect(self._stop)
        step.printer.edited.connect(self._show_work)

    def busy_reason(self) -> str:
        """Why the window may not be closed now; empty where it may."""
        if self.phase in {Phase.PREPARING, Phase.PRINTING}:
            return self.tr("Đang phát hành: chưa đóng được cửa sổ này.")
        return ""

    def next_words(self) -> str:
        """What the primary button does in this phase."""
        return {
            Phase.ASKING: self.tr("Ghi kết quả &in"),
            Phase.DONE: self.tr("&Xong"),
        }.get(self.phase, self.tr("Đang phát hành…"))

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
            """Make and prove the files; raises PrinterMissingError where the printer has gone."""
            if printer and printers.facts(printer) is None:
                raise PrinterMissingError(printer)
            file = filled(worker, matter, check.number)
            self._is_filled = file is not matter.file
            asked = PrepareAsked(file=file, marks=matter.drawn(), whole=matter.is_whole)
            return prepare(worker, asked)

        def go_on(prepared: Prepared) -> None:
            """Take the number, now that the files are good."""
            self._prepared = prepared
            self._commit(request, check, reasons)

        in_background(self, work, go_on, self._refuse)

    def go_on(self) -> None:
        """The primary button after the number was taken."""
        if self.phase is Phase.ASKING:
            self._record()
        elif self.phase is Phase.DONE:
            self.done.emit(
                self.tr("Đã phát hành {reference}").format(reference=self._matter.detail.reference)
            )

    def leave(self) -> None:
        """A lock or a close comes before the answer: what is ticked now is recorded."""
        if self.phase is not Phase.ASKING:
            return
        prints = answered(self._step.outcome.prints(), self.tr("chưa ghi lý do"))
        if self._keep_prints(self._copies_printed_as(), prints):
            self._move(Phase.DONE)

    def _commit(
        self, request: IssueRequest, check: IssueCheck, reasons: tuple[tuple[str, str], ...]
    ) -> None:
        if self._prepared is None:
            raise AssertionError  # it is set before this is called
        try:
            self._matter.detail = take_number(self._seat, request).detail
        except DeskError as error:
            self._refuse(error)
            return
        self._matter.number = check.number
        self.is_issued = True
        self.issued.emit()
        self._states[0] = WorkState.DONE
        try:
            keep_marks(self._seat, self._matter, self._prepared, reasons)
        except DeskError as error:
            self._step.mishap.say(sentence(error))
        self._step.show_check(None)
        self._step.findings.show_rules((), self._said_of_number())
        self._print(self._parts)

    def _said_of_number(self) -> list[str]:
        way = self._matter.settings.number_way
        if way is NumberWay.FILLED and self._is_filled:
            return [self.tr("Đã vào sổ; số và ngày đã điền vào tệp.")]
        if way is NumberWay.OVERPRINT:
            return [self.tr("Đã vào sổ; số và ngày in chồng lên tờ đã ký.")]
        return [self.tr("Đã vào sổ. Ghi số và ngày bằng tay lên tờ đã ký.")]

    def _print(self, parts: tuple[PrintPart, ...]) -> None:
        self._parts, self._out = parts, []
        self._states = [WorkState.DONE, *([WorkState.WAITING] * len(parts))]
        self._show_work()
        printer = self._step.printer.name()
        if not printer or not parts:
            self._move(Phase.DONE)
            self._say_unprinted()
            return
        prepared, seat, matter = self._prepared, self._seat, self._matter
        offset = matter.settings.offsets.get(printer, (0.0, 0.0))
        self._run = PrintRun(
            seat, printer, offset, lambda part: part_pdf(seat, matter, prepared, part), self
        )
        self._run.began.connect(self._begin)
        self._run.printed.connect(self._print_done)
        self._run.stopped.connect(self._broke)
        self._run.ended.connect(self._ask)
        self._move(Phase.PRINTING)
        self._run.start(parts)

    def _begin(self, index: int) -> None:
        self._states[index + 1] = WorkState.AT_WORK
        self._show_work()
        words = self.tr("Phần {at} / {whole}").format(at=index + 1, whole=len(self._parts))
        self._step.show_progress(index, len(self._parts), words)

    def _print_done(self, index: int) -> None:
        self._states[index + 1] = WorkState.DONE
        self._out.append(self._parts[index])
        self._show_work()

    def _broke(self, words: str) -> None:
        broken = [index for index, state in enumerate(self._states) if state is WorkState.AT_WORK]
        for index in broken:
            self._states[index] = WorkState.BROKEN
        stopped = self.tr("Đã dừng theo yêu cầu. Các bản chưa in có thể in sau (Ctrl+B).")
        self._step.mishap.say(words)
        self._step.done.say("" if words else stopped)
        self._show_work()

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop_after_this()
            self._step.stop.setEnabled(False)

    def _ask(self) -> None:
        self._step.show_progress(0, 0, "")
        self._step.stop.setEnabled(True)
        copies = [part.copy for part in self._out if part.copy]
        self._record_papers()
        if not copies:
            self._move(Phase.DONE)
            return
        holders = {copy.number: copy.holder for copy in self._matter.detail.copies}
        self._step.ask_about([(number, holders[number]) for number in copies])
        self._move(Phase.ASKING)

    def _record(self) -> None:
        missing = self._step.outcome.without_reason()
        if missing:
            self._step.mishap.say(self.tr("Ghi lý do hỏng của mỗi bản, ví dụ: kẹt giấy."))
            self._step.outcome.focus_reason(missing[0])
            return
        prints = self._step.outcome.prints()
        if not self._keep_prints(self._copies_printed_as(), prints):
            return
        self._step.outcome.hide()
        spoiled = {each.copy_number for each in prints if each.outcome is PrintOutcome.SPOILED}
        again = tuple(part for part in self._out if part.copy in spoiled)
        self._step.mishap.say("")
        if again:
            self._print(again)
        else:
            self._move(Phase.DONE)

    def _copies_printed_as(self) -> PrintedWhat:
        return PrintedWhat.WHOLE if self._matter.is_whole else PrintedWhat.OVERPRINT

    def _record_papers(self) -> None:
        from_paper = [part.what for part in self._out if not part.copy]
        for what in from_paper:
            self._keep_prints(what, (paper_came_out(),))

    def _keep_prints(self, what: PrintedWhat, prints: tuple[CopyPrint, ...]) -> bool:
        is_kept, said = record_prints(self._seat, self._matter, what, prints)
        if said:
            self._step.mishap.say(said)
        return is_kept

    def _refuse(self, error: Exception) -> None:
        untaken = self.tr("Chưa số nào bị lấy.")
        self._step.mishap.say(sentence(error) if isinstance(error, DeskError) else untaken)
        self._move(Phase.EDITING)
        if not isinstance(error, DeskError):
            # Raised after the phase has moved: a sheet that still prepares cannot be closed.
            raise error

    def _say_unprinted(self) -> None:
        if self._parts:
            self._step.done.say(
                self.tr("Đã cấp số và vào sổ. Chưa in gì; in sau ở trang Văn bản đi (Ctrl+B).")
            )

    def _show_work(self) -> None:
        if not self._states:
            return
        number = self._matter.detail.reference or self._reference
        later = "" if self._step.printer.name() else self.tr("in sau: chưa chọn máy in")
        first = WorkLine(
            words=self.tr("Cấp số {number} và ghi sổ đăng ký đi").format(number=number),
            state=self._states[0],
            note=self.tr("số không cấp lại"),
        )
        rest = [
            WorkLine(
                words=part_words(self._matter, part),
                state=state,
                note=later if state is WorkState.WAITING else "",
            )
            for part, state in zip(self._parts, self._states[1:], strict=True)
        ]
        self._step.work.show_lines([first, *rest])

    def _move(self, phase: Phase) -> None:
        self.phase = phase
        self.moved.emit()
