"""What every verb is handed, and how a verb declares who may call it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from sqlalchemy.exc import IntegrityError

from bmnn_desk.domain.accounts import sees_own_alone
from bmnn_desk.errors import AlreadyThereError, NotFoundError
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from sqlalchemy.orm import Session

    from bmnn_desk.domain.findings import OtherCase, Rule
    from bmnn_desk.domain.office import Role
    from bmnn_desk.domain.second_person import SecondAct
    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.key import KeyRing

Row = TypeVar("Row", bound=t.Record)
Subject = TypeVar("Subject")
Line = TypeVar("Line")
Declared = TypeVar("Declared", bound="Callable[..., Any]")


BLOCK = 500
# The driver gives every broken constraint one code; only its words tell them apart.
_SAME_AGAIN = "UNIQUE constraint failed"


class ActRequest(Protocol):
    """What every request carries: an id that a retry repeats, and the day it is about."""

    @property
    def request_id(self) -> str:
        """Made once when the form is opened; a retry repeats it."""

    @property
    def day(self) -> date:
        """The local day the act is about; it picks the rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """The account that acts: its row, its person, its roles.

    `origin` is the slot's first row, 0 where it is `account` itself: drafts belong to it. `until`
    is the account's last day.
    """

    account: int
    person: int
    roles: frozenset[Role]
    origin: int = 0
    until: date | None = None

    @property
    def drafts_of(self) -> int:
        """The row that this account's drafts hang on, whatever became of its roles."""
        return self.origin or self.account

    @property
    def sees_own_alone(self) -> bool:
        """True for who only drafts."""
        return sees_own_alone(self.roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Who may call a verb, and as which act it may want a second person; None is never."""

    roles: frozenset[Role]
    second: SecondAct | None


AUTHORITY: dict[Callable[..., Any], Authority] = {}


def allowed(*roles: Role, second: SecondAct | None = None) -> Callable[[Declared], Declared]:
    """Declare the roles that may call a verb; a verb without this cannot be done.

    `second` names the act by which the office's settings may ask for a second person.
    """

    def declare(verb: Declared) -> Declared:
        """Write the verb's authority down, and leave the verb as it is."""
        AUTHORITY[verb] = Authority(roles=frozenset(roles), second=second)
        return verb

    return declare


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Generic[Line]):
    """Some rows of a long read, and where the next block begins; None at the end."""

    rows: tuple[Line, ...]
    next_key: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One transaction: its session, the law, who acts, and the keys that seal files.

    `folder` is where the store lies, None in memory: its header says who can open it.
    """

    session: Session
    law: Law
    actor: Actor
    keys: KeyRing
    folder: Path | None = None

    def about(self, kind: str, number: int) -> None:
        """Name the object of this act for the journal; the last word stands."""
        self.session.info["about"] = (kind, number)

    def find(self, table: type[Row], number: int, body: int | None = None) -> Row:
        """The row by its number.

        Raises:
            NotFoundError: there is none, or it belongs to another issuing body.
        """
        row = self.session.get(table, number)
        if row is None or (body is not None and getattr(row, "body_id", body) != body):
            raise NotFoundError(table.__tablename__, number)
        return row

    def keep(self, row: Row) -> Row:
        """Add a row and give it its number.

        Raises:
            AlreadyThereError: a row with the same number or name is there.
        """
        self.session.add(row)
        try:
            self.session.flush()
        except IntegrityError as error:
            if not str(error.orig).startswith(_SAME_AGAIN):
                raise
            raise AlreadyThereError(row.__tablename__) from None
        return row

    def require(
        self,
        day: date,
        subject: Subject,
        predicates: Mapping[str, Callable[[Subject], bool]],
        other_cases: tuple[OtherCase, ...] = (),
    ) -> tuple[Rule, ...]:
        """Check a subject by the rules of that day; what it breaks and still may, comes back.

        Raises:
            RulesBrokenError: a rule blocks.
            NoRegimeError: no regime that the program knows is in force that day.
        """
        return self.law.on(day).require(subject, predicates, other_cases)

    def keep_other_cases(
        self, body: int, day: date, broken: tuple[Rule, ...], other_cases: tuple[OtherCase, ...]
    ) -> None:
        """Record each "Trường hợp khác" that a broken rule really needed."""
        needed = {rule.id for rule in broken if rule.may_be_excused}
        self.session.add_all(
            t.OtherCase(
                body_id=body,
                rule=case.rule,
                reason=case.reason,
                responsible=case.responsible,
                document_number=case.document_number,
                day=day,
            )
            for case in other_cases
            if case.rule in needed and case.is_complete
        )
