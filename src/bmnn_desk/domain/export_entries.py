"""Entries of the lists around exports: what went out, other desks, who sends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import in_term

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.drives import ListedDrive


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExportEntry:
    """A package on a drive; `peer` is the desk it was closed for, empty with a passphrase."""

    export: int
    year: int
    day: date
    serial: str
    holder: str
    name: str
    sha256: str
    size: int
    files: int
    peer: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PeerEntry:
    """Another desk (máy khác) by its public key; `reports_to_us` where it is a unit of ours."""

    peer: int
    name: str
    recipient: str
    reports_to_us: bool
    since: date
    ended_on: date | None = None

    def is_known_on(self, day: date) -> bool:
        """True from the day it was entered to its last."""
        return in_term(day, self.since, self.ended_on)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeskKey:
    """This desk's public key: what other desks close packages by."""

    recipient: str
    since: date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SenderFacts:
    """Who sends: his name, his public key (empty without one), his drives, his journal's head."""

    unit: str
    recipient: str
    drives: tuple[ListedDrive, ...]
    journal_seq: int
    journal_head: str
