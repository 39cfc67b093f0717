"""An act's canonical text, which its MAC covers; SQLite builds it too, in a third of the time.

Both spell the same bytes; what is no act's value makes other bytes, or SQLite refuses it.
"""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.storage.tables import Act

_COLUMNS = {
    "seq": "seq",
    "request_id": "request_id",
    "at_utc": "at_utc",
    "day": "day",
    "monotonic_ns": "monotonic_ns",
    "session": "session",
    "actor": "actor_id",
    "second": "second_id",
    "verb": "verb",
    "object_kind": "object_kind",
    "object_id": "object_id",
    "digest_version": "digest_version",
    "before": "before",
    "after": "after",
    "result": "result",
    "app_version": "app_version",
    "epoch": "epoch",
}

_NULLABLE = frozenset({"second_id"})


def _expression() -> str:
    fields = ", ".join(f"'{name}', act.\"{_COLUMNS[name]}\"" for name in sorted(_COLUMNS))
    cells = ", ".join(
        f'ifnull(act."{column}", 0)' if column in _NULLABLE else f'act."{column}"'
        for column in _COLUMNS.values()
    )
    # SQLite takes a blob for JSON of its own; every number and text is less than any blob.
    return f"CASE WHEN max({cells}) < x'' THEN CAST(json_object({fields}) AS BLOB) END"


ACT_TEXT = _expression()
"""The SQL of an act's canonical text, a blob; NULL where a value is none of its column's.

Its texts were made NFC when it was written; SQLite's JSON has no spaces, and Python's escapes.
"""


def mac_record(act: Act) -> dict[str, str | int | None]:
    """The fields of an act that its MAC covers: all but the MACs themselves."""
    return {name: _plain(getattr(act, column)) for name, column in _COLUMNS.items()}


def compose(act: Act) -> None:
    """Make an act's texts NFC, before it is written."""
    for column in _COLUMNS.values():
        value = getattr(act, column)
        if isinstance(value, str):
            setattr(act, column, unicodedata.normalize("NFC", value))


def _plain(value: date | str | int | None) -> str | int | None:
    return value.isoformat() if isinstance(value, date) else value
