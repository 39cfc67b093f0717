"""Who holds which post today, and the office's units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.ui.by_name import units_by_name
from bmnn_desk.ui.dialogs.add_unit import AddUnitDialog
from bmnn_desk.ui.dialogs.enrol_person import EnrolPersonDialog
from bmnn_desk.ui.first_run.first_steps import lists_later
from bmnn_desk.ui.settings.list_place import NoneYet
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.settings.office_words import POST_WORDS
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.button_row import button_row
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


class PeopleSection(Section):
    """Two lists, each with the button that adds to it."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self.people = ListTable(
            self.tr("Người và chức vụ"),
            [
                self.tr("Họ và tên"),
                self.tr("Chức vụ trên văn bản"),
                self.tr("Vai trò"),
                self.tr("Đơn vị"),
            ],
            wide=1,
        )
        self.units = ListTable(
            self.tr("Đơn vị"), [self.tr("Tên đơn vị"), self.tr("Chữ trong ký hiệu")], wide=0
        )
        look = ButtonLook(icon="plus")
        self.add_person = Button(
            self.tr("Thê&m người…"),
            look,
            lambda: self.sheet_wanted.emit(EnrolPersonDialog(seat, 0)),
        )
        self.add_unit = Button(
            self.tr("Thêm đơn &vị…"), look, lambda: self.sheet_wanted.emit(AddUnitDialog(seat, 0))
        )
        # As in the first run, for whoever skipped that page or has a new list.
        self.paste = Button(
            self.tr("Dán danh &sách…"),
            ButtonLook(icon="clipboard"),
            lambda: self.sheet_wanted.emit(lists_later(seat)),
        )
        heads = button_row(self.paste, self.add_person)
        people = self.card(self.tr("Người và chức vụ"), heads)
        none = NoneYet(icon="users", words=self.tr("Chưa ghi người nào."), offers=self.add_person)
        people.body.addWidget(self.listed(self.people, none))
        units = self.card(self.tr("Đơn vị"), self.add_unit)
        none = NoneYet(icon="building", words=self.tr("Chưa ghi đơn vị nào."), offers=self.add_unit)
        units.body.addWidget(self.listed(self.units, none))
        self.body.addWidget(people)
        self.body.addWidget(units)
        self.body.addStretch(1)

    def show_now(self) -> None:
        """Read the posts held today, and the units."""
        seat = self._seat
        people = seat.desk.read(people_on, PeopleAsked(body=seat.body, day=seat.today()))
        self.people.show_rows(
            [(entry.name, entry.post, POST_WORDS[entry.kind], entry.unit) for entry in people]
        )
        units = units_by_name(seat)
        self.units.show_rows([(entry.name, entry.letters) for entry in units])
