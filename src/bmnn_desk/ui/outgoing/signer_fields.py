"""The fields of a signature: each filled from the one before it, each to be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.ui.examples import post_example
from bmnn_desk.ui.outgoing.signer_choice import powers, signers, usual_capacity
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.words import CAPACITY_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.office import SigningCapacity
    from bmnn_desk.domain.office_entries import PersonEntry
    from bmnn_desk.ui.seat import Seat


class SignerFields(QObject):
    """Signer, day, capacity, position, power; `form` has them by those keys, to be laid out."""

    def __init__(self, seat: Seat, parent: QObject) -> None:
        super().__init__(parent)
        self._seat = seat
        self.form = FormPanel(self)
        self.signer: ChoiceBox[PersonEntry] = ChoiceBox()
        self.day = DateField(seat.today)
        self.capacity: ChoiceBox[SigningCapacity] = ChoiceBox(CAPACITY_WORDS.items())
        self.position = LineEdit()
        self.delegation: ChoiceBox[int | None] = ChoiceBox()
        self._filled_position = ""
        self._of_day: date | None = None
        self._make()
        self.day.put(seat.today())
        self._offer_people()
        self._take_signer()
        self.day.edited.connect(self._offer_people)
        self.signer.edited.connect(self._take_signer)
        self.capacity.edited.connect(self._show_powers)

    def errors(self) -> dict[str, str]:
        """What is wrong or missing, by the field's key."""
        found = {}
        if self.signer.value() is None:
            found["signer"] = self.tr(
                "Chưa có ai giữ chức vụ ngày này. Bấm F2 ở ô này, hoặc ghi ở trang Cấu hình."
            )
        if problem := self.day.problem():
            found["day"] = problem
        elif self.day.value() is None:
            found["day"] = self.tr("Chưa nhập. Ghi ngày ký trên giấy, ví dụ: 05/02/2026.")
        if not self.position.value():
            words = self.tr("Chưa nhập. Ghi chức vụ trên giấy, ví dụ: {post}.")
            found["position"] = words.format(post=post_example("head"))
        return found

    def chosen_power(self) -> int | None:
        """The recorded power cited; none where the capacity needs none."""
        return self.delegation.value() if self._needs_power() else None

    def put_texts(self, texts: Mapping[str, str]) -> None:
        """Show what a draft kept: the day first, since it says who can be chosen."""
        for key in ("day", "signer", "capacity", "position", "delegation"):
            if key in texts:
                self.form.put_texts({key: texts[key]})

    def _offer_people(self) -> None:
        day = self.day.value()
        if day is None or day == self._of_day:
            return
        self._of_day = day
        before = self.signer.value()
        self.signer.offer(self._people())
        if self.signer.value() != before:
            self._take_signer()
        else:
            self._show_powers()

    def _people(self) -> tuple[tuple[PersonEntry, str], ...]:
        return signers(self._seat, self._of_day or self._seat.today())

    def _take_signer(self) -> None:
        entry = self.signer.value()
        if entry is None:
            return
        self.capacity.put(usual_capacity(entry))
        if self.position.value() in {"", self._filled_position}:
            self._filled_position = " ".join(entry.post.split())
            self.position.setText(self._filled_position)
        self._show_powers()

    def _show_powers(self) -> None:
        entry, day = self.signer.value(), self._of_day
        found = () if entry is None or day is None else powers(self._seat, day, entry.person)
        none = (None, self.tr("Không có ủy quyền nào được ghi cho ngày này"))
        chosen = self.delegation.value()
        self.delegation.offer([*found, *([] if found else [none])])
        if chosen is None and found:
            self.delegation.put(found[0][0])
        self.form.field("delegation").setVisible(self._needs_power())

    def _needs_power(self) -> bool:
        capacity = self.capacity.value()
        return capacity is not None and capacity.is_deputys

    def _make(self) -> None:
        add, tr = self.form.add, self.tr
        signer = add("signer", FieldLook(words=tr("&Người ký"), required=True), self.signer)
        offer_person(self._seat, signer, self._people)
        add("day", FieldLook(words=tr("Ngày &ký"), required=True), self.day)
        add("capacity", FieldLook(words=tr("&Thể thức ký"), required=True), self.capacity)
        hint = tr("Đúng như ghi trên giấy; điền sẵn theo chức vụ.")
        position = FieldLook(words=tr("&Chức vụ"), required=True, hint=hint)
        add("position", position, self.position)
        power = FieldLook(words=tr("Ủy q&uyền, phân công"), required=False)
        add("delegation", power, self.delegation)
