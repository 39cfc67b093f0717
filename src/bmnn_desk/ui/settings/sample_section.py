"""Sample data to get used to the program with, in a store of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from bmnn_desk.ui.sample_offer import SampleOffer


class SampleSection(Section):
    """One button; where nothing can be offered, as in the sample itself, there is no section."""

    def __init__(self, offer: SampleOffer) -> None:
        super().__init__()
        self.load = Button(
            self.tr("Nạp, mở &dữ liệu mẫu…"),
            ButtonLook(icon="table-import"),
            lambda: self.sheet_wanted.emit(offer.sheet()),
        )
        card = self.card(self.tr("Dữ liệu mẫu"), self.load)
        words = self.tr(
            "Một kho riêng có sẵn cơ quan, phiếu và văn bản bịa ra để tập. Kho của cơ quan không "
            "bị ghi gì; xóa thư mục của kho mẫu là hết."
        )
        card.body.addWidget(label(words, TextPart.MUTED, wraps=True))
        self.body.addWidget(card)
        self.body.addStretch(1)
