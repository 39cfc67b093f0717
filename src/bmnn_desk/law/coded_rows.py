"""Reads a table of coded rows (channels, posts), each with a level and a confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.strict import LawFile


def coded_rows(file: LawFile, key: str) -> Mapping[str, dict[str, Any]]:
    """The tables under `key`, by code, each with its `highest` level and `confidence` as values.

    The file has nothing else but its own key, source and confidence.

    Raises:
        LawDataError: a key is unknown or missing, no row is there, or a text is empty.
    """
    file.only(frozenset({"key", "source", "confidence", key}))
    file.require_key(key)
    file.word("source", file.take("source"))
    file.member("confidence", Confidence, file.take("confidence"))
    rows = file.table(key, file.take(key))
    if not rows:
        raise file.wrong(key, "is empty")
    return {code: _row(file, f"{key}.{code}", row) for code, row in rows.items()}


def _row(file: LawFile, at: str, data: object) -> dict[str, Any]:
    row = dict(file.table(at, data))
    for name in ("words", "source", "highest", "confidence"):
        place = f"{at}.{name}"
        if name not in row:
            raise file.wrong(place, "missing")
        if not file.word(place, row[name]).strip():
            raise file.wrong(place, "is empty")
    row["confidence"] = file.member(f"{at}.confidence", Confidence, row["confidence"])
    if row["highest"] not in SecrecyLevel.__members__:
        place = f"{at}.highest"
        raise file.wrong(place, f"must be one of {', '.join(SecrecyLevel.__members__)}")
    row["highest"] = SecrecyLevel[row["highest"]]
    return row
