"""Marks put on copies: what is recorded, and what the rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkMade:
    """A mark on a copy: which stamp, how, where (mm from the top left of page one), which ink.

    `scale` is 1 for a mark drawn at its true size; `box` is the cell (ô) it was put in.
    """

    copy_number: int
    stamp: Stamp
    way: MarkWay
    ink: Ink
    x_mm: float
    y_mm: float
    box: str = ""
    scale: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MarkRequest:
    """Record the marks of an issued item's copies, after they were made and proved.

    `reasons` answers a rule that asks for one, by rule id (DAU-04, DAU-12); `pack_digest`
    is the digest of the form pack that the shapes came from; `made` are the made files
    by copy number, kept sealed.
    """

    request_id: str
    body: int
    day: date
    item: int
    marks: tuple[MarkMade, ...]
    pack_digest: str
    reasons: tuple[tuple[str, str], ...] = ()
    made: tuple[tuple[int, bytes], ...] = ()
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkCase:
    """All that the rules of marking look at; `has_line` is an entry not cancelled.

    `black_accepted` says that the office's own rules accept black for BẢN SỐ (workflow 3).
    """

    marks: tuple[MarkMade, ...]
    already: frozenset[tuple[int, Stamp]]
    reasons: frozenset[str]
    level: SecrecyLevel
    approved: bool
    has_line: bool
    originals: frozenset[int]
    black_accepted: bool


def is_level(stamp: Stamp) -> bool:
    """True for the three level marks (dấu chỉ độ mật)."""
    return stamp in {Stamp.LEVEL_MAT, Stamp.LEVEL_TOI_MAT, Stamp.LEVEL_TUYET_MAT}
