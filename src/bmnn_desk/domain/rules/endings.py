"""Rules of destroying, calling back and archiving (TH-10…TH-12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.authority import Power, may_decide
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.ending_cases import ArchiveCase, DestructionCase, RecallCase

_ALWAYS = frozenset(
    {DestructionPaper.LIST, DestructionPaper.DECISION, DestructionPaper.DESTRUCTION_MINUTES}
)
_OF_A_COUNCIL = frozenset({DestructionPaper.COUNCIL_DECISION, DestructionPaper.MEETING_MINUTES})


def destruction_is_decided_by_post(case: DestructionCase) -> bool:
    """Who may permit copying from Tối mật up decided it, before; in an emergency the keeper did."""
    if case.is_emergency:
        return True
    if case.post is None or case.decided_on is None or case.decided_on > case.destroyed_on:
        return False
    return case.post.stands_on(case.decided_on) and may_decide(case.post, Power.DESTROY, case.level)


def destruction_has_its_council(case: DestructionCase) -> bool:
    """A council whose chair is of the leadership, with the keeper, looked at it."""
    return case.is_emergency or (case.council is not None and case.council.is_whole)


def tuyet_mat_destruction_has_its_council(case: DestructionCase) -> bool:
    """A council looked at it where anything is Tuyệt mật; who sits on it is not asked."""
    has_one = case.is_emergency or case.council is not None
    return has_one or case.level is not SecrecyLevel.TUYET_MAT


def destruction_has_its_papers(case: DestructionCase) -> bool:
    """List, decision and minutes are there, and those of the council where there is one."""
    wanted = _ALWAYS if case.council is None else _ALWAYS | _OF_A_COUNCIL
    return case.is_emergency or wanted <= case.papers


def emergency_is_reported(case: DestructionCase) -> bool:
    """Who destroyed in an emergency reported it in writing at once."""
    if not case.is_emergency:
        return True
    reported = case.day if case.reported_on is None else case.reported_on
    return reported <= case.report.after(case.destroyed_on)


def lines_of_the_destroyed_stay(case: DestructionCase) -> bool:
    """The lines of what was destroyed stay in the registers."""
    return case.lines_kept


def copies_came_back_by_their_day(case: RecallCase) -> bool:
    """Each copy was ticked off by the day written on it, or that day is not over."""
    return case.recall_on is None or not case.out_after(case.recall_on)


def copies_of_a_meeting_came_back(case: RecallCase) -> bool:
    """After the meeting none of what was given out there is still out."""
    if case.meeting_on is None or case.day <= case.meeting_on:
        return True
    return all(back is not None for _, back in case.returned)


def file_is_archived_in_time(case: ArchiveCase) -> bool:
    """The file went to the agency's archive in time, or there is time yet."""
    if case.ended_on is None:
        return True
    handed = case.day if case.handed_on is None else case.handed_on
    return handed <= case.within.after(case.ended_on)


DESTRUCTION: Mapping[str, Callable[[DestructionCase], bool]] = {
    "TH-10": destruction_is_decided_by_post,
    "TH-10B": destruction_has_its_council,
    "TH-10C": tuyet_mat_destruction_has_its_council,
    "TH-10D": destruction_has_its_papers,
    "TH-10E": emergency_is_reported,
    "TH-10F": lines_of_the_destroyed_stay,
}
RECALL: Mapping[str, Callable[[RecallCase], bool]] = {
    "TH-11": copies_came_back_by_their_day,
    "TH-11B": copies_of_a_meeting_came_back,
}
ARCHIVING: Mapping[str, Callable[[ArchiveCase], bool]] = {
    "TH-12": file_is_archived_in_time,
}
