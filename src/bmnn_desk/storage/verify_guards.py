"""Proves that the triggers which keep rows written once are all in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.tables import guard_statements

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def verify_guards(session: Session) -> int:
    """Compare the store's triggers with those it was made with; how many there are.

    Raises:
        JournalBrokenError: act 0, a trigger is missing, added or changed.
    """
    stored = session.scalars(text("SELECT sql FROM sqlite_master WHERE type = 'trigger'"))
    found = {_plain(sql) for sql in stored}
    wanted = {_plain(sql) for sql in guard_statements() if sql.startswith("CREATE TRIGGER")}
    if found != wanted:
        raise JournalBrokenError(0, JournalFault.GUARDS)
    return len(found)


def _plain(sql: str) -> str:
    return " ".join(sql.split())
