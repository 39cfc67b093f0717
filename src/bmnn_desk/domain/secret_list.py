"""Danh mục bí mật nhà nước: decisions, their entries, and a basis drawn from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import in_term
from bmnn_desk.domain.listed_decisions import HeldDays, ListState

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel

_ALWAYS = HeldDays(since=None, until=None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SecretItem:
    """An entry of a danh mục: Điều, khoản, điểm, its level and its words.

    `has_points` says whether the khoản is divided into điểm, so that one must be named.
    """

    article: str
    clause: str
    point: str
    has_points: bool
    level: SecrecyLevel
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretList:
    """A decision that issues a danh mục; lists of defence, police and cipher are unpublished."""

    decision: str
    day: date | None
    issuer: str
    field: str
    since: date | None
    until: date | None
    published: bool
    items: tuple[SecretItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Basis:
    """A basis (căn cứ xác định độ mật): an entry with the decision that it stands in.

    `checked_on_paper` is the drafter's word for an unpublished list (PDX-03). After
    `until_inferred` the decision `successor` is inferred to have replaced it.
    """

    decision: str
    decision_day: date | None
    issuer: str
    field: str
    since: date | None
    until: date | None
    published: bool
    checked_on_paper: bool
    item: SecretItem
    until_inferred: date | None = None
    successor: str = ""

    @property
    def is_complete(self) -> bool:
        """Decision number and day, field, Điều and khoản, and điểm where the khoản has them."""
        named = (self.decision, self.field, self.item.article, self.item.clause)
        pointed = bool(self.item.point.strip()) or not self.item.has_points
        return self.decision_day is not None and pointed and all(map(str.strip, named))

    def in_force_on(self, day: date) -> bool:
        """True when the decision held that day, as far as its dates are known."""
        return in_term(day, self.since, self.until)

    @property
    def held(self) -> HeldDays:
        """The days of its decision."""
        return HeldDays(
            since=self.since,
            until=self.until,
            until_inferred=self.until_inferred,
            successor=self.successor,
        )

    def state_on(self, day: date) -> ListState:
        """How its decision stands on a day."""
        return self.held.state_on(day)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Source:
    """Another body's secret that the document uses: number, body, level."""

    number: str
    agency: str
    level: SecrecyLevel | None
    day: date | None = None

    @property
    def is_complete(self) -> bool:
        """True when number, body and level are all recorded (PDX-05)."""
        return bool(self.number.strip() and self.agency.strip() and self.level is not None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SecretEntry:
    """An entry of a danh mục to choose as a basis: `id` is its number, `secret_list` its list's.

    `in_force` and `state` are about the day asked for, `held` has its decision's days; `citation`
    is how the office cites it.
    """

    id: int
    secret_list: int
    decision: str
    decision_day: date | None
    field: str
    published: bool
    in_force: bool
    item: SecretItem
    citation: str
    issuer: str = ""
    held: HeldDays = _ALWAYS
    state: ListState = ListState.IN_FORCE
