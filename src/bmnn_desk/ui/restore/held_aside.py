"""A restored store that is kept open beside the live one while the pages are gone through."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bmnn_desk.entrance import seat_facts
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.restoring import last_numbers, restored_aside
from bmnn_desk.services.record_restore import record_restore
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.share_facts import share_facts
from bmnn_desk.ui.restore.book_names import books_of

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.founding import SeatFacts
    from bmnn_desk.restoring import Aside, RestoreWish


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class HeldAside:
    """`close` takes it away, unless it took the store's place; a second call does nothing.

    `books` are the restored books with their last numbers, the newest year first; `closed` how many
    files kept in it cannot be opened, since their shares are gone.
    """

    aside: Aside
    facts: SeatFacts
    books: tuple[tuple[str, int], ...]
    closed: int = 0
    _undo: ExitStack = field(default_factory=ExitStack)

    def close(self) -> None:
        """Close the restored store and take its folder away."""
        self._undo.close()


def held_aside(wish: RestoreWish, day: date) -> HeldAside:
    """Restore beside the live store and keep it open; for the background lane.

    Raises:
        NotAllowedError: this account may not restore; nothing stays.
        DeskError: what `restored_aside` and `seat_facts` raise.
    """
    with ExitStack() as undo:
        aside = undo.enter_context(restored_aside(wish))
        if not aside.desk.allows(record_restore):
            raise NotAllowedError(record_restore.__name__)
        facts = seat_facts(aside.desk, day)
        (shares,) = aside.desk.read(share_facts, BodyAsked(body=facts.body))
        return HeldAside(
            aside=aside,
            facts=facts,
            books=books_of(aside.desk.law, last_numbers(aside.desk, facts.body)),
            closed=len(shares.lost),
            _undo=undo.pop_all(),
        )
