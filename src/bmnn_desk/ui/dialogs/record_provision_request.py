"""Record a written request for a secret (Mẫu số 17): who asks, for what, what for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.provision_list import ProvisionRequest
from bmnn_desk.domain.provision_paper import AskerKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.record_provision_request import record_provision_request
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.provision.provision_words import ASKER_WORDS
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_OWN = ("representative", "nationality", "identity_number", "position", "address")


class RecordProvisionRequestDialog(SmallSheet):
    """What the letter does not say stays empty: it is looked at when it is decided."""

    form = "record_provision_request"
    copied = (("kind", "asker", "representative", "nationality", "position", "address"),)

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Ghi đề nghị cung cấp, chuyển giao"),
            subtitle=self.tr("Ghi đúng như văn bản đề nghị; còn thiếu thì để trống"),
            save=self.tr("&Lưu đề nghị"),
        )
        super().__init__(seat, subject, words)
        self.kind: ChoiceBox[AskerKind] = ChoiceBox(ASKER_WORDS.items())
        self.level_box: ChoiceBox[SecrecyLevel] = ChoiceBox(
            (level, level_word(level)) for level in SecrecyLevel
        )
        self.day, self.asked_on = ActDay(seat.today), ActDay(seat.today)
        self.asked_on.put(None)
        self.lines = {
            key: LineEdit()
            for key in ("asker", "reference", *_OWN, "secret", "purpose", "commitment")
        }
        self._add_fields()
        self.rows(
            (("kind", 5), ("asker", 7)),
            (("representative", 6), ("nationality", 6)),
            (("identity_number", 6), ("position", 6)),
            (("address", 12),),
            (("reference", 6), ("asked_on", 3), ("day", 3)),
            (("secret", 8), ("level", 4)),
            (("purpose", 6), ("commitment", 6)),
        )
        self.begin(self._record)
        self.kind.edited.connect(self._show_own)
        self._show_own()

    def errors(self) -> Mapping[str, str]:
        """Who asks, for what, and days that have come."""
        return self.wrong(
            {
                "asker": self.tr("người, cơ quan đề nghị, ví dụ: Công an tỉnh Mẫu"),
                "secret": self.tr("nội dung đề nghị, ví dụ: Báo cáo số 01/BC-SMM"),
                "day": self.tr("ngày nhận, ví dụ: hn"),
            }
        )

    def _record(self) -> str:
        kind = self.kind.value() or AskerKind.BODY
        hidden = frozenset(_OWN) - frozenset(kind.says)
        said = {key: "" if key in hidden else line.value() for key, line in self.lines.items()}
        request = ProvisionRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            kind=kind,
            asker=said["asker"],
            secret=said["secret"],
            level=self.level_box.value() or SecrecyLevel.MAT,
            purpose=said["purpose"],
            commitment=said["commitment"],
            reference=said["reference"],
            asked_on=self.asked_on.value(),
            representative=said["representative"],
            nationality=said["nationality"],
            identity_number=said["identity_number"],
            position=said["position"],
            address=said["address"],
        )
        self.seat.desk.do(record_provision_request, request)
        return self.tr("Đã ghi đề nghị. Có quyết định thì bấm Ctrl+G để ghi.")

    def _show_own(self) -> None:
        own = (self.kind.value() or AskerKind.BODY).says
        for key in _OWN:
            self.panel.field(key).setVisible(key in own)

    def _add_fields(self) -> None:
        add, lines = self.panel.add, self.lines
        add("kind", FieldLook(words=self.tr("L&oại người đề nghị"), required=True), self.kind)
        add("asker", FieldLook(words=self.tr("&Tên"), required=True), lines["asker"])
        look = FieldLook(words=self.tr("Người đại d&iện"))
        add("representative", look, lines["representative"])
        add("nationality", FieldLook(words=self.tr("Quốc tịc&h")), lines["nationality"])
        look = FieldLook(words=self.tr("Hộ chiếu, &CCCD"))
        add("identity_number", look, lines["identity_number"])
        add("position", FieldLook(words=self.tr("Chức &vụ")), lines["position"])
        add("address", FieldLook(words=self.tr("Đị&a chỉ")), lines["address"])
        add("reference", FieldLook(words=self.tr("&Số văn bản đề nghị")), lines["reference"])
        hint = self.tr("Không có văn bản thì để trống.")
        add("asked_on", FieldLook(words=self.tr("Ngà&y văn bản"), hint=hint), self.asked_on)
        add("day", FieldLook(words=self.tr("&Ngày nhận"), required=True), self.day)
        look = FieldLook(words=self.tr("&Bí mật đề nghị"), required=True)
        add("secret", look, lines["secret"])
        add("level", FieldLook(words=self.tr("Độ &mật"), required=True), self.level_box)
        add("purpose", FieldLook(words=self.tr("Mục đích &dùng")), lines["purpose"])
        add("commitment", FieldLook(words=self.tr("Cam &kết bảo vệ")), lines["commitment"])
