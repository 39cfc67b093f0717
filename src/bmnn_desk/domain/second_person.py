"""The second person of an act: which acts may want one, and his word by passphrase or on paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

APPROVAL_SECONDS = 60
LONGEST_PAPER_DAYS = 30


class SecondAct(StrEnum):
    """Acts for which an office may ask for a second person (người thứ hai)."""

    REOPEN_BOOK = "reopen_book"
    EXPORT = "export"
    RESTORE = "restore"
    CANCEL_NUMBER = "cancel_number"
    ACCOUNTS = "accounts"
    REKEY = "rekey"
    DESTROY = "destroy"
    FEWER_SECOND_PERSONS = "fewer_second_persons"


class SecondRefusal(StrEnum):
    """Why a second person's word does not count."""

    SAME_PERSON = "same_person"
    NO_ROLE = "second_without_role"
    TOO_OLD = "too_old"
    OTHER_ACT = "other_act"
    NOT_ON_PAPER = "not_on_paper"
    ENDED = "account_ended"
    SET_BY_ANOTHER = "set_by_another"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Approval:
    """A second person's word by passphrase: for one request of one verb, 60 seconds, once.

    `at` is the monotonic clock in seconds; both passphrases really unwrapped the store's key.
    """

    verb: str
    request: object
    first: int
    account: int
    person: int
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWord:
    """A named second person who will sign a printed authorisation within the set days."""

    person: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondAsked:
    """What an act wants of a second person: for which kind of act, and whether paper will do."""

    act: SecondAct
    on_paper: bool
    paper_days: int
