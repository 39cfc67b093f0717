"""What the journal's two papers say: the anchor sheet, and a second person's consent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.second_person import SecondAct


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AnchorSheetFacts:
    """What the tờ mốc nhật ký says: the journal up to act `seq` has this `mark`.

    `mark` is 12 characters of the act's MAC in groups of 4, `key` the fingerprint of the officer's
    signing key, empty without one. `book` is the one that was closed, `month` the one that the
    sheet is for: empty and 0 on a sheet of another occasion; `year` belongs to either.
    """

    parent: str
    agency: str
    place: str
    day: date
    book: str
    month: int
    year: int
    seq: int
    mark: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AuthorisationFacts:
    """What the giấy đồng ý says; its object stands there by kind and number alone."""

    parent: str
    agency: str
    place: str
    day: date
    act: SecondAct
    object_kind: str
    object_id: int
    asked_by: str
    second: str
    due: date
    code: str
