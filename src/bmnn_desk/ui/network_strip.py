"""The strip over every page while this machine is on a network."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.connected import Connected, Standing, connected, standing
from bmnn_desk.ui.error_texts import rule_sentence
from bmnn_desk.ui.widgets.labels import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.machine_probe import MachineLinks
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat

_EVERY_MS = 10_000


class NetworkStrip(QFrame):
    """Says by which adapters, and what to do; hidden while nothing leads out.

    It looks again every ten seconds; the store is asked only where the adapters are others.
    `changed()` when that made another `standing`, which is None where nobody looks.
    """

    changed = Signal()

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("network")
        self._seat = seat
        self._links: MachineLinks | None = None
        self.standing: Standing | None = None
        self._words = label("", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._words, 1)
        self.timer = QTimer(self, interval=_EVERY_MS)
        self.timer.timeout.connect(self.look)
        self.hide()
        if seat.links is not None:
            # The desk was opened this moment: nothing else is at it, and the page must not jump.
            self._links = seat.links()
            self._show(self._found(self._links))
            self.timer.start()

    @property
    def words(self) -> str:
        """What it says, empty where it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def look(self) -> None:
        """Look at the adapters again; beside the window what the law says of others."""
        if self._seat.links is None or (links := self._seat.links()) == self._links:
            return
        self._links = links
        in_background(self, partial(self._found, links), self._show, partial(self._doubt, links))

    def _found(self, links: MachineLinks) -> Connected | None:
        seat = self._seat
        return connected(seat.desk, seat.body, seat.today(), links)

    def _doubt(self, links: MachineLinks, _error: DeskError) -> None:
        """The store could not be asked: a link is told of all the same."""
        self._show(Connected(adapters=links.names, rules=()))

    def _show(self, found: Connected | None) -> None:
        self.setVisible(found is not None)
        if self._links is not None:
            self._stand(standing(self._links, found))
        if found is None:
            return
        head = self.tr("ĐANG NỐI MẠNG ({adapters}).").format(adapters=found.adapters)
        how = self.tr("Rút dây mạng, tắt Wi-Fi, Bluetooth, 4G rồi mới làm tiếp.")
        words = " ".join([head, *(map(rule_sentence, found.rules) if found.rules else (how,))])
        self._words.setText(words)
        self.setAccessibleName(words)

    def _stand(self, now: Standing) -> None:
        if now is not self.standing:
            self.standing = now
            self.changed.emit()
