"""Rules of nơi nhận (NN): on the slip, and on the text to be signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.recipients import copies_sent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.outgoing import DraftCase
    from bmnn_desk.domain.proposal import ProposalCase


def recipients_are_named(case: ProposalCase) -> bool:
    """There is a recipient, and every line has a name."""
    return bool(case.recipients) and all(line.name.strip() for line in case.recipients)


def copies_are_counted(case: ProposalCase) -> bool:
    """The number of copies is written."""
    return case.copies > 0


def drafter_has_a_name(case: ProposalCase) -> bool:
    """The drafter's name is known for the nơi nhận block."""
    return bool(case.drafter.strip())


def copy_permission_is_answered(case: ProposalCase) -> bool:
    """One of the two copy sentences is chosen."""
    return case.may_copy is not None


def copies_add_up(case: ProposalCase) -> bool:
    """Copies sent and kept make the total, one of these the original; groups name their members."""
    kept = [kind for kind, _ in case.archive]
    whole = copies_sent(case.recipients) + len(kept) == case.copies
    one_original = kept.count(CopyKind.ORIGINAL) == 1 and CopyKind.SENT not in kept
    return whole and one_original and all(line.is_counted for line in case.recipients)


def an_archive_copy_is_kept(case: ProposalCase) -> bool:
    """There is an archive copy for the last line "- Lưu: VT"."""
    return bool(case.archive)


def block_has_an_archive_line(case: DraftCase) -> bool:
    """The clerk saw the archive line on the text."""
    return case.ticks.archive_line


def block_lists_copy_numbers(case: DraftCase) -> bool:
    """The clerk saw each line's copy number on the text."""
    return case.ticks.copy_numbers


def block_agrees_on_recipients(case: DraftCase) -> bool:
    """The clerk saw the slip's recipients on the text."""
    return case.ticks.recipients


def block_agrees_on_copies(case: DraftCase) -> bool:
    """The clerk saw the slip's number of copies on the text."""
    return case.ticks.copies


def block_names_the_drafter(case: DraftCase) -> bool:
    """The clerk saw the drafter's name on the text."""
    return case.ticks.drafter


def block_has_the_copy_sentence(case: DraftCase) -> bool:
    """The clerk saw the slip's copy sentence on the text."""
    return case.ticks.copy_permission


def text_agrees_with_the_slip(case: DraftCase) -> bool:
    """Level, copies, permission and recipients of the text are those approved."""
    ticks = case.ticks
    return ticks.level and ticks.copies and ticks.copy_permission and ticks.recipients


def no_typed_level_word(case: DraftCase) -> bool:
    """The text carries no typed level word before approval, nor a black one after."""
    return case.ticks.no_typed_level


PROPOSED_RECIPIENTS: Mapping[str, Callable[[ProposalCase], bool]] = {
    "NN-01": recipients_are_named,
    "NN-02": copies_are_counted,
    "NN-03": drafter_has_a_name,
    "NN-04": copy_permission_is_answered,
    "NN-05": copies_add_up,
    "NN-06": an_archive_copy_is_kept,
}
DRAFT: Mapping[str, Callable[[DraftCase], bool]] = {
    "PDX-12": text_agrees_with_the_slip,
    "NN-01": block_agrees_on_recipients,
    "NN-02": block_agrees_on_copies,
    "NN-03": block_names_the_drafter,
    "NN-04": block_has_the_copy_sentence,
    "NN-06": block_has_an_archive_line,
    "NN-07": block_lists_copy_numbers,
    "DAU-05": no_typed_level_word,
}
