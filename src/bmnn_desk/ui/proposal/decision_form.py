"""The fields of a decision on a slip, and the request that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.office import DelegationScope, PostKind, SigningCapacity
from bmnn_desk.domain.proposal import DecisionRequest
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.people import PeopleAsked, delegations_on, people_on
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea
from bmnn_desk.ui.words import CAPACITY_WORDS

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.office_entries import DelegationEntry, PersonEntry
    from bmnn_desk.domain.slip_list import SlipEntry
    from bmnn_desk.ui.seat import Seat

_USUAL = {
    PostKind.ACTING_HEAD: SigningCapacity.Q,
    PostKind.DEPUTY: SigningCapacity.KT,
}


class DecisionForm(QObject):
    """It lays nothing out; `edited` when anything was changed.

    `delegation` shows only where one who is no head decides, `consent` only for Tuyệt mật.
    """

    edited = Signal()

    def __init__(self, seat: Seat, entry: SlipEntry, parent: QObject) -> None:
        super().__init__(parent)
        self._seat, self._entry = seat, entry
        self.panel = FormPanel(self)
        self.approved: ChoiceBox[bool] = ChoiceBox(
            [(True, self.tr("Duyệt")), (False, self.tr("Trả lại"))]
        )
        self.day = DateField(seat.today)
        self.by: ChoiceBox[PersonEntry] = ChoiceBox()
        self.capacity: ChoiceBox[SigningCapacity] = ChoiceBox(CAPACITY_WORDS.items())
        self.delegation: ChoiceBox[int | None] = ChoiceBox()
        self.on_paper: ChoiceBox[bool] = ChoiceBox(
            [(True, self.tr("Ghi theo phiếu giấy đã ký")), (False, self.tr("Bằng tài khoản này"))]
        )
        self.code = LineEdit()
        self.note = TextArea(rows=2)
        self.consent = QCheckBox(self.tr("Đồng ý ghi trích yếu văn bản Tuyệt mật vào sổ"))
        self._add_fields()
        self.day.put(max(seat.today(), entry.day))
        self._offer_people()
        self._choose_capacity()
        self._connect()
        self.show_fields()

    def decided_on(self) -> date:
        """The day typed; today while none is."""
        return self.day.value() or self._seat.today()

    def request(self, request_id: str, other_cases: tuple[OtherCase, ...]) -> DecisionRequest:
        """What is asked of the desk."""
        person = self.by.value()
        on_paper = self.on_paper.value() is True
        return DecisionRequest(
            request_id=request_id,
            body=self._seat.body,
            day=self.decided_on(),
            slip=self._entry.slip,
            approved=self.approved.value() is True,
            decided_by=0 if person is None else person.person,
            on_paper=on_paper,
            paper_code="".join(self.code.value().split()) if on_paper else "",
            delegation=self.delegation.value() if self._needs_power() else None,
            note=self.note.value(),
            capacity=self.capacity.value() or SigningCapacity.DIRECT,
            title_consent=self._is_top_secret() and self.consent.isChecked(),
            other_cases=other_cases,
        )

    def problems(self) -> dict[str, str]:
        """What is missing or cannot be read, by the field's key."""
        found = {}
        if problem := self.day.problem():
            found["day"] = problem
        elif self.day.value() is None:
            found["day"] = self.tr("Chưa nhập. Ghi ngày ký trên phiếu, ví dụ: 05/02/2026.")
        if self.by.value() is None:
            found["by"] = self.tr("Chưa có người nào giữ chức vụ vào ngày này. Xem lại ngày.")
        if self.on_paper.value() and not self.code.value():
            found["code"] = self.tr("Chưa nhập. Gõ mã in ở chân phiếu đã ký, ví dụ: K7MP2QXA.")
        if self.approved.value() is False and not self.note.value():
            found["note"] = self.tr("Chưa ghi. Ghi lý do trả lại, ví dụ: căn cứ chưa đúng điểm.")
        return found

    def show_fields(self) -> None:
        """Show what this decision needs."""
        approved = self.approved.value() is True
        field = self.panel.field
        field("code").setVisible(self.on_paper.value() is True)
        field("delegation").setVisible(approved and self._needs_power())
        self.consent.setVisible(approved and self._is_top_secret())

    def _needs_power(self) -> bool:
        person = self.by.value()
        return person is not None and not person.kind.is_head

    def _is_top_secret(self) -> bool:
        return self._entry.level is SecrecyLevel.TUYET_MAT

    def _offer_people(self) -> None:
        self._offered_for = self.decided_on()
        self.by.offer(self._people())
        self._offer_powers()

    def _people(self) -> list[tuple[PersonEntry, str]]:
        asked = PeopleAsked(body=self._seat.body, day=self.decided_on())
        words = self.tr("{name} · {post}")
        people = self._seat.desk.read(people_on, asked)
        return [(each, words.format(name=each.name, post=each.post)) for each in people]

    def _offer_powers(self) -> None:
        asked = PeopleAsked(body=self._seat.body, day=self.decided_on())
        person = self.by.value()
        powers = [
            power
            for power in self._seat.desk.read(delegations_on, asked)
            if person is not None
            and power.power.delegate == person.person
            and DelegationScope.DETERMINE in power.power.scopes
        ]
        none = self.tr("Không có văn bản giao quyền")
        self.delegation.offer(
            [*((each.id, self._power_words(each)) for each in powers), (None, none)]
        )

    def _power_words(self, entry: DelegationEntry) -> str:
        power = entry.power
        words = self.tr("{number}, {day} · đến {level}")
        return words.format(
            number=power.number, day=short_day(power.day), level=level_word(power.highest_level)
        )

    def _choose_capacity(self) -> None:
        person = self.by.value()
        if person is not None:
            self.capacity.put(_USUAL.get(person.kind, SigningCapacity.DIRECT))

    def _take_day(self) -> None:
        if self.decided_on() != self._offered_for:
            self._offer_people()
            self.show_fields()

    def _take_person(self) -> None:
        self._choose_capacity()
        self._offer_powers()
        self.show_fields()

    def _add_fields(self) -> None:
        add, tr = self.panel.add, self.tr
        code_hint = tr("Mã in ở chân tờ phiếu; không phân biệt chữ hoa, dấu cách.")
        fields = (
            ("approved", tr("&Quyết định"), self.approved, ""),
            ("day", tr("Ngà&y quyết định"), self.day, ""),
            ("by", tr("Người quyết địn&h"), self.by, ""),
            ("capacity", tr("&Thẩm quyền ký"), self.capacity, ""),
            ("on_paper", tr("&Cách ghi nhận"), self.on_paper, ""),
            ("code", tr("&Mã in trên phiếu giấy"), self.code, code_hint),
            ("delegation", tr("&Văn bản giao quyền"), self.delegation, ""),
        )
        for key, words, editor, hint in fields:
            add(key, FieldLook(words=words, required=True, hint=hint), editor)
        offer_person(self._seat, self.panel.field("by"), self._people)
        add("note", FieldLook(words=tr("Ý &kiến, lý do trả lại")), self.note)

    def _connect(self) -> None:
        self.by.edited.connect(self._take_person)
        self.approved.edited.connect(self.show_fields)
        self.on_paper.edited.connect(self.show_fields)
        self.day.left.connect(self._take_day)
        self.panel.edited.connect(self.edited.emit)
        self.consent.toggled.connect(lambda _checked: self.edited.emit())
