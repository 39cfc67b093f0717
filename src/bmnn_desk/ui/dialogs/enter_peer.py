"""Enter another desk: a unit that reports to us, or an office that we report to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.machine.package_age import is_recipient
from bmnn_desk.services.peers import PeerRequest, enter_peer
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class EnterPeerDialog(SmallSheet):
    """Its name, what it is to us, and its public key as it stands on its paper."""

    form = "enter_peer"

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Thêm máy khác"),
            subtitle=self.tr("Đơn vị gửi thống kê về đây, hoặc nơi nhận gói của cơ quan"),
            save=self.tr("&Thêm máy"),
        )
        super().__init__(seat, subject, words)
        self.name, self.recipient = LineEdit(), LineEdit()
        self.reports: ChoiceBox[bool] = ChoiceBox(
            [
                (True, self.tr("Đơn vị trực thuộc, gửi thống kê về đây")),
                (False, self.tr("Nơi nhận gói của cơ quan")),
            ]
        )
        self._add_fields()
        self.rows((("name", 7), ("reports", 5)), (("recipient", 12),))
        self.begin(self._enter)

    def errors(self) -> Mapping[str, str]:
        """A name; a key that is one, and is needed where packages are closed for it."""
        found = self.missing({"name": self.tr("tên đơn vị, ví dụ: Chi cục Mẫu")})
        key = self.recipient.value().strip()
        if key and not is_recipient(key):
            found["recipient"] = self.tr(
                "Không phải khóa công khai. Chép lại cả dòng bắt đầu bằng age1 mà nơi kia gửi."
            )
        elif not key and not self.reports.value():
            found["recipient"] = self.tr("Chưa nhập. Nơi nhận gói phải có khóa công khai.")
        return found

    def _enter(self) -> str:
        request = PeerRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            name=self.name.value(),
            recipient=self.recipient.value(),
            reports_to_us=self.reports.value() is True,
        )
        self.seat.desk.do(enter_peer, request)
        return self.tr("Đã thêm {name}").format(name=request.name)

    def _add_fields(self) -> None:
        hint = self.tr("Để trống nếu đơn vị chỉ gửi gói khóa bằng mật khẩu.")
        looks = {
            "name": (FieldLook(words=self.tr("Tê&n đơn vị có máy đó"), required=True), self.name),
            "reports": (FieldLook(words=self.tr("&Quan hệ")), self.reports),
            "recipient": (FieldLook(words=self.tr("&Khóa công khai"), hint=hint), self.recipient),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
