"""Who holds which post today, the office's units, and the recipients it writes to most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.settings import names_text
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.ui.by_name import units_by_name
from bmnn_desk.ui.dialogs.add_unit import AddUnitDialog
from bmnn_desk.ui.dialogs.enrol_person import EnrolPersonDialog
from bmnn_desk.ui.first_run.first_steps import lists_later
from bmnn_desk.ui.settings.list_place import NoneYet
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.settings.office_words import POST_WORDS
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.button_row import button_row
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from bmnn_desk.ui.settings.office_keep import OfficeKeep


class PeopleSection(Section):
    """Three lists; a recipient that is not written to any more is taken off its list."""

    def __init__(self, keep: OfficeKeep) -> None:
        super().__init__()
        seat = keep.seat
        self._keep, self._seat = keep, seat
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
        self._add_recipients()
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
        self._show_recipients()

    def _add_recipients(self) -> None:
        self.failed = Banner(BannerKind.DANGER)
        self.recipients = ListTable(self.tr("Nơi nhận quen dùng"), [self.tr("Tên nơi nhận")], 0)
        self.drop = Button(self.tr("&Bỏ nơi nhận này"), ButtonLook(icon="trash"), self._drop)
        card = self.card(self.tr("Nơi nhận quen dùng"), self.drop)
        words = self.tr("Chưa có nơi nhận quen dùng. Dán danh sách để khỏi gõ lại tên mỗi lần.")
        none = NoneYet(icon="address-book", words=words, offers=self.paste)
        card.body.addWidget(self.failed)
        card.body.addWidget(self.listed(self.recipients, none, (self.drop,)))
        words = self.tr("Được gợi ý khi gõ nơi nhận. Bỏ ở đây không đổi gì trong sổ, phiếu cũ.")
        card.body.addWidget(label(words, TextPart.HINT, wraps=True))
        self.body.addWidget(card)

    def _show_recipients(self) -> None:
        names = self._keep.settings.usual_recipients
        self.recipients.show_rows([(name,) for name in names])
        self.drop.setEnabled(bool(names))

    def _drop(self) -> None:
        """Take the current one off; its row's place goes to the next."""
        names, row = self._keep.settings.usual_recipients, self.recipients.currentRow()
        if not 0 <= row < len(names):
            return
        said = self.tr("Đã bỏ “{name}” khỏi nơi nhận quen dùng").format(name=names[row])
        rest = (*names[:row], *names[row + 1 :])
        self.failed.say(self._keep.keep("usual_recipients", names_text(rest), said))
        self._show_recipients()
        (self.recipients if rest else self.paste).setFocus()
