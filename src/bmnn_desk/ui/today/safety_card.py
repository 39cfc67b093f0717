"""An toàn: how the machine, the backups and the journal stand, as far as it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from bmnn_desk.errors import DeskError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.today.safety_facts import safety_facts
from bmnn_desk.ui.today.safety_lines import SafetyLine, safety_lines
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind, Remarks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat


class SafetyCard(Card):
    """`wanted(place)` when the button of a line is pressed: a `LineWanted`."""

    wanted = Signal(object)

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        heading = self.tr("An toàn")
        super().__init__(heading, parent)
        self._seat = seat
        self._lines: tuple[SafetyLine, ...] = ()
        self.remarks = Remarks(heading)
        self.body.addWidget(self.remarks)
        self.remarks.taken.connect(self._open)

    def refresh(self) -> None:
        """Look again; what stands as before is left alone, with the keys where they were."""
        try:
            lines = safety_lines(safety_facts(self._seat))
        except DeskError as error:
            failed = Remark(kind=RemarkKind.WARN, words=sentence(error))
            lines = (SafetyLine(remark=failed),)
        if lines != self._lines:
            self._lines = lines
            self.remarks.show_remarks(each.remark for each in lines)

    def _open(self, remark: Remark) -> None:
        line = next(each for each in self._lines if each.remark is remark)
        self.wanted.emit(line.opens)
