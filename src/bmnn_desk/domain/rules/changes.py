"""Rules of a changed or ended secrecy (TH-04, TH-05, TH-07, TH-08)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.change_cases import DeclassificationPaper

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.change_cases import (
        ChangeSpread,
        DeclassificationCase,
        DelistingCase,
        LevelChangeCase,
    )


def change_is_shown(case: ChangeSpread) -> bool:
    """A stamp or a paper shows it."""
    return case.is_shown


def holders_are_told_in_time(case: ChangeSpread) -> bool:
    """Every holder has a written notice within the days, or these are not over."""
    last = case.notice.after(case.changed_on)
    return all((case.day if sent is None else sent) <= last for sent in case.sent)


def no_copy_bears_the_old_mark(case: ChangeSpread) -> bool:
    """Whoever holds a copy has marked it anew."""
    return case.still_old == 0


def head_decides_the_change(case: LevelChangeCase) -> bool:
    """The head decides; in the police a delegated deputy may."""
    return case.is_head or (case.is_police and case.is_delegated)


def who_determines_decides_the_change(case: LevelChangeCase) -> bool:
    """Whoever may determine the level decides: the head, or a deputy with that power."""
    return case.is_head or case.is_delegated


def change_rests_on_the_lists(case: LevelChangeCase) -> bool:
    """The new level is another one, and is what the cited entries of the lists give."""
    return case.changed_to is not case.level and case.changed_to is case.listed


def delisted_is_declassified(case: DelistingCase) -> bool:
    """What no list names any more is no secret from that day."""
    is_gone = case.delisted_on is not None and case.delisted_on <= case.day
    return not is_gone or case.is_declassified


def declassification_has_its_papers(case: DeclassificationCase) -> bool:
    """All five papers are in the file."""
    return case.papers >= frozenset(DeclassificationPaper)


def council_is_of_the_head(case: DeclassificationCase) -> bool:
    """The head of the agency that determined the level set up the council."""
    return case.council_by_head


def partial_decision_names_its_part(case: DeclassificationCase) -> bool:
    """A partial one says what is no longer secret."""
    return not case.is_partial or bool(case.released.strip())


EXTENSION_SPREAD: Mapping[str, Callable[[ChangeSpread], bool]] = {
    "TH-04": change_is_shown,
    "TH-04B": holders_are_told_in_time,
    "TH-04C": no_copy_bears_the_old_mark,
}
LEVEL_CHANGE: Mapping[str, Callable[[LevelChangeCase], bool]] = {
    "TH-05": head_decides_the_change,
    "TH-05B": who_determines_decides_the_change,
    "TH-05C": change_rests_on_the_lists,
}
LEVEL_CHANGE_SPREAD: Mapping[str, Callable[[ChangeSpread], bool]] = {
    "TH-05D": change_is_shown,
    "TH-05E": holders_are_told_in_time,
    "TH-05F": no_copy_bears_the_old_mark,
}
DELISTING: Mapping[str, Callable[[DelistingCase], bool]] = {
    "TH-07": delisted_is_declassified,
}
DELISTING_SPREAD: Mapping[str, Callable[[ChangeSpread], bool]] = {
    "TH-07B": change_is_shown,
    "TH-07C": holders_are_told_in_time,
}
DECLASSIFICATION: Mapping[str, Callable[[DeclassificationCase], bool]] = {
    "TH-08": declassification_has_its_papers,
    "TH-08B": council_is_of_the_head,
    "TH-08C": partial_decision_names_its_part,
}
DECLASSIFICATION_SPREAD: Mapping[str, Callable[[ChangeSpread], bool]] = {
    "TH-08D": change_is_shown,
    "TH-08E": holders_are_told_in_time,
}
