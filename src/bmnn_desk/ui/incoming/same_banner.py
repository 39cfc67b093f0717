"""Says that the book has a sender's reference already, and shows that line to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.same_incoming import SameAsked, same_incoming
from bmnn_desk.ui.incoming.detail_rows import detail_rows
from bmnn_desk.ui.incoming.source import detail_of
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.facts_list import FactsList

if TYPE_CHECKING:
    from bmnn_desk.domain.incoming_list import SameIncoming
    from bmnn_desk.ui.seat import Seat


class SameBanner(QWidget):
    """Hidden while the reference is new."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self.banner = Banner(BannerKind.WARN)
        self.card, self.facts = Card(), FactsList()
        self.card.body.addWidget(self.facts)
        self.card.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addWidget(self.card)
        self.hide()

    def look(self, sender: str, reference: str, *, blocks: bool = False) -> None:
        """Say whether the book has this already; `blocks` where it was not saved for that.

        Raises:
            DeskError: a read went wrong.
        """
        asked = SameAsked(body=self._seat.body, sender=sender, reference=reference)
        same = next(iter(self._seat.desk.read(same_incoming, asked)), None)
        self.card.hide()
        self.setVisible(same is not None)
        if same is None:
            self.banner.say("")
            return
        kind = BannerKind.DANGER if blocks else BannerKind.WARN
        said = self._words(sender, reference, same)
        words = self.tr("Chưa lưu được. {said}").format(said=said) if blocks else said
        # Alt+N reaches it from any field.
        compare = (self.tr("Mở để so sá&nh"), lambda: self._compare(same))
        self.banner.say(words, kind, [compare])

    def focus_first(self) -> None:
        """Onto the button that shows the line."""
        # What was just added to a layout takes no focus before it is laid out.
        QTimer.singleShot(0, self, self._focus_now)

    def clear(self) -> None:
        """Say nothing any more."""
        self.banner.say("")
        self.hide()

    def _focus_now(self) -> None:
        # Links of an earlier look may still wait to be deleted.
        links = self.banner.findChildren(Button)
        if links:
            links[-1].setFocus()

    def _words(self, sender: str, reference: str, same: SameIncoming) -> str:
        return self.tr(
            "Số {reference} của {sender} đã có ở số đến {number}, ngày {day}. Mở để so sánh, hoặc "
            "vẫn lưu và ghi lý do ở ô Ghi chú."
        ).format(
            reference=reference,
            sender=sender,
            number=same.arrival_number,
            day=short_day(same.arrived_on),
        )

    def _compare(self, same: SameIncoming) -> None:
        self.facts.show_facts(detail_rows(detail_of(self._seat, same.line)))
        self.card.show()
