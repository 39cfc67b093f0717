"""What the empty text for signature (bản trình ký) says from the approved slip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.papers import DraftTextFacts
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.paper_facts import recipients_facts
from bmnn_desk.services.sight import require_sight
from bmnn_desk.services.slips import slip_of
from bmnn_desk.services.symbols import symbol_on
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DraftTextAsked:
    """Which item, on which day; `authority` and `signer` as they will stand at its end."""

    body: int
    item: int
    day: date
    addressees: tuple[str, ...] = ()
    authority: tuple[str, ...] = ()
    signer: str = ""


@allowed(Role.CLERK, Role.DRAFTER)
def draft_text_facts(work: Work, asked: DraftTextAsked, _after: int) -> Block[DraftTextFacts]:
    """Head, title, nơi nhận and signature of a text that is still to be written.

    Raises:
        NotFoundError: the body has no such item, or the item no slip.
    """
    require_sight(work, asked.item, draft_text_facts)
    slip, item = slip_of(work, asked.item, asked.body), work.find(t.Item, asked.item, asked.body)
    names = name_on(work, asked.body, asked.day)
    facts = DraftTextFacts(
        parent=names.parent,
        agency=names.name,
        symbol=symbol_on(work, asked.body, item, asked.day),
        place=names.place,
        year=asked.day.year,
        is_letter=not item.type_code,
        type_name=item.type_name,
        title=item.title,
        addressees=asked.addressees,
        recipients=recipients_facts(work, slip, item),
        authority=asked.authority,
        signer=asked.signer,
    )
    return Block(rows=(facts,), next_key=None)
