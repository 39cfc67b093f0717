"""Proves every row against the act that wrote it (finding 6: an older page passes all else)."""

from __future__ import annotations

from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.row_digest import VERSION, act_digest, row_digest
from bmnn_desk.storage.tables import Act, Base, Record
from bmnn_desk.storage.unreadable import unreadable_is_broken
from bmnn_desk.storage.verify_cells import verify_cells
from bmnn_desk.storage.verify_copies import verify_copies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class _Digest:
    """How rows were digested when an act of this version wrote them."""

    of_row: Callable[[Record], bytes]
    of_act: Callable[[Iterable[bytes]], str]


DIGESTS = {1: _Digest(of_row=row_digest, of_act=act_digest)}
"""Every version that ever wrote an act; none may ever go, or old stores could not be proved."""


def verify_rows(session: Session) -> int:
    """Compare the rows of every written-once table with the digests of their acts.

    After them the list of newest moves that is kept of the copies' moves.

    Returns:
        How many rows were proved.

    Raises:
        JournalBrokenError: an act whose rows are not those it wrote, or a row without an act.
    """
    with unreadable_is_broken():
        verify_cells(session, record_classes())
        proved = _prove(session)
        verify_copies(session)
        return proved


def _prove(session: Session) -> int:
    newest = DIGESTS[VERSION]
    others = select(Act.seq, Act.digest_version).where(Act.digest_version != VERSION)
    older = {seq: version for seq, version in session.execute(others)}  # noqa: C416  typed rows
    digests: dict[int, list[bytes]] = defaultdict(list)
    for table in record_classes():
        with closing(session.scalars(select(table).execution_options(yield_per=500))) as found:
            for row in found:
                digest = DIGESTS[older[row.act_seq]] if row.act_seq in older else newest
                digests[row.act_seq].append(digest.of_row(row))
    proved = 0
    acts = session.execute(select(Act.seq, Act.digest_version, Act.after))
    # A cursor left open, as by the traceback of a fault, would lock the store's tables.
    with closing(acts):
        for seq, version, after in acts:
            rows = digests.pop(seq, [])
            if DIGESTS[version].of_act(rows) != after:
                raise JournalBrokenError(seq, JournalFault.ROWS)
            proved += len(rows)
    if digests:
        raise JournalBrokenError(min(seq or 0 for seq in digests), JournalFault.ROW_WITHOUT_ACT)
    return proved


def record_classes() -> tuple[type[Record], ...]:
    """Every table whose rows are written once."""
    classes = (mapper.class_ for mapper in Base.registry.mappers)
    return tuple(
        sorted(
            (kind for kind in classes if issubclass(kind, Record)), key=lambda k: k.__tablename__
        )
    )
