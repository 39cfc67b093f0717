"""Marks put on copies: what is recorded, and what the rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MarkMade:
    """A mark on a copy: which stamp, how, where (mm from the page's top left), which ink.

    `scale` is 1 for a mark drawn at its true size; `box` is the cell (ô) it was put in. `pages`
    is a `PageChoice.text`; `blanks` are the names and texts of what was filled in. With
    `from_right`, `x_mm` lies between the right edges of the mark and of the page. `until` is
    the day that the mark sets: to give a document back by, or the last one of its term.
    """

    copy_number: int
    stamp: Stamp
    way: MarkWay
    ink: Ink
    x_mm: float
    y_mm: float
    box: str = ""
    scale: float = 1.0
    pages: str = "first"
    blanks: tuple[tuple[str, str], ...] = ()
    from_right: bool = False
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MarkRequest:
    """Record the marks of an issued item's copies, after they were made and proved.

    `reasons` answers a rule that asks for one, by rule id (DAU-04, DAU-12); `pack_digest`
    is the digest of the form pack that the shapes came from; `made` are the made files
    by copy number, kept sealed; they are asked for one after another.
    """

    request_id: str
    body: int
    day: date
    item: int
    marks: tuple[MarkMade, ...]
    pack_digest: str
    reasons: tuple[tuple[str, str], ...] = ()
    made: Sequence[tuple[int, bytes]] = ()
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkCase:
    """All that the rules of marking look at; `has_line` is an entry not cancelled.

    `black_accepted` says that the office's own rules accept black for BẢN SỐ (workflow 3).
    `recall_on` and `term_until` are what the slip says: a day to give the document back by, and
    the end of a term shorter than the level's. `kept` are the copies that are not sent. `boxes`
    are the cells (ô) that the pack has for some marks.
    """

    marks: tuple[MarkMade, ...]
    already: frozenset[tuple[int, Stamp]]
    reasons: frozenset[str]
    level: SecrecyLevel
    approved: bool
    has_line: bool
    originals: frozenset[int]
    black_accepted: bool
    boxes: Mapping[Stamp, str]
    recall_on: date | None = None
    term_until: date | None = None
    kept: frozenset[int] = frozenset()


def is_level(stamp: Stamp) -> bool:
    """True for the three level marks (dấu chỉ độ mật)."""
    return stamp in {Stamp.LEVEL_MAT, Stamp.LEVEL_TOI_MAT, Stamp.LEVEL_TUYET_MAT}
