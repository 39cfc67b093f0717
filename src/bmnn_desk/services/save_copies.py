"""Made copies as files of their own: which are kept, and the act that lets them out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.keep_marks import MADE_COPY
from bmnn_desk.services.lines import copies_of, last_line
from bmnn_desk.services.sight import require_sight
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.services.paper_facts import ItemAsked

SAVED_FILE = "saved_file"
SAVED = "saved"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCopy:
    """A copy whose made file is kept: its number, the kind of file, its size in bytes."""

    copy_number: int
    kind: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SaveCopiesRequest:
    """Write the kept files of these copies into a folder; `drive` is its serial, "" on this PC."""

    request_id: str
    body: int
    day: date
    item: int
    copies: tuple[int, ...]
    drive: str = ""

    def __post_init__(self) -> None:
        """Refuse a request about nothing."""
        if not self.copies:
            raise ValueError(self.item)


@allowed(Role.CLERK, Role.DRAFTER, Role.LEADER)
def kept_copies(work: Work, asked: ItemAsked, _after: int) -> Block[KeptCopy]:
    """The copies of the item's last line whose made file is kept, in the order of their numbers.

    Raises:
        NotFoundError: the body has no such item.
    """
    require_sight(work, asked.item, kept_copies)
    work.find(t.Item, asked.item, asked.body)
    line = last_line(work, asked.item)
    kept = {} if line is None else _kept(work, line.id)
    return Block(rows=tuple(kept.values()), next_key=None)


@allowed(Role.CLERK, second=SecondAct.EXPORT)
def save_copies(work: Work, request: SaveCopiesRequest) -> None:
    """Put on record, before the first byte leaves the store, which copies go out as files.

    Raises:
        NotFoundError: the body has no such item, or no file of such a copy is kept.
        WrongStageError: the item has not been issued.
    """
    require_sight(work, request.item, save_copies)
    work.find(t.Item, request.item, request.body)
    line = last_line(work, request.item)
    if line is None:
        msg = "not_issued"
        raise WrongStageError(msg, "issued")
    kept, copies = _kept(work, line.id), copies_of(work, line.id)
    for number in request.copies:
        if number not in kept:
            msg = "content"
            raise NotFoundError(msg, number)
        work.keep(
            t.PrintJob(
                item_id=request.item,
                copy_id=copies[number].id,
                what=SAVED_FILE,
                day=request.day,
                prints=1,
                outcome=SAVED,
                reason=request.drive,
            )
        )
    work.about("item", request.item)


def _kept(work: Work, line: int) -> dict[int, KeptCopy]:
    rows = work.session.execute(
        select(t.Copy.number, t.Content.media, t.Content.size)
        .join(t.ItemContent, t.ItemContent.copy_id == t.Copy.id)
        .join(t.Content, t.Content.id == t.ItemContent.content_id)
        .join(t.ContentKey, t.ContentKey.content_id == t.Content.id)
        .where(
            t.ItemContent.purpose == MADE_COPY,
            t.Copy.line_id == line,
            t.Copy.source_copy_id.is_(None),
        )
        .order_by(t.Copy.number, t.ItemContent.id)
    )
    return {
        number: KeptCopy(copy_number=number, kind=media, size=size) for number, media, size in rows
    }
