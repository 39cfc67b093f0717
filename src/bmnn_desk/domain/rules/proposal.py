"""Rules of the proposal slip (PDX) up to its decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.listed_decisions import ListState
from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.domain.secrecy import highest_level

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.proposal import (
        DecisionCase,
        ProposalCase,
        SignatureCase,
        TemplateCase,
    )


def bases_are_complete(case: ProposalCase) -> bool:
    """Each basis names decision, day, field, Điều, khoản, and điểm where there are any."""
    return all(basis.is_complete for basis in case.bases)


def bases_are_in_force(case: ProposalCase) -> bool:
    """Each cited decision holds that day, as far as its dates are known."""
    return all(basis.in_force_on(case.day) for basis in case.bases)


def bases_are_surely_in_force(case: ProposalCase) -> bool:
    """No cited decision is inferred to have been replaced by that day."""
    return all(basis.state_on(case.day) is not ListState.DOUBTFUL for basis in case.bases)


def unpublished_bases_are_checked(case: ProposalCase) -> bool:
    """A decision that was never published was compared with its paper."""
    return all(basis.published or basis.checked_on_paper for basis in case.bases)


def level_is_the_highest(case: ProposalCase) -> bool:
    """The level equals the highest of the entries and sources; without any PDX-06 speaks."""
    if not has_a_ground(case):
        return True
    cited = [basis.item.level for basis in case.bases]
    used = [source.level for source in case.sources if source.level is not None]
    return case.level == highest_level([*cited, *used])


def sources_are_complete(case: ProposalCase) -> bool:
    """Each source has its number, body and level."""
    return all(source.is_complete for source in case.sources)


def has_a_ground(case: ProposalCase) -> bool:
    """There is a basis or a source; otherwise the document is no secret."""
    return bool(case.bases or case.sources)


def names_three_points(case: ProposalCase) -> bool:
    """The slip shows recipients, number of copies and copy permission."""
    return bool(case.recipients) and case.copies > 0 and case.may_copy is not None


def drafter_is_named(case: ProposalCase) -> bool:
    """The drafter's name, position and unit are given."""
    return all((case.drafter.strip(), case.drafter_position.strip(), case.unit.strip()))


def document_is_named(case: ProposalCase) -> bool:
    """Type name and trích yếu are given: the register's line will need them."""
    return bool(case.type_name.strip() and case.title.strip())


def slip_names_laws_in_force(case: ProposalCase) -> bool:
    """The slip's own words name no legal text that had ended by its day, or was not yet there."""
    return not case.outdated


def approver_has_power(case: DecisionCase) -> bool:
    """The head, or a deputy with a delegation that covers it; never the drafter, but the head."""
    if case.approver in case.heads:
        return True
    delegation = case.delegation
    return (
        case.approver != case.drafter
        and delegation is not None
        and delegation.delegate == case.approver
        and delegation.covers(DelegationScope.DETERMINE, case.day, case.level, case.fields)
    )


def text_was_compared(case: SignatureCase) -> bool:
    """The text for signature was compared with the slip before it was signed."""
    return case.is_compared


def head_decided_for_tl_tuq(case: SignatureCase) -> bool:
    """A document signed TL. or TUQ. has the head's own decision."""
    return not case.capacity.cannot_determine or case.approver_is_head


def approved_before_signed(case: SignatureCase) -> bool:
    """The level was decided, and not after the signature."""
    return case.approved_on is not None and case.approved_on <= case.signed_on


def signer_has_power(case: SignatureCase) -> bool:
    """A head signs directly, Q. or TM.; whoever signs KT. has a delegation valid that day."""
    if case.signer in case.heads or case.capacity.cannot_determine:
        return True
    if not case.capacity.is_deputys:
        return False
    delegation = case.delegation
    return (
        delegation is not None
        and delegation.delegate == case.signer
        and delegation.covers(DelegationScope.DETERMINE, case.signed_on, case.level, case.fields)
    )


def returned_text_came_back(case: SignatureCase) -> bool:
    """A text given back to its drafter was checked anew before it was signed."""
    return not case.is_returned


def fixed_fields_stay(case: TemplateCase) -> bool:
    """None of the slip's fixed fields was taken out of the office's template."""
    return not case.missing


PROPOSAL: Mapping[str, Callable[[ProposalCase], bool]] = {
    "PDX-02": bases_are_complete,
    "PDX-03": bases_are_in_force,
    "PDX-03B": unpublished_bases_are_checked,
    "PDX-03C": bases_are_surely_in_force,
    "PDX-04": level_is_the_highest,
    "PDX-05": sources_are_complete,
    "PDX-06": has_a_ground,
    "PDX-07": names_three_points,
    "PDX-08": drafter_is_named,
    "PDX-14B": slip_names_laws_in_force,
    "DI-07": document_is_named,
}
DECISION: Mapping[str, Callable[[DecisionCase], bool]] = {"PDX-09": approver_has_power}
SIGNATURE: Mapping[str, Callable[[SignatureCase], bool]] = {
    "PDX-10": head_decided_for_tl_tuq,
    "PDX-11": approved_before_signed,
    "PDX-12": text_was_compared,
    "VB-04": signer_has_power,
    "VB-05": returned_text_came_back,
}
TEMPLATE: Mapping[str, Callable[[TemplateCase], bool]] = {"PDX-16": fixed_fields_stay}
