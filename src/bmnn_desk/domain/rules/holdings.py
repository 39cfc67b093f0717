"""Rules of what people hold (KK-01, BG-01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.holdings import HoldingCase, LeavingCase


def copy_has_holder_and_place(case: HoldingCase) -> bool:
    """Who holds the copy and where it lies are recorded."""
    return bool(case.holder.strip() and case.place.strip())


def copy_was_counted(case: HoldingCase) -> bool:
    """The copy was counted in time."""
    return case.day <= case.count_due


def missing_copy_is_an_incident(case: HoldingCase) -> bool:
    """A copy that was not found is recorded as an incident."""
    return not case.is_missing or case.incident > 0


def leaver_holds_nothing(case: LeavingCase) -> bool:
    """Who leaves has handed back everything."""
    return case.held == 0


def leaver_signed(case: LeavingCase) -> bool:
    """Who leaves has signed his commitment by then."""
    return case.signed_on is not None and case.signed_on <= case.day


HOLDING: Mapping[str, Callable[[HoldingCase], bool]] = {
    "KK-01": copy_has_holder_and_place,
    "KK-01B": copy_was_counted,
    "KK-01C": missing_copy_is_an_incident,
}
LEAVING: Mapping[str, Callable[[LeavingCase], bool]] = {
    "BG-01": leaver_holds_nothing,
    "BG-01B": leaver_signed,
}
