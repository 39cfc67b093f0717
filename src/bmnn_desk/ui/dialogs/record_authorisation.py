"""Record that a second person's paper came back signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.record_authorisation import (
    AuthorisationRequest,
    AuthorisationsAsked,
    authorisations,
    record_authorisation,
)
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.settings.second_words import SECOND_WORDS
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.authorisations import AuthorisationEntry
    from bmnn_desk.ui.seat import Seat


class RecordAuthorisationDialog(SmallSheet):
    """Of authorisation `subject`: the code is typed from the paper, so that it is that paper."""

    form = "record_authorisation"

    def __init__(self, seat: Seat, subject: int) -> None:
        entry = _entry(seat, subject)
        about = self.tr("{act} ngày {day} · {person} ký")
        words = SheetWords(
            title=self.tr("Ghi giấy đồng ý đã ký"),
            subtitle=about.format(
                act=SECOND_WORDS[entry.act], day=short_day(entry.done_on), person=entry.person
            ),
            save=self.tr("Ghi đã &ký"),
        )
        super().__init__(seat, subject, words)
        self._entry = entry
        self.code, self.filed = LineEdit(), LineEdit()
        self.day = DateField(seat.today)
        self._add_fields()
        self.rows((("code", 4), ("day", 4), ("filed", 4)))
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """The code and the day on the paper."""
        found = self.missing(
            {
                "code": self.tr("mã in trên giấy, ví dụ: 7F3A-19C2"),
                "day": self.tr("ngày ký trên giấy, ví dụ: 05/02/2026"),
            }
        )
        if self.day.problem():
            found["day"] = self.day.problem()
        return found

    def _record(self) -> str:
        signed_on = self.day.value()
        if signed_on is None:
            raise AssertionError  # the fields had no error
        request = AuthorisationRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            authorisation=self.subject,
            code=self.code.value(),
            signed_on=signed_on,
            filed_in=self.filed.value(),
        )
        self.seat.desk.do(record_authorisation, request)
        return self.tr("Đã ghi giấy {code} đã ký").format(code=self._entry.code)

    def _add_fields(self) -> None:
        code = self.tr("In ở mục Mã giấy; gạch nối không cần gõ.")
        filed = self.tr("Ví dụ: kẹp sổ đi năm 2026.")
        looks = {
            "code": (FieldLook(words=self.tr("&Mã giấy"), required=True, hint=code), self.code),
            "day": (FieldLook(words=self.tr("&Ngày ký trên giấy"), required=True), self.day),
            "filed": (FieldLook(words=self.tr("&Lưu ở đâu"), hint=filed), self.filed),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)


def _entry(seat: Seat, subject: int) -> AuthorisationEntry:
    for entry in seat.desk.read(authorisations, AuthorisationsAsked(body=seat.body)):
        if entry.authorisation == subject:
            return entry
    msg = "authorisation"
    raise NotFoundError(msg, subject)
