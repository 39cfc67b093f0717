"""Put an item on record with the level that it came with, or was made with; it has no slip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NewItem:
    """What is known of something that nobody here drafted."""

    body: int
    kind: str
    title: str
    level: SecrecyLevel
    since: date
    type_name: str = ""
    type_code: str = ""


def keep_item(work: Work, new: NewItem) -> int:
    """Keep the item and its level from that day on; its number comes back."""
    item = work.keep(
        t.Item(
            body_id=new.body,
            kind=new.kind,
            type_name=new.type_name,
            type_code=new.type_code,
            title=new.title,
            unit="",
            drafter_id=None,
        )
    )
    work.keep(t.ItemLevel(item_id=item.id, level=new.level, since=new.since, slip_act_id=None))
    return item.id
