"""Rules of an office's order (CFG-01, CFG-04, CFG-05, CFG-07, KT-01, BC-06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.office_order import (
        CommitmentCase,
        OfficerCase,
        OfficeRulesCase,
        OrderCase,
        SelfInspectionCase,
        StampSetCase,
    )


def own_rules_hold(case: OfficeRulesCase) -> bool:
    """There are rules of the kind that the body needs, and no text that they cite has expired."""
    issued = bool(case.number.strip()) and case.issued_on is not None and case.issued_on <= case.day
    suits = case.is_regulation or not case.needs_regulation
    return (
        issued
        and suits
        and all(each.until is None or case.day <= each.until for each in case.cited)
    )


def officer_is_named(case: OfficerCase) -> bool:
    """A decision that holds names the officer; for that work alone where the body needs it."""
    return any(
        each.holds_on(case.day) and (each.is_full_time or not case.needs_full_time)
        for each in case.assignments
    )


def stamp_set_is_whole(case: StampSetCase) -> bool:
    """Every stamp of the set is there and has its size."""
    return case.wanted <= {each.stamp for each in case.held if each.fits}


def step_has_its_stamps(case: StampSetCase) -> bool:
    """Every stamp that the step puts on by hand is there."""
    return case.wanted <= {each.stamp for each in case.held}


def access_has_a_commitment(case: CommitmentCase) -> bool:
    """Who has access has signed his commitment."""
    return not case.has_access or (case.signed_on is not None and case.signed_on <= case.day)


def office_inspected_itself(case: SelfInspectionCase) -> bool:
    """An inspection of that year is on record, or there is still time for it."""
    return case.is_done or not case.is_over


def check_list_is_answered(case: SelfInspectionCase) -> bool:
    """An inspection that is on record has an answer to every line of the check list."""
    return not case.is_done or case.wanted <= case.answered


def people_are_trained(case: SelfInspectionCase) -> bool:
    """When the year's time is over, everybody with access was trained in it."""
    return not case.is_over or case.untrained == 0


def order_is_kept(case: OrderCase) -> bool:
    """The order has a last day, and was done by then or still may be."""
    return case.due is not None and (case.done_on or case.day) <= case.due


OFFICE_RULES: Mapping[str, Callable[[OfficeRulesCase], bool]] = {"CFG-01": own_rules_hold}
OFFICER: Mapping[str, Callable[[OfficerCase], bool]] = {"CFG-04": officer_is_named}
STAMP_SET: Mapping[str, Callable[[StampSetCase], bool]] = {"CFG-05": stamp_set_is_whole}
STAMP_STEP: Mapping[str, Callable[[StampSetCase], bool]] = {"CFG-05B": step_has_its_stamps}
COMMITMENT: Mapping[str, Callable[[CommitmentCase], bool]] = {"CFG-07": access_has_a_commitment}
SELF_INSPECTION: Mapping[str, Callable[[SelfInspectionCase], bool]] = {
    "KT-01": office_inspected_itself,
    "KT-01B": check_list_is_answered,
    "KT-01C": people_are_trained,
}
ORDER: Mapping[str, Callable[[OrderCase], bool]] = {"BC-06": order_is_kept}
