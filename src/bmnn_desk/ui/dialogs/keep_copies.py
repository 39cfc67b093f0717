"""Record who keeps copies, and where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import CopyMove, KeepCopiesRequest
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.ui.custody.holder_fields import HolderFields
from bmnn_desk.ui.dialogs.copies_sheet import CopiesSheet
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class KeepCopiesDialog(CopiesSheet):
    """The clerk, a person, a unit or somebody else; a signature where it is not the clerk."""

    form = "keep_copies"
    copied = (("who", "name"), "place")

    def __init__(self, seat: Seat, subject: int) -> None:
        words = self.tr("Ghi người giữ, nơi để"), self.tr("&Lưu người giữ")
        super().__init__(seat, subject, words, CopyMove.KEPT)
        self.holder = HolderFields(
            seat, self.panel, self.tr("&Người giữ"), with_clerk=True, parent=self
        )
        self.place, self.paper = LineEdit(), LineEdit()
        self.place.setText(self.row.place)
        add = self.panel.add
        hint = self.tr("Ví dụ: Tủ 2, ngăn 1.")
        add("place", FieldLook(words=self.tr("Nơ&i để"), required=True, hint=hint), self.place)
        hint = self.tr("Sổ, trang hoặc số phiếu có chữ ký người giữ.")
        add("paper", FieldLook(words=self.tr("Giấy &ký nhận"), hint=hint), self.paper)
        self.add_day(self.tr("Ngà&y"))
        self.rows(
            (("copies", 12),),
            (("who", 7), ("name", 5)),
            (("place", 7), ("day", 5)),
            (("paper", 12),),
        )
        self.begin(self._keep)

    def errors(self) -> Mapping[str, str]:
        """Which copies, who, where, since when, by which paper."""
        examples = {
            "place": self.tr("nơi để, ví dụ: Tủ 2, ngăn 1"),
            "day": self.tr("ngày, ví dụ: hn"),
        }
        if not self.holder.is_clerk:
            examples["paper"] = self.tr("giấy có chữ ký, ví dụ: Sổ giao, trang 3")
        return {**self.wrong(examples), **self.holder.errors()}

    def _keep(self) -> str:
        request = KeepCopiesRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=self.day.known(),
            copies=self.ticked(),
            holder=self.holder.holder(),
            person=self.holder.person(),
            unit=self.holder.unit(),
            place=self.place.value(),
            paper=self.paper.value(),
        )
        count = self.seat.desk.do(keep_copies, request)
        return self.tr("Đã ghi người giữ, nơi để của {count:02} bản").format(count=count)
