"""Căn cứ: entries of the danh mục, found by a few letters and chosen with Enter."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.listed_decisions import ListState
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.domain.secret_list import SecretEntry
from bmnn_desk.errors import NoRegimeError
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.proposal.basis_add import BasisAdd
from bmnn_desk.ui.proposal.chosen_list import ChosenList
from bmnn_desk.ui.proposal.entry_words import entry_suggestion, entry_words
from bmnn_desk.ui.proposal.suggest_line import SuggestLine
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from bmnn_desk.ui.proposal.suggestion import Suggestion
    from bmnn_desk.ui.seat import Seat

_MOST_SHOWN = 60


class BasisPicker(QWidget):
    """`numbers()` are the chosen entries; `edited` when they changed or the line did.

    F2 opens the form for an entry that is not there yet.
    """

    edited = Signal()

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._day = seat.today()
        self._entries: dict[int, SecretEntry] = {}
        self._folded: dict[int, str] = {}
        self._chosen: list[int] = []
        self.line = _BasisLine(self._matching)
        self.line.setPlaceholderText(self.tr("Gõ Điều hoặc vài chữ, ↓ để xem, Enter để chọn"))
        self.chosen = ChosenList(self.tr("Căn cứ đã chọn, Delete để bỏ"))
        self.add = BasisAdd(seat)
        self._none = label("", TextPart.HINT, wraps=True)
        self._none.hide()
        self._build()
        self._load()
        self._connect()

    def numbers(self) -> tuple[int, ...]:
        """The chosen entries' numbers, in order."""
        return tuple(self._chosen)

    def entries(self) -> tuple[SecretEntry, ...]:
        """The chosen entries."""
        return tuple(self._entries[number] for number in self._chosen)

    def put(self, numbers: Sequence[int]) -> None:
        """Choose entries; one that is gone is passed over."""
        self._chosen = [number for number in numbers if number in self._entries]
        self._show()

    def use_day(self, day: date) -> None:
        """Judge by another day what is in force."""
        if day == self._day:
            return
        before, self._day = self._day, day
        try:
            self._load()
        except NoRegimeError:  # the check of the whole slip says it
            self._day = before
            return
        self._show()

    def open_add(self) -> None:
        """Open the form for a new entry."""
        self.line.shut()
        self.add.open_for(tuple(self._entries.values()), self._day)

    def draft_text(self) -> str:
        """What a draft keeps: the numbers, and what is typed; not the form for a new entry."""
        return json.dumps([self._chosen, self.line.draft_text()], ensure_ascii=False)

    def put_draft_text(self, text: str) -> None:
        """Show what a draft kept."""
        if text:
            numbers, typed = json.loads(text)
            self.put(numbers)
            self.line.setText(typed)

    def _load(self) -> None:
        asked = EntriesAsked(body=self._seat.body, day=self._day)
        found = self._seat.desk.read(secret_entries, asked)
        self._entries = {entry.id: entry for entry in found}
        self._folded = {entry.id: entry_words(entry) for entry in found}
        # One that was withdrawn meanwhile is chosen no more.
        self._chosen = [number for number in self._chosen if number in self._entries]

    def _matching(self, typed: str) -> list[Suggestion]:
        words = search_words(typed)
        found = [
            self._entries[number]
            for number, folded in self._folded.items()
            if number not in self._chosen and words.are_in(folded)
        ]
        found.sort(key=lambda entry: (not entry.in_force, entry.state is ListState.DOUBTFUL))
        return [entry_suggestion(entry) for entry in found[:_MOST_SHOWN]]

    def _retype(self) -> None:
        typed = self.line.value()
        none = bool(typed) and not self._matching(typed)
        self._none.setText(
            self.tr("Không có mục nào như vậy. Bấm F2 để thêm mục theo quyết định giấy.")
            if none
            else ""
        )
        self._none.setVisible(none)
        self.edited.emit()

    def _take(self, entry: object) -> None:
        if isinstance(entry, SecretEntry):
            self._chosen.append(entry.id)
            self.line.clear()
            self._show()

    def _refuse(self, suggestion: Suggestion) -> None:
        words = self.tr("Không chọn được căn cứ này. {reason}.")
        self._none.setText(words.format(reason=suggestion.warning))
        self._none.setVisible(True)

    def _take_new(self, number: int) -> None:
        self._load()
        self._chosen.append(number)
        self.line.clear()
        self._show()
        self.line.setFocus()

    def _remove(self, row: int) -> None:
        del self._chosen[row]
        self._show()
        if not self._chosen:
            self.line.setFocus()

    def _show(self) -> None:
        self._none.setVisible(False)
        self.chosen.show_all([entry_suggestion(entry) for entry in self.entries()])
        self.edited.emit()

    def _build(self) -> None:
        look = ButtonLook(
            icon="plus", kind=ButtonKind.PLAIN, tip=self.tr("Thêm mục theo quyết định giấy (F2)")
        )
        plus = Button("", look, self.open_add)
        plus.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.line, 1)
        row.addWidget(plus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        for widget in (self._none, self.chosen, self.add):
            column.addWidget(widget)
        self.setFocusProxy(self.line)

    def _connect(self) -> None:
        self.line.edited.connect(self._retype)
        self.line.taken.connect(self._take)
        self.line.refused.connect(self._refuse)
        self.line.add_asked.connect(self.open_add)
        self.chosen.remove_asked.connect(self._remove)
        self.add.added.connect(self._take_new)
        self.add.left.connect(self.line.setFocus)


class _BasisLine(SuggestLine):
    """`add_asked` on F2."""

    add_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 asks for a basis that is not listed."""
        if event.key() == Qt.Key.Key_F2:
            self.add_asked.emit()
        else:
            super().keyPressEvent(event)
