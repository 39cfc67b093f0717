"""Proves that the newest move of each copy is the one that `copy_now` has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.tables.custody import NEWEST_COLUMNS, newest_moves

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_LISTED = f"SELECT {NEWEST_COLUMNS}, due FROM copy_now"  # noqa: S608  own words alone
_EVENT = 2


def verify_copies(session: Session) -> None:
    """Compare what lists go by with the moves and their days, both ways round.

    `copy_now` has no digest of its own: whoever changed it would hide a copy from every list
    while the moves still proved.

    Raises:
        JournalBrokenError: a copy's newest move is missing there, changed, or of no copy.
    """
    for first, second in ((newest_moves(), _LISTED), (_LISTED, newest_moves())):
        found = session.execute(text(f"{first} EXCEPT {second} LIMIT 1")).first()
        if found is not None:
            act = text("SELECT act_seq FROM copy_event WHERE id = :event")
            seq = session.scalar(act, {"event": found[_EVENT]})
            raise JournalBrokenError(seq or 0, JournalFault.ROWS)
