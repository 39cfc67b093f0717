"""The rows of a stamp inventory: which were looked at, whether each is there, its sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from bmnn_desk.domain.number_texts import with_comma
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


@dataclass(slots=True, kw_only=True, eq=False)
class StampRow:
    """The editors of one stamp; `seen` says that it was looked at here, `known` what was before."""

    held: QCheckBox
    width: LineEdit
    height: LineEdit
    said: QLabel
    known: StampEntry
    seen: bool = False

    def size(self) -> StampSize | None:
        """Both sides, None where one of them is no measure."""
        width, height = read_mm(self.width.value()), read_mm(self.height.value())
        if width is None or height is None:
            return None
        return StampSize(width_mm=width, height_mm=height)

    def is_empty(self) -> bool:
        """True where no side was typed."""
        return not (self.width.value() or self.height.value())

    def is_absurd(self) -> bool:
        """True where sides were typed of what is said not to be there."""
        known = (_mm_words(self.known, "width_mm"), _mm_words(self.known, "height_mm"))
        typed = (self.width.value(), self.height.value())
        return not (self.held.isChecked() or self.is_empty() or typed == known)

    def tell(self) -> None:
        """Say what will be written of it."""
        there = _tr("ghi: có") if self.held.isChecked() else _tr("ghi: không có")
        before = _tr("chưa xem") if self.known.seen_on is None else _tr("như cũ")
        self.said.setText(there if self.seen else before)


class StampGrid(QWidget):
    """A line a stamp: a tick, its specimen's size, two sides in mm; `edited` after every change.

    A line that nobody touched was not looked at. A side that is typed ticks its line.
    """

    edited = Signal()

    def __init__(self, entries: Sequence[StampEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.rows: dict[Stamp, StampRow] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        heads = (
            self.tr("Có dấu này"),
            self.tr("Lần này"),
            self.tr("Cỡ mẫu (mm)"),
            self.tr("Rộng đo (mm)"),
            self.tr("Cao đo (mm)"),
        )
        for column, words in enumerate(heads):
            grid.addWidget(label(words, TextPart.HINT), 0, column)
        for place, entry in enumerate(entries, start=1):
            row = self._row(entry)
            grid.addWidget(row.held, place, 0)
            grid.addWidget(row.said, place, 1)
            grid.addWidget(label(size_words(entry.specimen), TextPart.HINT), place, 2)
            grid.addWidget(row.width, place, 3)
            grid.addWidget(row.height, place, 4)
            self.rows[entry.stamp] = row

    def wrong(self) -> list[Stamp]:
        """The stamps that are ticked and whose sides are no measure."""
        return [
            stamp
            for stamp, row in self.rows.items()
            if row.held.isChecked() and not row.is_empty() and row.size() is None
        ]

    def absurd(self) -> list[Stamp]:
        """The stamps that are not ticked and have sides all the same."""
        return [stamp for stamp, row in self.rows.items() if row.is_absurd()]

    def see_all(self) -> None:
        """Every stamp was looked at, and is as it stands here."""
        for row in self.rows.values():
            self._see(row)

    def draft_text(self) -> str:
        """What a draft keeps: tick and sides of each, and whether it was looked at."""
        return _BETWEEN.join(
            _WITHIN.join(
                (
                    stamp.value,
                    "x" if row.held.isChecked() else "",
                    row.width.draft_text(),
                    row.height.draft_text(),
                    "x" if row.seen else "",
                )
            )
            for stamp, row in self.rows.items()
        )

    def put_draft_text(self, text: str) -> None:
        """Show what a draft kept."""
        known = {stamp.value: row for stamp, row in self.rows.items()}
        for part in text.split(_BETWEEN):
            match part.split(_WITHIN):
                # A draft of before has no word of whether it was looked at: a change tells.
                case [stamp, held, width, height, *seen] if stamp in known:
                    row = known[stamp]
                    row.held.setChecked(bool(held))
                    row.width.setText(width)
                    row.height.setText(height)
                    if any(seen):
                        self._see(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus belongs to the first tick."""
        super().focusInEvent(event)
        next(iter(self.rows.values())).held.setFocus()

    def _row(self, entry: StampEntry) -> StampRow:
        held = QCheckBox(entry.name)
        held.setChecked(entry.held)
        width = self._side(entry, "width_mm", self.tr("Rộng của {name}, mm"))
        height = self._side(entry, "height_mm", self.tr("Cao của {name}, mm"))
        row = StampRow(
            held=held,
            width=width,
            height=height,
            said=label("", TextPart.HINT),
            known=entry,
        )
        row.tell()
        for edit in (width, height):
            edit.edited.connect(lambda: self._see(row))
            # By hand alone: a draft brings back what was ticked.
            edit.textEdited.connect(lambda typed: held.setChecked(held.isChecked() or bool(typed)))
        held.toggled.connect(lambda _checked: self._see(row))
        return row

    def _side(self, entry: StampEntry, side: str, words: str) -> LineEdit:
        edit = LineEdit()
        edit.setAccessibleName(words.format(name=entry.name))
        edit.setMaximumWidth(edit.fontMetrics().averageCharWidth() * _SIDE_CHARS * 2)
        edit.setText(_mm_words(entry, side))
        return edit

    def _see(self, row: StampRow) -> None:
        row.seen = True
        row.tell()
        self.edited.emit()


def _mm_words(entry: StampEntry, side: str) -> str:
    """A side that was measured before, as the line shows it."""
    return "" if entry.size is None else with_comma(getattr(entry.size, side))


def _tr(words: str) -> str:
    return QCoreApplication.translate("StampGrid", words)


def read_mm(typed: str) -> float | None:
    """A length in mm as people type it, with a comma or a point; None where it is none."""
    text = typed.strip().replace(",", ".")
    if not text.isascii() or not text.replace(".", "", 1).isdigit():
        return None
    found = float(text)
    return found if 0 < found <= _LARGEST_MM else None
