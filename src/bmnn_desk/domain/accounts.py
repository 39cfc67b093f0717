"""Accounts at this desk: whose, with which roles, until when; and what befell their way in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role

if TYPE_CHECKING:
    from datetime import date

LONGEST_LOGIN = 60
SAMPLE_ACCOUNT = "du-lieu-mau"
"""A sample is known by its account's name, which no office may take."""


class AccessKind(StrEnum):
    """What befell an account's way into the store."""

    REFUSED = "refused"
    COUNTER_LOST = "counter_lost"
    OPENED_BY_CODE = "opened_by_code"
    PASSPHRASE_CHANGED = "passphrase_changed"
    PASSPHRASE_RESET = "passphrase_reset"
    TUYET_MAT_GIVEN = "tuyet_mat_given"
    TUYET_MAT_TAKEN = "tuyet_mat_taken"
    RECOVERY_RENEWED = "recovery_renewed"
    REKEY_ORDERED = "rekey_ordered"
    REKEYED = "rekeyed"
    VERIFIED = "verified"
    CLOCK_BACK = "clock_back"
    HEADER_CHANGED = "header_changed"
    HEADER_OLDER = "header_older"


class AccountTrouble(StrEnum):
    """Why an account may not be as it was asked for."""

    NO_ROLE = "no_role"
    INSPECTOR_ALONE = "inspector_alone"
    NO_LAST_DAY = "no_last_day"
    LAST_DAY_GONE = "last_day_gone"
    NOT_FOR_HIGHEST = "not_for_highest"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AccountEntry:
    """An account (tài khoản) as a list shows it.

    `login` is empty where no passphrase leads to it yet; `until` is its last day.
    """

    account: int
    slot: str
    login: str
    person: int
    name: str
    roles: frozenset[Role]
    until: date | None
    reads_tuyet_mat: bool = False

    def is_live_on(self, day: date) -> bool:
        """True while it has not ended."""
        return self.until is None or day <= self.until


def account_trouble(roles: frozenset[Role], until: date | None, day: date) -> AccountTrouble | None:
    """What is wrong with roles and last day; an inspector's account is his alone and ends."""
    if not roles:
        return AccountTrouble.NO_ROLE
    if Role.INSPECTOR in roles:
        if len(roles) > 1:
            return AccountTrouble.INSPECTOR_ALONE
        if until is None:
            return AccountTrouble.NO_LAST_DAY
    return AccountTrouble.LAST_DAY_GONE if until is not None and until < day else None


def may_read_highest(roles: frozenset[Role]) -> bool:
    """Whether such an account may be named for Tuyệt mật contents (security 6): by its work."""
    return bool(roles & {Role.CLERK, Role.DRAFTER, Role.LEADER})


def sees_own_alone(roles: frozenset[Role]) -> bool:
    """True for who only drafts: he sees what he drafted, and nothing else."""
    return roles == {Role.DRAFTER}
