"""Put a removable drive on the office's list; one that encrypts itself wants two persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from bmnn_desk.machine.removable_drives import removable_drives
from bmnn_desk.services.list_drive import DriveRequest, approve_drive, list_drive
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.dialogs.second_person import Wanted
from bmnn_desk.ui.dialogs.seconded_sheet import SecondedSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.ui.seat import Seat


class ListDriveDialog(SecondedSheet):
    """Serial and model are filled in where one drive is plugged in; else they are typed."""

    form = "list_drive"
    copied = ("model", "holder", "kind")

    def __init__(
        self,
        seat: Seat,
        subject: int = 0,
        find: Callable[[], tuple[DriveFound, ...]] = removable_drives,
    ) -> None:
        words = SheetWords(
            title=self.tr("Ghi ổ vào danh sách"),
            subtitle=self.tr("Chỉ ổ có trong danh sách mới được ghi và đọc gói"),
            save=self.tr("Ghi &vào danh sách"),
        )
        super().__init__(seat, subject, words)
        self.serial, self.model = LineEdit(), LineEdit()
        self.holder, self.ground = LineEdit(), LineEdit()
        self.kind: ChoiceBox[bool] = ChoiceBox(
            [
                (False, self.tr("Mã hóa bằng LUKS, VeraCrypt, BitLocker")),
                (True, self.tr("Tự mã hóa bằng phần cứng (hai người duyệt)")),
            ]
        )
        self._add_fields()
        self.rows(
            (("serial", 6), ("model", 6)),
            (("holder", 6), ("kind", 6)),
            (("ground", 12),),
        )
        self.begin_act(self._wanted_act, self._entered)
        # Beside the window: a sleeping drive takes its time.
        in_background(self, find, self._fill, self._not_found)

    def errors(self) -> Mapping[str, str]:
        """Which drive, who keeps it, on what ground."""
        return self.missing(
            {
                "serial": self.tr("số sê-ri, hoặc cắm ổ rồi mở lại phiếu này"),
                "holder": self.tr("người giữ ổ, ví dụ: Nguyễn Thị Lan, văn thư"),
                "ground": self.tr("văn bản giao ổ, ví dụ: Quyết định 12/QĐ-SMM"),
            }
        )

    def _fill(self, plugged: tuple[DriveFound, ...]) -> None:
        """The one that is plugged in, where nobody has typed; that alone makes no draft."""
        if len(plugged) != 1 or self.serial.value() or self.model.value():
            return
        for line, text in ((self.serial, plugged[0].serial), (self.model, plugged[0].model)):
            with QSignalBlocker(line):
                line.setText(text)

    def _not_found(self, error: Exception) -> None:
        raise error

    def _entered(self, _made: object) -> str:
        words = self.tr("Đã ghi ổ {serial} vào danh sách")
        return words.format(serial=self.serial.value())

    def _wanted_act(self) -> Wanted:
        verb = approve_drive if self.kind.value() else list_drive
        request = DriveRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            serial=self.serial.value(),
            model=self.model.value(),
            holder=self.holder.value(),
            ground=self.ground.value(),
        )
        return Wanted(verb=verb, request=request)

    def _add_fields(self) -> None:
        hint = self.tr("Ổ đang cắm thì số này được điền sẵn.")
        kind = self.tr("Ổ tự mã hóa trông như ổ thường, nên phải có người thứ hai đồng ý.")
        looks = {
            "serial": (
                FieldLook(words=self.tr("&Số sê-ri"), required=True, hint=hint),
                self.serial,
            ),
            "model": (FieldLook(words=self.tr("&Tên ổ")), self.model),
            "holder": (FieldLook(words=self.tr("&Người giữ"), required=True), self.holder),
            "kind": (FieldLook(words=self.tr("&Cách mã hóa"), hint=kind), self.kind),
            "ground": (FieldLook(words=self.tr("Căn cứ gia&o ổ"), required=True), self.ground),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
