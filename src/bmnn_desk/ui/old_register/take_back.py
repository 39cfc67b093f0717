"""Take an old register back that was brought in by mistake (Thu hồi lần nhập)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.services.import_old_register import (
    TakeBackOldRegisterRequest,
    take_back_old_register,
)
from bmnn_desk.services.old_registers import OldRegistersAsked, old_registers
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class TakeBackOldRegisterDialog(SmallSheet):
    """`subject` is the import; its rows stay in the store, but are no longer inspected."""

    form = "take_back_old_register"
    save_icon = "ban"
    destroys = True

    def __init__(self, seat: Seat, subject: int) -> None:
        asked = OldRegistersAsked(body=seat.body)
        kept = seat.desk.read(old_registers, asked)
        self._name = next((each.file_name for each in kept if each.old_register == subject), "")
        told = [
            self.tr("{file}, đưa vào ngày {day}, {count} dòng").format(
                file=each.file_name, day=short_day(each.day), count=dotted(each.rows)
            )
            for each in kept
            if each.old_register == subject
        ]
        words = SheetWords(
            title=self.tr("Thu hồi lần nhập sổ cũ"),
            subtitle="".join(told),
            save=self.tr("Th&u hồi lần nhập"),
        )
        super().__init__(seat, subject, words)
        self.reason = LineEdit()
        look = FieldLook(
            words=self.tr("&Lý do"),
            required=True,
            hint=self.tr("Các dòng vẫn nằm trong kho và nhật ký, nhưng không hiện ra và không được "
                         "kiểm tra nữa. Tệp đó đưa vào lại được."),
        )  # fmt: skip
        self.panel.add("reason", look, self.reason)
        self.rows((("reason", 12),))
        self.begin(self._take_back)

    def errors(self) -> Mapping[str, str]:
        """Why."""
        return self.missing({"reason": self.tr("lý do, ví dụ: chọn nhầm tệp")})

    def _take_back(self) -> str:
        self.seat.desk.do(
            take_back_old_register,
            TakeBackOldRegisterRequest(
                request_id=self.request_id,
                day=self.seat.today(),
                body=self.seat.body,
                old_register=self.subject,
                reason=self.reason.value(),
            ),
        )
        return self.tr("Đã thu hồi lần nhập {file}").format(file=self._name)
