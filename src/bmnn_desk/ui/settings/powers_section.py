"""The recorded powers of deputies that hold today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.people import PeopleAsked, delegations_on
from bmnn_desk.ui.dialogs.record_delegation import RecordDelegationDialog
from bmnn_desk.ui.settings.list_place import NoneYet
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.settings.office_words import SCOPE_WORDS
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.level_words import level_word

if TYPE_CHECKING:
    from bmnn_desk.domain.office_entries import DelegationEntry
    from bmnn_desk.ui.seat import Seat


class PowersSection(Section):
    """A list with the button that adds to it."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self.powers = ListTable(
            self.tr("Ủy quyền đang có hiệu lực"),
            [
                self.tr("Người được giao"),
                self.tr("Văn bản"),
                self.tr("Phạm vi"),
                self.tr("Đến độ"),
                self.tr("Hết ngày"),
            ],
            wide=2,
        )
        self.add = Button(self.tr("&Ghi ủy quyền…"), ButtonLook(icon="plus"), self._add)
        card = self.card(self.tr("Ủy quyền, phân công cho cấp phó"), self.add)
        none = NoneYet(
            icon="signature",
            words=self.tr("Chưa ghi văn bản ủy quyền nào còn hiệu lực."),
            offers=self.add,
        )
        card.body.addWidget(self.listed(self.powers, none))
        words = self.tr(
            "Cấp phó chỉ duyệt độ mật, ký thay được khi có văn bản còn hiệu lực ghi ở đây."
        )
        card.body.addWidget(label(words, TextPart.HINT, wraps=True))
        self.body.addWidget(card)
        self.body.addStretch(1)

    def show_now(self) -> None:
        """Read the powers of today."""
        seat = self._seat
        asked = PeopleAsked(body=seat.body, day=seat.today())
        self.powers.show_rows([self._row(each) for each in seat.desk.read(delegations_on, asked)])

    def _row(self, entry: DelegationEntry) -> tuple[str, ...]:
        power = entry.power
        scopes = "; ".join(words for scope, words in SCOPE_WORDS.items() if scope in power.scopes)
        until = self.tr("không hạn") if power.until is None else short_day(power.until)
        return entry.delegate, power.number, scopes, level_word(power.highest_level), until

    def _add(self) -> None:
        self.sheet_wanted.emit(RecordDelegationDialog(self._seat, 0))
