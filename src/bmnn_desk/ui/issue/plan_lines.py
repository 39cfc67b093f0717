"""The lines of what an issue does: the number first, then each print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.settings import NumberWay
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


def number_words(way: NumberWay, tr: Callable[[str], str], *, filled: bool) -> str:
    """That the number is taken, and how it comes onto the paper."""
    if way is NumberWay.FILLED and filled:
        return tr("Đã vào sổ; số và ngày đã điền vào tệp.")
    if way is NumberWay.OVERPRINT:
        return tr("Đã vào sổ; số và ngày in chồng lên tờ đã ký.")
    return tr("Đã vào sổ. Ghi số và ngày bằng tay lên tờ đã ký.")


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
