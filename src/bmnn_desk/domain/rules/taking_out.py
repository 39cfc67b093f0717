"""Rules of taking a secret out of where it is kept, and of its return (MR-01…MR-03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.taking_out import TakingBackCase, TakingOutCase, TakingOutRequest


def home_trip_is_permitted(case: TakingOutCase) -> bool:
    """In the country the head, or a delegated deputy, of who keeps it permitted before."""
    if case.is_abroad:
        return True
    permit = case.permit
    return permit is not None and case.is_permitted and (permit.is_head or permit.is_delegated)


def trip_abroad_is_permitted(case: TakingOutCase) -> bool:
    """Abroad it was permitted before it left."""
    return not case.is_abroad or case.is_permitted


def trip_abroad_is_permitted_by_post(case: TakingOutCase) -> bool:
    """Who permitted it abroad holds a post of the list, or has its holder's power."""
    permit = case.permit
    if not case.is_abroad or permit is None:
        return True
    holds = permit.post is not None and permit.post.stands_on(permit.day)
    listed = holds and permit.post is not None and permit.post.permits_abroad
    return listed and (permit.is_head or permit.is_delegated)


def delegation_head_is_told(case: TakingOutCase) -> bool:
    """The head of the delegation abroad knows of it."""
    return not case.is_abroad or case.delegation_told


def home_request_is_whole(case: TakingOutCase) -> bool:
    """In the country the written request says all that it must."""
    return case.is_abroad or _is_whole(case.request)


def request_abroad_is_whole(case: TakingOutCase) -> bool:
    """Abroad the written request says all that it must."""
    return not case.is_abroad or _is_whole(case.request)


def taken_out_came_back(case: TakingBackCase) -> bool:
    """It came back by the day when the task ends, or that day is not over; a loss is MR-03C."""
    back = case.day if case.returned_on is None else case.returned_on
    return case.lost_on is not None or back <= case.due


def return_is_reported(case: TakingBackCase) -> bool:
    """Who permitted it was told when it came back."""
    return not case.was_permitted or case.returned_on is None or case.told_permitting


def loss_on_the_way_is_reported(case: TakingBackCase) -> bool:
    """A loss on the way was reported at once."""
    if case.lost_on is None:
        return True
    told = case.day if case.loss_told is None else case.loss_told
    return told <= case.loss_report.after(case.lost_on)


def _is_whole(request: TakingOutRequest | None) -> bool:
    """Every part is there, and its days are in order."""
    if request is None or request.level is None or request.since is None or request.until is None:
        return False
    who = (request.asker, request.position, request.unit)
    what = (request.type_name, request.title, request.purpose)
    told = (*who, *what, request.place, request.protection)
    return request.since <= request.until and all(map(str.strip, told))


TAKING_OUT: Mapping[str, Callable[[TakingOutCase], bool]] = {
    "MR-01": home_trip_is_permitted,
    "MR-01B": trip_abroad_is_permitted,
    "MR-01C": trip_abroad_is_permitted_by_post,
    "MR-01D": delegation_head_is_told,
    "MR-02": home_request_is_whole,
    "MR-02B": request_abroad_is_whole,
}
TAKING_BACK: Mapping[str, Callable[[TakingBackCase], bool]] = {
    "MR-03": taken_out_came_back,
    "MR-03B": return_is_reported,
    "MR-03C": loss_on_the_way_is_reported,
}
