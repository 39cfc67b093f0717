"""Something to ask of every read of copies in hand, and a request of each of their verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.services.copy_timeline import CopyAsked
from bmnn_desk.services.holders_list import HoldersAsked, PersonHoldingsAsked
from bmnn_desk.services.holdings_list import HoldingRowsAsked, HoldingsAsked
from bmnn_desk.services.holdings_paper import HoldingsPaperAsked
from bmnn_desk.services.paper_facts import ItemAsked
from tests import make
from tests.custody_desk import (
    archives,
    ends_work,
    keeps,
    lends,
    lent,
    originals,
    takes_back,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office

CUSTODY_READS: dict[str, Callable[[Office], Any]] = {
    "copy_timeline": lambda at: CopyAsked(body=at.body, copy=originals(at)[0]),
    "document_timeline": lambda at: ItemAsked(body=at.body, item=make.issued(at).item),
    "holder_rows": lambda at: HoldersAsked(body=at.body, day=at.day),
    "holding_ids": lambda at: HoldingsAsked(body=at.body, day=at.day),
    "holding_rows": lambda at: HoldingRowsAsked(body=at.body, ids=originals(at)),
    "person_holdings": lambda at: PersonHoldingsAsked(body=at.body, person=at.drafter),
    "holdings_paper_facts": lambda at: HoldingsPaperAsked(
        body=at.body, day=at.day, holder="Văn thư"
    ),
    "place_rows": lambda at: HoldersAsked(body=at.body, day=at.day),
}
CUSTODY_WRITES: dict[str, Callable[[Office], Any]] = {
    "archive_copies": lambda at: archives(at, *originals(at)),
    "end_work": lambda at: ends_work(at, *originals(at)),
    "keep_copies": lambda at: keeps(at, *originals(at)),
    "lend_copies": lambda at: lends(at, *originals(at)),
    "take_back_copies": lambda at: takes_back(at, *lent(at)),
}
