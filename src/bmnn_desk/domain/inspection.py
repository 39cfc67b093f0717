"""Inspection of an old register: every line against the rules of its own day."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.domain.findings import check
from bmnn_desk.domain.old_book_cases import incoming_cases, slip_cases
from bmnn_desk.domain.old_moved_cases import copying_cases, transfer_cases
from bmnn_desk.domain.old_outgoing_cases import outgoing_cases
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.rules.old_books import OLD_COPYING, OLD_INCOMING, OLD_TRANSFER
from bmnn_desk.domain.rules.old_register import OLD_OUTGOING, OLD_SLIP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from bmnn_desk.domain.authority import AuthorityPost
    from bmnn_desk.domain.channels import Channel
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.listed_decisions import DecisionIndex
    from bmnn_desk.domain.old_register import OldRegister

Case = TypeVar("Case")
_SERIES = frozenset({"DI-03", "DI-04", "TK-03"})


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionRegime:
    """What an inspection needs of a regime: its days, rules, posts and channels.

    `lists` are the decisions that issue a danh mục, of every regime.
    """

    key: str
    since: date
    until: date
    rules: Mapping[str, Rule]
    posts: Mapping[str, AuthorityPost]
    channels: Mapping[str, Channel]
    lists: DecisionIndex | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Found:
    """A broken rule at a book's row; `day` says which regime's, `detail` the numbers concerned."""

    book: OldBook
    row: int
    rule: str
    day: date
    detail: str = ""


def inspect_old_register(
    register: OldRegister, regimes: Sequence[InspectionRegime]
) -> tuple[Found, ...]:
    """Every finding of every book, in the order of their rows.

    A line without a day is looked at under the day of the line before it. A line older than the
    first regime is not judged: the law of its day is not among the regimes.
    """
    days = _Days(regimes)
    return (
        *_found(
            days,
            OldBook.SLIPS,
            (
                (case.slip.row, case.slip.approved or case.slip.day, case)
                for case in slip_cases(register, regimes[-1].lists)
            ),
            OLD_SLIP,
        ),
        *_found(
            days,
            OldBook.OUTGOING,
            (
                (case.line.row, case.line.day or case.line.registered, case)
                for case in outgoing_cases(register, days.key)
            ),
            OLD_OUTGOING,
        ),
        *_found(
            days,
            OldBook.INCOMING,
            ((case.line.row, case.line.arrived, case) for case in incoming_cases(register)),
            OLD_INCOMING,
        ),
        *_found(
            days,
            OldBook.TRANSFERS,
            (
                (case.line.row, case.line.day, case)
                for case in transfer_cases(register, days.channels)
            ),
            OLD_TRANSFER,
        ),
        *_found(
            days,
            OldBook.COPYING,
            ((case.line.row, case.line.day, case) for case in copying_cases(register, days.posts)),
            OLD_COPYING,
        ),
    )


class _Days:
    """The regime of a day; of none, the newest."""

    def __init__(self, regimes: Sequence[InspectionRegime]) -> None:
        self._regimes = regimes

    def on(self, day: date | None) -> InspectionRegime | None:
        """The regime in force, None before the first."""
        if day is None:
            return self._regimes[-1]
        return next((one for one in self._regimes if one.since <= day <= one.until), None)

    def key(self, day: date) -> str:
        """The regime's key, "" before the first."""
        regime = self.on(day)
        return "" if regime is None else regime.key

    def posts(self, day: date | None) -> Mapping[str, AuthorityPost]:
        """The posts of the matrix."""
        regime = self.on(day)
        return MappingProxyType({}) if regime is None else regime.posts

    def channels(self, day: date | None) -> Mapping[str, Channel]:
        """The ways of delivery."""
        regime = self.on(day)
        return MappingProxyType({}) if regime is None else regime.channels


def _found(
    days: _Days,
    book: OldBook,
    cases: Iterator[tuple[int, date | None, Case]],
    predicates: Mapping[str, Callable[[Case], bool]],
) -> Iterator[Found]:
    last: date | None = None
    for row, own, case in cases:
        day = own or last
        regime = days.on(day)
        if regime is None or day is None:
            last = day
            continue
        last = day
        for rule, detail in broken_by(case, predicates, regime.rules):
            yield Found(book=book, row=row, rule=rule.id, day=day, detail=detail)


def broken_by(
    case: Case, predicates: Mapping[str, Callable[[Case], bool]], rules: Mapping[str, Rule]
) -> Iterator[tuple[Rule, str]]:
    """The rules that a case breaks, each with the numbers concerned.

    A number that was cancelled owes the rules of its series and nothing else.
    """
    owed = _numbering(predicates) if getattr(case, "cancelled", False) else predicates
    for rule in check(case, owed, rules):
        yield rule, _detail(case, rule.id)


def regime_on(regimes: Sequence[InspectionRegime], day: date) -> InspectionRegime | None:
    """The regime in force on a day, None before the first."""
    return _Days(regimes).on(day)


def _numbering(
    predicates: Mapping[str, Callable[[Case], bool]],
) -> Mapping[str, Callable[[Case], bool]]:
    """The rules of the number series alone."""
    return {rule: holds for rule, holds in predicates.items() if rule in _SERIES}


def _detail(case: object, rule: str) -> str:
    if rule == "PDX-03":
        return str(getattr(case, "ended", ""))
    if rule not in _SERIES:
        return ""
    told = (getattr(case, name, "") for name in ("gap", "repeat", "shared"))
    return next((str(each) for each in told if each), "")
