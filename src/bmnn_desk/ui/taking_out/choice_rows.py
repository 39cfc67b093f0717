"""The copies that can be ticked for an act, as rows of a table."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.services.away_choices import ChoicesAsked, away_choices
from bmnn_desk.ui.copy_words import copy_words
from bmnn_desk.ui.taking_out.copy_ticks import TickRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.trips import CopyChoice
    from bmnn_desk.ui.seat import Seat


def choices(
    seat: Seat, words: str, also: tuple[int, ...], asked: ChoicesAsked
) -> dict[int, CopyChoice]:
    """What can be ticked and has these words, by the copies' numbers; `also` is there anyway."""
    wanted = replace(asked, words=words, also=also)
    return {row.id: row for row in seat.desk.read(away_choices, wanted)}


def kept_rows(seat: Seat) -> Callable[[str, tuple[int, ...]], Mapping[int, TickRow]]:
    """A search among what is kept here; a row says who has it."""
    return partial(_kept, seat)


def sent_rows(seat: Seat, item: int) -> Callable[[str, tuple[int, ...]], Mapping[int, TickRow]]:
    """A search among sent copies that are out, of a document where one is named (0: of all)."""
    return partial(_sent, seat, item)


def _kept(seat: Seat, words: str, also: tuple[int, ...]) -> dict[int, TickRow]:
    found = choices(seat, words, also, ChoicesAsked(body=seat.body))
    return {copy: _row(row, row.where) for copy, row in found.items()}


def _sent(seat: Seat, item: int, words: str, also: tuple[int, ...]) -> dict[int, TickRow]:
    asked = ChoicesAsked(body=seat.body, out=True, item=item)
    found = choices(seat, words, also, asked)
    return {copy: _row(row, row.recipient or row.where) for copy, row in found.items()}


def _row(row: CopyChoice, where: str) -> TickRow:
    return TickRow(copy=copy_words(row.reference, row.number), level=row.level, more=(where,))
