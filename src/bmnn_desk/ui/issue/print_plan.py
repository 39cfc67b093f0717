"""What is to be printed after the number is taken, part by part (workflow 2.5, 3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.print_run import SentCopy
from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.domain.settings import NumberWay
from bmnn_desk.domain.stamps import Ink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.ui.issue.matter import IssueMatter


class Paper(StrEnum):
    """What must lie in the printer's tray for a part."""

    BLANK = "blank"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPart:
    """One thing to print: of which copy (0 for none of them), in red or not, on which paper.

    `first` is the page to begin with, from 1: later where a copy goes on after a stop. `pages` are
    those of the whole thing, 0 before it was made.
    """

    what: PrintedWhat
    copy: int
    red: bool
    paper: Paper
    first: int = 1
    pages: int = 0

    @property
    def sent(self) -> SentCopy:
        """What is asked about afterwards."""
        return SentCopy(number=self.copy, pages=self.pages, first=self.first)


def print_plan(matter: IssueMatter) -> tuple[PrintPart, ...]:
    """The prints of an issue in the order of work.

    First the phiếu phân bản, used while stamping by hand; then number and day onto the signed
    sheet; then each copy whole, or its marks onto its sheets. A mark made by rubber is not printed.
    """
    settings = matter.settings
    parts = []
    if settings.print_distribution:
        parts.append(_part(PrintedWhat.DISTRIBUTION, Paper.BLANK))
    if settings.number_way is NumberWay.OVERPRINT:
        parts.append(_part(PrintedWhat.NUMBER, Paper.SIGNED))
    whole = matter.is_whole
    drawn = (copy for copy in matter.drawn() if whole or copy.marks)
    return (*parts, *(copy_part(copy, whole=whole) for copy in drawn))


def copy_part(copy: CopyMarks, *, whole: bool) -> PrintPart:
    """A copy printed whole, or its marks alone onto its sheets."""
    return PrintPart(
        what=PrintedWhat.WHOLE if whole else PrintedWhat.OVERPRINT,
        copy=copy.number,
        red=any(mark.ink is Ink.RED for mark in copy.marks),
        paper=Paper.BLANK if whole else Paper.SIGNED,
    )


def batches(parts: Sequence[PrintPart]) -> tuple[tuple[PrintPart, ...], ...]:
    """The parts that go to the printer as one job: copies on the same paper, nothing to change."""
    found: list[list[PrintPart]] = []
    for part in parts:
        before = found[-1][-1] if found else None
        goes_with = (
            before is not None
            and part.copy
            and (before.what, before.paper) == (part.what, part.paper)
        )
        if goes_with:
            found[-1].append(part)
        else:
            found.append([part])
    return tuple(map(tuple, found))


def _part(what: PrintedWhat, paper: Paper) -> PrintPart:
    return PrintPart(what=what, copy=0, red=False, paper=paper)
