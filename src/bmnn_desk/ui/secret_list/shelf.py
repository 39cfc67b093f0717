"""All decisions of the page Danh mục: entered ones, those of the index, the unpublished fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text
from bmnn_desk.domain.listed_decisions import HeldDays, ListedDecision
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.domain.secret_place import place_order
from bmnn_desk.ui.proposal.entry_words import entry_words
from bmnn_desk.ui.secret_list.decision_words import state_mark, state_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.domain.listed_decisions import DecisionIndex, UnpublishedField
    from bmnn_desk.domain.secret_list import SecretEntry
    from bmnn_desk.ui.widgets.column import StateMark


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShelfRow:
    """A line of the list; `secret_list` is 0 and `entries` empty where nothing was entered.

    `slot` is a field of which no decision is published.
    """

    secret_list: int
    decision: str
    day: date | None
    field: str
    held: HeldDays
    entries: tuple[SecretEntry, ...] = ()
    listed: ListedDecision | None = None
    slot: bool = False

    def is_the_same(self, other: ShelfRow) -> bool:
        """True where both are one decision, though one was known only before it was entered."""
        if self.secret_list and other.secret_list:
            return self.secret_list == other.secret_list
        if self.listed is not None or other.listed is not None:
            return self.listed is other.listed
        is_slot = self.slot or other.slot
        return is_slot and fold(self.field) == fold(other.field)

    def texts(self, today: date) -> tuple[str, ...]:
        """Decision, day, field, first day, entries, how it stands."""
        day = day_text(self.day)
        since = day_text(self.held.since)
        if self.slot:
            return _tr("(không công bố)"), "", self.field, "", "0", _tr("Gõ theo bản giấy")
        state = state_name(self.held, today)
        return self.decision, day, self.field, since, str(len(self.entries)), state

    def mark(self, today: date) -> StateMark | None:
        """The shape of its state; a field whose decision is not published has none."""
        return None if self.slot else state_mark(self.held, today)

    def is_found_by(self, typed: str) -> bool:
        """True where all typed words stand in it, without accents; entries count too."""
        return self._is_named(typed) or bool(self.entries_found_by(typed))

    def entries_found_by(self, typed: str) -> tuple[SecretEntry, ...]:
        """Its entries in whose words all typed ones stand; all of them where it is named itself."""
        if self._is_named(typed):
            return self.entries
        words = search_words(typed)
        return tuple(each for each in self.entries if words.are_in(entry_words(each)))

    def _is_named(self, typed: str) -> bool:
        year = str(self.day.year) if self.day is not None else ""
        return search_words(typed).are_in(fold(f"{self.decision} {self.field} {year}"))


def shelf_of(entries: Sequence[SecretEntry], index: DecisionIndex) -> tuple[ShelfRow, ...]:
    """Entered decisions first, the newest above; then those of the index, then the empty slots."""
    lists: dict[int, list[SecretEntry]] = {}
    for entry in entries:
        lists.setdefault(entry.secret_list, []).append(entry)
    entered = [_entered(number, found, index) for number, found in lists.items()]
    entered.sort(key=lambda row: (row.day is not None, row.day, row.secret_list), reverse=True)
    known = {id(row.listed) for row in entered}
    others = [_of_index(listed) for listed in index.search("") if id(listed) not in known]
    slots = [_slot(each) for each in index.unpublished if not _is_filled(each, entries)]
    return (*entered, *others, *slots)


def _entered(number: int, entries: list[SecretEntry], index: DecisionIndex) -> ShelfRow:
    first = entries[0]
    return ShelfRow(
        secret_list=number,
        decision=first.decision,
        day=first.decision_day,
        field=first.field,
        held=first.held,
        entries=tuple(sorted(entries, key=lambda entry: place_order(entry.item))),
        listed=index.named(first.decision, first.decision_day),
    )


def _of_index(listed: ListedDecision) -> ShelfRow:
    return ShelfRow(
        secret_list=0,
        decision=listed.decision,
        day=listed.day,
        field=listed.field,
        held=listed.held,
        listed=listed,
    )


def _slot(field: UnpublishedField) -> ShelfRow:
    return ShelfRow(
        secret_list=0,
        decision="",
        day=None,
        field=field.field,
        held=HeldDays(since=None, until=None),
        slot=True,
    )


def _is_filled(slot: UnpublishedField, entries: Sequence[SecretEntry]) -> bool:
    """True where an unpublished decision was entered whose field begins like the slot's."""
    head = fold(slot.field).split()[:2]
    fields = {fold(entry.field) for entry in entries if not entry.published}
    return any(field.split()[:2] == head for field in fields)


def _tr(words: str) -> str:
    return QCoreApplication.translate("SecretListsPage", words)
