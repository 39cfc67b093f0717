"""What an office held of each level before this desk began to count (moving from paper books)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.volumes import StockOfLevel
from bmnn_desk.errors import ReasonMissingError
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.services.settings import BodyAsked


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StockRequest:
    """The stock of each level on the day the desk began, and the paper that says so."""

    request_id: str
    day: date
    body: int
    since: date
    stock: tuple[StockOfLevel, ...]
    paper: str


@allowed(Role.CLERK, Role.OFFICER)
def record_opening_stock(work: Work, request: StockRequest) -> None:
    """Keep the stock; a later word about a level takes the place of the earlier one.

    Raises:
        NotFoundError: there is no such body.
        ReasonMissingError: no paper is named, or no level is given.
    """
    body = work.find(t.Body, request.body)
    if not request.paper.strip() or not request.stock:
        raise ReasonMissingError
    for stock in request.stock:
        work.keep(
            t.OpeningStock(
                body_id=body.id,
                since=request.since,
                level=stock.level,
                documents=stock.documents,
                copies=stock.copies,
                paper=request.paper.strip(),
            )
        )
    work.about("body", body.id)


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def opening_stock(work: Work, asked: BodyAsked, _after: int) -> Block[StockOfLevel]:
    """The stock that holds of each level, lowest level first; none where nothing was said."""
    rows = work.session.scalars(
        select(t.OpeningStock)
        .where(t.OpeningStock.body_id == asked.body)
        .order_by(t.OpeningStock.id)
    )
    newest = {
        row.level: StockOfLevel(level=row.level, documents=row.documents, copies=row.copies)
        for row in rows
    }
    return Block(rows=tuple(newest[level] for level in sorted(newest)), next_key=None)
