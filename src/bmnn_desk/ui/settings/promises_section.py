"""Where the settings lead to what the program promises and what it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.promises_sheet import PromisesSheet
from bmnn_desk.ui.promises import shipped_promises
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


class PromisesSection(Section):
    """The names of all promises, and the button that opens them."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        published = shipped_promises()
        self.open = Button(
            self.tr("Đọc &toàn bộ, in…"),
            ButtonLook(icon="shield-check"),
            lambda: self.sheet_wanted.emit(PromisesSheet(seat)),
        )
        card = self.card(published.words.title, self.open)
        card.body.addWidget(label(published.words.about_read, TextPart.MUTED, wraps=True))
        for promise in published.promises:
            card.body.addWidget(label(f"{promise.id}. {promise.name}", wraps=True))
        self.body.addWidget(card)
        self.body.addStretch(1)
