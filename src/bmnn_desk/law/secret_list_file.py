"""Reads secret_lists.toml, which stands beside the regimes: the decisions that issue a danh mục."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.listed_decisions import (
    DecisionIndex,
    HeldDays,
    ListedDecision,
    UnpublishedField,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.strict import LawFile

NAME = "secret_lists.toml"
_TOP = frozenset(
    {"key", "source", "confidence", "issuer", "suffix", "unpublished", "decisions"},
)
_KEY = re.compile(r"([1-9]\d*)-(\d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class _DecisionRow:
    field: str
    source: str
    confidence: str
    day: object = None
    since: object = None
    successor: str = ""
    until: object = None
    until_inferred: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _UnpublishedRow:
    field: str
    source: str
    confidence: str


def read_secret_lists(file: LawFile) -> DecisionIndex:
    """The index of decisions, in the order of the file.

    A decision without `since` holds from its own day. One with a `successor` has either `until`
    or `until_inferred`, which is the day before the successor's first.

    Raises:
        LawDataError: what stands there is no decision, or its days do not fit.
    """
    file.only(_TOP)
    file.require_key("secret_lists")
    file.word("source", file.take("source"))
    file.member("confidence", Confidence, file.take("confidence"))
    issuer = file.word("issuer", file.take("issuer"))
    suffix = file.word("suffix", file.take("suffix"))
    rows = file.table("decisions", file.take("decisions"))
    found = {key: _decision(file, key, data, issuer, suffix) for key, data in rows.items()}
    for key, data in rows.items():
        _require_successor(file, key, data, found)
    fields = file.table("unpublished", file.take("unpublished"))
    return DecisionIndex(
        decisions=tuple(found.values()),
        unpublished=tuple(_unpublished(file, key, data) for key, data in fields.items()),
    )


def _decision(file: LawFile, key: str, data: object, issuer: str, suffix: str) -> ListedDecision:
    at = f"decisions.{key}"
    read = _KEY.fullmatch(key)
    if read is None:
        raise file.wrong(at, "must be a number and a year (440-2024)")
    row = file.build(_DecisionRow, at, data)
    days = {
        name: None if (value := getattr(row, name)) is None else file.day(f"{at}.{name}", value)
        for name in ("day", "since", "until", "until_inferred")
    }
    day, year = days["day"], int(read[2])
    if day is not None and day.year != year:
        msg = f"{at}.day"
        raise file.wrong(msg, f"must lie in {year}")
    if not row.field.strip():
        msg = f"{at}.field"
        raise file.wrong(msg, "is empty")
    return ListedDecision(
        number=int(read[1]),
        year=year,
        decision=f"{read[1]}/{suffix}",
        day=day,
        issuer=issuer,
        field=row.field,
        held=HeldDays(
            since=days["since"] or day,
            until=days["until"],
            until_inferred=days["until_inferred"],
            successor=_KEY.sub(rf"\1/{suffix}", row.successor),
        ),
        source=file.word(f"{at}.source", row.source),
        confidence=file.member(f"{at}.confidence", Confidence, row.confidence),
    )


def _require_successor(
    file: LawFile, key: str, data: Mapping[str, object], found: Mapping[str, ListedDecision]
) -> None:
    """A successor is of the index, and takes over the day after the last one."""
    at, held = f"decisions.{key}", found[key].held
    if "until" in data and "until_inferred" in data:
        raise file.wrong(at, "has both until and until_inferred")
    last = held.until or held.until_inferred
    if held.since is not None and last is not None and last < held.since:
        raise file.wrong(at, "ends before it begins")
    successor = str(data.get("successor", ""))
    if not successor:
        if held.until_inferred is not None:
            msg = f"{at}.successor"
            raise file.wrong(msg, "missing")
        return
    follows = found.get(successor)
    if follows is None or follows.held.since is None:
        msg = f"{at}.successor"
        raise file.wrong(msg, "is no dated decision of this file")
    if last != follows.held.since - timedelta(days=1):
        raise file.wrong(at, f"must end the day before {successor} begins")


def _unpublished(file: LawFile, key: str, data: object) -> UnpublishedField:
    at = f"unpublished.{key}"
    row = file.build(_UnpublishedRow, at, data)
    return UnpublishedField(
        key=key,
        field=row.field,
        source=row.source,
        confidence=file.member(f"{at}.confidence", Confidence, row.confidence),
    )
