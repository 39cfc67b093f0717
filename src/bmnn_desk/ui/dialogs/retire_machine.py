"""Say that a machine no longer serves for secrets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.law.machine_words import REMOVAL_STEPS
from bmnn_desk.services.enter_machine import RetireMachineRequest, retire_machine
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.machine.machine_words import card_facts
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class RetireMachineDialog(SmallSheet):
    """Why it leaves; what of the removal list is open is said before."""

    form = "retire_machine"

    def __init__(self, seat: Seat, subject: int) -> None:
        self.machine = card_facts(seat, subject).machine
        words = SheetWords(
            title=self.tr("Thôi sử dụng máy"),
            subtitle=self.machine.name,
            save=self.tr("&Thôi sử dụng"),
        )
        super().__init__(seat, subject, words)
        self.words = LineEdit()
        hint = self.tr("Ví dụ: hỏng, thanh lý theo biên bản số 3; chuyển làm máy thường.")
        look = FieldLook(words=self.tr("&Lý do, văn bản"), required=True, hint=hint)
        self.panel.add("words", look, self.words)
        self.rows((("words", 12),))
        self.told = Banner(BannerKind.WARN)
        left = sum(step not in self.machine.removals for step in REMOVAL_STEPS)
        if left:
            self.told.say(
                self.tr(
                    "Còn {count:02} việc loại bỏ bí mật chưa làm. Nên làm xong, ghi ngày bằng "
                    "Ctrl+B rồi hãy thôi sử dụng; ghi thôi sử dụng ngay thì các việc đó vẫn bị "
                    "nhắc là còn thiếu."
                ).format(count=left)
            )
        self.show_before(self.told)
        self.begin(self._retire)

    def errors(self) -> Mapping[str, str]:
        """Why."""
        return self.missing({"words": self.tr("lý do, ví dụ: hỏng, thanh lý theo biên bản số 3")})

    def _retire(self) -> str:
        request = RetireMachineRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            machine=self.subject,
            words=self.words.value(),
            other_cases=self.findings.other_cases(),
        )
        broken = self.seat.desk.do(retire_machine, request)
        done = self.tr("Đã ghi thôi sử dụng máy {name}").format(name=self.machine.name)
        return and_noted(done, broken)
