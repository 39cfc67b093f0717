"""Which copies wait at the clerk's to be handed over: their ids, and their rows in blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.services.copies_to_give import copies_to_give, waiting_copies
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.work import Block, Work, allowed

if TYPE_CHECKING:
    from array import array

    from bmnn_desk.domain.transfer_list import WaitingRow
    from bmnn_desk.services.settings import BodyAsked

MOST_ROWS = 500
READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesAsked:
    """Copies of a body by their rows' numbers, 500 at most."""

    body: int
    ids: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@allowed(*READERS)
def waiting_ids(work: Work, asked: BodyAsked, _after: int) -> Block[array[int]]:
    """One array ("q") with the number of every copy that waits, in the order of the registers."""
    return ids_block(ids_of(work, waiting_copies(asked.body)), newest_first=False)


@allowed(*READERS)
def waiting_rows(work: Work, asked: CopiesAsked, _after: int) -> Block[WaitingRow]:
    """The copies in the order asked; one that the body has not gives no row."""
    rows = copies_to_give(work, asked.body, asked.ids)
    return Block(rows=tuple(rows[each] for each in asked.ids if each in rows), next_key=None)
