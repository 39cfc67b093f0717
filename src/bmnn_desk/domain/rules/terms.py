"""Rules of terms of protection (TH-01…TH-03, TH-06, TH-09, TH-13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.deadlines import reminder_due
from bmnn_desk.domain.terms import end_of_term

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.term_cases import ExpiryCase, ExtensionCase, OldTermCase, TermCase


def term_is_its_levels(case: TermCase) -> bool:
    """The last day on record is that of the level, or of a place's use; a written one is TH-09."""
    return case.written_until is not None or case.until in {None, case.last_day}


def written_term_is_shorter_and_kept(case: TermCase) -> bool:
    """A term written on the document is no longer than the level's, and ends the secret."""
    written = case.written_until
    if written is None:
        return True
    kept = case.until is None or case.until == written
    return kept and case.determined_on <= written <= case.own_end


def old_secret_has_its_term(case: OldTermCase) -> bool:
    """A secret older than the law has a term, fixed in time where the day of that is known."""
    if not case.is_old or case.day < case.fixed_before:
        return True
    in_time = case.fixed_on is None or case.fixed_on < case.fixed_before
    return case.until is not None and in_time


def old_ended_secret_is_settled(case: OldTermCase) -> bool:
    """One whose term had ended early was extended or declassified."""
    ended = case.is_old and case.until is not None and case.until < case.ended_before
    return not ended or case.is_settled or case.day < case.fixed_before


def status_follows_the_term(case: ExpiryCase) -> bool:
    """It is declassified of right when the last day is over, and not before."""
    return case.ended_otherwise or case.is_lapsed == (case.until < case.day)


def nearing_end_is_decided(case: ExpiryCase) -> bool:
    """From the first reminder to the last day somebody has decided what becomes of it."""
    if case.ended_otherwise or case.is_decided or case.until < case.day:
        return True
    return reminder_due(case.until, case.day, case.reminders) is None


def extension_is_in_time(case: ExtensionCase) -> bool:
    """It is decided far enough ahead of the last day."""
    return case.is_in_time


def late_extension_says_why(case: ExtensionCase) -> bool:
    """A late one has its reason on record."""
    return case.is_in_time or bool(case.late_reason.strip())


def extension_is_no_longer_than_the_term(case: ExtensionCase) -> bool:
    """It goes on from the last day, by no more than the level's own term."""
    return case.until < case.extended_until <= end_of_term(case.until, case.years)


TERM: Mapping[str, Callable[[TermCase], bool]] = {
    "TH-01": term_is_its_levels,
    "TH-09": written_term_is_shorter_and_kept,
}
OLD_TERM: Mapping[str, Callable[[OldTermCase], bool]] = {
    "TH-13": old_secret_has_its_term,
    "TH-13B": old_ended_secret_is_settled,
}
EXPIRY: Mapping[str, Callable[[ExpiryCase], bool]] = {
    "TH-02C": nearing_end_is_decided,
    "TH-06": status_follows_the_term,
}
EXTENSION: Mapping[str, Callable[[ExtensionCase], bool]] = {
    "TH-02": extension_is_in_time,
    "TH-02B": late_extension_says_why,
    "TH-03": extension_is_no_longer_than_the_term,
}
