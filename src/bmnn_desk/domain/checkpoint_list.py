"""What a list shows of the officer's signatures over the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CheckpointEntry:
    """A signature over the journal up to act `seq`; `at_utc` in ISO form, `person` who signed."""

    seq: int
    at_utc: str
    person: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OfficerKeyEntry:
    """An officer's key: whose, since when, and its fingerprint in groups of four letters."""

    person: str
    since: date
    fingerprint: str
