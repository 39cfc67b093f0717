"""Say how an irregularity of an incoming document was put right, or answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.incoming import IrregularityEndRequest
from bmnn_desk.services.record_irregularity import end_irregularity
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.incoming.detail_rows import line_words
from bmnn_desk.ui.incoming.incoming_words import IRREGULARITY_WORDS
from bmnn_desk.ui.incoming.source import detail_of
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.incoming_list import IrregularityEntry
    from bmnn_desk.ui.seat import Seat


class EndIrregularityDialog(SmallSheet):
    """About an irregularity of the line `subject` that is still open."""

    form = "end_irregularity"

    def __init__(self, seat: Seat, subject: int) -> None:
        detail = detail_of(seat, subject)
        row = detail.row
        words = SheetWords(
            title=self.tr("Ghi việc khắc phục"),
            subtitle=line_words(row),
            save=self.tr("Ghi khắc &phục"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(row.level)
        self.which: ChoiceBox[int] = ChoiceBox(
            (each.irregularity, _words_of(each))
            for each in detail.irregularities
            if each.ended_on is None
        )
        self.day, self.words_area = DateField(seat.today), TextArea()
        self.report = LineEdit()
        self.day.put(seat.today())
        add = self.panel.add
        add("which", FieldLook(words=self.tr("&Việc bất thường"), required=True), self.which)
        add("day", FieldLook(words=self.tr("&Ngày"), required=True), self.day)
        add("words", FieldLook(words=self.tr("&Kết quả"), required=True), self.words_area)
        hint = self.tr("Vụ mất, bóc mở, tráo đổi cần ghi số, ngày, ví dụ: 12/BC-SMM ngày 05/02.")
        add("report", FieldLook(words=self.tr("&Báo cáo đột xuất"), hint=hint), self.report)
        self.rows((("which", 8), ("day", 4)), (("words", 12),), (("report", 12),))
        self.begin(self._end)

    def errors(self) -> Mapping[str, str]:
        """Which one, when, and how it ended."""
        found = self.missing(
            {
                "which": self.tr("việc bất thường chưa khắc phục"),
                "day": self.tr("ngày, ví dụ: hn"),
                "words": self.tr("kết quả, ví dụ: nơi gửi đã gửi bổ sung bản số 04"),
            }
        )
        if self.day.problem():
            found["day"] = self.day.problem()
        return found

    def _end(self) -> str:
        which, day = self.which.value(), self.day.value()
        if which is None or day is None:
            raise AssertionError  # the fields had no error
        request = IrregularityEndRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=day,
            irregularity=which,
            words=self.words_area.value(),
            report=self.report.value(),
            other_cases=self.findings.other_cases(),
        )
        ended = self.seat.desk.do(end_irregularity, request)
        return and_noted(self.tr("Đã ghi việc khắc phục"), ended.warnings)


def _words_of(entry: IrregularityEntry) -> str:
    return f"{short_day(entry.day)} · {IRREGULARITY_WORDS[entry.kind]} · {entry.words}"
