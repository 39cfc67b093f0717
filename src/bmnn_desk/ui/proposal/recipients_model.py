"""The lines of nơi nhận as a table that can be typed into, with its own undo."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from bmnn_desk.domain.recipients import Recipient, copies_sent
from bmnn_desk.ui.proposal.recipients_paste import PasteWords, as_recipient

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

Index = QModelIndex | QPersistentModelIndex
NAME, COPIES, DELIVERY, MEMBERS = range(4)
_NOWHERE = QModelIndex()
_MOST_COPIES = 999
_MOST_STEPS = 100


class RecipientsModel(QAbstractTableModel):
    """`edited` after every change, an undone one too."""

    edited = Signal()

    def __init__(self, words: PasteWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._lines: tuple[Recipient, ...] = ()
        self._before: list[tuple[Recipient, ...]] = []
        self._after: list[tuple[Recipient, ...]] = []
        self._headings = (
            self.tr("Nơi nhận"),
            self.tr("Số bản"),
            self.tr("Cách giao"),
            self.tr("Các nơi trong nhóm"),
        )

    @property
    def lines(self) -> tuple[Recipient, ...]:
        """Every line, in order."""
        return self._lines

    def put(self, lines: Sequence[Recipient]) -> None:
        """Show other lines; there is nothing to undo then."""
        self._before, self._after = [], []
        self._show(tuple(lines))

    def add(self, lines: Sequence[Recipient]) -> None:
        """Add lines at the end, in one step."""
        self._change((*self._lines, *lines))

    def exchange(self, old: Sequence[Recipient], new: Sequence[Recipient]) -> None:
        """Put lines in place of others, in one step, where the first of these still stands."""
        at = next((at for at, line in enumerate(self._lines) if line in old), len(self._lines))
        before = [line for line in self._lines[:at] if line not in old]
        behind = [line for line in self._lines[at:] if line not in old]
        self._change((*before, *new, *behind))

    def remove(self, row: int) -> None:
        """Take a line out."""
        self._change((*self._lines[:row], *self._lines[row + 1 :]))

    def move(self, row: int, by: int) -> bool:
        """Move a line up or down; False where it is at the end already."""
        to = row + by
        if not (0 <= row < len(self._lines) and 0 <= to < len(self._lines)):
            return False
        lines = list(self._lines)
        lines.insert(to, lines.pop(row))
        self._change(tuple(lines))
        return True

    def undo(self) -> None:
        """Take the last change back."""
        if self._before:
            self._after.append(self._lines)
            self._show(self._before.pop())

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._after:
            self._before.append(self._lines)
            self._show(self._after.pop())

    def copies(self) -> int:
        """How many copies these lines ask for."""
        return copies_sent(self._lines)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many recipients there are; none below one of them."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns the table has; none below a cell."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """A column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be typed into, except the copies of a group with members."""
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        # The members say how many copies a group needs.
        counted = index.column() == COPIES and self._lines[index.row()].members
        return plain if counted else plain | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A cell's words, the same to see, to edit and in its tip; copies stand in the middle."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == COPIES:
            return Qt.AlignmentFlag.AlignCenter
        shown = {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
        }
        return _text(self._lines[index.row()], index.column()) if role in shown else None

    def setData(
        self,
        index: Index,
        value: Any,  # noqa: ANN401
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take what was typed, as NFC and without idle blanks; False where it cannot be."""
        text = " ".join(unicodedata.normalize("NFC", str(value)).split())
        line = self._lines[index.row()]
        new = _changed(line, index.column(), text)
        if new is None:
            return False
        if index.column() == NAME:
            new = as_recipient(replace(new, is_group=bool(new.members)), self._words)
        if new != line:
            lines = list(self._lines)
            lines[index.row()] = new
            self._change(tuple(lines))
        return True

    def _change(self, lines: tuple[Recipient, ...]) -> None:
        if lines == self._lines:
            return
        self._before = [*self._before, self._lines][-_MOST_STEPS:]
        self._after = []
        self._show(lines)

    def _show(self, lines: tuple[Recipient, ...]) -> None:
        same = len(lines) == len(self._lines)
        if not same:
            self.beginResetModel()
        self._lines = lines
        if same and lines:
            self.dataChanged.emit(self.index(0, NAME), self.index(len(lines) - 1, MEMBERS))
        elif not same:
            self.endResetModel()
        self.edited.emit()


def _text(line: Recipient, column: int) -> str:
    return {
        NAME: line.name,
        COPIES: f"{line.copies:02}",
        DELIVERY: line.delivery,
        MEMBERS: "; ".join(line.members),
    }[column]


def _changed(line: Recipient, column: int, text: str) -> Recipient | None:
    """The line with another text in a column; None where it cannot be."""
    if column == NAME:
        return replace(line, name=text)
    if column == DELIVERY:
        return replace(line, delivery=text)
    if column == MEMBERS:
        members = tuple(filter(None, (part.strip() for part in re.split(r"[;,]", text))))
        copies = len(members) or line.copies
        return replace(line, members=members, copies=copies, is_group=bool(members))
    if not (text.isascii() and text.isdigit() and int(text) <= _MOST_COPIES):
        return None
    return replace(line, copies=int(text))
