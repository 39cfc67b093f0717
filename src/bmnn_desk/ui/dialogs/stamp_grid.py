"""The rows of a stamp inventory: whether each stamp is there, and its measured sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from bmnn_desk.domain.stamp_inventory import StampSize
from bmnn_desk.ui.order.order_words import size_words
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from bmnn_desk.domain.stamp_inventory import StampEntry
    from bmnn_desk.domain.stamps import Stamp

_BETWEEN, _WITHIN = "\x1e", "\x1f"
_SIDE_CHARS, _LARGEST_MM = 7, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class StampRow:
    """The editors of one stamp."""

    held: QCheckBox
    width: LineEdit
    height: LineEdit

    def size(self) -> StampSize | None:
        """Both sides, None where one of them is no measure."""
        width, height = read_mm(self.width.value()), read_mm(self.height.value())
        if width is None or height is None:
            return None
        return StampSize(width_mm=width, height_mm=height)

    def is_empty(self) -> bool:
        """True where no side was typed."""
        return not (self.width.value() or self.height.value())


class StampGrid(QWidget):
    """A line a stamp: a tick, its specimen's size, two sides in mm; `edited` after every change."""

    edited = Signal()

    def __init__(self, entries: Sequence[StampEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.rows: dict[Stamp, StampRow] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        heads = (
            self.tr("Có dấu này"),
            self.tr("Cỡ mẫu (mm)"),
            self.tr("Rộng đo được"),
            self.tr("Cao đo được"),
        )
        for column, words in enumerate(heads):
            grid.addWidget(label(words, TextPart.HINT), 0, column)
        for place, entry in enumerate(entries, start=1):
            row = self._row(entry)
            grid.addWidget(row.held, place, 0)
            grid.addWidget(label(size_words(entry.specimen), TextPart.HINT), place, 1)
            grid.addWidget(row.width, place, 2)
            grid.addWidget(row.height, place, 3)
            self.rows[entry.stamp] = row

    def wrong(self) -> list[Stamp]:
        """The stamps that are ticked and whose sides are no measure."""
        return [
            stamp
            for stamp, row in self.rows.items()
            if row.held.isChecked() and not row.is_empty() and row.size() is None
        ]

    def draft_text(self) -> str:
        """What a draft keeps: tick and sides of each."""
        return _BETWEEN.join(
            _WITHIN.join(
                (
                    stamp.value,
                    "x" if row.held.isChecked() else "",
                    row.width.draft_text(),
                    row.height.draft_text(),
                )
            )
            for stamp, row in self.rows.items()
        )

    def put_draft_text(self, text: str) -> None:
        """Show what a draft kept."""
        known = {stamp.value: row for stamp, row in self.rows.items()}
        for part in text.split(_BETWEEN):
            match part.split(_WITHIN):
                case [stamp, held, width, height] if stamp in known:
                    row = known[stamp]
                    row.held.setChecked(bool(held))
                    row.width.setText(width)
                    row.height.setText(height)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus belongs to the first tick."""
        super().focusInEvent(event)
        next(iter(self.rows.values())).held.setFocus()

    def _row(self, entry: StampEntry) -> StampRow:
        held = QCheckBox(entry.name)
        held.setChecked(entry.held)
        sides = []
        for side, words in (
            ("width_mm", self.tr("Rộng của {name}, mm")),
            ("height_mm", self.tr("Cao của {name}, mm")),
        ):
            edit = LineEdit()
            edit.setAccessibleName(words.format(name=entry.name))
            edit.setMaximumWidth(edit.fontMetrics().averageCharWidth() * _SIDE_CHARS * 2)
            if entry.size is not None:
                edit.setText(f"{getattr(entry.size, side):g}".replace(".", ","))
            edit.edited.connect(self.edited.emit)
            sides.append(edit)
        held.toggled.connect(lambda _checked: self.edited.emit())
        return StampRow(held=held, width=sides[0], height=sides[1])


def read_mm(typed: str) -> float | None:
    """A length in mm as people type it, with a comma or a point; None where it is none."""
    text = typed.strip().replace(",", ".")
    if not text.isascii() or not text.replace(".", "", 1).isdigit():
        return None
    found = float(text)
    return found if 0 < found <= _LARGEST_MM else None
