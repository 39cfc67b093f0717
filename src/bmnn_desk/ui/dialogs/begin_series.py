"""Say at which number the year's secret documents go on, before the first one is numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.open_book import SeriesRequest, begin_series
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.issue.numbers_only import number_in
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_DIGITS = 6


class BeginSeriesDialog(SmallSheet):
    """The first number of the office's single series; the year is that of the day."""

    form = "begin_series"

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        subtitle = self.tr("Dãy số văn bản mật đi năm {year}").format(year=seat.today().year)
        words = SheetWords(
            title=self.tr("Số văn bản bắt đầu"),
            subtitle=subtitle,
            save=self.tr("Ghi số &bắt đầu"),
        )
        super().__init__(seat, subject, words)
        self.first = LineEdit()
        self.first.setMaxLength(_DIGITS)
        hint = self.tr("Số sau số cuối đã cấp bằng sổ giấy. Chỉ ghi được khi dãy chưa cấp số nào.")
        look = FieldLook(words=self.tr("&Số văn bản bắt đầu"), required=True, hint=hint)
        self.panel.add("first", look, self.first)
        self.rows((("first", 6),))
        self.begin(self._begin)

    def errors(self) -> Mapping[str, str]:
        """A number."""
        found = self.missing({"first": self.tr("số văn bản, ví dụ: 43")})
        if self.first.value() and number_in(self.first.value()) is None:
            found["first"] = self.tr("Ghi số, ví dụ: 43.")
        return found

    def _begin(self) -> str:
        request = SeriesRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            first=int(self.first.value()),
        )
        self.seat.desk.do(begin_series, request)
        return self.tr("Văn bản kế tiếp lấy số {first:02}").format(first=request.first)
