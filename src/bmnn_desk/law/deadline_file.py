"""Reads deadlines.toml: spans from an event and fixed days, one table each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from bmnn_desk.domain.deadlines import (
    Deadline,
    DeadlineKind,
    Deadlines,
    DeadlineUnit,
    FixedDay,
    FixedDayKind,
)
from bmnn_desk.domain.findings import Confidence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.strict import LawFile

Kind = TypeVar("Kind", DeadlineKind, FixedDayKind)
_KEY, _DAYS = "deadlines", "days"


def read_deadlines(file: LawFile) -> Deadlines:
    """The spans and fixed days of a regime, every one that the program asks for.

    Raises:
        LawDataError: a key is unknown or missing, or a value of another kind.
    """
    file.only(frozenset({"key", "source", "confidence", _KEY, _DAYS}))
    file.require_key(_KEY)
    file.word("source", file.take("source"))
    file.member("confidence", Confidence, file.take("confidence"))
    spans = _rows(file, _KEY, DeadlineKind)
    days = _rows(file, _DAYS, FixedDayKind)
    return Deadlines(
        spans={kind: _span(file, kind, row) for kind, row in spans.items()},
        days={kind: _day(file, kind, row) for kind, row in days.items()},
    )


def _rows(file: LawFile, key: str, kinds: type[Kind]) -> Mapping[Kind, dict[str, Any]]:
    table = file.table(key, file.take(key))
    for code in table:
        file.member(f"{key}.{code}", kinds, code)
    for kind in kinds:
        if kind.value not in table:
            at = f"{key}.{kind.value}"
            raise file.wrong(at, "missing")
    return {kind: _row(file, f"{key}.{kind.value}", table[kind.value]) for kind in kinds}


def _row(file: LawFile, at: str, data: object) -> dict[str, Any]:
    row = dict(file.table(at, data))
    for name in ("words", "source"):
        place = f"{at}.{name}"
        if not file.word(place, row.get(name)).strip():
            raise file.wrong(place, "is empty")
    place = f"{at}.confidence"
    row["confidence"] = file.member(place, Confidence, row.get("confidence"))
    return row


def _span(file: LawFile, kind: DeadlineKind, row: dict[str, Any]) -> Deadline:
    at = f"{_KEY}.{kind.value}"
    unit = file.member(f"{at}.unit", DeadlineUnit, row.pop("unit", None))
    confidence = row.pop("confidence")
    span = file.build(Deadline, at, row, code=kind, unit=unit, confidence=confidence)
    if span.count <= 0:
        place = f"{at}.count"
        raise file.wrong(place, "must be above 0")
    return span


def _day(file: LawFile, kind: FixedDayKind, row: dict[str, Any]) -> FixedDay:
    at = f"{_DAYS}.{kind.value}"
    day = file.day(f"{at}.day", row.pop("day", None))
    confidence = row.pop("confidence")
    return file.build(FixedDay, at, row, code=kind, day=day, confidence=confidence)
