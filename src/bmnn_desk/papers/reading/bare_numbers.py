"""Copy numbers that a block writes without the words "bản số", told by the whole block."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.copy_counts import listed_numbers
from bmnn_desk.papers.reading.recipients_patterns import (
    BARE_BRACKET,
    BARE_NUMBERS_FIRST,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bmnn_desk.domain.document import ReadRecipient


def with_numbers_ahead(recipients: Sequence[ReadRecipient]) -> tuple[ReadRecipient, ...]:
    """Number lines like "01 - Công an tỉnh", where all are like it and none says more."""
    heads = [BARE_NUMBERS_FIRST.match(one.name) for one in recipients]
    if not all(heads) or any(one.numbers or one.copies for one in recipients):
        return tuple(recipients)
    return tuple(
        replace(one, name=one.name[head.end() :], numbers=listed_numbers(head["list"]))
        for one, head in zip(recipients, heads, strict=True)
        if head is not None
    )


def with_bare_brackets(
    holders: Sequence[ReadRecipient], totals: Iterable[int]
) -> tuple[ReadRecipient, ...]:
    """Number lines like "VT (03, 04)", where the block then has each number up to its total once.

    "(02)" might as well be a count or the name of a unit: else the lines stay as they are.
    """
    read = tuple(_numbered(one) for one in holders)
    numbers = sorted(chain.from_iterable(one.numbers for one in read))
    copies = set(totals)
    is_whole = bool(numbers) and copies == {len(numbers)}
    if is_whole and numbers == list(range(1, len(numbers) + 1)):
        return read
    return tuple(holders)


def _numbered(one: ReadRecipient) -> ReadRecipient:
    bracket = BARE_BRACKET.match(one.name)
    if bracket is None or one.numbers or one.copies is not None:
        return one
    return replace(one, name=bracket["name"], numbers=listed_numbers(bracket["list"]))
