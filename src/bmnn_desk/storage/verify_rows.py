"""Proves every row against the act that wrote it (finding 6: an older page passes all else)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.journal import unreadable_is_broken
from bmnn_desk.storage.row_digest import VERSION, act_digest, row_digest
from bmnn_desk.storage.tables import Act, Base, Record

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def verify_rows(session: Session) -> int:
    """Compare the rows of every written-once table with the digests of their acts.

    Returns:
        How many rows were proved.

    Raises:
        JournalBrokenError: an act whose rows are not those it wrote, or a row without an act.
    """
    with unreadable_is_broken():
        return _prove(session)


def _prove(session: Session) -> int:
    digests: dict[int, list[bytes]] = defaultdict(list)
    for table in record_classes():
        for row in session.scalars(select(table).execution_options(yield_per=500)):
            digests[row.act_seq].append(row_digest(row))
    proved = 0
    for seq, version, after in session.execute(select(Act.seq, Act.digest_version, Act.after)):
        rows = digests.pop(seq, [])
        if version != VERSION or act_digest(rows) != after:
            raise JournalBrokenError(seq, "rows")
        proved += len(rows)
    if digests:
        raise JournalBrokenError(min(seq or 0 for seq in digests), "row without an act")
    return proved


def record_classes() -> tuple[type[Record], ...]:
    """Every table whose rows are written once."""
    classes = (mapper.class_ for mapper in Base.registry.mappers)
    return tuple(
        sorted(
            (kind for kind in classes if issubclass(kind, Record)), key=lambda k: k.__tablename__
        )
    )
