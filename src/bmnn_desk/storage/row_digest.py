"""Digests of rows: what an act wrote, so that no older page can come back unseen.

Version 1: SHA-256 over canonical JSON of table name and column values; an act's digest is
SHA-256 over the sorted digests of its rows. A later version must keep this one readable.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections import defaultdict
from datetime import date
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, inspect, select

from bmnn_desk.storage.in_chunks import in_chunks
from bmnn_desk.storage.tables import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session

VERSION = 1
NOTHING = hashlib.sha256().hexdigest()
# Made once: a proof of a store writes out each of its rows.
_canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
_AS_THEY_ARE = frozenset({str, int, bool, type(None)})


def row_digest(row: Record) -> bytes:
    """The digest of one row by all its columns."""
    values = {key: _plain(getattr(row, key)) for key in _column_keys(type(row))}
    return hashlib.sha256(_canonical([row.__tablename__, values]).encode("utf-8")).digest()


def stored_digests(session: Session, rows: Sequence[Record]) -> list[bytes]:
    """The digests of rows as the database gives them back, once they are flushed.

    What stands in memory may be another spelling: 10 for 10.0, -0.0 for 0.0.
    """
    numbers: dict[type[Record], list[int]] = defaultdict(list)
    for row in rows:
        numbers[type(row)].append(row.id)
    return [
        row_digest(row)
        for kind, wanted in numbers.items()
        for chunk in in_chunks(wanted)
        for row in session.scalars(
            select(kind).where(kind.id.in_(chunk)).execution_options(populate_existing=True)
        )
    ]


def act_digest(digests: Iterable[bytes]) -> str:
    """The digest of all rows of one act, in hex."""
    whole = hashlib.sha256()
    for digest in sorted(digests):
        whole.update(digest)
    return whole.hexdigest()


def stamp_rows(session: Session, seq: int) -> list[Record]:
    """From now on give each new row of the session the act's number; the list fills with them.

    This is the one door by which text enters the records: it is made NFC here.
    """
    rows: list[Record] = []

    def stamp(flushing: Session, _context: object, _instances: object) -> None:
        """Give the new records their act's number and NFC text, before they are written."""
        for row in flushing.new:
            if isinstance(row, Record):
                row.act_seq = seq
                _compose(row)
                rows.append(row)

    event.listen(session, "before_flush", stamp)
    return rows


@cache
def _column_keys(kind: type[Record]) -> tuple[str, ...]:
    return tuple(column.key for column in inspect(kind).column_attrs)


def _compose(row: Record) -> None:
    for key in _column_keys(type(row)):
        value = getattr(row, key)
        if isinstance(value, str | list) and not isinstance(value, Enum):
            setattr(row, key, _nfc(value))


def _nfc(value: Any) -> Any:  # noqa: ANN401  a text, or a list of a JSON column
    if isinstance(value, list):
        return [_nfc(item) for item in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def _plain(value: Any) -> Any:  # noqa: ANN401  any column value
    if type(value) in _AS_THEY_ARE:
        return value
    match value:
        case Enum():
            return value.name
        case date():
            return value.isoformat()
        case float():
            return repr(value)
        case bytes():
            return value.hex()
        case _:
            return value
