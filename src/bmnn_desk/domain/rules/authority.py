"""Rules of the permission to copy (SC-02, SC-03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.authority import may_permit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.authority import PermitCase


def post_may_permit(case: PermitCase) -> bool:
    """The post is of the closed list, exists on that day, and reaches up to that level."""
    post = case.post
    return post is not None and post.stands_on(case.day) and may_permit(post, case.level)


def deputy_has_the_power(case: PermitCase) -> bool:
    """Who permits in another's place has his written power, and that post may give it."""
    if not case.is_deputy:
        return True
    return case.post is not None and case.post.may_delegate and case.is_delegated


PERMIT: Mapping[str, Callable[[PermitCase], bool]] = {
    "SC-02": post_may_permit,
    "SC-03": deputy_has_the_power,
}
