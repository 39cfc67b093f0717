"""Record who keeps a cipher device now, or that it was given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.cipher_devices import DeviceMoveRequest
from bmnn_desk.services.cipher_devices import devices_of, move_device
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.order.order_words import people_choices
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_BACK = 0


class MoveDeviceDialog(SmallSheet):
    """`subject` is the device; it stays in the register when it was given back."""

    form = "move_device"

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        rows = seat.desk.read(devices_of, BodyAsked(body=seat.body))
        device = {each.id: each for each in rows}.get(subject)
        words = SheetWords(
            title=self.tr("Đổi người giữ, trả lại thiết bị"),
            subtitle="" if device is None else f"{device.kind} {device.serial}",
            save=self.tr("Ghi tha&y đổi"),
        )
        super().__init__(seat, subject, words)
        self.keeper = ChoiceBox(self._keepers())
        self.day = ActDay(seat.today, past=True)
        self.place, self.paper = LineEdit(), LineEdit()
        self.panel.add("keeper", FieldLook(words=self.tr("&Người giữ mới")), self.keeper)
        offer_person(seat, self.panel.field("keeper"), self._keepers)
        self.panel.add("day", FieldLook(words=self.tr("&Từ ngày"), required=True), self.day)
        self.panel.add("place", FieldLook(words=self.tr("Nơ&i để")), self.place)
        self.panel.add("paper", FieldLook(words=self.tr("Số &biên bản")), self.paper)
        self.rows((("keeper", 8), ("day", 4)), (("place", 6), ("paper", 6)))
        self.keeper.edited.connect(self._show_place)
        self.begin(self._record)
        self._show_place()

    def errors(self) -> Mapping[str, str]:
        """The day; where it lies now, or by which paper it was given back."""
        examples = {"day": self.tr("ngày, ví dụ: 05/02/2026")}
        if self.keeper.value():
            return self.wrong({**examples, "place": self.tr("nơi để mới")})
        return self.wrong({**examples, "paper": self.tr("số biên bản trả, ví dụ: 09/BB-CY")})

    def _keepers(self) -> list[tuple[int, str]]:
        return [*people_choices(self.seat), (_BACK, self.tr("Trả lại nơi cấp"))]

    def _show_place(self) -> None:
        """Where a device lies that was given back is nothing to record."""
        self.panel.field("place").setVisible(bool(self.keeper.value()))

    def _record(self) -> str:
        keeper = self.keeper.value() or None
        request = DeviceMoveRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            device=self.subject,
            keeper=keeper,
            place=self.place.value() if keeper else "",
            paper=self.paper.value(),
        )
        self.seat.desk.do(move_device, request)
        return self.tr("Đã ghi người giữ mới") if keeper else self.tr("Đã ghi trả thiết bị")
