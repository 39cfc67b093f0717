"""A form about one machine: its subtitle, a day of what has happened, the machine itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.future_day import future_day
from bmnn_desk.ui.machine.machine_words import card_facts
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.ui.seat import Seat


class MachineSheet(SmallSheet):
    """About the machine `subject`; `machine` is it as it stands, `day` the field of the day."""

    def __init__(self, seat: Seat, subject: int, title: str, save: str) -> None:
        self.machine = card_facts(seat, subject).machine
        about = " · ".join(filter(None, (self.machine.name, self.machine.place)))
        super().__init__(seat, subject, SheetWords(title=title, subtitle=about, save=save))
        self.day = DateField(seat.today, past=True)
        self.day.put(seat.today())

    def add_day(self, words: str) -> None:
        """The field of the day on which it was so."""
        self.panel.add("day", FieldLook(words=words, required=True), self.day)

    def wrong(self, examples: Mapping[str, str]) -> dict[str, str]:
        """What is missing of these fields, and a day that cannot be."""
        found = self.missing({"day": self.tr("ngày, ví dụ: hn"), **examples})
        problem = self.day.problem() or future_day(self.day.value(), self.seat.today())
        if problem:
            found["day"] = problem
        return found

    def on_day(self) -> date:
        """The day, which had no error."""
        day = self.day.value()
        if day is None:
            raise AssertionError  # the fields had no error
        return day
