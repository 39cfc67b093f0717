"""Rules of providing or transferring a secret (SC-15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.authority import Power, may_decide
from bmnn_desk.domain.provision import BodyRequest, PersonRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.provision import ProvisionCase


def post_may_provide(case: ProvisionCase) -> bool:
    """Who grants it holds a post of the closed list that reaches up to that level."""
    post = case.post
    may = (
        post is not None
        and post.stands_on(case.day)
        and may_decide(post, Power.PROVIDE, case.level)
    )
    return not case.is_granted or may


def request_is_there(case: ProvisionCase) -> bool:
    """What is granted was asked for in writing; where a body asks, its request is whole."""
    if case.request is None:
        return not case.is_granted
    return not isinstance(case.request, BodyRequest) or case.request.is_whole


def persons_request_is_whole(case: ProvisionCase) -> bool:
    """Where a person asks, his request is whole."""
    return not isinstance(case.request, PersonRequest) or case.request.is_whole


def refusal_says_why(case: ProvisionCase) -> bool:
    """A refusal is in writing and says why."""
    return case.is_granted or bool(case.refusal_number.strip() and case.refusal_reason.strip())


PROVISION: Mapping[str, Callable[[ProvisionCase], bool]] = {
    "SC-15": post_may_provide,
    "SC-15B": request_is_there,
    "SC-15C": persons_request_is_whole,
    "SC-15D": refusal_says_why,
}
