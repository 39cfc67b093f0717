"""Proves every row against the act that wrote it (finding 6: an older page passes all else)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.in_parts import in_one_part
from bmnn_desk.storage.row_digest import VERSION, act_digest, row_digest
from bmnn_desk.storage.tables import Act, Base, Record
from bmnn_desk.storage.unreadable import unreadable_is_broken
from bmnn_desk.storage.verify_cells import verify_cells
from bmnn_desk.storage.verify_contents import contents_parts
from bmnn_desk.storage.verify_copies import copies_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.in_parts import Parts


@dataclass(frozen=True, slots=True, kw_only=True)
class _Digest:
    """How rows were digested when an act of this version wrote them."""

    of_row: Callable[[Record], bytes]
    of_act: Callable[[Iterable[bytes]], str]


_ROWS_OF_A_PART = 200
_ACTS_OF_A_PART = 1000
DIGESTS = {1: _Digest(of_row=row_digest, of_act=act_digest)}
"""Every version that ever wrote an act; none may ever go, or old stores could not be proved."""


def verify_rows(session: Session) -> int:
    """Compare every row in one go, as `row_parts` does in parts; how many rows were proved.

    Raises:
        JournalBrokenError: as there.
    """
    return in_one_part(row_parts(), session)


def row_parts() -> Parts[int]:
    """Compare the rows of every written-once table with the digests of their acts.

    After them the list of newest moves that is kept of the copies' moves, and the keys of kept
    files. No act may be written between the parts.

    Returns:
        How many rows were proved.

    Raises:
        JournalBrokenError: an act whose rows are not those it wrote, a row without an act, or a
            file without its key.
    """
    with unreadable_is_broken():
        for kind in record_classes():
            session = yield
            verify_cells(session, (kind,))
        proved = yield from _prove((yield from _digests()))
        yield from copies_parts()
        yield from contents_parts()
        return proved


def _digests() -> Parts[dict[int, list[bytes]]]:
    """The digests of all rows, by their acts."""
    newest = DIGESTS[VERSION]
    session = yield
    others = select(Act.seq, Act.digest_version).where(Act.digest_version != VERSION)
    older = {seq: version for seq, version in session.execute(others)}  # noqa: C416  typed rows
    digests: dict[int, list[bytes]] = defaultdict(list)
    for table in record_classes():
        rest = select(table).order_by(table.id).limit(_ROWS_OF_A_PART)
        asked = rest
        while True:
            session = yield
            # All of a part at once: a cursor left open by a fault would lock the store's tables.
            rows = session.scalars(asked).all()
            for row in rows:
                digest = DIGESTS[older[row.act_seq]] if row.act_seq in older else newest
                digests[row.act_seq].append(digest.of_row(row))
            if len(rows) < _ROWS_OF_A_PART:
                break
            asked = rest.where(table.id > rows[-1].id)
    return digests


def _prove(digests: dict[int, list[bytes]]) -> Parts[int]:
    proved = 0
    rest = select(Act.seq, Act.digest_version, Act.after).order_by(Act.seq).limit(_ACTS_OF_A_PART)
    asked = rest
    while True:
        session = yield
        acts = session.execute(asked).all()
        for seq, version, after in acts:
            rows = digests.pop(seq, [])
            if DIGESTS[version].of_act(rows) != after:
                raise JournalBrokenError(seq, JournalFault.ROWS)
            proved += len(rows)
        if len(acts) < _ACTS_OF_A_PART:
            break
        asked = rest.where(Act.seq > acts[-1].seq)
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
