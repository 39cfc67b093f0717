"""Further rules of the proposal slip (PDX-13…PDX-15, PDX-17, PDX-18, PDX-20…PDX-22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.authority import AuthorityBranch
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.secret_forms import ProposalPaper, SecretForm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.slip_cases import (
        DraftSentCase,
        PoliceSlipCase,
        ProposalPaperCase,
        ProposedTermCase,
        ReasonCase,
        ReceivedSecretCase,
        SlipFileCase,
        StandingCase,
    )


def term_is_the_levels(case: ProposedTermCase) -> bool:
    """The term ends neither after the level's own nor before it began."""
    return case.until is None or case.determined_on <= case.until <= case.own_end


def shorter_term_is_an_activitys(case: ProposedTermCase) -> bool:
    """Only an activity has a shorter term, and the document says it."""
    return not case.is_shorter or (case.form is SecretForm.ACTIVITY and case.is_stated)


def reason_is_no_body_text(case: ReasonCase) -> bool:
    """The reason is short: nothing of the document's body was pasted there."""
    return not case.is_long


def slip_lies_with_the_original(case: SlipFileCase) -> bool:
    """The slip is filed where the document's original is."""
    slip_file = fold(case.slip_file).strip()
    return bool(slip_file) and slip_file == fold(case.original_file).strip()


def unmarked_secret_is_passed_on(case: ReceivedSecretCase) -> bool:
    """An unmarked secret was reported and passed to the unit that proposes its level."""
    if not case.is_unmarked_secret:
        return True
    reported = case.reported_on is not None and case.received_on <= case.reported_on
    proposed = case.proposal is not None and case.proposal.are_said
    return reported and bool(case.passed_to.strip()) and proposed


def paper_suits_the_form(case: ProposalPaperCase) -> bool:
    """What is no document is determined on the paper of determination."""
    return case.form is SecretForm.DOCUMENT or case.paper is ProposalPaper.DETERMINATION


def sent_draft_asks_for_protection(case: DraftSentCase) -> bool:
    """The letter with a draft that the police send out asks the receiver to protect it."""
    return case.branch is not AuthorityBranch.POLICE or case.asks_protection


def sent_draft_has_a_letter(case: DraftSentCase) -> bool:
    """A draft that the police send out goes with a letter that has a number."""
    return case.branch is not AuthorityBranch.POLICE or bool(case.cover_number.strip())


def standing_determination_covers(case: StandingCase) -> bool:
    """The body may determine so, and type, level and basis are the same, on that day or later."""
    allowed = case.branch is AuthorityBranch.POLICE or bool(case.ground.strip())
    standing = case.determination
    type_name = fold(case.type_name).strip()
    same_type = bool(type_name) and type_name == fold(standing.type_name).strip()
    same_ground = bool(case.bases) and case.bases <= standing.bases
    in_order = standing.day <= case.day
    return allowed and same_type and same_ground and in_order and case.level is standing.level


def police_slip_names_its_basis(case: PoliceSlipCase) -> bool:
    """A slip of the police says its basis in words."""
    return case.branch is not AuthorityBranch.POLICE or bool(case.basis.strip())


PROPOSED_TERM: Mapping[str, Callable[[ProposedTermCase], bool]] = {
    "PDX-13": term_is_the_levels,
    "PDX-13B": shorter_term_is_an_activitys,
}
REASON: Mapping[str, Callable[[ReasonCase], bool]] = {"PDX-14": reason_is_no_body_text}
SLIP_FILE: Mapping[str, Callable[[SlipFileCase], bool]] = {"PDX-15": slip_lies_with_the_original}
RECEIVED_SECRET: Mapping[str, Callable[[ReceivedSecretCase], bool]] = {
    "PDX-17": unmarked_secret_is_passed_on
}
PROPOSAL_PAPER: Mapping[str, Callable[[ProposalPaperCase], bool]] = {"PDX-18": paper_suits_the_form}
DRAFT_SENT: Mapping[str, Callable[[DraftSentCase], bool]] = {
    "PDX-20": sent_draft_asks_for_protection,
    "PDX-20B": sent_draft_has_a_letter,
}
STANDING: Mapping[str, Callable[[StandingCase], bool]] = {"PDX-21": standing_determination_covers}
POLICE_SLIP: Mapping[str, Callable[[PoliceSlipCase], bool]] = {
    "PDX-22": police_slip_names_its_basis
}
