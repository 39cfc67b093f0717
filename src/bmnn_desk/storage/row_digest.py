"""Digests of rows: what an act wrote, so that no older page can come back unseen.

Version 1: SHA-256 over canonical JSON of table name and column values; an act's digest is
SHA-256 over the sorted digests of its rows. A later version must keep this one readable.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, inspect

from bmnn_desk.storage.tables import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

VERSION = 1
NOTHING = hashlib.sha256().hexdigest()


def row_digest(row: Record) -> bytes:
    """The digest of one row by all its columns."""
    mapper = inspect(type(row))
    values = {column.key: _plain(getattr(row, column.key)) for column in mapper.column_attrs}
    text = json.dumps(
        [row.__tablename__, values], ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return hashlib.sha256(text.encode("utf-8")).digest()


def act_digest(digests: Iterable[bytes]) -> str:
    """The digest of all rows of one act, in hex."""
    whole = hashlib.sha256()
    for digest in sorted(digests):
        whole.update(digest)
    return whole.hexdigest()


def stamp_rows(session: Session, seq: int) -> list[Record]:
    """From now on give each new row of the session the act's number; the list fills with them."""
    rows: list[Record] = []

    def stamp(flushing: Session, _context: object, _instances: object) -> None:
        for row in flushing.new:
            if isinstance(row, Record):
                row.act_seq = seq
                rows.append(row)

    event.listen(session, "before_flush", stamp)
    return rows


def _plain(value: Any) -> Any:  # noqa: ANN401  any column value
    match value:
        case Enum():
            return value.name
        case date():
            return value.isoformat()
        case bytes():
            return value.hex()
        case float():
            return repr(value)
        case _:
            return value
