"""Enter a cipher device that the office was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.cipher_devices import DeviceRequest
from bmnn_desk.services.cipher_devices import record_device
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.order.order_words import people_choices
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat


class RecordDeviceDialog(SmallSheet):
    """Kind and serial, from whom, who keeps it where."""

    form = "record_device"
    copied = ("kind", "received_from", "keeper", "place")

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Ghi thiết bị cơ yếu"),
            subtitle=self.tr("Sản phẩm mật mã, thiết bị cơ yếu được cấp, theo số hiệu"),
            save=self.tr("Ghi thiết &bị"),
        )
        super().__init__(seat, subject, words)
        self.lines = {
            key: LineEdit() for key in ("kind", "serial", "received_from", "paper", "place")
        }
        self.day = ActDay(seat.today, past=True)
        self.keeper = ChoiceBox(people_choices(seat))
        self._add_fields()
        self.rows(
            (("kind", 6), ("serial", 6)),
            (("day", 4), ("received_from", 4), ("paper", 4)),
            (("keeper", 6), ("place", 6)),
        )
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """What, which one, from whom, who keeps it where."""
        found = self.wrong(
            {
                "kind": self.tr("loại, ví dụ: Máy mã thoại"),
                "serial": self.tr("số hiệu ghi trên máy"),
                "day": self.tr("ngày nhận, ví dụ: 05/02/2026"),
                "received_from": self.tr("nơi cấp, ví dụ: Cơ yếu tỉnh"),
                "place": self.tr("nơi để, ví dụ: Tủ sắt phòng Văn thư"),
            }
        )
        if self.keeper.value() is None:
            found["keeper"] = self.tr("Hôm nay chưa ai giữ chức vụ. Bấm F2 ở ô này để thêm người.")
        return found

    def _record(self) -> str:
        request = DeviceRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            keeper=self.keeper.value() or 0,
            **{key: line.value() for key, line in self.lines.items()},
        )
        self.seat.desk.do(record_device, request)
        return self.tr("Đã ghi thiết bị {serial}").format(serial=request.serial)

    def _add_fields(self) -> None:
        lines = self.lines
        looks: dict[str, tuple[FieldLook, QWidget]] = {
            "kind": (FieldLook(words=self.tr("&Loại"), required=True), lines["kind"]),
            "serial": (FieldLook(words=self.tr("&Số hiệu"), required=True), lines["serial"]),
            "day": (FieldLook(words=self.tr("Ngà&y nhận"), required=True), self.day),
            "received_from": (
                FieldLook(words=self.tr("Nơi &cấp"), required=True),
                lines["received_from"],
            ),
            "paper": (FieldLook(words=self.tr("Giấy &tờ")), lines["paper"]),
            "keeper": (FieldLook(words=self.tr("&Người giữ"), required=True), self.keeper),
            "place": (FieldLook(words=self.tr("Nơ&i để"), required=True), lines["place"]),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
        seat = self.seat
        offer_person(seat, self.panel.field("keeper"), lambda: people_choices(seat))
