"""The fields of a taking out: who takes what where and till when, who asked and permitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.domain.trips import TripPermit
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.services.trip_permitters import trip_permitters
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.office_entries import PersonEntry
    from bmnn_desk.domain.trips import TripPermitter
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.form_panel import FormPanel

_OTHER, _NOBODY = 0, ""
_OWN, _POST = "own:", "post:"


class TripFields(QObject):
    """Editors by name, with the form's own `day`; `fill` puts them into its panel.

    The person's post and unit are filled in as he is chosen, and may be typed over.
    """

    def __init__(self, seat: Seat, parent: QObject, day: DateField) -> None:
        super().__init__(parent)
        self._seat, self.day = seat, day
        asked = PeopleAsked(body=seat.body, day=seat.today())
        self._people: dict[int, PersonEntry] = {}
        self._permitters: dict[str, TripPermitter] = {}
        self.abroad = ChoiceBox(
            [(False, self.tr("Công tác trong nước")), (True, self.tr("Đi nước ngoài"))]
        )
        self.until = DateField(seat.today)
        self.taker: ChoiceBox[int] = ChoiceBox(self._offered())
        self.taker_name, self.position, self.unit = LineEdit(), LineEdit(), LineEdit()
        self.purpose, self.place, self.protection = LineEdit(), LineEdit(), LineEdit()
        self.asked_on, self.permit_on = DateField(seat.today), DateField(seat.today)
        self.asked_number, self.permit_number = LineEdit(), LineEdit()
        self.permitter: ChoiceBox[str] = ChoiceBox(self._who_permits(asked))
        self.permit_name = LineEdit()
        self.told_head, self.told_on = LineEdit(), DateField(seat.today)
        self.note = LineEdit()
        self.day.put(seat.today())

    def fill(self, panel: FormPanel) -> None:
        """Put every editor into a panel, and show those that are needed."""
        self._panel = panel
        for key, (look, editor) in self._looks().items():
            panel.add(key, look, editor)
        offer_person(self._seat, panel.field("taker"), self._offered)
        self.taker.edited.connect(self._follow_taker)
        self.abroad.edited.connect(self.show_needed)
        self.permitter.edited.connect(self.show_needed)
        self._follow_taker()

    def taker_words(self) -> str:
        """Who takes them, by name."""
        entry = self._people.get(self.taker.value() or _OTHER)
        return self.taker_name.value() if entry is None else entry.name

    def taker_person(self) -> int | None:
        """His row, None for somebody of another body."""
        return self.taker.value() or None

    @property
    def is_permitted(self) -> bool:
        """Whether somebody is chosen who permits it."""
        return self.permitter.value() not in {None, _NOBODY}

    def permit(self) -> TripPermit | None:
        """Who permitted it, and when; None where nobody is chosen or no day said."""
        chosen, day = self.permitter.value() or _NOBODY, self.permit_on.value()
        if chosen == _NOBODY or day is None:
            return None
        number = self.permit_number.value()
        if chosen.startswith(_POST):
            return TripPermit(
                day=day,
                number=number,
                name=self.permit_name.value(),
                title=self.permitter.currentText(),
                post=chosen.removeprefix(_POST),
            )
        who = self._permitters[chosen]
        return TripPermit(
            day=day, number=number, person=who.person, delegation=who.delegation, title=who.title
        )

    def errors(self) -> dict[str, str]:
        """What is half said of the permission, and who takes them."""
        found: dict[str, str] = {}
        if not self.taker_words().strip():
            found["taker_name"] = self.tr("Chưa nhập. Ghi người mang ra, ví dụ: Trần Văn A.")
        if self.is_permitted and self.permit_on.value() is None:
            found["permit_on"] = self.tr("Chưa nhập. Ghi ngày cho phép, ví dụ: hn.")
        outside = (self.permitter.value() or _NOBODY).startswith(_POST)
        if outside and not self.permit_name.value().strip():
            found["permit_name"] = self.tr("Chưa nhập. Ghi họ tên người cho phép.")
        if self.abroad.value() and bool(self.told_head.value()) != (
            self.told_on.value() is not None
        ):
            found["told_on"] = self.tr("Ghi cả người dẫn đoàn và ngày, hoặc bỏ trống cả hai.")
        # What no choice asks for is hidden: nobody could mend it there.
        for key, field, is_asked in (
            ("asked_on", self.asked_on, True),
            ("permit_on", self.permit_on, self.is_permitted),
            ("told_on", self.told_on, self.abroad.value()),
        ):
            if is_asked and (problem := field.problem()):
                found[key] = problem
        return found

    def show_needed(self) -> None:
        """Show what the choices ask for."""
        show = self._panel.field
        abroad = self.abroad.value() is True
        outside = (self.permitter.value() or _NOBODY).startswith(_POST)
        show("taker_name").setVisible(self.taker.value() == _OTHER)
        show("permit_name").setVisible(outside)
        for key in ("permit_on", "permit_number"):
            show(key).setVisible(self.is_permitted)
        for key in ("told_head", "told_on"):
            show(key).setVisible(abroad)

    def _follow_taker(self) -> None:
        entry = self._people.get(self.taker.value() or _OTHER)
        if entry is not None:
            self.position.setText(entry.post)
            self.unit.setText(entry.unit)
        self.show_needed()

    def _offered(self) -> list[tuple[int, str]]:
        asked = PeopleAsked(body=self._seat.body, day=self._seat.today())
        self._people.clear()
        for entry in self._seat.desk.read(people_on, asked):
            self._people.setdefault(entry.person, entry)
        people = [
            (person, " · ".join(filter(None, (entry.name, entry.post))))
            for person, entry in self._people.items()
        ]
        return [*people, (_OTHER, self.tr("Người khác…"))]

    def _who_permits(self, asked: PeopleAsked) -> list[tuple[str, str]]:
        """Those of the office, then the posts of other bodies that permit it abroad."""
        found = [(_NOBODY, self.tr("Chưa có, hoặc không phải xin phép"))]
        for place, each in enumerate(self._seat.desk.read(trip_permitters, asked)):
            key = f"{_OWN}{place}"
            self._permitters[key] = each
            words = ", ".join(filter(None, (each.title, each.name)))
            found.append(
                (
                    key,
                    self.tr("{who} (được giao quyền)").format(who=words)
                    if each.delegation is not None
                    else words,
                )
            )
        posts = self._seat.desk.law.on(asked.day).authority.values()
        found += [(f"{_POST}{post.code}", post.words) for post in posts if post.permits_abroad]
        return found

    def _looks(self) -> dict[str, tuple[FieldLook, QWidget]]:
        tr = self.tr
        return {
            "abroad": (FieldLook(words=tr("&Loại chuyến đi"), required=True), self.abroad),
            "day": (FieldLook(words=tr("&Ngày mang ra"), required=True), self.day),
            "until": (FieldLook(words=tr("Giao lại trước hết ngày"), required=True), self.until),
            "taker": (FieldLook(words=tr("Người &mang ra"), required=True), self.taker),
            "taker_name": (FieldLook(words=tr("Họ &tên"), required=True), self.taker_name),
            "position": (FieldLook(words=tr("Chức &vụ")), self.position),
            "unit": (FieldLook(words=tr("Đơn vị")), self.unit),
            "purpose": (FieldLook(words=tr("Mục đích &sử dụng")), self.purpose),
            "place": (FieldLook(words=tr("Đị&a điểm công tác")), self.place),
            "protection": (FieldLook(words=tr("Biện &pháp bảo vệ")), self.protection),
            "asked_on": (FieldLook(words=tr("Ngày đề nghị")), self.asked_on),
            "asked_number": (FieldLook(words=tr("Số giấ&y đề nghị")), self.asked_number),
            "permitter": (FieldLook(words=tr("Người ch&o phép")), self.permitter),
            "permit_name": (
                FieldLook(words=tr("Họ tên người cho phép"), required=True),
                self.permit_name,
            ),
            "permit_on": (FieldLook(words=tr("Ngày cho phép"), required=True), self.permit_on),
            "permit_number": (FieldLook(words=tr("Số văn bản cho phép")), self.permit_number),
            "told_head": (FieldLook(words=tr("Người &dẫn đoàn công tác")), self.told_head),
            "told_on": (FieldLook(words=tr("Ngày báo cáo người dẫn đoàn")), self.told_on),
            "note": (FieldLook(words=tr("Ghi chú")), self.note),
        }
