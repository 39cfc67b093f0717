"""Write the parts of a year's report, and save it as a file to be edited in Word."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from bmnn_desk.domain.year_close import is_summary_year
from bmnn_desk.errors import AlreadySavedError, DeskError, SavedNotAnchoredError
from bmnn_desk.services.keep_year_report import ReportRequest, keep_year_report
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import and_noted, sentence
from bmnn_desk.ui.open_file import ask_place
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.statistics.year_papers import facts_of_report, report_docx
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.text_area import TextArea
from bmnn_desk.ui.write_file import write_beside

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.seat import Seat

_ROWS = 3


class YearReportDialog(SmallSheet):
    """The report of the year `subject` (0 is this one); figures and tables come of themselves."""

    form = "keep_year_report"

    def __init__(self, seat: Seat, subject: int) -> None:
        self.year = subject or seat.today().year
        words = SheetWords(
            title=self.tr("Báo cáo năm"),
            subtitle=self.tr("Công tác bảo vệ bí mật nhà nước năm {year}").format(year=self.year),
            save=self.tr("Lưu nội dung &báo cáo"),
        )
        super().__init__(seat, subject, words)
        self.parts = {key: TextArea(_ROWS) for key in self._looks()}
        for key, look in self._looks().items():
            self.panel.add(key, look, self.parts[key]).let_grow()
        keys = list(self.parts)
        laid = self.rows(
            ((keys[0], 6), (keys[1], 6)),
            ((keys[2], 6), (keys[3], 6)),
            *(((key, 12),) for key in keys[4:]),
        )
        self.fill_with(laid)
        for key, text in zip(
            keys, facts_of_report(seat, self.year, counted=False).parts, strict=False
        ):
            self.parts[key].put_draft_text(text)
        word = ButtonLook(icon="file-type-docx")
        self.to_file = self.offer(self.tr("Lưu ra &tệp Word…"), word, self.save_file, left=True)
        self.begin(self._keep)

    def save_file(self) -> None:
        """Ask where, and write the report as it was kept last."""
        if self.busy_reason():
            return
        name = self.tr("Bao cao nam {year}.docx").format(year=self.year)
        path = ask_place(self, self.tr("Lưu báo cáo ra tệp"), self.tr("Word (*.docx)"), name)
        if path is not None:
            self.write_file(path)

    def write_file(self, path: Path) -> None:
        """Keep what is typed, then write the file."""
        try:
            with suppress(
                AlreadySavedError, SavedNotAnchoredError
            ):  # the text is kept all the same
                self._keep()
        except DeskError as error:
            self.refuse(error)
            return
        self._keeper.drop()
        # The file may fail: then the text is kept once more, as an act of its own.
        self.request_id = new_request_id()
        seat, year = self.seat, self.year
        done = self.tr("Đã lưu {name}. Tệp có nội dung mật: chỉ chép vào USB đã đăng ký.")
        self.await_paper(done.format(name=path.name), self.tr("Đang lập tệp Word"))
        in_background(
            self,
            lambda: write_beside(path, report_docx(seat, year)),
            lambda _none: self.give_paper(None),
            self._not,
            self.resume,
        )

    def _not(self, error: DeskError) -> None:
        self.resume()
        self.mishap.say(sentence(error))

    def _keep(self) -> str:
        request = ReportRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            year=self.year,
            parts=tuple(area.value() for area in self.parts.values()),
            other_cases=self.findings.other_cases(),
        )
        broken = self.seat.desk.do(keep_year_report, request)
        done = self.tr("Đã lưu nội dung báo cáo năm {year}").format(year=self.year)
        return and_noted(done, broken)

    def _looks(self) -> dict[str, FieldLook]:
        looks = {
            "situation": FieldLook(words=self.tr("1. Tình &hình")),
            "results": FieldLook(words=self.tr("2. &Kết quả, ưu điểm, khuyết điểm, nguyên nhân")),
            "losses": FieldLook(words=self.tr("3. Lộ, &mất bí mật: số vụ, nguyên nhân, khắc phục")),
            "forecast": FieldLook(words=self.tr("4. &Dự báo, nhiệm vụ, kiến nghị")),
        }
        if is_summary_year(self.year):
            hint = self.tr("Chương trình suy luận năm này tới kỳ; bỏ trống nếu cơ quan tính khác.")
            looks["summary"] = FieldLook(words=self.tr("5. Tổng kết 05 &năm"), hint=hint)
        return looks
