"""Check the drafter's text against the approved slip and print it for signature (bản trình ký)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.domain.outgoing import DraftTicks
from bmnn_desk.domain.rules.document import DRAFT
from bmnn_desk.errors import DeskError, RulesBrokenError
from bmnn_desk.services.return_text import return_text
from bmnn_desk.services.text_check import TextAsked, draft_findings
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.signing.check_view import CheckView
from bmnn_desk.ui.signing.draft_matter import matter_of
from bmnn_desk.ui.signing.drafting_line import is_logged
from bmnn_desk.ui.signing.page_keys import PageKeys
from bmnn_desk.ui.signing.prints_view import PrintsView
from bmnn_desk.ui.signing.return_flow import ReturnFlow
from bmnn_desk.ui.signing.return_panel import ReturnPanel
from bmnn_desk.ui.signing.sign_draft import draft_of, put_draft
from bmnn_desk.ui.signing.sign_flow import Phase, SignFlow
from bmnn_desk.ui.signing.sign_footer import show_footer
from bmnn_desk.ui.signing.sign_request import request_of
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.plain_stack import PlainStack
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.signing.draft_matter import DraftFile


class PrintForSignatureDialog(Sheet):
    """The text of item `subject`, whose slip is approved and which nobody has signed yet."""

    form = "print_for_signature"

    def __init__(self, seat: Seat, subject: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Kiểm tra và in trình ký"), parent)
        self.subject = subject
        self.seat, self.request_id = seat, new_request_id()
        self._caret = ""
        # An untouched window is not yet full of faults.
        self._is_begun = False
        # Findings of a rule that only the act itself can check, such as the head in office.
        self._from_act: tuple[Rule, ...] = ()
        self.matter = matter_of(seat, subject)
        self.check = CheckView(seat, self.matter)
        self.giving_back = ReturnPanel(seat, self.matter)
        self.prints = PrintsView()
        self.flow = SignFlow(seat, self)
        self.may_return = seat.may(return_text)
        self.returning = ReturnFlow(seat, self.matter, self.giving_back, self)
        self._keeper = DraftKeeper(seat, self.form, subject, lambda: draft_of(self), self)
        detail = self.matter.detail
        self.show_subtitle(" ".join((detail.type_name, detail.title)))
        self.level.show_level(detail.level)
        self._build()
        self._connect()
        self._take_file(None)
        self._reopen()
        self.check.options.printer.look()

    @property
    def is_over(self) -> bool:
        """True once the act is in the store: what remains is its paper."""
        return self.flow.is_recorded or self.giving_back.has_paper

    def focus_first(self) -> None:
        """Into the field where it was left, else onto the choice of the file."""
        if self._caret:
            self.check.options.form.focus(self._caret)
            self._caret = ""
        else:
            self.check.file.choose.setFocus()

    def keep_draft(self) -> None:
        """Save what was typed; once recorded there is nothing to keep."""
        if not self.is_over:
            self._keeper.keep_now()

    def busy_reason(self) -> str:
        """Prints on their way are not broken off, nor is a mend."""
        if self.flow.phase in {Phase.MAKING, Phase.PRINTING} or self.giving_back.paper.is_printing:
            return self.tr("Đang in. Chờ in xong rồi đóng.")
        if self.check.mend.is_working or self.returning.is_working:
            return self.tr("Đang làm dở. Chờ xong rồi đóng.")
        return ""

    def close_sheet(self) -> None:
        """Leave it; from the view of giving back first return to the check."""
        showing_back = self.views.currentWidget() is self.giving_back
        if showing_back and not self.giving_back.has_paper and not self.busy_reason():
            self._show(self.check)
            return
        super().close_sheet()

    def forward(self) -> None:
        """The act of the view that shows."""
        shown = self.views.currentWidget()
        if shown is self.prints:
            if self.flow.phase is Phase.ASKING:
                self.flow.finish()
        elif shown is self.giving_back:
            self._give_back()
        else:
            self._print()

    def give_back(self) -> None:
        """Go to the view of giving back."""
        if not self.may_return:
            return
        if self.check.file.is_reading or self.busy_reason():
            self.said.emit(self.tr("Tệp đang được đọc hoặc sửa. Chờ xong rồi bấm lại."))
            return
        misread = self.check.faults.misread()
        self.giving_back.show_found(self.check.faults.sentences(without=misread), misread)
        self._show(self.giving_back)
        self.giving_back.note.setFocus()

    def _print(self) -> None:
        check, options = self.check, self.check.options
        check.mishap.say("")
        if self.flow.phase is not Phase.EDITING:
            return
        if check.file.is_reading or check.mend.is_working:
            check.mishap.say(self.tr("Tệp đang được đọc. Chờ đọc xong rồi bấm lại."))
            return
        self._from_act, self._is_begun = (), True
        self._judge()
        if blocking := check.rules.still_blocking():
            options.form.show_errors({})
            check.say_blocked(len(blocking))
            return
        if options.form.show_errors(options.errors()):
            return
        if options.prints_here and not options.printer.name():
            check.mishap.say(
                self.tr("Chưa chọn máy in. Chọn máy in, hoặc đánh dấu “Đã in từ Word”.")
            )
            options.printer.box.setFocus()
            return
        printer = options.printer.name() if options.prints_here else ""
        self.flow.start(request_of(self), self.matter.file, printer)

    def _give_back(self) -> None:
        if self.giving_back.has_paper:
            self.finished.emit(self.tr("Đã ghi trả lại văn bản cho người soạn thảo."))
        else:
            self.returning.start(self.check.faults.misread())

    def _refused(self, error: DeskError) -> None:
        if isinstance(error, RulesBrokenError):
            self._from_act = error.rules
            self._judge()
            self.check.say_blocked(len(self.check.rules.still_blocking()))
        else:
            self.check.say_mishap(sentence(error))

    def _take_file(self, file: DraftFile | None) -> None:
        self.matter.file = file
        self.check.mishap.say("")
        self.check.saved.keep_only(file)
        if file is not None:
            self.matter.is_logged = is_logged(self.seat, self.subject)
        self._compare()
        show_footer(self)
        self._keeper.touch()

    def _compare(self) -> None:
        """Compare what was read with the slip, by the regime of the day."""
        matter = self.matter
        matter.lines = ()
        if matter.file is not None and matter.file.facts is not None:
            asked = TextAsked(
                body=self.seat.body, item=self.subject, day=matter.day, facts=matter.file.facts
            )
            matter.lines = self.seat.desk.read(draft_findings, asked)
        self.check.show_matter()
        self._judge()

    def _judge(self) -> None:
        """What the rules say now, by what was read or ticked."""
        matter, check = self.matter, self.check
        ticks = check.ticks.ticks()
        self._is_begun = self._is_begun or matter.file is not None or ticks != DraftTicks()
        case = matter.case(ticks, check.faults.misread())
        found = {rule.id: rule for rule in self._from_act}
        found |= {rule.id: rule for rule in matter.regime.check(case, DRAFT)}
        check.show_rules(tuple(found.values()), is_begun=self._is_begun)

    def _edit(self) -> None:
        self.check.mishap.say("")
        self._judge()
        show_footer(self)
        self._keeper.touch()

    def _take_day(self) -> None:
        day = self.check.options.day.value()
        if day is None or day == self.matter.day:
            return
        try:
            self.matter.regime = self.seat.desk.law.on(day)
        except DeskError as error:
            self.check.options.form.field("day").show_error(sentence(error))
            return
        self.matter.day = day
        self._compare()

    def _take_made(self, data: bytes) -> None:
        """The program mended the file: read the copy as if it had been brought anew."""
        check, file = self.check, self.matter.file
        source = Path(check.file.path) if check.file.path else None
        check.saved.offer(data, source)
        # The button that was pressed will be hidden: its focus must not wander down the page.
        self.next.setFocus()
        check.area.ensureWidgetVisible(check.file)
        if file is not None:
            check.file.read(data, check.saved.name())

    def _log_drafting(self) -> None:
        self.matter.is_logged = True
        self._judge()

    def _print_again(self, prints: int, are_on_paper: bool) -> None:
        try:
            if are_on_paper:
                self.flow.count_spoiled(prints)
        except DeskError as error:
            self.prints.panel.said.say(sentence(error))
            return
        self.flow.print_again(prints)

    def _done(self) -> None:
        count = self.check.options.count() or 0
        words = self.tr("Đã ghi in trình ký: {count:02} bản.").format(count=count)
        elsewhere = self.tr("Đã ghi: văn bản viết nơi khác, không in ở máy này.")
        self.finished.emit(words if count else elsewhere)

    def _show(self, view: QWidget) -> None:
        self.views.setCurrentWidget(view)
        self._show_phase()

    def _show_phase(self) -> None:
        if self.flow.is_recorded:
            self.prints.show_phase(self.flow.phase, self.check.options.count() or 0)
            self.views.setCurrentWidget(self.prints)
        show_footer(self)
        if self.is_over and self.next.isEnabled():
            self.next.setFocus()

    def _reopen(self) -> None:
        draft = self._keeper.found()
        if draft is None:
            return
        put_draft(self, draft.fields)
        self._caret = draft.caret
        self.show_state(self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at))

    def _build(self) -> None:
        self.views = PlainStack()
        for view in (self.check, self.giving_back, self.prints):
            self.views.addWidget(view)
        self.body.addWidget(self.views, 1)
        PageKeys(self, self.check.area)
        back = ButtonLook(icon="arrow-back-up")
        self.back = self.offer(self.tr("Lập p&hiếu trả lại…"), back, self.give_back)
        go = ButtonLook(icon="printer", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.next = self.offer(self.tr("In t&rình ký"), go, self.forward)
        show_footer(self)

    def _connect(self) -> None:
        check = self.check
        check.file.loaded.connect(self._take_file)
        check.edited.connect(self._edit)
        check.options.day_changed.connect(self._take_day)
        check.mend.made.connect(self._take_made)
        check.saved.saved.connect(check.file.saved_as)
        check.saved.saved.connect(lambda _path: self._keeper.touch())
        check.drafting.logged.connect(self._log_drafting)
        self.giving_back.edited.connect(self._keeper.touch)
        self.prints.panel.again.connect(self._print_again)
        self._keeper.kept.connect(self.show_state)
        self.flow.moved.connect(self._show_phase)
        self.flow.refused.connect(self._refused)
        self.flow.failed.connect(self.prints.panel.show_failure)
        for over in (self.flow.recorded, self.returning.recorded):
            over.connect(self._keeper.drop)
            over.connect(self._show_phase)
        self.returning.moved.connect(self._show_phase)
        self.flow.done.connect(self._done)
        listen_for({"Ctrl+Return": self.forward}, self)
