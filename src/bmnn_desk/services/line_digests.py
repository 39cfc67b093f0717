"""Digests of register lines with all that stands on paper of them, as of an act."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks
from bmnn_desk.storage.row_digest import row_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bmnn_desk.services.work import Work

LineColumns = t.OutgoingLine | t.IncomingLine | t.TransferLine | t.CopyLine
COLUMNS: Mapping[str, type[LineColumns]] = {
    BookKind.OUTGOING: t.OutgoingLine,
    BookKind.INCOMING: t.IncomingLine,
    BookKind.TRANSFER: t.TransferLine,
    BookKind.COPY: t.CopyLine,
}


def line_digests(
    work: Work, kind: str, lines: Iterable[int], until_act: int | None = None
) -> dict[int, str]:
    """The digest of each line: its columns, its cancelling and its corrections, in hex.

    Every column counts as it was entered, so that another word of a later form pack changes
    nothing, and one changed letter does. Cancelling and corrections count if an act before
    `until_act` wrote them; None counts all. A line that is not there is left out.
    """
    found: dict[int, str] = {}
    for chunk in in_chunks(sorted(set(lines))):
        parts: dict[int, list[bytes]] = {}
        for line, part in _parts(work, kind, chunk, until_act):
            parts.setdefault(line, []).append(part)
        found.update(
            {line: hashlib.sha256(b"".join(each)).hexdigest() for line, each in parts.items()}
        )
    return found


def _parts(
    work: Work, kind: str, lines: Sequence[int], until_act: int | None
) -> Iterator[tuple[int, bytes]]:
    for row in work.session.scalars(select(t.Line).where(t.Line.id.in_(lines))):
        yield row.id, row_digest(row)
    # One of several tables that have this column alike, which a type cannot say.
    columns: Any = COLUMNS[kind]
    for own in work.session.scalars(select(columns).where(columns.line_id.in_(lines))):
        yield own.line_id, row_digest(own)
    if kind == BookKind.COPY:
        yield from _copies(work, lines, until_act)
    later: Any
    for later in (t.LineCancel, t.LineCorrection):
        asked = select(later).where(later.line_id.in_(lines)).order_by(later.id)
        if until_act is not None:
            asked = asked.where(later.act_seq < until_act)
        for said in work.session.scalars(asked):
            yield said.line_id, row_digest(said)


def _copies(work: Work, lines: Sequence[int], until_act: int | None) -> Iterator[tuple[int, bytes]]:
    """The copies made by a line: their numbers stand on paper beside the recipients."""
    asked = select(t.Copy).where(t.Copy.line_id.in_(lines)).order_by(t.Copy.id)
    if until_act is not None:
        asked = asked.where(t.Copy.act_seq < until_act)
    for row in work.session.scalars(asked):
        if row.line_id is not None:
            yield row.line_id, row_digest(row)
