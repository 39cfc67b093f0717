"""Authorisations on paper: what a second person signs for after the act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.second_person import SecondAct


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AuthorisationEntry:
    """An act that a named person signs for on paper; `signed_on` is None while it is waited for."""

    authorisation: int
    act: SecondAct
    verb: str
    object_kind: str
    object_id: int
    person: str
    done_on: date
    due: date
    code: str
    signed_on: date | None

    def is_overdue_on(self, day: date) -> bool:
        """True where the paper has not come back in its days."""
        return self.signed_on is None and self.due < day
