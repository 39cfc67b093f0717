"""The lines of what an issue does: the number first, then each print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.issue.part_words import part_words
from bmnn_desk.ui.issue.work_list import WorkLine, WorkState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.issue.print_plan import PrintPart


def number_line(number: str, state: WorkState, tr: Callable[[str], str]) -> WorkLine:
    """Taking the number, and the line in the register."""
    return WorkLine(
        words=tr("Cấp số {number} và ghi sổ đăng ký đi").format(number=number),
        state=state,
        note=tr("số không cấp lại"),
    )


def print_lines(
    matter: IssueMatter, parts: Sequence[tuple[PrintPart, WorkState]], later: str
) -> list[WorkLine]:
    """Each print; `later` is said of those that wait."""
    return [
        WorkLine(
            words=part_words(matter, part),
            state=state,
            note=later if state is WorkState.WAITING else "",
        )
        for part, state in parts
    ]
