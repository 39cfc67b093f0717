"""Reads laws.toml, which stands beside the regimes: the legal texts that are cited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.cited_laws import CitedLaw
from bmnn_desk.domain.findings import Confidence

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.law.strict import LawFile

NAME = "laws.toml"
_TOP = frozenset({"key", "source", "confidence", "laws"})
_DAYS = ("since", "not_before", "until", "until_inferred")


@dataclass(frozen=True, slots=True, kw_only=True)
class _LawRow:
    kind: str
    number: str
    name: str
    source: str
    confidence: str
    since: object = None
    not_before: object = None
    until: object = None
    until_inferred: object = None


def read_laws(file: LawFile) -> tuple[CitedLaw, ...]:
    """Every law in the order of the file.

    Each has `since`, or `not_before` where its first day was not read; `until` and
    `until_inferred` exclude each other.

    Raises:
        LawDataError: what stands there is no law, its days do not fit, or it stands there twice.
    """
    file.only(_TOP)
    file.require_key("laws")
    file.word("source", file.take("source"))
    file.member("confidence", Confidence, file.take("confidence"))
    rows = file.table("laws", file.take("laws"))
    found: dict[str, CitedLaw] = {}
    for key, data in rows.items():
        law = _law(file, f"laws.{key}", data)
        if law.number in found:
            at = f"laws.{key}.number"
            raise file.wrong(at, "stands there twice")
        found[law.number] = law
    return tuple(found.values())


def _law(file: LawFile, at: str, data: object) -> CitedLaw:
    row = file.build(_LawRow, at, data)
    days: dict[str, date | None] = {
        name: None if getattr(row, name) is None else file.day(f"{at}.{name}", getattr(row, name))
        for name in _DAYS
    }
    first, last = (days[one] or days[other] for one, other in (_DAYS[:2], _DAYS[2:]))
    if (days["since"] is None) is (days["not_before"] is None):
        place = f"{at}.since"
        raise file.wrong(place, "either since or not_before")
    if days["until"] is not None and days["until_inferred"] is not None:
        place = f"{at}.until"
        raise file.wrong(place, "either until or until_inferred")
    if first is not None and last is not None and last < first:
        place = f"{at}.until"
        raise file.wrong(place, "lies before its first day")
    return CitedLaw(
        kind=row.kind,
        number=row.number,
        name=row.name,
        source=row.source,
        confidence=file.member(f"{at}.confidence", Confidence, row.confidence),
        **days,
    )
