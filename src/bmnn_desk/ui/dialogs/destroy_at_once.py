"""Record what was destroyed without a proposal: spoiled or surplus copies, or an emergency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import DestroyAtOnceRequest, DestructionKind
from bmnn_desk.services.destroy_at_once import destroy_at_once, destroy_in_emergency
from bmnn_desk.ui.destruction.destruction_source import files_of
from bmnn_desk.ui.destruction.destruction_words import KIND_WORDS, destroyed_words
from bmnn_desk.ui.destruction.done_fields import DoneFields
from bmnn_desk.ui.dialogs.copies_sheet import CopiesSheet
from bmnn_desk.ui.dialogs.second_person import Wanted, and_paper
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.outgoing.signer_choice import signer_box
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.services.destroy_copies import Destroyed
    from bmnn_desk.ui.seat import Seat

_KINDS = (DestructionKind.AT_ONCE, DestructionKind.EMERGENCY)


class DestroyAtOnceDialog(CopiesSheet):
    """About the copy `subject` and those that go along."""

    form = "destroy_at_once"
    save_icon = "trash"
    destroys = True

    def __init__(self, seat: Seat, subject: int) -> None:
        words = self.tr("Tiêu hủy ngay"), self.tr("Gh&i đã tiêu hủy")
        super().__init__(seat, subject, words, DestructionKind.EMERGENCY)
        self.kind: ChoiceBox[DestructionKind] = ChoiceBox(
            (kind, KIND_WORDS[kind]) for kind in _KINDS
        )
        self.by = signer_box(seat)
        self.reason = LineEdit()
        add, tr = self.panel.add, self.tr
        hint = tr("Bản hỏng, bản dư: chỉ bản chưa giao cho ai.")
        add("kind", FieldLook(words=tr("T&rường hợp"), required=True, hint=hint), self.kind)
        self.add_day(tr("&Ngày tiêu hủy"))
        add("by", FieldLook(words=tr("Người tiêu &hủy"), required=True), self.by)
        add("reason", FieldLook(words=tr("&Lý do"), required=True), self.reason)
        self.done = DoneFields(self.panel)
        self.rows(
            (("copies", 12),),
            (("kind", 4), ("day", 3), ("by", 5)),
            (("reason", 12),),
            *self.done.rows(),
        )
        self._area.card.body.addWidget(self.done.gone)
        self.made = 0
        self.copies.edited.connect(self._tell_files)
        self.kind.edited.connect(self._show_wanted)
        self.begin_act(self._wanted_act, self._told)
        self._tell_files()
        self._show_wanted()

    def errors(self) -> Mapping[str, str]:
        """Which copies, when, by whom, why, where, how, before whom."""
        examples = {
            "day": self.tr("ngày tiêu hủy, ví dụ: hn"),
            "by": self.tr("người tiêu hủy"),
            "reason": self.tr("lý do, ví dụ: in hỏng trang 2"),
            **self.done.examples(),
        }
        if self.kind.value() is DestructionKind.AT_ONCE:
            examples["minutes"] = self.tr("số biên bản, ví dụ: 03/BB-SMM")
        return self.wrong(examples)

    def end(self, words: str) -> None:
        """On to what was destroyed, from where its minutes are printed."""
        if not self.made:
            super().end(words)
            return
        said = and_paper(words, self.word)
        self.finished.emit(
            LineWanted(page="endings", line=self.made, part="destructions", said=said)
        )

    def _told(self, done: Destroyed) -> str:
        """What was done, and the key of the paper that goes with it."""
        self.made = done.destruction
        then = (
            self.tr("Bấm Ctrl+P để in biên bản tiêu hủy.")
            if self.kind.value() is DestructionKind.AT_ONCE
            else self.tr("Bấm Ctrl+P để in báo cáo, biên bản.")
        )
        return destroyed_words(done, then)

    def _tell_files(self) -> None:
        self.done.tell_files(files_of(self.seat, self.ticked()))

    def _show_wanted(self) -> None:
        self.done.want_minutes(wanted=self.kind.value() is DestructionKind.AT_ONCE)

    def _wanted_act(self) -> Wanted:
        by, kind = self.by.value(), self.kind.value()
        if by is None:
            raise AssertionError  # the fields had no error
        request = DestroyAtOnceRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            copies=self.ticked(),
            person=by.person,
            reason=self.reason.value(),
            done=self.done.done(),
            minutes=self.done.minutes.value(),
            wipe=self.done.wipes,
            other_cases=self.findings.other_cases(),
        )
        verb = destroy_at_once if kind is DestructionKind.AT_ONCE else destroy_in_emergency
        return Wanted(verb=verb, request=request)
