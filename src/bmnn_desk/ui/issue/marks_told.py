"""What step 4 says of the marks of step 3: what is wrong there, or stands badly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.issue.covers_text import covers_remark
from bmnn_desk.ui.issue.judge_places import covered_pages
from bmnn_desk.ui.issue.mark_lines import framed_marks
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.issue.marks_step import MarksStep
    from bmnn_desk.ui.issue.matter import IssueMatter


def marks_told(step: MarksStep, matter: IssueMatter, tr: Callable[[str], str]) -> Remark:
    """What takes no number first, then marks on one another or on writing; else no words."""
    wrong = next(iter(step.errors().values()), "")
    if wrong:
        words = tr("Dấu ở bước 3 còn ô chưa đúng: {words}").format(words=wrong)
        return Remark(kind=RemarkKind.BLOCK, words=words)
    placed = covers_remark(framed_marks(matter), covered_pages(matter, step.view.inks), tr)
    if placed.kind is RemarkKind.WARN:
        return placed
    return Remark(kind=RemarkKind.OK, words="")
