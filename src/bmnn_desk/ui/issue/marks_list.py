"""The marks of a document: for each, how it comes onto the paper and in which ink."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.words import WAY_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QMouseEvent

    from bmnn_desk.domain.stamps import MarkWay, Stamp

_UNDER_WORDS_PX = 27


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedMark:
    """A mark's line: `title` with all its numbers, `name` alone, its way among `ways`, a note."""

    stamp: Stamp
    title: str
    name: str
    way: MarkWay
    ways: tuple[MarkWay, ...]
    note: str


class MarksList(Card):
    """`chosen(stamp)` when a line is chosen, `way_chosen(stamp, way)` when its way is.

    Tab comes to the lines after `before`: they are made when all else is there.
    """

    chosen = Signal(object)
    way_chosen = Signal(object, object)

    def __init__(self, before: QWidget | None = None) -> None:
        super().__init__(self.tr("Dấu trên văn bản"))
        self._before = before
        self._group = QButtonGroup(self)
        self._rows: list[_MarkRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.body.addLayout(self._lines)

    def row(self, stamp: Stamp) -> _MarkRow:
        """The line of a mark."""
        return next(row for row in self._rows if row.mark.stamp is stamp)

    def show_lines(self, marks: Sequence[ListedMark], selected: Stamp) -> None:
        """Show these marks; lines that are there already keep the focus."""
        if [row.mark.stamp for row in self._rows] != [mark.stamp for mark in marks]:
            self._renew(marks)
        for row, mark in zip(self._rows, marks, strict=True):
            row.show_line(mark, is_selected=mark.stamp is selected)

    def _renew(self, marks: Sequence[ListedMark]) -> None:
        for old in self._rows:
            self._group.removeButton(old.pick)
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [_MarkRow(mark) for mark in marks]
        for row in self._rows:
            self._group.addButton(row.pick)
            self._lines.addWidget(row)
            row.picked.connect(self.chosen.emit)
            row.way_picked.connect(self.way_chosen.emit)
        before = self._before
        for widget in (part for row in self._rows for part in (row.pick, row.way)):
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget


class _WayBox(ChoiceBox["MarkWay"]):
    """Its mark is chosen when the focus comes."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell by `entered` that this mark is meant."""
        super().focusInEvent(event)
        self.entered.emit()


class _MarkRow(QFrame):
    picked = Signal(object)
    way_picked = Signal(object, object)

    def __init__(self, mark: ListedMark) -> None:
        super().__init__()
        self.setObjectName("markrow")
        self.mark = mark
        self._shown: tuple[ListedMark, bool] | None = None
        self.pick = QRadioButton()
        self.way = _WayBox()
        self._note = label("", TextPart.HINT, wraps=True)
        self._note.setContentsMargins(_UNDER_WORDS_PX, 0, 0, 0)
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 4, 6, 6)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.pick, 0, 0)
        grid.addWidget(self.way, 0, 1)
        grid.addWidget(self._note, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self.pick.toggled.connect(self._pick)
        self.way.entered.connect(lambda: self.picked.emit(self.mark.stamp))
        self.way.edited.connect(self._pick_way)

    @property
    def note(self) -> str:
        """What is said of ink and page."""
        return self._note.text()

    def show_line(self, mark: ListedMark, *, is_selected: bool) -> None:
        """Show the mark as it stands now, telling nobody."""
        # What the button says of itself is not enough: its group unchecks it without a word.
        if (mark, is_selected) == self._shown and self.pick.isChecked() is is_selected:
            return
        self.mark, self._shown = mark, (mark, is_selected)
        for widget in (self.pick, self.way):
            widget.blockSignals(True)
        self.pick.setText(mark.title)
        self.pick.setChecked(is_selected)
        self.way.offer([(way, WAY_WORDS[way]) for way in mark.ways])
        self.way.put(mark.way)
        for widget in (self.pick, self.way):
            widget.blockSignals(False)
        self.way.setAccessibleName(self.tr("Cách đóng dấu {name}").format(name=mark.name))
        self._note.setText(mark.note)
        # The way of another mark would choose that mark as Tab passes through it.
        policy = Qt.FocusPolicy.StrongFocus if is_selected else Qt.FocusPolicy.ClickFocus
        self.way.setFocusPolicy(policy)
        self.setProperty("selected", "true" if is_selected else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole line can be clicked."""
        self.pick.setChecked(True)

    def _pick(self, is_on: bool) -> None:
        if is_on:
            self.picked.emit(self.mark.stamp)

    def _pick_way(self) -> None:
        way = self.way.value()
        if way is not None and way is not self.mark.way:
            self.way_picked.emit(self.mark.stamp, way)
