"""Record prints of the copies that a copying made: which came out, which were spoiled and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError
from bmnn_desk.services.copy_lines import copy_line, duplicates_of
from bmnn_desk.services.keep_prints import PrintOf, keep_print
from bmnn_desk.services.lines import require_standing
from bmnn_desk.services.work import Work, allowed

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.prints import CopyPrint

# A word of their own: the prints of an item's numbered copies are counted by the others.
DUPLICATE_PRINTS = {
    PrintedWhat.WHOLE: "duplicate_whole",
    PrintedWhat.OVERPRINT: "duplicate_overprint",
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DuplicatePrintsRequest:
    """Prints of a copying's copies, whole or their marks alone, after the clerk looked at them."""

    request_id: str
    body: int
    day: date
    line: int
    what: PrintedWhat
    prints: tuple[CopyPrint, ...]

    def __post_init__(self) -> None:
        """Refuse a request about nothing, or about a paper that is no copy."""
        if not self.prints or self.what not in DUPLICATE_PRINTS:
            raise ValueError(self.line)


@allowed(Role.CLERK)
def record_duplicate_prints(work: Work, request: DuplicatePrintsRequest) -> None:
    """Keep a row for each print; a copy printed again under its number gets a further one.

    Raises:
        NotFoundError: the body has no such line, or the line no copy of that number.
        WrongStageError: the line was cancelled.
        DaysOutOfOrderError: the day lies before the line's.
        ReasonMissingError: a print was spoiled and nobody says why.
    """
    line, _ = copy_line(work, request.line, request.body)
    require_standing(work, line.id, "copied")
    if request.day < line.day:
        raise DaysOutOfOrderError(request.day, line.day)
    copies = {copy.number: copy for copy in duplicates_of(work, line.id)}
    for each in request.prints:
        copy = copies.get(each.copy_number)
        if copy is None:
            msg = "copy"
            raise NotFoundError(msg, each.copy_number)
        what = DUPLICATE_PRINTS[request.what]
        of = PrintOf(item_id=copy.item_id, copy_id=copy.id, what=what, day=request.day)
        keep_print(work, of, each)
    work.about("line", line.id)
