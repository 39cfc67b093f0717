"""A run of prints: what was sent of each copy, where it stopped, what came of it (workflow 3)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.prints import CopyPrint, PrintOutcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_NUMBER = re.compile(r"\d+")
_COPY_AND_PAGE = 2
_MOST_DIGITS = 9


class StopCause(StrEnum):
    """Why a printer stopped; only a jam spoils the sheet that was in it."""

    JAM = "jam"
    NO_PAPER = "no_paper"
    PRINTER = "printer"


@dataclass(frozen=True, slots=True, kw_only=True)
class SentCopy:
    """A copy as it was sent: its number, its pages, and from which page on, counted from 1."""

    number: int
    pages: int
    first: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStop:
    """Where a run stopped: the first page that did not come out well, of which copy, and why.

    `goes_on` where the copy is continued from that very page; else it is printed again from its
    first page, and what came out of it is destroyed.
    """

    copy: int
    page: int
    cause: StopCause
    goes_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RunAnswer:
    """What the clerk says of a run: spoiled copies with their reasons, where it stopped and why.

    `reason` is that of the stop, in words.
    """

    spoiled: Mapping[int, str] = field(default_factory=dict)
    stop: RunStop | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RunOutcome:
    """The prints to record, every sheet counted once, and the copies still to be printed."""

    prints: tuple[CopyPrint, ...]
    left: tuple[SentCopy, ...]


def typed_place(text: str) -> tuple[int, int] | None:
    """Copy and page as typed: "bản 03, trang 4", "3/4", "03" for its first page; None else."""
    found = _NUMBER.findall(text)
    if not 1 <= len(found) <= _COPY_AND_PAGE or len(max(found, key=len)) > _MOST_DIGITS:
        return None
    return int(found[0]), int(found[1]) if len(found) == _COPY_AND_PAGE else 1


def can_stop_at(sent: Sequence[SentCopy], copy: int, page: int) -> bool:
    """Whether a run may have stopped there: a copy that was sent, a page that was sent of it."""
    return any(each.number == copy and each.first <= page <= each.pages for each in sent)


def outcome_of(sent: Sequence[SentCopy], answer: RunAnswer) -> RunOutcome:
    """What to record of a run, and what is left to print, in the order it was sent.

    A copy before the stop came out whole or is spoiled with all its sheets. Of the copy at the
    stop the sheets that are destroyed are spoiled; one that is continued loses only a jammed
    sheet. What comes after the stop was not printed.
    """
    prints: list[CopyPrint] = []
    left: list[SentCopy] = []
    is_stopped = False
    for copy in sent:
        if is_stopped:
            left.append(copy)
        elif answer.stop is not None and answer.stop.copy == copy.number:
            is_stopped = True
            prints += _spoiled_at(answer.stop, answer.reason)
            left.append(replace(copy, first=answer.stop.page if answer.stop.goes_on else 1))
        elif copy.number in answer.spoiled:
            prints.append(_print(copy, PrintOutcome.SPOILED, answer.spoiled[copy.number]))
            left.append(replace(copy, first=1))
        else:
            prints.append(_print(copy, PrintOutcome.CAME_OUT, ""))
    return RunOutcome(prints=tuple(prints), left=tuple(left))


def _spoiled_at(stop: RunStop, reason: str) -> Iterator[CopyPrint]:
    jammed = 1 if stop.cause is StopCause.JAM else 0
    sheets = jammed if stop.goes_on else stop.page - 1 + jammed
    if sheets:
        yield CopyPrint(
            copy_number=stop.copy, outcome=PrintOutcome.SPOILED, pages=sheets, reason=reason
        )


def _print(copy: SentCopy, outcome: PrintOutcome, reason: str) -> CopyPrint:
    return CopyPrint(copy_number=copy.number, outcome=outcome, pages=copy.pages, reason=reason)
