"""Who gets copies: a person or a unit of the office from a list, or somebody by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.ui.by_name import units_by_name
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.form_panel import FormPanel

CLERK, OTHER = "clerk", "other"
_PERSON, _UNIT = "person:", "unit:"


class HolderFields(QObject):
    """The fields "who" and "name"; the name is asked for who is not of the office."""

    def __init__(
        self, seat: Seat, panel: FormPanel, words: str, *, with_clerk: bool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._names: dict[str, str] = {}
        offered = partial(self._offered, seat, with_clerk=with_clerk)
        self.who: ChoiceBox[str] = ChoiceBox(offered())
        self.name = LineEdit()
        who = panel.add("who", FieldLook(words=words, required=True), self.who)
        offer_person(seat, who, offered)
        named = FieldLook(words=self.tr("&Họ tên, cơ quan"), required=True)
        panel.add("name", named, self.name)
        self.who.edited.connect(self._show_name)
        self._show_name()

    @property
    def is_clerk(self) -> bool:
        """Whether the clerk keeps them himself."""
        return self.who.value() == CLERK

    def holder(self) -> str:
        """Whose name is recorded; "" for the clerk, who has none of his own there."""
        value = self.who.value() or ""
        if value == CLERK:
            return ""
        return self.name.value() if value == OTHER else self._names.get(value, "")

    def person(self) -> int | None:
        """The person's row, None for a unit or somebody else."""
        return self._row(_PERSON)

    def unit(self) -> int | None:
        """The unit's row."""
        return self._row(_UNIT)

    def errors(self) -> dict[str, str]:
        """Nobody chosen, or no name where it is asked for."""
        if self.who.value() == OTHER and not self.name.value().strip():
            return {"name": self.tr("Chưa nhập. Ghi họ tên, cơ quan, ví dụ: Trần Văn A, Sở Mẫu.")}
        if self.who.value() is None:
            return {"who": self.tr("Chưa chọn. Chọn người hoặc đơn vị trong danh sách.")}
        return {}

    def _row(self, prefix: str) -> int | None:
        value = self.who.value() or ""
        return int(value.removeprefix(prefix)) if value.startswith(prefix) else None

    def _show_name(self) -> None:
        self._panel.field("name").setVisible(self.who.value() == OTHER)

    def _offered(self, seat: Seat, *, with_clerk: bool) -> list[tuple[str, str]]:
        found = [(CLERK, self.tr("Văn thư giữ"))] if with_clerk else []
        self._names.clear()
        asked = PeopleAsked(body=seat.body, day=seat.today())
        for entry in seat.desk.read(people_on, asked):
            key = f"{_PERSON}{entry.person}"
            if key not in self._names:
                self._names[key] = entry.name
                found.append((key, " · ".join(filter(None, (entry.name, entry.post)))))
        mine = f"{_PERSON}{seat.desk.actor.person}"
        if mine not in self._names:
            self._names[mine] = seat.person
            found.append((mine, seat.person))
        for unit in units_by_name(seat):
            key = f"{_UNIT}{unit.unit}"
            self._names[key] = unit.name
            found.append((key, self.tr("Đơn vị: {name}").format(name=unit.name)))
        return [*found, (OTHER, self.tr("Người khác…"))]
