"""A day typed as people type it (ux c7): never corrected in secret, may be empty, may be wrong."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from bmnn_desk.domain.dates import DayProblem, day_text, read_day
from bmnn_desk.ui.error_texts import day_sentence
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable

_CHARS = 13


class DateField(QWidget):
    """A line and a calendar button; Alt+Down opens the calendar.

    `value()` is the day, None where the line is empty or cannot be read; `problem()` says why.
    `today` is asked each time, so that `hn` and `+3` are right past midnight. `past`: it is a day
    of something that has happened.
    """

    edited = Signal()
    left = Signal()

    def __init__(
        self, today: Callable[[], date], parent: QWidget | None = None, *, past: bool = False
    ) -> None:
        super().__init__(parent)
        self._today, self._past = today, past
        self.line = _DayLine(self)
        self.line.setPlaceholderText("dd/mm/yyyy")
        self.line.setMinimumWidth(self.fontMetrics().averageCharWidth() * _CHARS)
        look = ButtonLook(icon="calendar", kind=ButtonKind.PLAIN, tip=self.tr("Mở lịch (Alt+↓)"))
        self._open = Button("", look, self.open_calendar)
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.line, 1)
        row.addWidget(self._open)
        self.setFocusProxy(self.line)
        self.line.edited.connect(self.edited.emit)
        self.line.left.connect(self._leave)
        self.line.calendar_asked.connect(self.open_calendar)

    def value(self) -> date | None:
        """The day, None where there is none or it cannot be read."""
        found = self._read()
        return found if isinstance(found, date) else None

    def problem(self) -> str:
        """What is wrong with the text, with how to mend it; empty where nothing is."""
        found = self._read()
        return day_sentence(found) if isinstance(found, DayProblem) else ""

    def put(self, day: date | None) -> None:
        """Show a day, or none."""
        self.line.setText(day_text(day))

    def draft_text(self) -> str:
        """What a draft keeps."""
        return self.line.draft_text()

    def put_draft_text(self, text: str) -> None:
        """Show what a draft kept."""
        self.line.setText(text)

    def open_calendar(self) -> None:
        """Show a month to choose from."""
        shown = self.value() or self._today()
        popup = _Calendar(self, shown)
        popup.chosen.connect(self._choose)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()

    def _choose(self, year: int, month: int, day: int) -> None:
        self.put(date(year, month, day))
        self.line.setFocus()

    def _leave(self) -> None:
        found = self._read()
        if isinstance(found, date):
            self.put(found)
        self.left.emit()

    def _read(self) -> date | DayProblem | None:
        return read_day(self.line.value(), self._today(), past=self._past)


class _DayLine(LineEdit):
    calendar_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+↓ asks for the calendar."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.calendar_asked.emit()
            return
        super().keyPressEvent(event)


class _Calendar(QWidget):
    chosen = Signal(int, int, int)

    def __init__(self, parent: QWidget, shown: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("calendar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._month = QCalendarWidget(self)
        self._month.setAccessibleName(self.tr("Lịch"))
        self._month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._month.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self._days_off_are_not_red()
        for table in self._month.findChildren(QTableView):
            table.setAccessibleName(self.tr("Lịch"))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._month)
        self._month.activated.connect(self._choose)
        self._month.clicked.connect(self._choose)
        self._month.setFocus()

    def event(self, event: QEvent) -> bool:
        """Esc closes the calendar alone, not the form that listens for it behind."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Cancel)
        ):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours may come while it is open: the system's high contrast."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._days_off_are_not_red()

    def _days_off_are_not_red(self) -> None:
        """Qt's own red stands for danger here, and is too pale to be read (ux c3).

        Paler they would look like days of another month.
        """
        plain = QTextCharFormat()
        plain.setForeground(QColor(current_tokens().text))
        for month in self.findChildren(QCalendarWidget):  # none while this is being made
            for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
                month.setWeekdayTextFormat(day, plain)

    def _choose(self, day: QDate) -> None:
        self.chosen.emit(day.year(), day.month(), day.day())
        self.close()
