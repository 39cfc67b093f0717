"""An toàn: how the machine, the backups and the journal stand, as far as it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.today.safety_facts import safety_facts
from bmnn_desk.ui.today.safety_lines import SafetyLine, safety_lines
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind, Remarks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class SafetyCard(Card):
    """`wanted(place)` when the button of a line is pressed: a `LineWanted`.

    Adapters, journal and backups are looked at in the background lane, once the card is seen: on
    some machines the adapters alone take longer than a key may wait.
    """

    wanted = Signal(object)

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        heading = self.tr("An toàn")
        super().__init__(heading, parent)
        self._seat = seat
        self._lines: tuple[SafetyLine, ...] = ()
        self._is_looking = self._is_stale = False
        self.remarks = Remarks(heading)
        self.body.addWidget(self.remarks)
        self.remarks.taken.connect(self._open)

    def refresh(self) -> None:
        """Look again, once it is seen; what stands as before is left alone, keys and all."""
        self._is_stale = True
        if self.isVisible():
            self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """What was asked for while it could not be seen is looked at now."""
        super().showEvent(event)
        if self._is_stale:
            self._look()

    def _look(self) -> None:
        if self._is_looking:
            return
        self._is_looking, self._is_stale = True, False
        seat = self._seat
        in_background(
            self,
            lambda: safety_lines(safety_facts(seat)),
            self._show,
            lambda error: self._show((_failed(error),)),
            self._rest,
        )

    def _show(self, lines: Iterable[SafetyLine]) -> None:
        found = tuple(lines)
        if found != self._lines:
            self._lines = found
            self.remarks.show_remarks(each.remark for each in found)
        self._rest()

    def _rest(self) -> None:
        self._is_looking = False
        if self._is_stale and self.isVisible():
            self._look()

    def _open(self, remark: Remark) -> None:
        line = next(each for each in self._lines if each.remark is remark)
        self.wanted.emit(line.opens)


def _failed(error: DeskError) -> SafetyLine:
    return SafetyLine(remark=Remark(kind=RemarkKind.WARN, words=sentence(error)))
