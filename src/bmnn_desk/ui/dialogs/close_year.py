"""Close a year: what is still open, its list to be signed, and the closing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.services.close_year import CloseYearRequest, close_year
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import and_noted, sentence
from bmnn_desk.ui.future_day import future_day
from bmnn_desk.ui.office_paper import paper_sheet
from bmnn_desk.ui.statistics.figure_words import POINT_WORDS, point_day, point_where
from bmnn_desk.ui.statistics.year_papers import exceptions_of, exceptions_paper
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.reading_table import ReadingTable
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind, Remarks
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bmnn_desk.domain.year_close import ExceptionsFacts
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat

_WHERE, _LEAST_ROWS, _FRAME_PX = 1, 5, 6
_MOST_SHOWN = 500
_FIELDS = ("code", "signed_by", "signed_on")


class CloseYearDialog(SmallSheet):
    """The year `subject` (0 is this one); with everything settled it wants no list."""

    form = "close_year"

    def __init__(self, seat: Seat, subject: int) -> None:
        self.year = subject or seat.today().year
        words = SheetWords(
            title=self.tr("Khóa năm"),
            subtitle=self.tr("Năm {year}").format(year=self.year),
            save=self.tr("&Khóa năm này"),
        )
        super().__init__(seat, subject, words)
        self._facts: ExceptionsFacts | None = None
        self._said = Remarks(self.tr("Trước khi khóa năm"))
        self.code, self.signed_by = LineEdit(), LineEdit()
        self.signed_on = DateField(seat.today)
        self.points = ReadingTable(
            self.tr("Việc chưa xong"),
            (self.tr("Việc"), self.tr("Ở đâu, số nào"), self.tr("Từ ngày"), self.tr("Số lượng")),
            _WHERE,
        )
        self._add_fields()
        look = ButtonLook(icon="printer", tip=self.tr("Ctrl+P"))
        self.print_button = self.offer(self.tr("&In danh sách…"), look, self.print_list, left=True)
        listen_for({"Ctrl+P": self.print_list}, self)
        self.show_before(self.points)
        self.show_before(self._said)
        self._show_points()
        self.begin(self._close)
        in_background(self, lambda: exceptions_of(seat, self.year), self._take, self._not)

    @property
    def is_settled(self) -> bool:
        """It is known that nothing is open."""
        return self._facts is not None and not self._facts.points

    def errors(self) -> Mapping[str, str]:
        """The signed list, where one is needed."""
        if self.is_settled:
            return {}
        found = self.missing(
            {
                "code": self.tr("mã ở chân danh sách đã ký; chưa có thì in danh sách"),
                "signed_by": self.tr("họ tên người ký danh sách, ví dụ: Nguyễn Văn C"),
                "signed_on": self.tr("ngày ký danh sách"),
            }
        )
        day = self.signed_on
        if wrong := day.problem() or future_day(day.value(), self.seat.today()):
            found["signed_on"] = wrong
        return found

    def forward(self) -> None:
        """Close it, once it is known what is open."""
        if self._facts is not None:
            super().forward()

    def focus_first(self) -> None:
        """Onto what is to be done: close, or read what is open."""
        if self._facts is None:
            self.leave.setFocus()
        elif self.is_settled:
            self.save.setFocus()
        else:
            self.points.setFocus()

    def print_list(self) -> None:
        """Draw the list of what is open, and hand over the sheet that prints it."""
        facts, seat = self._facts, self.seat
        if facts is None or not facts.points:
            return

        def hand_over(pdf: bytes) -> None:
            """The paper comes to be looked at and printed."""
            self._hand_over(pdf, facts.code)

        in_background(self, lambda: exceptions_paper(seat, facts), hand_over, self._not)

    def _take(self, facts: ExceptionsFacts) -> None:
        """What is open was found: show it, and go on where that leads."""
        self._facts = facts
        self._show_points()
        if facts.points:
            self.fill_with(self.points)
        if self.leave.hasFocus():
            self.focus_first()

    def _hand_over(self, pdf: bytes, code: str) -> None:
        title = self.tr("In danh sách việc chưa xong, mã {code}").format(code=code)
        name = self.tr("Danh sach viec chua xong {year}.pdf").format(year=self.year)
        self.sheet_wanted.emit(paper_sheet(self.seat, pdf, title=title, name=name))

    def _not(self, error: DeskError) -> None:
        self.mishap.say(sentence(error))

    def _close(self) -> str:
        request = CloseYearRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            year=self.year,
            paper_code=self.code.value(),
            signed_by=self.signed_by.value(),
            signed_on=self.signed_on.value(),
            other_cases=self.findings.other_cases(),
        )
        closed = self.seat.desk.do(close_year, request)
        if self.seat.backup is not None:
            self.seat.backup.after_act(BackupWhy.YEAR)
        done = self.tr("Đã khóa năm {year}, {count} việc theo danh sách ngoại lệ").format(
            year=self.year, count=closed.exceptions
        )
        return and_noted(done, closed.warnings)

    def _show_points(self) -> None:
        points = () if self._facts is None else self._facts.points
        self.points.show_rows(
            [
                (POINT_WORDS[each.kind], point_where(each), point_day(each), str(each.count))
                for each in points[:_MOST_SHOWN]
            ]
        )
        self.points.setCurrentCell(0, 0)
        row = self.points.verticalHeader().defaultSectionSize()
        head = self.points.horizontalHeader().sizeHint().height() + _FRAME_PX
        count = self.points.rowCount()
        self.points.setMinimumHeight(head + row * min(count, _LEAST_ROWS))
        self.points.setMaximumHeight(head + row * count)
        for part in (self.points, self.print_button, *map(self.panel.field, _FIELDS)):
            part.setVisible(bool(points))
        self.save.setEnabled(self._facts is not None)
        self.leave.setText(self.tr("Lưu nháp và đón&g") if points else self.tr("Đón&g"))
        self.leave.show_icon("device-floppy" if points else "x")
        self._said.show_remarks(self._consequences(len(points)))

    def _consequences(self, count: int) -> Iterator[Remark]:
        kind = RemarkKind.INFO
        if self._facts is None:
            yield Remark(kind=kind, words=self.tr("Đang tìm việc chưa xong…"))
            return
        if self.is_settled:
            words = self.tr("Không còn việc nào chưa xong. Khóa năm không cần danh sách ngoại lệ.")
            yield Remark(kind=RemarkKind.OK, words=words)
        else:
            words = self.tr(
                "Còn {count} việc. Làm xong các việc, hoặc in danh sách, trình ký rồi ghi lại."
            )
            yield Remark(kind=RemarkKind.WARN, words=words.format(count=count))
        if count > _MOST_SHOWN:
            words = self.tr("Bảng dưới hiện 500 việc đầu; danh sách in ra có đủ.")
            yield Remark(kind=kind, words=words)
        words = self.tr("Thống kê, báo cáo, xuất ra ổ không phải chờ khóa năm.")
        yield Remark(kind=kind, words=words)

    def _add_fields(self) -> None:
        hint = self.tr("Danh sách đổi thì mã đổi: in và ký lại.")
        code = FieldLook(words=self.tr("&Mã danh sách đã ký"), required=True, hint=hint)
        self.panel.add("code", code, self.code)
        by = FieldLook(words=self.tr("&Người ký danh sách"), required=True)
        self.panel.add("signed_by", by, self.signed_by)
        on = FieldLook(words=self.tr("Ngà&y ký"), required=True)
        self.panel.add("signed_on", on, self.signed_on)
        self.rows((("code", 4), ("signed_by", 5), ("signed_on", 3)))
