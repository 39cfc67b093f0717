"""A line for a whole number, which may be empty."""

from __future__ import annotations

from bmnn_desk.domain.incoming import MOST_COPIES
from bmnn_desk.ui.issue.numbers_only import number_in
from bmnn_desk.ui.widgets.line_edit import LineEdit


class NumberLine(LineEdit):
    """`value()` is the text; `number()` what it says."""

    def number(self) -> int | None:
        """The number, None where the line is empty or no number from 1 to 9999."""
        found = number_in(self.value())
        return None if found is None or found > MOST_COPIES else found

    def is_wrong(self) -> bool:
        """True where something stands there that is no such number."""
        return bool(self.value()) and self.number() is None

    def put(self, number: int | None) -> None:
        """Show a number, or none."""
        self.setText("" if number is None else str(number))
