"""Record which own copies were marked anew after a change: by its stamp, or by a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.change_notices import RemarksRequest
from bmnn_desk.domain.secrecy_changes import ShownBy
from bmnn_desk.domain.stamps import Ink, MarkWay
from bmnn_desk.domain.transfers import copy_number_text
from bmnn_desk.services.tell_holders import record_remarks
from bmnn_desk.ui.endings.change_sheet import ChangeSheet
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.words import WAY_WORDS, stamp_words

if TYPE_CHECKING:
    from bmnn_desk.domain.term_list import RemarkRow
    from bmnn_desk.ui.seat import Seat


class RecordRemarksDialog(ChangeSheet):
    """The own copies of the change `subject` that bear the old mark; all are ticked at first."""

    form = "record_remarks"

    def __init__(self, seat: Seat, subject: int) -> None:
        super().__init__(seat, subject, self.tr("Đóng dấu lại các bản của cơ quan"))
        old = [each for each in self.detail.own if each.remarked_on is None]
        self.by: ChoiceBox[MarkWay | None] = ChoiceBox(self._ways())
        self.reason = LineEdit()
        self.add_day(self.tr("&Ngày đóng dấu"))
        add, tr = self.panel.add, self.tr
        stamp = self.detail.stamp
        hint = "" if stamp is None else tr("Dấu: {stamp}.").format(stamp=stamp_words(stamp))
        add("by", FieldLook(words=tr("&Thể hiện bằng"), hint=hint), self.by)
        why = tr("Ghi khi không đóng dấu bằng tay.")
        add("reason", FieldLook(words=tr("&Lý do"), hint=why), self.reason)
        headings = (tr("Bản số"), tr("Người giữ"), tr("Nơi để"))
        self.lay_table(tr("Bản còn dấu cũ"), headings, 1, tr("Gh&i đã đóng dấu"))
        self.begin({each.copy: _texts(each) for each in old}, [each.copy for each in old])

    def record(self) -> None:
        """Keep that those ticked bear the change."""
        self.next.setFocus()
        if self.panel.show_errors(self.errors()) or self.none_ticked():
            return
        day, way = self.day.value(), self.by.value()
        if day is None:
            raise AssertionError  # the field had no error
        request = RemarksRequest(
            request_id=self.request_id,
            day=day,
            body=self.seat.body,
            change=self.subject,
            copies=self.table.ticked(),
            way=way,
            ink=None if way is None else Ink.RED,
            reason=self.reason.value(),
        )
        done = self.tr("Đã ghi {count:02} bản đóng dấu lại").format(count=len(request.copies))
        broken = self.tr("Chưa ghi được. Dữ liệu đã gõ vẫn còn nguyên.")
        self.act(record_remarks, request, broken, lambda _count: done)

    def _ways(self) -> tuple[tuple[MarkWay | None, str], ...]:
        """By a stamp in every way, or by a paper; as the change says it is shown first."""
        paper = ((None, self.tr("Văn bản kèm theo bản")),)
        if self.detail.stamp is None:
            return paper
        stamps = tuple(WAY_WORDS.items())
        if self.detail.row.shown is ShownBy.PAPER:
            return (*paper, *stamps)
        return (*stamps, *paper)


def _texts(each: RemarkRow) -> tuple[str, ...]:
    return (copy_number_text(each.number), each.holder, each.place)
