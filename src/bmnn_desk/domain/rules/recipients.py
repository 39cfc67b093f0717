"""Rules of nơi nhận (NN) on the slip; those of the text are in `document`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.recipients import copies_sent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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


PROPOSED_RECIPIENTS: Mapping[str, Callable[[ProposalCase], bool]] = {
    "NN-01": recipients_are_named,
    "NN-02": copies_are_counted,
    "NN-03": drafter_has_a_name,
    "NN-04": copy_permission_is_answered,
    "NN-05": copies_add_up,
    "NN-06": an_archive_copy_is_kept,
}
