"""Rules of setting up the office (CFG)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import DelegationScope

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.books import BookCase
    from bmnn_desk.domain.office import DelegationCase
    from bmnn_desk.domain.secret_list import SecretList


def one_head(heads: tuple[int, ...]) -> bool:
    """Exactly one person is head on the day."""
    return len(heads) == 1


def delegation_is_whole(case: DelegationCase) -> bool:
    """From a head to a deputy, with number, scopes and a term."""
    power = case.power
    in_order = power.until is None or power.since <= power.until
    named = bool(power.number.strip() and power.scopes)
    in_post = power.delegator in case.heads and power.delegate in case.deputies
    return named and in_order and in_post and power.delegator != power.delegate


def delegation_is_no_link_of_a_chain(case: DelegationCase) -> bool:
    """While it holds, nobody gave its delegator power, and its delegate gives none further."""
    power = case.power
    return not any(
        power.overlaps(other)
        and (other.delegate == power.delegator or other.delegator == power.delegate)
        for other in case.others
    )


def copying_is_delegated_by_who_may(case: DelegationCase) -> bool:
    """Who gives power for copying holds no post whose deputies may never have it.

    Of one whose post was not entered nothing is known; SC-03 looks at it when copying is permitted.
    """
    if DelegationScope.COPY not in case.power.scopes or not case.posts:
        return True
    return any(post.may_delegate or not post.deputy_needs_delegation for post in case.posts)


def copying_is_delegated_for_a_term(case: DelegationCase) -> bool:
    """A power for copying says when it ends."""
    return DelegationScope.COPY not in case.power.scopes or case.power.until is not None


def secret_list_is_whole(secret_list: SecretList) -> bool:
    """A decision has its number, day, first day in force, and at least one entry."""
    dated = secret_list.day is not None and secret_list.since is not None
    return bool(secret_list.decision.strip()) and dated and bool(secret_list.items)


def other_pack_has_a_reason(case: BookCase) -> bool:
    """A book on forms that are not in force says why."""
    return case.pack == case.in_force or bool(case.reason.strip())


BOOK: Mapping[str, Callable[[BookCase], bool]] = {"CFG-09": other_pack_has_a_reason}
OFFICE_DAY: Mapping[str, Callable[[tuple[int, ...]], bool]] = {"CFG-02": one_head}
DELEGATION: Mapping[str, Callable[[DelegationCase], bool]] = {
    "CFG-03": delegation_is_whole,
    "CFG-03B": delegation_is_no_link_of_a_chain,
    "CFG-03C": copying_is_delegated_by_who_may,
    "CFG-03D": copying_is_delegated_for_a_term,
}
SECRET_LIST: Mapping[str, Callable[[SecretList], bool]] = {"CFG-06": secret_list_is_whole}
