"""A note on an account's way into the store, as an act of the office keeps it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.accounts import AccessKind
    from bmnn_desk.services.work import Work


def keep_note(work: Work, account: int, kind: AccessKind) -> None:
    """Keep that something was done once, now, to an account (a row's number)."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    work.keep(t.AccessNote(account_id=account, kind=kind.value, count=1, first_at=now, last_at=now))
