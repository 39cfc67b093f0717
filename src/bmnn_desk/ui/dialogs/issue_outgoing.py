"""Issue a document in four free steps; the number is taken by the last button alone."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from bmnn_desk.errors import DeskError, NoRegimeError
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.check_step import CheckStep
from bmnn_desk.ui.issue.copies_step import CopiesStep
from bmnn_desk.ui.issue.flow import IssueFlow, Phase
from bmnn_desk.ui.issue.info_step import InfoStep
from bmnn_desk.ui.issue.issue_draft import draft_of, put_draft
from bmnn_desk.ui.issue.issue_request import issue_request
from bmnn_desk.ui.issue.judge_issue import judge_issue
from bmnn_desk.ui.issue.marks_step import MarksStep
from bmnn_desk.ui.issue.marks_told import marks_told
from bmnn_desk.ui.issue.open_matter import open_matter
from bmnn_desk.ui.issue.run_draft import RUN_FORM
from bmnn_desk.ui.issue.step_words import forward_words, step_names
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.plain_stack import PlainStack
from bmnn_desk.ui.widgets.shortcuts import listen_for
from bmnn_desk.ui.widgets.steps_bar import StepsBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.outgoing import IssueRequest
    from bmnn_desk.services.checks import IssueCheck
    from bmnn_desk.ui.issue.matter import ChosenFile
    from bmnn_desk.ui.seat import Seat

_INFO, _COPIES, _MARKS, _CHECK = range(4)


class IssueOutgoingDialog(Sheet):
    """The signed document `subject`, filled from its slip."""

    form = "issue_outgoing"

    def __init__(self, seat: Seat, subject: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Phát hành văn bản mật"), parent)
        self.subject = subject
        self._seat, self._request_id = seat, new_request_id()
        self.matter = open_matter(seat, subject)
        detail = self.matter.detail
        self._check: IssueCheck | None = None
        self._caret = ""
        self.info = InfoStep(seat, detail)
        self.copies = CopiesStep(seat, self.matter)
        self.marks = MarksStep(seat, self.matter)
        self.check = CheckStep(seat, self.matter)
        self.flow = IssueFlow(seat, self.matter, self.check, self)
        self._keeper = DraftKeeper(seat, self.form, subject, self._draft, self)
        self.show_subtitle(" ".join((detail.type_name, detail.title)))
        self.level.show_level(detail.level)
        self._build()
        self._connect()
        self.info.file.begin()
        self._reopen()
        self.check.printer.look()
        self.go(_INFO)

    def focus_first(self) -> None:
        """Into the field where it was left, else into the first of the step."""
        if self._caret:
            self.info.form.focus(self._caret)
            self._caret = ""
        else:
            self.next.setFocus()

    def keep_draft(self) -> None:
        """Save what was typed; once issued, the run of prints keeps what is known of it."""
        if not self.flow.is_issued:
            self._keeper.keep_now()
        elif self.flow.is_unfinished:
            # After a lock the window that prints copies takes the run up.
            self.form, self.reopens = RUN_FORM, True

    def busy_reason(self) -> str:
        """Numbering and printing are not broken off."""
        return self.flow.busy_reason()

    def close_sheet(self) -> None:
        """Leave it; not before the prints are answered for."""
        if words := self.flow.unanswered():
            self.said.emit(words)
        else:
            super().close_sheet()

    def go(self, step: int) -> None:
        """Show a step; every step may be gone to at any time, until the number is taken."""
        if self.flow.phase is not Phase.EDITING:
            self._steps.setCurrentIndex(_CHECK)
            self._show_buttons()
            return
        self._steps.setCurrentIndex(step)
        self._take_over()
        if step == _COPIES:
            self.copies.show_copies()
            self.copies.compare()
        elif step == _MARKS:
            self.marks.show_marks()
        elif step == _CHECK:
            self.marks.take_file()
            self._judge()
        self._show_buttons()

    def forward(self) -> None:
        """Go on: to the next step, to the act, to its end."""
        step = self._steps.currentIndex()
        if self.flow.phase is Phase.EDITING and step < _CHECK:
            self.go(step + 1)
            self._focus_step()
        elif self.flow.phase is Phase.EDITING:
            self._issue()
        else:
            self.flow.go_on()

    def _focus_step(self) -> None:
        """The page takes the arrow keys at once; elsewhere Enter goes on."""
        on_page = self._steps.currentIndex() == _MARKS
        (self.marks.frame if on_page else self.next).setFocus()

    def request(self) -> IssueRequest:
        """What is asked of the desk."""
        cases = self.check.findings.other_cases()
        return issue_request(self._seat, self.matter, self.info, self._request_id, cases)

    def _issue(self) -> None:
        if self._has_errors():
            return
        if self.info.file.is_reading:
            self.check.mishap.say(self.tr("Tệp đang được đọc. Chờ đọc xong rồi bấm lại."))
            return
        self._judge()
        blocking = self.check.findings.still_blocking()
        if self._check is None or blocking:
            words = self.tr(
                "Chưa phát hành được vì còn {count} chỗ vướng. Chưa số nào bị lấy; dữ liệu đã gõ "
                "còn nguyên."
            )
            if blocking:
                self.check.mishap.say(words.format(count=len(blocking)))
                self.check.findings.focus_first()
            return
        self.check.mishap.say("")
        self.flow.start(self.request(), self._check, self.marks.reasons())

    def _has_errors(self) -> bool:
        def show(_key: str) -> None:
            """Go to the first step, where every field stands that can be wrong."""
            self.go(_INFO)

        if self.info.form.show_errors(self.info.errors(), show):
            return True
        # A mark's day or its pages are wrong: no number may be taken with that.
        wrong = bool(self.marks.errors())
        if wrong:
            self._to_marks()
        return wrong

    def _to_marks(self) -> None:
        """To the marks, and there to what is wrong."""
        self.go(_MARKS)
        wrong = next(iter(self.marks.errors()), "")
        if wrong:
            self.marks.focus_error(wrong)
        else:
            self._focus_step()

    def _tell_marks(self) -> None:
        if self._check is not None and self.flow.phase is Phase.EDITING:
            self.check.show_marks(marks_told(self.marks, self.matter, self.tr))

    def _judge(self) -> None:
        """What the rules say now; the number that would be taken."""
        self._check = None
        if self.info.errors():
            self.check.show_check(None)
            self.check.mishap.say(self.tr("Bước 1 còn ô chưa đúng; sửa rồi quay lại đây."))
            return
        try:
            reasons = self.marks.reasons()
            self._check = judge_issue(self._seat, self.matter, self.request(), reasons)
        except DeskError as error:
            self.check.show_check(None)
            self.check.mishap.say(sentence(error))
            return
        self.check.mishap.say("")
        self.copies.compare()
        self.check.show_check(self._check, self.copies.faults)
        self.check.show_faults(self.copies.faults)
        self._tell_marks()
        self.flow.show_plan(self._check)

    def _settle(self) -> None:
        self.check.edited.disconnect(self._keeper.touch)
        self.reopens = False
        self._keeper.drop()

    def _take_over(self) -> None:
        day = self.info.day.value()
        if day is not None and day != self.matter.day:
            # Such a year has no book either, which the first step says beside its field.
            with suppress(NoRegimeError):
                self.matter.regime = self._seat.desk.law.on(day)
                self.matter.day = day

    def _take_file(self, file: ChosenFile | None) -> None:
        self.matter.file = file
        self._keeper.touch()
        self.go(self._steps.currentIndex())

    def _show_buttons(self) -> None:
        step, phase = self._steps.currentIndex(), self.flow.phase
        done = frozenset(range(4)) if self.flow.is_issued else frozenset(range(step))
        self._bar.show_step(step, done)
        editing = phase is Phase.EDITING
        self.back.setEnabled(editing and step > _INFO)
        self.leave.setEnabled(not self.flow.busy_reason())
        self.leave.setText(self.tr("Lưu nháp và đón&g") if editing else self.tr("Đón&g"))
        self.next.setEnabled(phase not in {Phase.PREPARING, Phase.PRINTING})
        self.next.setText(forward_words()[step] if editing else self.flow.next_words())
        self.next.show_icon("arrow-right" if editing and step < _CHECK else "check")
        self.show_hint(
            self.tr("Số chỉ được cấp ở bước 4. Đóng lúc này không mất số, không mất dữ liệu.")
            if editing
            else self.flow.busy_reason() or self.flow.unanswered()
        )
        if phase is Phase.ASKING:
            self.check.outcome.focus_first()
        elif not self.flow.busy_reason() and (not editing or self.check.rests):
            self.next.setFocus()

    def _show_next(self) -> None:
        self.next.setText(self.flow.next_words())

    def _draft(self) -> tuple[dict[str, str], str]:
        # A crash between the act and the end of the draft must not end in a second act.
        return {**draft_of(self), "request_id": self._request_id}, self.info.form.place()

    def _reopen(self) -> None:
        draft = self._keeper.found()
        if draft is None:
            return
        self._request_id = draft.fields.get("request_id", self._request_id)
        put_draft(self, draft.fields)
        self._caret = draft.caret
        self.show_state(self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at))

    def _build(self) -> None:
        self._bar = StepsBar(step_names())
        self.head.insertWidget(1, self._bar)
        self.body.addWidget(self.info.form.summary)
        self._steps = PlainStack()
        for step in (self.info, self.copies, self.marks, self.check):
            self._steps.addWidget(step)
        self.body.addWidget(self._steps, 1)
        back = ButtonLook(icon="arrow-left", tip=self.tr("Alt+←"))
        self.back = self.offer(self.tr("&Quay lại"), back, self._go_back)
        go_on = ButtonLook(icon="arrow-right", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.next = self.offer(self.tr("&Tiếp tục"), go_on, self.forward)

    def _go_back(self) -> None:
        if self.flow.phase is Phase.EDITING and self._steps.currentIndex() > _INFO:
            self.go(self._steps.currentIndex() - 1)

    def _connect(self) -> None:
        self._bar.chosen.connect(self.go)
        self.info.file.loaded.connect(self._take_file)
        self.info.edited.connect(self._keeper.touch)
        self.marks.edited.connect(self._keeper.touch)
        self.check.edited.connect(self._keeper.touch)
        self.check.marks_asked.connect(self._to_marks)
        self.marks.view.inks.found.connect(self._tell_marks)
        self._keeper.kept.connect(self.show_state)
        self.flow.moved.connect(self._show_buttons)
        self.flow.told.connect(self._show_next)
        self.flow.issued.connect(self._settle)
        self.flow.done.connect(self.finished.emit)
        keys = {
            "Ctrl+Return": self.forward,
            "Ctrl+S": self.keep_draft,
            "Alt+Left": self._go_back,
            "Alt+Right": self.forward_step,
        }
        listen_for(keys, self)

    def forward_step(self) -> None:
        """The next step, never the act."""
        if self._steps.currentIndex() < _CHECK:
            self.forward()
