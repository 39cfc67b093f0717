"""Rules that an inspection of the own store asks of books, years, copyings and holders."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.inspected import (
        CopyHeld,
        InspectedCopying,
        InspectedVolume,
        InspectedYear,
        LossesOpen,
    )


def year_is_closed(case: InspectedYear) -> bool:
    """A year that is over was closed."""
    return case.is_closed or not case.is_over


def sheets_are_signed(case: InspectedVolume) -> bool:
    """Every line of a finished volume stands on a sheet, and every sheet was signed."""
    owes = case.is_finished and not case.hand_written
    return not owes or not (case.unsigned or case.unprinted)


def volume_is_bound(case: InspectedVolume) -> bool:
    """A finished volume with lines was bound."""
    owes = case.has_lines and case.is_finished and not case.hand_written
    return case.is_bound or not owes


def who_permitted_signed(case: InspectedCopying) -> bool:
    """Who permitted the copying signed the copies' mark, or its record."""
    return case.is_signed


def copies_have_holder_and_place(case: CopyHeld) -> bool:
    """Who holds each copy and where it lies are recorded."""
    return case.unheld == 0


def losses_are_answered(case: LossesOpen) -> bool:
    """No loss, opening or swapping is left unanswered."""
    return case.losses == 0


YEAR: Mapping[str, Callable[[InspectedYear], bool]] = {"TK-01D": year_is_closed}
VOLUME: Mapping[str, Callable[[InspectedVolume], bool]] = {
    "DI-13B": sheets_are_signed,
    "DI-13C": volume_is_bound,
}
COPYING_END: Mapping[str, Callable[[InspectedCopying], bool]] = {"SC-07C": who_permitted_signed}
LOSSES: Mapping[str, Callable[[LossesOpen], bool]] = {"BC-04B": losses_are_answered}
HELD_COPIES: Mapping[str, Callable[[CopyHeld], bool]] = {"KK-01": copies_have_holder_and_place}
