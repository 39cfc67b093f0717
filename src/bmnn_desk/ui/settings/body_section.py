"""The office's names as they stand on papers today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import reference_of, symbol_of
from bmnn_desk.services.office_entries import DayAsked, bodies_on
from bmnn_desk.ui.dialogs.set_up_body import SetUpBodyDialog
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat

_REPORT = "BC"


class BodySection(Section):
    """To be read; a new name begins on a day, older years keep the older one."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self.facts = FactsList()
        self.rename = Button(self.tr("Cơ quan đổi &tên…"), ButtonLook(icon="pencil"), self._rename)
        card = self.card(self.tr("Tên trên văn bản"), self.rename)
        card.body.addWidget(self.facts)
        words = self.tr("Văn bản và sổ của những ngày trước vẫn in tên của ngày đó.")
        card.body.addWidget(label(words, TextPart.HINT, wraps=True))
        self.body.addWidget(card)
        self.body.addStretch(1)

    def show_now(self) -> None:
        """Read the names of today."""
        bodies = self._seat.desk.read(bodies_on, DayAsked(day=self._seat.today()))
        body = next(body for body in bodies if body.body == self._seat.body)
        symbol = symbol_of(body.symbol_pattern, type_code=_REPORT, body=body.letters, unit="VP")
        self.facts.show_facts(
            [
                (self.tr("Cơ quan chủ quản"), body.parent),
                (self.tr("Tên cơ quan"), body.name),
                (self.tr("Chữ viết tắt"), body.letters),
                (self.tr("Địa danh"), body.place),
                (self.tr("Ký hiệu mẫu"), reference_of(1, symbol)),
                (self.tr("Mã của cơ quan"), body.code),
            ]
        )

    def _rename(self) -> None:
        self.sheet_wanted.emit(SetUpBodyDialog(self._seat, self._seat.body))
