"""Make the card of a machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.enter_machine import MachineRequest, enter_machine
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class EnterMachineDialog(SmallSheet):
    """Its name, serial, place, purpose; what is not known yet is recorded later."""

    form = "enter_machine"
    copied = ("place", "purpose")

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Lập thẻ máy tính"),
            subtitle=self.tr("Máy soạn thảo, lưu giữ bí mật nhà nước"),
            save=self.tr("&Lập thẻ"),
        )
        super().__init__(seat, subject, words)
        self.name, self.serial = LineEdit(), LineEdit()
        self.place, self.purpose = LineEdit(), LineEdit()
        add, tr = self.panel.add, self.tr
        hint = tr("Tên để phân biệt trong cơ quan, ví dụ: Máy mật văn thư 1.")
        add("name", FieldLook(words=tr("&Tên máy"), required=True, hint=hint), self.name)
        hint = tr("Số sê-ri ghi trên vỏ máy; chưa có thì để trống, ghi sau.")
        add("serial", FieldLook(words=tr("&Số máy"), hint=hint), self.serial)
        add("place", FieldLook(words=tr("&Nơi đặt")), self.place)
        add("purpose", FieldLook(words=tr("&Dùng để")), self.purpose)
        self.rows((("name", 6), ("serial", 6)), (("place", 6), ("purpose", 6)))
        self.begin(self._enter)

    def errors(self) -> Mapping[str, str]:
        """It has a name."""
        return self.missing({"name": self.tr("tên máy, ví dụ: Máy mật văn thư 1")})

    def _enter(self) -> str:
        request = MachineRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            name=self.name.value(),
            serial=self.serial.value(),
            place=self.place.value(),
            purpose=self.purpose.value(),
        )
        self.seat.desk.do(enter_machine, request)
        return self.tr("Đã lập thẻ máy {name}").format(name=request.name)
