"""The fields of a copying, and what they say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.domain.copying import CopyForm, ElsewherePaper, Execution, Permission
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.office_entries import DayAsked, who_sits
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.services.permitters import permitters
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.copying.source_choice import SourceChoice
from bmnn_desk.ui.copying.words import FORM_WORDS
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.issue.numbers_only import number_in
from bmnn_desk.ui.permitter_add import offer_permitter
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.proposal.recipients_paste import PasteWords, recipients_from
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.copying import Permitter
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.form_panel import FormPanel

STRANGER = 0
_DIGITS = 5
DEVICE, SCAN, TRUE_COPY = "device", "scan", "true_copy"
ELSEWHERE_KEYS = ("reference", "document_day", "type_name", "title", "level", "may_copy", "first")


class CopyFields(QObject):
    """Editors by name, with the words around them; `fill` puts them into a form's panel."""

    def __init__(self, seat: Seat, parent: QObject) -> None:
        super().__init__(parent)
        self._seat = seat
        (self.settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
        self.source = SourceChoice(seat)
        self.form: ChoiceBox[CopyForm] = ChoiceBox(FORM_WORDS.items())
        self.recipients, self.extract = TextArea(3), TextArea(5)
        self.day, self.permitted_on = DateField(seat.today), DateField(seat.today)
        self.day.put(seat.today())
        self.permitter: ChoiceBox[Permitter] = ChoiceBox(self._permitters())
        self.executor: ChoiceBox[int] = ChoiceBox(self._people())
        self.executor_name, self.place, self.note = LineEdit(), LineEdit(), LineEdit()
        self.place.setText(self.settings.copy_place)
        self.ticks = TickGroup(
            (
                (DEVICE, self.tr("&Máy sao, chụp không nối mạng")),
                (SCAN, self.tr("&Quét thành ảnh trên máy tính")),
                (TRUE_COPY, self.tr("Tài liệu nguồn là &bản sao y")),
            )
        )
        self.page, self.line = LineEdit(), LineEdit()
        for number in (self.page, self.line):
            number.setMaxLength(_DIGITS)
        self._lay_elsewhere(seat)

    def lacks_permitter(self) -> str:
        """Where to record who may permit copying; empty where somebody is on record."""
        words = self.tr(
            "Chưa ai được ghi thẩm quyền. Bấm F2 ở ô này, hoặc ghi ở "
            "Cấu hình, mục Thẩm quyền sao, chụp."
        )
        return words if self.permitter.value() is None else ""

    def names(self) -> tuple[str, ...]:
        """Whom the copies are for: one text a copy, "Sở A: 02 bản" being two."""
        read = recipients_from(self.recipients.value(), "", PasteWords()).recipients
        return tuple(holder for each in read for holder in each.holders)

    def permission(self) -> Permission:
        """Who permits, and how."""
        chosen = self.permitter.value()
        if chosen is None:
            raise AssertionError  # `lacks_permitter` said so
        day = self.permitted_on.value()
        return Permission(
            holder=chosen.holder,
            person=chosen.person,
            delegation=chosen.delegation,
            asked_first=day is not None,
            on=day,
        )

    def execution(self) -> Execution:
        """Who copies, where, on what."""
        person = self.executor.value() or STRANGER
        ticked = self.ticks.values()
        return Execution(
            name=self.executor_name.value() if person == STRANGER else self.executor.currentText(),
            person=None if person == STRANGER else person,
            place=self.place.value(),
            unlinked_device=DEVICE in ticked,
            scans=SCAN in ticked,
        )

    def paper(self) -> int | ElsewherePaper:
        """What is copied: a copy of this desk, or the facts of a paper from elsewhere."""
        chosen = self.source.value()
        if chosen is not None:
            return chosen.copy
        return ElsewherePaper(
            reference=self.reference.value(),
            document_day=self.document_day.value(),
            type_name=self.type_name.value(),
            title=self.title.value(),
            level=self.level.value() or SecrecyLevel.MAT,
            may_copy=self.may_copy.value(),
            is_true_copy=TRUE_COPY in self.ticks.values(),
            first_number=number_in(self.first.value()) or 1,
        )

    def fill(self, panel: FormPanel) -> None:
        """Put every editor into a panel, in the order of the book's columns."""
        for key, (look, editor) in self._looks().items():
            panel.add(key, look, editor)
        permitter = panel.field("permitter")
        offer_permitter(self._seat, permitter, self._permitters)
        offer_person(self._seat, panel.field("executor"), self._people)
        self.permitter.edited.connect(lambda: permitter.show_hint(self.lacks_permitter()))

    def _permitters(self) -> list[tuple[Permitter, str]]:
        asked = PeopleAsked(body=self._seat.body, day=self._seat.today())
        found = self._seat.desk.read(permitters, asked)
        return [(each, self._permitter_words(each)) for each in found]

    def _people(self) -> list[tuple[int, str]]:
        """Who sits here first: he copies most often."""
        asked = PeopleAsked(body=self._seat.body, day=self._seat.today())
        (here,) = self._seat.desk.read(who_sits, DayAsked(day=asked.day))
        people = {here.person: here.name}
        for each in self._seat.desk.read(people_on, asked):
            people.setdefault(each.person, each.name)
        return [*people.items(), (STRANGER, self.tr("Người khác…"))]

    def _permitter_words(self, each: Permitter) -> str:
        who = ", ".join(filter(None, (each.title, each.name)))
        if each.highest is None:
            return self.tr("{who} (chưa có trong danh sách thẩm quyền)").format(who=who)
        return self.tr("{who} (đến độ {level})").format(who=who, level=level_word(each.highest))

    def _lay_elsewhere(self, seat: Seat) -> None:
        self.reference, self.type_name, self.title = LineEdit(), LineEdit(), LineEdit()
        self.document_day = DateField(seat.today)
        self.level: ChoiceBox[SecrecyLevel] = ChoiceBox(
            (level, level_word(level)) for level in SecrecyLevel
        )
        self.may_copy: ChoiceBox[bool | None] = ChoiceBox(
            (
                (None, self.tr("Tài liệu không ghi")),
                (True, self.tr("Được phép sao, chụp")),
                (False, self.tr("Không được phép sao, chụp")),
            )
        )
        self.first = LineEdit()
        self.first.setMaxLength(_DIGITS)

    def _looks(self) -> dict[str, tuple[FieldLook, QWidget]]:
        tr = self.tr
        first = tr("Đã sao trước ở sổ giấy: ghi số kế tiếp. Để trống: 01.")
        on = tr("Để trống: người cho phép ký ngay trong dấu.")
        names = tr("Mỗi dòng một nơi. Nhiều bản: Sở A: 02 bản.")
        return {
            "source": (FieldLook(words=tr("Tài &liệu"), required=True), self.source),
            "reference": (FieldLook(words=tr("Số, &ký hiệu")), self.reference),
            "document_day": (FieldLook(words=tr("Ngày tài liệu")), self.document_day),
            "type_name": (FieldLook(words=tr("Tên loại"), required=True), self.type_name),
            "title": (FieldLook(words=tr("Trích yếu"), required=True), self.title),
            "level": (FieldLook(words=tr("Độ mật")), self.level),
            "may_copy": (FieldLook(words=tr("Ghi ở nơi nhận")), self.may_copy),
            "first": (FieldLook(words=tr("Bản sao số kế tiếp"), hint=first), self.first),
            "form": (FieldLook(words=tr("&Hình thức")), self.form),
            "day": (FieldLook(words=tr("Ngày s&ao, chụp"), required=True), self.day),
            "extract": (FieldLook(words=tr("Nội dung trích sao"), required=True), self.extract),
            "recipients": (
                FieldLook(words=tr("&Nơi nhận"), required=True, hint=names),
                self.recipients,
            ),
            "permitter": (
                FieldLook(words=tr("Người &cho phép"), required=True, hint=self.lacks_permitter()),
                self.permitter,
            ),
            "permitted_on": (
                FieldLook(words=tr("Ngày &duyệt trên phiếu đề nghị"), hint=on),
                self.permitted_on,
            ),
            "executor": (FieldLook(words=tr("Người &thực hiện"), required=True), self.executor),
            "executor_name": (FieldLook(words=tr("Họ tên"), required=True), self.executor_name),
            "place": (FieldLook(words=tr("Nơi &sao, chụp"), required=True), self.place),
            "ticks": (FieldLook(words=tr("Máy, cách làm")), self.ticks),
            "page": (FieldLook(words=tr("Trang của sổ"), required=True), self.page),
            "line": (FieldLook(words=tr("Dòng của sổ"), required=True), self.line),
            "note": (FieldLook(words=tr("Gh&i chú")), self.note),
        }
