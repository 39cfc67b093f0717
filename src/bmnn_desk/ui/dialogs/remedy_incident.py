"""Record what was done about an incident, its cause, what is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incidents import RemedyKind, RemedyRequest
from bmnn_desk.services.remedy_incident import remedy_incident
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.incidents.incident_source import detail_of
from bmnn_desk.ui.incidents.incident_words import REMEDY_WORDS, about_words
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class RemedyIncidentDialog(SmallSheet):
    """About the incident `subject`."""

    form = "remedy_incident"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = SheetWords(
            title=self.tr("Ghi khắc phục vụ việc"),
            subtitle=about_words(detail_of(seat, subject).row),
            save=self.tr("Ghi &khắc phục"),
        )
        super().__init__(seat, subject, words)
        self.kind: ChoiceBox[RemedyKind] = ChoiceBox(REMEDY_WORDS.items())
        self.words_area, self.by, self.day = TextArea(), LineEdit(), ActDay(seat.today)
        add = self.panel.add
        add("kind", FieldLook(words=self.tr("&Nội dung"), required=True), self.kind)
        add("day", FieldLook(words=self.tr("Ngà&y"), required=True), self.day)
        add("words", FieldLook(words=self.tr("&Mô tả"), required=True), self.words_area)
        add("by", FieldLook(words=self.tr("Người, đơn &vị làm")), self.by)
        self.rows((("kind", 8), ("day", 4)), (("words", 12),), (("by", 12),))
        self.begin(self._remedy)

    def errors(self) -> Mapping[str, str]:
        """Words, and a day that has come."""
        return self.wrong(
            {
                "day": self.tr("ngày, ví dụ: hn"),
                "words": self.tr("nội dung, ví dụ: niêm phong tủ số 2"),
            }
        )

    def _remedy(self) -> str:
        request = RemedyRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            incident=self.subject,
            kind=self.kind.value() or RemedyKind.DONE,
            words=self.words_area.value(),
            by=self.by.value(),
        )
        self.seat.desk.do(remedy_incident, request)
        return self.tr("Đã ghi vào vụ việc")
