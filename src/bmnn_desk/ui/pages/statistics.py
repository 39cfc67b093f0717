"""Thống kê, báo cáo: the figures of a year, their chart, how far its papers are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.statistics import FigureKind, YearWindow, balanced, figures_balance, year_of
from bmnn_desk.errors import DeskError
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.services.year_closing import year_closing
from bmnn_desk.services.year_statistics import YearAsked, year_figure_parts
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.dialogs.close_year import CloseYearDialog
from bmnn_desk.ui.dialogs.export_year import ExportYearDialog
from bmnn_desk.ui.dialogs.figure_lines import FigureLinesDialog
from bmnn_desk.ui.dialogs.keep_statistics import KeepStatisticsDialog
from bmnn_desk.ui.dialogs.units_table import UnitsTableSheet
from bmnn_desk.ui.dialogs.year_report import YearReportDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.pages.listing import usual_commands
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.statistics.bar_chart import BarChart
from bmnn_desk.ui.statistics.figure_words import counted_words
from bmnn_desk.ui.statistics.figures_area import figures_area
from bmnn_desk.ui.statistics.figures_table import FiguresTable
from bmnn_desk.ui.statistics.year_bar import YearBar
from bmnn_desk.ui.statistics.year_export import newest_kept, year_parts
from bmnn_desk.ui.statistics.year_papers import facts_of_report, open_count_of
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind, Remarks
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.domain.packages import PackageFigure
    from bmnn_desk.domain.year_close import KeptStatistics, ReportFacts, YearClosing
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

_YEARS_BACK = 6


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Read:
    """What the page shows of a year; `before` and `points` are None until they were counted.

    A year before of which the desk knows nothing has no figures.
    """

    year: int
    figures: Sequence[PackageFigure]
    facts: ReportFacts
    kept: KeptStatistics | None
    closing: YearClosing | None
    before: Sequence[PackageFigure] | None = None
    points: int | None = None


class StatisticsPage(Page):
    """Ctrl+P freezes the figures and prints them; Enter shows the lines behind a figure."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._shown: int | None = None
        self.bar = YearBar(seat)
        self.bar.offer_years(self._years())
        self.bar.year.put(self._year_to_work_on())
        self.table = FiguresTable()
        self.chart = BarChart()
        self.state = Remarks(self.tr("Tình trạng của năm"))
        self._keys = label(
            self.tr("↑ ↓ chọn dòng · Enter xem các dòng làm nên số · Ctrl+P in thống kê"),
            TextPart.HINT,
        )
        self._lay()
        self.bar.asked.connect(self.act)
        self.bar.year_chosen.connect(self._change_year)
        self.table.opened.connect(self._lines)
        self.table.menus.also(lambda: (*self.bar.commands(), *usual_commands(self)))
        self._listen()

    def refresh(self) -> None:
        """Count the year anew, beside the window; of one not shown yet, the figures come first."""
        year = self._year()
        if year == self._shown:
            in_background(self, lambda: self._whole(self._read(year)), self._show, self._failed)
            return
        counting = Remark(kind=RemarkKind.INFO, words=self.tr("Đang tính…"))
        self.state.show_remarks((counting,))
        in_background(self, lambda: self._read(year), self._show_first, self._failed)

    def focus_first(self) -> None:
        """Into the figures."""
        self.table.setFocus()

    def place(self) -> str:
        """The year shown."""
        return str(self._year())

    def go_to_place(self, place: str) -> None:
        """Show that year again."""
        if place.isdecimal():
            self.bar.year.put(int(place))

    def go_to_line(self, line: int) -> None:
        """Show the figures of a year: its number is its line."""
        self.bar.year.put(line)

    def act(self, act: str) -> None:
        """Do what a button or a key asks for, where this account may."""
        button = self.bar.buttons[act]
        if not button.isVisibleTo(self.bar):
            return
        if not button.isEnabled():
            self.said.emit(button.toolTip())
            return
        year, seat = self._year(), self._seat
        sheets: dict[str, Callable[[], Sheet]] = {
            "print": lambda: KeepStatisticsDialog(seat, year),
            "report": lambda: YearReportDialog(seat, year),
            "close": lambda: CloseYearDialog(seat, year),
            "export": lambda: ExportYearDialog(seat, year_parts(seat, year)),
            "units": lambda: UnitsTableSheet(seat, year),
        }
        try:
            self.sheet_wanted.emit(sheets[act]())
        except DeskError as error:
            self.said.emit(sentence(error))

    def _change_year(self) -> None:
        """Figures of one year must not stand under the number of another."""
        self._shown = None
        self.table.setRowCount(0)
        self.chart.show_figures(None)
        self.subtitled.emit(self.tr("Năm {year}: đang tính…").format(year=self._year()))
        self.bar.stop("print", self.tr("Đang tính số liệu của năm"))
        self.refresh()

    def _lines(self, kind: FigureKind) -> None:
        self.sheet_wanted.emit(FigureLinesDialog(self._seat, self._year(), kind))

    def _year(self) -> int:
        return self.bar.year.value() or self._seat.today().year

    def _years(self) -> tuple[int, ...]:
        """This year's window first, then those before it."""
        (settings,) = self._seat.desk.read(office_settings, BodyAsked(body=self._seat.body))
        now = year_of(self._seat.today(), settings.year_begins)
        return tuple(range(now, now - _YEARS_BACK, -1))

    def _year_to_work_on(self) -> int:
        """The window of this day; until 31 December the year just ended, unless it is closed."""
        now, today = self._years()[0], self._seat.today()
        if today.year == now or self._closing(today.year) is not None:
            return now
        return today.year

    def _closing(self, year: int) -> YearClosing | None:
        asked = YearAsked(body=self._seat.body, year=year)
        return next(iter(self._seat.desk.read(year_closing, asked)), None)

    def _read(self, year: int) -> _Read:
        asked = YearAsked(body=self._seat.body, year=year)
        return _Read(
            year=year,
            figures=balanced(self._seat.desk.read(year_figure_parts, asked)),
            facts=facts_of_report(self._seat, year, counted=False),
            kept=newest_kept(self._seat, year),
            closing=self._closing(year),
        )

    def _whole(self, read: _Read) -> _Read:
        """With the year before, counted where it was not kept; and what still keeps it open."""
        asked = YearAsked(body=self._seat.body, year=read.year - 1)
        before: Sequence[PackageFigure] = read.facts.before
        if read.facts.has_before and not before:
            before = balanced(self._seat.desk.read(year_figure_parts, asked))
        points = open_count_of(self._seat, read.year) if read.closing is None else None
        return replace(read, before=before, points=points)

    def _show_first(self, read: _Read) -> None:
        if read.year == self._year():
            self._show(read)
            in_background(self, lambda: self._whole(read), self._show, self._failed)

    def _show(self, read: _Read) -> None:
        if read.year != self._year():
            return
        self._shown = read.year
        self.bar.stop("print", "")
        closed = "" if read.closing is None else self._closed_words(read.closing)
        self.bar.stop("close", closed)
        self.table.show_figures(read.figures, read.before)
        self.chart.show_figures(read.figures)
        self.state.show_remarks(self._remarks(read))
        # Kept figures may be older; those that the page shows are counted now.
        window = YearWindow(since=read.facts.since, until=read.facts.until)
        words = self.tr("Năm {year}: {counted}")
        self.subtitled.emit(
            words.format(year=read.year, counted=counted_words(window, self._seat.today()))
        )

    def _remarks(self, read: _Read) -> tuple[Remark, ...]:
        good, warn = RemarkKind.OK, RemarkKind.WARN
        balanced = figures_balance(read.figures)
        cells = [
            Remark(
                kind=good if balanced else warn,
                words=self.tr("Số liệu cân: đầu kỳ, cộng phần thêm, trừ phần giảm, bằng cuối kỳ.")
                if balanced
                else self.tr("Số dư âm: xem các dòng làm nên số, hoặc ghi tồn đầu kỳ ở trang Sổ."),
            )
        ]
        if read.kept is None:
            words = self.tr("Chưa in thống kê năm nay.")
            cells.append(Remark(kind=warn, words=words))
        else:
            cells.append(self._kept_words(read, read.kept))
        cells.append(self._closing_remark(read))
        written = sum(bool(part.strip()) for part in read.facts.parts[:4])
        words = self.tr("Báo cáo năm: đã viết {written}/4 phần.").format(written=written)
        cells.append(Remark(kind=good if written == 4 else warn, words=words))  # noqa: PLR2004
        return tuple(cells)

    def _closing_remark(self, read: _Read) -> Remark:
        if read.closing is not None:
            return self._closed_remark(read.closing)
        if read.points is None:
            return Remark(kind=RemarkKind.INFO, words=self.tr("Đang tìm việc chưa xong…"))
        words = self.tr("{count} việc chưa xong trước khi khóa năm.").format(count=read.points)
        return Remark(kind=RemarkKind.WARN if read.points else RemarkKind.OK, words=words)

    def _kept_words(self, read: _Read, kept: KeptStatistics) -> Remark:
        same = tuple(kept.figures) == tuple(read.figures)
        words = self.tr("Đã chốt ngày {day}, mã {code}.")
        if not same:
            words = self.tr("Đã chốt ngày {day}, nhưng số liệu nay đã khác: in lại.")
        return Remark(
            kind=RemarkKind.OK if same else RemarkKind.WARN,
            words=words.format(day=short_day(kept.day), code=kept.code),
            hint=self.tr("{compiler} lập, {leader} ký").format(
                compiler=f"{kept.compiler} ({kept.compiler_position})",
                leader=f"{kept.leader} ({kept.leader_position})",
            ),
        )

    def _closed_words(self, closing: YearClosing) -> str:
        words = self.tr("Năm {year} đã khóa ngày {day}")
        return words.format(year=closing.year, day=short_day(closing.day))

    def _closed_remark(self, closing: YearClosing) -> Remark:
        """Late papers still come in; the closed figures do not know of them."""
        said, late = self._closed_words(closing), closing.late_lines
        if not late:
            return Remark(kind=RemarkKind.OK, words=f"{said}.")
        words = self.tr("{said}; {late} dòng vào sau khi khóa: in lại thống kê, báo cáo.")
        return Remark(kind=RemarkKind.WARN, words=words.format(said=said, late=late))

    def _failed(self, error: DeskError) -> None:
        words = sentence(error)
        self.state.show_remarks((Remark(kind=RemarkKind.WARN, words=words),))
        self.said.emit(words)

    def _listen(self) -> None:
        keys = {
            "Ctrl+P": lambda: self.act("print"),
            "Ctrl+R": lambda: self.act("report"),
            "Ctrl+T": lambda: self.act("close"),
            "Ctrl+E": lambda: self.act("export"),
            "Ctrl+U": lambda: self.act("units"),
            "F5": self.refresh,
        }
        listen_for(keys, self)

    def _lay(self) -> None:
        heading = self.tr("Số bản theo loại việc và độ mật")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 8)
        column.setSpacing(10)
        column.addWidget(self.bar)
        column.addWidget(figures_area(self.table, heading, self.chart, self.state), 1)
        column.addWidget(self._keys)
