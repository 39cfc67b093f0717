"""Rules of setting up the office (CFG)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.books import BookCase
    from bmnn_desk.domain.office import DelegationCase
    from bmnn_desk.domain.proposal import DecisionCase
    from bmnn_desk.domain.secret_list import SecretList


def one_head(case: DecisionCase) -> bool:
    """Exactly one head is valid on the day."""
    return len(case.heads) == 1


def delegation_is_whole(case: DelegationCase) -> bool:
    """Number, scopes, a term that does not end before it begins; and no delegating further.

    The copying scope's own delegators come with the authority matrix.
    """
    power = case.power
    in_order = power.until is None or power.since <= power.until
    named = bool(power.number.strip() and power.scopes)
    delegators = {power.delegator, *(other.delegator for other in case.others)}
    delegates = {power.delegate, *(other.delegate for other in case.others)}
    return named and in_order and not delegators & delegates


def secret_list_is_whole(secret_list: SecretList) -> bool:
    """A decision has its number, day, first day in force, and at least one entry."""
    dated = secret_list.day is not None and secret_list.since is not None
    return bool(secret_list.decision.strip()) and dated and bool(secret_list.items)


def other_pack_has_a_reason(case: BookCase) -> bool:
    """A book on forms that are not in force says why."""
    return case.pack == case.in_force or bool(case.reason.strip())


BOOK: Mapping[str, Callable[[BookCase], bool]] = {"CFG-09": other_pack_has_a_reason}
OFFICE_DAY: Mapping[str, Callable[[DecisionCase], bool]] = {"CFG-02": one_head}
DELEGATION: Mapping[str, Callable[[DelegationCase], bool]] = {"CFG-03": delegation_is_whole}
SECRET_LIST: Mapping[str, Callable[[SecretList], bool]] = {"CFG-06": secret_list_is_whole}
