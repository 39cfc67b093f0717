"""Where the list of destructions comes from; each call is one quick read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Severity
from bmnn_desk.errors import NoRegimeError
from bmnn_desk.services.content_places import content_places
from bmnn_desk.services.destruction_detail import DestructionAsked, destruction_detail
from bmnn_desk.services.destruction_list import (
    DestructionPart,
    DestructionRowsAsked,
    DestructionsAsked,
    destruction_ids,
    destruction_rows,
)
from bmnn_desk.services.kept_files import KeptFilesAsked, kept_files

if TYPE_CHECKING:
    from array import array
    from datetime import date

    from bmnn_desk.domain.destruction import (
        ContentPlace,
        DestructionDetail,
        DestructionRow,
        KeptFile,
    )
    from bmnn_desk.ui.seat import Seat

_PAPERS = "TH-10D"


class DestructionSource:
    """The choice is a `DestructionPart`."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._words, self._part = "", DestructionPart.ALL

    def narrow(self, words: str, choice: str) -> None:
        """Show what has these words and suits the choice."""
        self._words = words
        self._part = DestructionPart(choice) if choice else DestructionPart.ALL

    def ids(self) -> array[int]:
        """The destructions, newest first."""
        asked = DestructionsAsked(body=self._seat.body, part=self._part, words=self._words)
        (found,) = self._seat.desk.read(destruction_ids, asked)
        return found

    def rows(self, ids: tuple[int, ...]) -> tuple[DestructionRow | None, ...]:
        """The destructions of these numbers, None of one that is gone."""
        asked = DestructionRowsAsked(body=self._seat.body, ids=ids)
        found = {row.id: row for row in self._seat.desk.read(destruction_rows, asked)}
        return tuple(found.get(each) for each in ids)


def detail_of(seat: Seat, destruction: int) -> DestructionDetail:
    """All about a destruction.

    Raises:
        NotFoundError: the body has none of that number.
    """
    asked = DestructionAsked(body=seat.body, destruction=destruction)
    (found,) = seat.desk.read(destruction_detail, asked)
    return found


def places_of(seat: Seat, destruction: int) -> tuple[ContentPlace, ...]:
    """Where files of its documents went out of the store, oldest first."""
    asked = DestructionAsked(body=seat.body, destruction=destruction)
    return tuple(seat.desk.read(content_places, asked))


def files_of(seat: Seat, copies: tuple[int, ...]) -> tuple[KeptFile, ...]:
    """The kept files that go with these copies, and those that stay."""
    return tuple(seat.desk.read(kept_files, KeptFilesAsked(body=seat.body, copies=copies)))


def wants_papers(seat: Seat, day: date) -> bool:
    """Whether the rules of a day stop a decided destruction whose file lacks a paper."""
    try:
        rule = seat.desk.law.on(day).rules.get(_PAPERS)
    except NoRegimeError:
        return False
    return rule is not None and rule.severity is Severity.BLOCK


def open_count(seat: Seat) -> int:
    """How many proposals wait for their act, and emergencies for their report."""
    source, count = DestructionSource(seat), 0
    for part in (DestructionPart.OPEN, DestructionPart.UNREPORTED):
        source.narrow("", part.value)
        count += len(source.ids())
    return count
