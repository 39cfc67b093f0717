"""What can be printed again, one tick each: the phiếu phân bản, and every copy that is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.ui.outgoing.reprint import distribution_part, part_of

if TYPE_CHECKING:
    from bmnn_desk.services.marks_used import CopyMade
    from bmnn_desk.ui.issue.print_plan import PrintPart
    from bmnn_desk.ui.outgoing.reprint import ReprintMatter


class ReprintList(QWidget):
    """`edited` when a tick changes; a copy stamped by hand stands there, and cannot be ticked."""

    edited = Signal()

    def __init__(self, matter: ReprintMatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matter = matter
        self._ticks: list[tuple[QCheckBox, PrintPart]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._add(self.tr("Phiếu phân bản"), distribution_part())
        for copy in matter.made:
            part = part_of(copy)
            self._add(self._words(copy, part), part)

    def chosen(self) -> tuple[PrintPart, ...]:
        """What is ticked, in the order of work."""
        return tuple(part for tick, part in self._ticks if tick.isChecked())

    def printed_before(self) -> tuple[int, ...]:
        """The ticked copies of which a print came out already."""
        return tuple(
            part.copy
            for part in self.chosen()
            if part.copy and self._matter.came_out(part.copy) > 0
        )

    def tick(self, copy: int) -> QCheckBox:
        """The box of a copy; 0 is the phiếu phân bản's."""
        return next(tick for tick, part in self._ticks if part.copy == copy)

    def focus_first(self) -> None:
        """Go to the first copy that can be printed, else to the phiếu phân bản."""
        self._ticks[min(1, len(self._ticks) - 1)][0].setFocus()

    def _words(self, copy: CopyMade, part: PrintPart | None) -> str:
        ways = {
            None: self.tr("đóng tay, không in"),
            PrintedWhat.WHOLE: self.tr("in trọn bản"),
            PrintedWhat.OVERPRINT: self.tr("in chồng dấu"),
        }
        said = [
            self.tr("Bản số {number:02}").format(number=copy.copy_number),
            self._matter.holder(copy.copy_number),
            ways[None if part is None else part.what],
        ]
        if copy.came_out:
            said.append(self.tr("đã in {count:02} lần").format(count=copy.came_out))
        elif part is not None:
            said.append(self.tr("chưa in"))
        return " · ".join(said)

    def _add(self, words: str, part: PrintPart | None) -> None:
        tick = QCheckBox(words.replace("&", "&&"))
        tick.setEnabled(part is not None)
        tick.toggled.connect(lambda _on: self.edited.emit())
        self._column.addWidget(tick)
        if part is not None:
            self._ticks.append((tick, part))
            if part.copy and not self._matter.came_out(part.copy):
                tick.setChecked(True)
