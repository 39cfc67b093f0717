"""Enter a person with a post, or a further post of somebody who is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import PostKind
from bmnn_desk.domain.sort_keys import name_sort_key
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from bmnn_desk.services.office_entries import DayAsked, who_sits
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.ui.by_name import units_by_name
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.settings.office_words import POST_CHOICES
from bmnn_desk.ui.unit_add import offer_unit
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_NEW = 0
_NO_UNIT = 0


class EnrolPersonDialog(SmallSheet):
    """Name, post and its days, unit."""

    form = "enrol_person"
    copied = ("kind", "post", "unit")

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Thêm người"),
            subtitle=self.tr("Người ký, người duyệt độ mật, người soạn thảo của cơ quan"),
            save=self.tr("Thê&m người"),
        )
        super().__init__(seat, subject, words)
        self.who = ChoiceBox(self._persons())
        self.name, self.post = LineEdit(), LineEdit()
        self.kind: ChoiceBox[PostKind] = ChoiceBox(POST_CHOICES.items())
        self.kind.put(PostKind.OTHER)
        self.unit = ChoiceBox(self._units())
        self.since, self.until = DateField(seat.today), DateField(seat.today)
        self.since.put(seat.today())
        self._add_fields()
        self.rows(
            (("who", 6), ("name", 6)),
            (("kind", 6), ("post", 6)),
            (("unit", 6), ("since", 3), ("until", 3)),
        )
        self.who.edited.connect(self._show_name)
        self.begin(self._enrol)
        self._show_name()

    def focus_first(self) -> None:
        """Into the name, unless a draft was left elsewhere or somebody known is chosen."""
        super().focus_first()
        if not self._caret and self.who.value() == _NEW:
            self.name.setFocus()

    def errors(self) -> Mapping[str, str]:
        """Who, which post, since when."""
        found = self.missing(
            {
                "post": self.tr("chức vụ như trên chữ ký, ví dụ: Chuyên viên"),
                "since": self.tr("ngày bắt đầu giữ chức vụ, ví dụ: 05/02/2026"),
            }
        )
        if self.who.value() == _NEW:
            found |= self.missing({"name": self.tr("họ và tên, ví dụ: Nguyễn Văn C")})
        for key, day in (("since", self.since), ("until", self.until)):
            if day.problem():
                found[key] = day.problem()
        since, until = self.since.value(), self.until.value()
        if since is not None and until is not None and until < since:
            found["until"] = self.tr("Ngày thôi sớm hơn ngày bắt đầu. Sửa lại một trong hai ngày.")
        return found

    def _enrol(self) -> str:
        person = self.who.value() or None
        request = PersonRequest(
            request_id=self.request_id,
            day=self.since.value() or self.seat.today(),
            body=self.seat.body,
            name="" if person else self.name.value(),
            kind=self.kind.value() or PostKind.OTHER,
            post=self.post.value(),
            unit=self.unit.value() or None,
            person=person,
            until=self.until.value(),
        )
        self.seat.desk.do(enrol_person, request)
        return self.tr("Đã thêm {name}").format(name=request.name or self.who.currentText())

    def _show_name(self) -> None:
        self.panel.field("name").setVisible(self.who.value() == _NEW)

    def _persons(self) -> list[tuple[int, str]]:
        """Everybody in a post today once, with the first of his posts; and who sits here.

        The first account's own person has no post until one is entered here.
        """
        desk, day = self.seat.desk, self.seat.today()
        entries = (
            *desk.read(people_on, PeopleAsked(body=self.seat.body, day=day)),
            *desk.read(who_sits, DayAsked(day=day)),
        )
        known = {each.person: each for each in reversed(entries)}
        named = sorted(known.values(), key=lambda each: name_sort_key(each.name))
        return [
            (_NEW, self.tr("Người mới")),
            *((each.person, " · ".join(filter(None, (each.name, each.post)))) for each in named),
        ]

    def _units(self) -> list[tuple[int, str]]:
        units = units_by_name(self.seat)
        none = (_NO_UNIT, self.tr("Không thuộc đơn vị nào"))
        return [none, *((each.unit, each.name) for each in units)]

    def _add_fields(self) -> None:
        until = self.tr("Để trống nếu chưa biết.")
        looks = {
            "who": (FieldLook(words=self.tr("Ngườ&i")), self.who),
            "name": (FieldLook(words=self.tr("&Họ và tên"), required=True), self.name),
            "kind": (FieldLook(words=self.tr("&Vai trò")), self.kind),
            "post": (FieldLook(words=self.tr("&Chức vụ trên văn bản"), required=True), self.post),
            "unit": (FieldLook(words=self.tr("Đơ&n vị")), self.unit),
            "since": (FieldLook(words=self.tr("&Từ ngày"), required=True), self.since),
            "until": (FieldLook(words=self.tr("Đến hết ngà&y"), hint=until), self.until),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
        offer_unit(self.seat, self.panel.field("unit"), self._units)
