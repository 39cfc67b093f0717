"""Puts on record what befell an account's way into the store; the program writes it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from bmnn_desk.services.note_access import AccessRequest, note_access

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.accounts import AccessKind


def note(desk: Desk, day: date, kind: AccessKind) -> None:
    """Put on record that something befell who sits here, now."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    times = Times(count=1, first_at=now, last_at=now)
    put_on_record(desk, day, kind, times)


class Occurred(Protocol):
    """How often something befell an account, and between which moments (UTC, ISO form)."""

    @property
    def count(self) -> int:
        """How often."""

    @property
    def first_at(self) -> str:
        """When first."""

    @property
    def last_at(self) -> str:
        """When last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """As `Occurred` says."""

    count: int
    first_at: str
    last_at: str


def put_on_record(desk: Desk, day: date, kind: AccessKind, times: Occurred) -> None:
    """Put on record what befell who sits here, how often and when."""
    desk.do(
        note_access,
        AccessRequest(
            request_id=secrets.token_hex(16),
            day=day,
            kind=kind,
            count=times.count,
            first_at=times.first_at,
            last_at=times.last_at,
        ),
    )
