"""Số liệu năm: the year's figures beside what waits, counted once the page has been shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.statistics import YearWindow, balanced, year_of, year_window
from bmnn_desk.services.office_entries import DayAsked, journal_state
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.services.year_statistics import YearAsked, year_figure_parts
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.today.year_table import YearTable
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.packages import PackageFigure
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat

_AFTER_MS = 250

READS: tuple[Callable[..., object], ...] = (year_figure_parts, office_settings, journal_state)
"""Who may not read all of these has no such card."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Counted:
    """The figures of a year as they stood after so many acts, on a day."""

    acts: int
    day: date
    year: int
    window: YearWindow
    figures: tuple[PackageFigure, ...]


class YearCard(Card):
    """`wanted(place)` when a row is opened: the page with the statistics of that year.

    Every copy of the office is looked at, so it is counted in the background lane, a moment after
    the card is seen, and only where something was done since.
    """

    wanted = Signal(object)

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._seat = seat
        self._counted: _Counted | None = None
        self._is_counting = self._is_stale = False
        self.heading = label(self.tr("Số liệu năm"), TextPart.SECTION)
        self.table = YearTable()
        self.hint = label(self.tr("Đang tính…"), TextPart.HINT, wraps=True)
        for part in (self.heading, self.table, self.hint):
            self.body.addWidget(part)
        self.table.opened.connect(lambda _kind: self._open())
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self._count)

    def refresh(self) -> None:
        """Count again where something was done since, once the card can be seen."""
        self._is_stale = True
        if self.isVisible():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """What was asked for while it could not be seen is counted now."""
        super().showEvent(event)
        if self._is_stale:
            self._soon.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: the desk may be closed next (a lock)."""
        super().hideEvent(event)
        self._soon.stop()

    def _count(self) -> None:
        if self._is_counting:
            return
        self._is_counting, self._is_stale = True, False
        day, before = self._seat.today(), self._counted
        in_background(self, lambda: self._read(day, before), self._show, self._failed, self._rest)

    def _read(self, day: date, before: _Counted | None) -> _Counted:
        desk, body = self._seat.desk, self._seat.body
        (state,) = desk.read(journal_state, DayAsked(day=day))
        if before is not None and (before.acts, before.day) == (state.acts, day):
            return before
        (settings,) = desk.read(office_settings, BodyAsked(body=body))
        year = year_of(day, settings.year_begins)
        return _Counted(
            acts=state.acts,
            day=day,
            year=year,
            window=year_window(year, settings.year_begins),
            figures=balanced(desk.read(year_figure_parts, YearAsked(body=body, year=year))),
        )

    def _show(self, counted: _Counted) -> None:
        if counted is not self._counted:
            self._counted = counted
            self.heading.setText(self.tr("Số liệu năm {year}").format(year=counted.year))
            self.table.show_figures(counted.figures)
            until = min(counted.day, counted.window.until)
            words = self.tr("Từ {since} đến {until}")
            self.hint.setText(
                words.format(since=short_day(counted.window.since), until=short_day(until))
            )
        self._rest()

    def _failed(self, error: DeskError) -> None:
        """Figures that may be wrong by now must not stand there."""
        self._counted = None
        self.table.show_figures(None)
        self.hint.setText(sentence(error))
        self._rest()

    def _rest(self) -> None:
        self._is_counting = False
        if self._is_stale and self.isVisible():
            self._soon.start()

    def _open(self) -> None:
        if self._counted is not None:
            self.wanted.emit(LineWanted(page="statistics", line=self._counted.year))
