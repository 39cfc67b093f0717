"""A short form about several people of the office: who they are is ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.small_sheet import SmallSheet
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.order.order_words import people_choices
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.field import FieldLook

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.ui.dialogs.small_sheet import SheetWords
    from bmnn_desk.ui.seat import Seat


class PeopleTicksSheet(SmallSheet):
    """`subject` is the person ticked in the beginning, 0 for nobody; the day is today."""

    def __init__(self, seat: Seat, subject: int, words: SheetWords, day: FieldLook) -> None:
        super().__init__(seat, subject, words)
        self.people = TickGroup(people_choices(seat))
        self.on = ActDay(seat.today, past=True)
        self.panel.add("people", FieldLook(words=self.tr("&Người"), required=True), self.people)
        self.panel.add("day", day, self.on)
        if subject in self.people.boxes:
            self.people.boxes[subject].setChecked(True)

    def chosen(self) -> tuple[int, ...]:
        """The people ticked, in the order of the list."""
        ticked = self.people.values()
        return tuple(person for person in self.people.boxes if person in ticked)

    def day(self) -> date:
        """The day that was typed."""
        return self.on.known()

    def usual_errors(self) -> dict[str, str]:
        """Nobody ticked, no day, or a day that is none."""
        found = self.wrong({"day": self.tr("ngày, ví dụ: 05/02/2026")})
        if not self.people.boxes:
            found["people"] = self.tr("Hôm nay chưa ai giữ chức vụ. Thêm người ở trang Cấu hình.")
        elif not self.chosen():
            found["people"] = self.tr("Chưa chọn ai. Đánh dấu ít nhất một người.")
        return found
