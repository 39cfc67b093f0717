"""The fields of a round of delivery: day, channel, carrier, place in a hand-written book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.domain.channels import channels_for
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.ui.future_day import future_day
from bmnn_desk.ui.issue.numbers_only import number_in
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat

_OTHER = 0
_DIGITS = 5


class RoundFields(QObject):
    """`form` has them by key, to be laid out in that order."""

    def __init__(self, seat: Seat, parent: QObject) -> None:
        super().__init__(parent)
        self._seat = seat
        self._names: dict[int, str] = {}
        self.form = FormPanel(self)
        self.inside = ChoiceBox(
            [(False, self.tr("Giao ra ngoài cơ quan")), (True, self.tr("Giao nội bộ"))]
        )
        self.day = DateField(seat.today)
        self.channel: ChoiceBox[str] = ChoiceBox()
        self.person: ChoiceBox[int] = ChoiceBox()
        self.carrier = LineEdit()
        self.recipient = LineEdit()
        self.page, self.line, self.per_page = LineEdit(), LineEdit(), LineEdit()
        for number in (self.page, self.line, self.per_page):
            number.setMaxLength(_DIGITS)
        self.note = LineEdit()
        self._add()
        self.day.put(seat.today())
        self._offer()
        self.inside.edited.connect(self._offer)
        self.day.edited.connect(self._offer)
        self.person.edited.connect(self._show_carrier)
        self.show_hand_written(hand_written=False)

    @property
    def is_inside(self) -> bool:
        """Whether the round stays in the office."""
        return self.inside.value() is True

    def carrier_person(self) -> int | None:
        """The person of the office who carries, None for somebody else."""
        return self.person.value() or None

    def carrier_name(self) -> str:
        """Who carries, by name."""
        name = self._names.get(self.person.value() or _OTHER)
        return self.carrier.value() if name is None else name

    def place(self, ahead: int = 0) -> tuple[int, int] | None:
        """Page and line of a hand-written book, so many lines after the first; None without.

        Where the lines of a page are given, they go on at the top of the next.
        """
        page, line = number_in(self.page.value()), number_in(self.line.value())
        if page is None or line is None:
            return None
        most = number_in(self.per_page.value())
        if most is None:
            return page, line + ahead
        over, at = divmod(line - 1 + ahead, most)
        return page + over, at + 1

    def errors(self) -> dict[str, str]:
        """What is wrong or missing, by the field's key."""
        found = {}
        if problem := self.day.problem():
            found["day"] = problem
        elif self.day.value() is None:
            found["day"] = self.tr("Chưa nhập. Ghi ngày giao, ví dụ: 05/02/2026.")
        elif problem := future_day(self.day.value(), self._seat.today()):
            found["day"] = problem
        if self.channel.value() is None:
            found["channel"] = self.tr("Chưa có cách chuyển nào cho ngày này. Kiểm tra lại ngày.")
        if not self.carrier_name():
            found["carrier"] = self.tr("Chưa nhập. Ghi người đi giao, ví dụ: Nguyễn Văn C.")
        return found | self._place_errors()

    def show_hand_written(self, *, hand_written: bool) -> None:
        """Ask for page and line where the book is written by hand."""
        for key in ("page", "line", "per_page"):
            self.form.field(key).setVisible(hand_written)

    def _place_errors(self) -> dict[str, str]:
        """What was typed for a hand-written book does not hinder the line of a printed one."""
        found: dict[str, str] = {}
        if self.form.field("page").isHidden():
            return found
        per_page = self.per_page.value()
        if per_page and number_in(per_page) is None:
            found["per_page"] = self.tr("Ghi số dòng bằng số, ví dụ: 20; hoặc bỏ trống.")
        typed = self.page.value() or self.line.value()
        if typed and self.place() is None:
            found["page"] = self.tr("Ghi cả trang và dòng bằng số, ví dụ: trang 12, dòng 5.")
        return found

    def _offer(self) -> None:
        day = self.day.value()
        if day is None:
            return
        channels = self._seat.desk.law.on(day).channels
        offered = channels_for(channels, inside=self.is_inside)
        self.channel.offer((each.code, each.words) for each in offered)
        self.person.offer(self._people())
        self._show_carrier()

    def _people(self) -> list[tuple[int, str]]:
        """Who sits here, everybody in a post on the round's day, somebody else."""
        day = self.day.value() or self._seat.today()
        asked = PeopleAsked(body=self._seat.body, day=day)
        mine = self._seat.desk.actor.person
        words = {mine: self._seat.person}
        self._names = {mine: self._seat.person}
        for entry in self._seat.desk.read(people_on, asked):
            self._names[entry.person] = entry.name
            words[entry.person] = " · ".join(filter(None, (entry.name, entry.post)))
        return [*words.items(), (_OTHER, self.tr("Người khác…"))]

    def _show_carrier(self) -> None:
        self.form.field("carrier").setVisible(self.person.value() == _OTHER)

    def _add(self) -> None:
        add, tr = self.form.add, self.tr
        add("inside", FieldLook(words=tr("Phạm &vi")), self.inside)
        add("day", FieldLook(words=tr("&Ngày giao"), required=True), self.day)
        add("channel", FieldLook(words=tr("Cách chu&yển"), required=True), self.channel)
        person = add("person", FieldLook(words=tr("Người gi&ao")), self.person)
        offer_person(self._seat, person, self._people)
        add("carrier", FieldLook(words=tr("Họ &tên người giao"), required=True), self.carrier)
        hint = tr("Bỏ trống: mỗi bản về nơi nhận của nó.")
        add("recipient", FieldLook(words=tr("Giao chung ch&o"), hint=hint), self.recipient)
        add("page", FieldLook(words=tr("T&rang của sổ viết tay")), self.page)
        add("line", FieldLook(words=tr("&Dòng đầu tiên")), self.line)
        run_on = tr("Bỏ trống: các dòng liền nhau trên một trang.")
        per_page = FieldLook(words=tr("Số dòng &mỗi trang"), hint=run_on)
        add("per_page", per_page, self.per_page)
        add("note", FieldLook(words=tr("G&hi chú")), self.note)
