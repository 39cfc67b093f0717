"""Propose to destroy copies that are no longer needed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import DestructionKind, ProposeDestructionRequest
from bmnn_desk.services.destroy_at_once import destroy_at_once, destroy_in_emergency
from bmnn_desk.services.propose_destruction import propose_destruction
from bmnn_desk.ui.custody.custody_sources import holding_of
from bmnn_desk.ui.custody.custody_words import which_words
from bmnn_desk.ui.dialogs.copies_sheet import CopiesSheet
from bmnn_desk.ui.dialogs.destroy_at_once import DestroyAtOnceDialog
from bmnn_desk.ui.draft_keeper import found_draft
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.outgoing.signer_choice import signer_box
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class ProposeDestructionDialog(CopiesSheet):
    """About the copy `subject` and those that go along; it ends on the list of destructions."""

    form = "propose_destruction"
    copied = ("by", "reason")

    def __init__(self, seat: Seat, subject: int) -> None:
        words = self.tr("Đề nghị tiêu hủy"), self.tr("Gh&i đề nghị")
        super().__init__(seat, subject, words, DestructionKind.DECIDED)
        self.by = signer_box(seat)
        self.reason, self.made = TextArea(rows=2), 0
        self.add_day(self.tr("&Ngày đề nghị"))
        self.panel.add("by", FieldLook(words=self.tr("Người đề ng&hị"), required=True), self.by)
        self.panel.add("reason", FieldLook(words=self.tr("&Lý do"), required=True), self.reason)
        self.rows((("copies", 12),), (("day", 4), ("by", 8)), (("reason", 12),))
        if seat.may(destroy_at_once, destroy_in_emergency):
            look = ButtonLook(icon="alert-triangle", tip=self.tr("Cả tiêu hủy khẩn cấp"))
            at_once = self.tr("Hủ&y ngay bản hỏng, bản dư…")
            self.offer(at_once, look, self._at_once, left=True)
        self.begin(self._propose)

    def errors(self) -> Mapping[str, str]:
        """Which copies, when, by whom, why."""
        return self.wrong(
            {
                "day": self.tr("ngày đề nghị, ví dụ: hn"),
                "by": self.tr("người đề nghị"),
                "reason": self.tr("lý do, ví dụ: hết giá trị sử dụng"),
            }
        )

    def end(self, words: str) -> None:
        """On to the proposal, from where its papers are printed and recorded."""
        if self.made:
            self.finished.emit(
                LineWanted(page="endings", line=self.made, part="destructions", said=words)
            )
        else:
            super().end(words)

    def _at_once(self) -> None:
        """Another sheet over this one: what needs no proposal."""
        sheet = DestroyAtOnceDialog(self.seat, self.subject)
        # After a lock nothing ties the two together any more: only the upper one comes back.
        self.reopens = False
        self.sheet_wanted.emit(sheet)
        # Last of all who listen: what was said of it is shown, then this sheet goes too.
        sheet.finished.connect(self._follow)

    def _follow(self, done: object) -> None:
        """What was destroyed is not proposed any more; what else was ticked stays as a draft."""
        self.reopens = done is None
        if done is None:
            return
        left = tuple(copy for copy in self.ticked() if self._is_there(copy))
        if left:
            done = self._kept_for(left, done)
        if self.subject not in left:
            self._keeper.drop()
        self.finished.emit(done)

    def _is_there(self, copy: int) -> bool:
        return holding_of(self.seat, copy).state in DestructionKind.DECIDED.begins_at

    def _kept_for(self, left: tuple[int, ...], done: object) -> object:
        """Keep what was typed as the draft of one of these copies; the words say of which."""
        rest = self._about_one_of(left)
        # The words name the draft: it is to be there even where nothing was typed into it.
        rest.panel.edited.emit()
        rest.keep_draft()
        words = self.tr("Đề nghị {count:02} bản còn lại nằm trong nháp của {which}.")
        kept = words.format(count=len(left), which=which_words(rest.row))
        if rest is not self:
            rest.deleteLater()
        if isinstance(done, LineWanted):
            return replace(done, said=f"{done.said}\n{kept}")
        return f"{done}\n{kept}"

    def _about_one_of(self, left: tuple[int, ...]) -> ProposeDestructionDialog:
        """This sheet while its own copy is left; else one about a copy without a draft, if any."""
        if self.subject in left:
            return self
        free = (copy for copy in left if found_draft(self.seat, self.form, copy) is None)
        rest = ProposeDestructionDialog(self.seat, next(free, left[0]))
        rest.panel.put_texts(self.panel.texts())
        return rest

    def _propose(self) -> str:
        by = self.by.value()
        if by is None:
            raise AssertionError  # the fields had no error
        copies = self.ticked()
        request = ProposeDestructionRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            copies=copies,
            proposed_by=by.person,
            reason=self.reason.value(),
        )
        self.made = self.seat.desk.do(propose_destruction, request)
        return self.tr("Đã ghi đề nghị tiêu hủy {count:02} bản").format(count=len(copies))
