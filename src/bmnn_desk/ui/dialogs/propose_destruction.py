"""Propose to destroy copies that are no longer needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import DestructionKind, ProposeDestructionRequest
from bmnn_desk.services.destroy_at_once import destroy_at_once, destroy_in_emergency
from bmnn_desk.services.propose_destruction import propose_destruction
from bmnn_desk.ui.dialogs.copies_sheet import CopiesSheet
from bmnn_desk.ui.dialogs.destroy_at_once import DestroyAtOnceDialog
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.outgoing.signer_choice import signers
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.office_entries import PersonEntry
    from bmnn_desk.ui.seat import Seat


class ProposeDestructionDialog(CopiesSheet):
    """About the copy `subject` and those that go along; it ends on the list of destructions."""

    form = "propose_destruction"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = self.tr("Đề nghị tiêu hủy"), self.tr("Gh&i đề nghị")
        super().__init__(seat, subject, words, DestructionKind.DECIDED)
        self.by: ChoiceBox[PersonEntry] = ChoiceBox(signers(seat, seat.today()))
        self.reason, self.made = TextArea(rows=2), 0
        self.add_day(self.tr("&Ngày đề nghị"))
        self.panel.add("by", FieldLook(words=self.tr("Người đề ng&hị"), required=True), self.by)
        self.panel.add("reason", FieldLook(words=self.tr("&Lý do"), required=True), self.reason)
        self.rows((("copies", 12),), (("day", 4), ("by", 8)), (("reason", 12),))
        if seat.may(destroy_at_once, destroy_in_emergency):
            look = ButtonLook(icon="alert-triangle", tip=self.tr("Bản hỏng, bản dư, khẩn cấp"))
            self.offer(self.tr("Hủ&y ngay…"), look, self._at_once, left=True)
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
        self.sheet_wanted.emit(DestroyAtOnceDialog(self.seat, self.subject))

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
