"""The day of something that was done: today at first, never one that is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.future_day import future_day
from bmnn_desk.ui.widgets.date_field import DateField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget


class ActDay(DateField):
    """A day that stands at today and may be an earlier one; `past` is as for every day."""

    def __init__(
        self, today: Callable[[], date], parent: QWidget | None = None, *, past: bool = False
    ) -> None:
        super().__init__(today, parent, past=past)
        self.put(today())

    def problem(self) -> str:
        """What is wrong with the text, or that the day is still to come; empty where nothing is."""
        return super().problem() or future_day(self.value(), self._today())

    def known(self) -> date:
        """The day, in a form that has no error.

        Raises:
            AssertionError: there is none; a programmer's mistake.
        """
        day = self.value()
        if day is None:
            raise AssertionError
        return day
