"""Proves what lists of copies go by: each one's newest move, and since when it is uncounted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.in_parts import in_one_part
from bmnn_desk.storage.tables.custody import NEWEST_COLUMNS, newest_moves

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bmnn_desk.storage.in_parts import Parts

_LISTED = f"SELECT {NEWEST_COLUMNS}, due FROM copy_now"  # noqa: S608  own words alone
_EVENT = 2
_OURS = "SELECT copy_id, body_id FROM copy_now WHERE ours"
_TO_COUNT = "SELECT copy_id, body_id FROM copy_counted"
# Which move began the wait is not asked: copies of older stores wait from a later one.
_NO_SUCH_DAY = (
    "SELECT copy_id FROM copy_counted c WHERE NOT EXISTS (SELECT 1 FROM copy_event e "
    "WHERE e.copy_id = c.copy_id AND e.day = c.since) AND NOT EXISTS (SELECT 1 "
    "FROM inventory_count n LEFT JOIN inventory_answer a ON a.inventory_count_id = n.id "
    "WHERE n.copy_id = c.copy_id AND ((n.outcome <> 'missing' AND n.day = c.since) "
    "OR (a.kind = 'found_later' AND a.day = c.since)))"
)


def verify_copies(session: Session) -> None:
    """Compare in one go what `copies_parts` compares in parts.

    Raises:
        JournalBrokenError: as there.
    """
    in_one_part(copies_parts(), session)


def copies_parts() -> Parts[None]:
    """Compare what lists go by with the moves, their days and the counts, both ways round.

    `copy_now` and `copy_counted` have no digest of their own: whoever changed them would hide a
    copy from every list while the moves still proved.

    Raises:
        JournalBrokenError: a copy's newest move is missing there, changed, or of no copy; a copy
            in the office's hands waits for no count, or since a day without move and count.
    """
    for first, second in ((newest_moves(), _LISTED), (_LISTED, newest_moves())):
        session = yield
        found = session.execute(text(f"{first} EXCEPT {second} LIMIT 1")).first()
        if found is not None:
            act = text("SELECT act_seq FROM copy_event WHERE id = :event")
            seq = session.scalar(act, {"event": found[_EVENT]})
            raise JournalBrokenError(seq or 0, JournalFault.ROWS)
    for asked in (f"{_OURS} EXCEPT {_TO_COUNT}", f"{_TO_COUNT} EXCEPT {_OURS}", _NO_SUCH_DAY):
        session = yield
        if (copy := session.scalar(text(f"{asked} LIMIT 1"))) is not None:
            act = text("SELECT max(act_seq) FROM copy_event WHERE copy_id = :copy")
            raise JournalBrokenError(session.scalar(act, {"copy": copy}) or 0, JournalFault.ROWS)
