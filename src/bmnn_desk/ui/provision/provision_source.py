"""Where the list of requests for a secret comes from; each call is one quick read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.inventories import MOST_ROWS
from bmnn_desk.services.provisions import (
    ProvisionsAsked,
    open_provisions,
    provision_ids,
    provision_rows,
)
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.listed.in_blocks import in_blocks
from bmnn_desk.ui.listed.short_source import ShortSource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.provision_list import ProvisionRow
    from bmnn_desk.ui.seat import Seat

ALL = "all"


class ProvisionSource(ShortSource["ProvisionRow"]):
    """The choice is ALL or a state; the words are looked for in who asks and both letters."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(
            partial(_newest_first, seat),
            lambda row: " ".join((row.asker, row.reference, row.number)),
        )


def provision_of(seat: Seat, provision: int) -> ProvisionRow:
    """A request as it is now.

    Raises:
        NotFoundError: the body has no such request.
    """
    asked = ProvisionsAsked(body=seat.body, ids=(provision,))
    row = next(iter(seat.desk.read(provision_rows, asked)), None)
    if row is None:
        kind = "provision"
        raise NotFoundError(kind, provision)
    return row


def open_count(seat: Seat) -> int:
    """How many requests wait for an answer."""
    (found,) = seat.desk.read(open_provisions, BodyAsked(body=seat.body))
    return found


def _newest_first(seat: Seat, choice: str) -> Iterator[ProvisionRow]:
    (ids,) = seat.desk.read(provision_ids, BodyAsked(body=seat.body))
    rows = in_blocks(
        ids,
        MOST_ROWS,
        lambda block: seat.desk.read(provision_rows, ProvisionsAsked(body=seat.body, ids=block)),
    )
    return (row for row in rows if choice in {"", ALL, row.state.value})
