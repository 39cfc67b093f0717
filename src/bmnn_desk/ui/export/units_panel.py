"""The units that report to the office: who has sent, totals, what differs from last year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bmnn_desk.domain.dates import day_text, short_day, yearly_day
from bmnn_desk.domain.secrecy import HIGHEST_FIRST
from bmnn_desk.domain.statistics import FigureKind
from bmnn_desk.domain.unit_statistics import UnitState, broken_openings, differences, totals
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.services.units_table import UnitsAsked, units_table
from bmnn_desk.ui.export.drive_words import UNIT_WORDS, change_words, count_words, kind_word
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.level_words import level_word

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.packages import PackageFigure
    from bmnn_desk.domain.unit_statistics import UnitYear
    from bmnn_desk.ui.seat import Seat


class UnitsPanel(QWidget):
    """Three tables: the units, their sum, and what the chosen unit has otherwise than last year.

    A sentence stands in the place of a table without rows.
    """

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._units: tuple[UnitYear, ...] = ()
        levels = [level_word(level) for level in HIGHEST_FIRST]
        self.summary = label("", TextPart.STRONG, wraps=True)
        self.units = ListTable(
            self.tr("Đơn vị trực thuộc"),
            [
                self.tr("Đơn vị"),
                self.tr("Tình trạng"),
                self.tr("Ngày nhận"),
                *(self.tr("{level}, cuối kỳ").format(level=each) for each in levels),
                self.tr("Khác năm trước"),
            ],
            wide=0,
        )
        self.sums = ListTable(self.tr("Cộng các đơn vị"), [self.tr("Số liệu"), *levels], wide=0)
        self.changes = ListTable(
            self.tr("Khác năm trước"),
            [self.tr("Độ mật"), self.tr("Số liệu"), self.tr("Khác")],
            wide=2,
        )
        self.chosen = label("", TextPart.STRONG, wraps=True)
        self.no_units, self.no_sums, self.no_changes = (
            label("", TextPart.MUTED, wraps=True) for _ in range(3)
        )
        self._lay_out()
        self.units.currentCellChanged.connect(lambda *_cells: self._show_changes())

    def show_year(self, year: int) -> None:
        """Read the units' figures of a year, and of the one before it."""
        seat = self._seat
        (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
        due, today = yearly_day(settings.units_due, year), seat.today()
        self._units = seat.desk.read(units_table, UnitsAsked(body=seat.body, year=year))
        self.units.show_rows([self._row(each, due, today) for each in self._units])
        none_yet = self.tr("Chưa có đơn vị nào. Ghi ở Cấu hình, mục Ổ lưu trữ di động.")
        _say_or_show(self.no_units, "" if self._units else none_yet, self.units)
        self._show_sums()
        states = [each.state(due, today) for each in self._units]
        sent = sum(state in {UnitState.SENT, UnitState.SENT_LATE} for state in states)
        late = states.count(UnitState.LATE)
        words = self.tr("Năm {year}: {sent}/{all} đơn vị đã gửi, {late} quá hạn. Hạn gửi: {due}.")
        none = self.tr("chưa đặt (trang Cấu hình)")
        self.summary.setText(
            words.format(
                year=year,
                sent=sent,
                all=len(states),
                late=late,
                due=none if due is None else short_day(due),
            )
        )
        self._show_changes()

    def _row(self, unit: UnitYear, due: date | None, today: date) -> tuple[str, ...]:
        kind = FigureKind.CLOSING.value
        closing = {each.level: each for each in unit.figures if each.kind == kind}
        has_sent = unit.sent_on is not None
        counts = (count_words(closing.get(each)) if has_sent else "" for each in HIGHEST_FIRST)
        changed, broken = len(differences(unit)), len(broken_openings(unit))
        words = (
            self.tr("{count} số; đầu kỳ lệch").format(count=changed)
            if broken
            else self.tr("{count} số").format(count=changed)
        )
        return (
            unit.name,
            UNIT_WORDS[unit.state(due, today)],
            day_text(unit.sent_on),
            *counts,
            self._compared(unit, words),
        )

    def _compared(self, unit: UnitYear, words: str) -> str:
        if not unit.figures:
            return ""
        return words if unit.before else self.tr("chưa có số liệu")

    def _show_sums(self) -> None:
        summed = {(each.kind, each.level): each for each in totals(self._units)}
        kinds = dict.fromkeys(kind for kind, _level in summed)
        self.sums.show_rows(
            [
                (
                    kind_word(kind),
                    *(count_words(summed.get((kind, level))) for level in HIGHEST_FIRST),
                )
                for kind in kinds
            ]
        )
        none_yet = self.tr("Chưa đơn vị nào gửi số liệu của năm này.")
        _say_or_show(self.no_sums, "" if kinds else none_yet, self.sums)

    def _show_changes(self) -> None:
        row = self.units.currentRow()
        unit = self._units[row] if 0 <= row < len(self._units) else None
        rows: list[tuple[str, str, str]] = []
        if unit is not None:
            lag = self.tr("Đầu kỳ lệch cuối kỳ trước")
            rows = [self._change(each, lag) for each in broken_openings(unit)]
            rows += [self._change(each, kind_word(each.kind)) for each in differences(unit)]
        self.changes.show_rows(rows)
        words = self.tr("{unit}: khác năm trước")
        plain = self.tr("Khác năm trước")
        self.chosen.setText(plain if unit is None else words.format(unit=unit.name))
        _say_or_show(self.no_changes, "" if rows else self._why_none(unit), self.changes)

    def _why_none(self, unit: UnitYear | None) -> str:
        if unit is None:
            return self.tr("Chọn một đơn vị ở bảng trên để xem số liệu nào khác năm trước.")
        if not unit.figures:
            return self.tr("Đơn vị chưa gửi số liệu của năm này.")
        if not unit.before:
            return self.tr("Năm trước chưa có số liệu, không so được.")
        return self.tr("Không số liệu nào khác năm trước.")

    def _change(self, figure: PackageFigure, words: str) -> tuple[str, str, str]:
        return level_word(figure.level), words, change_words(figure)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        hint = self.tr("Mỗi ô là “số tài liệu / số bản”.")
        for part in (
            self.summary,
            self.no_units,
            self.units,
            label(self.tr("Cộng các đơn vị"), TextPart.STRONG),
            self.no_sums,
            self.sums,
            self.chosen,
            self.no_changes,
            self.changes,
            label(hint, TextPart.HINT, wraps=True),
        ):
            column.addWidget(part)
        column.addStretch(1)


def _say_or_show(sentence: QLabel, words: str, table: ListTable) -> None:
    """The words in the place of the table; without words the table."""
    sentence.setText(words)
    sentence.setVisible(bool(words))
    table.setVisible(not words)
