"""A cover's facts as a register's line gives them, for papers of any register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.papers import EnvelopeFacts
from bmnn_desk.domain.stamps import URGENCY_STAMPS, level_stamp
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Sent:
    """What goes to one recipient: of which item, at which level, how many copies."""

    item: int
    reference: str
    level: SecrecyLevel
    recipient: str
    copies: int


def cover_of(work: Work, regime: Regime, agency: str, sent: Sent) -> EnvelopeFacts:
    """The outer or the only cover; no address is kept in the store, the clerk writes it.

    The mark of haste is the one that the document's own copies bear.
    """
    haste = _haste(work, sent.item)
    has_inner = sent.level in regime.covers.inner_levels
    return EnvelopeFacts(
        agency=agency,
        reference=sent.reference,
        recipient=sent.recipient,
        address="",
        copies=sent.copies,
        letter=regime.envelope_letters[sent.level],
        prints_letter=False,
        is_inner=False,
        named_person_only=False,
        urgency="" if haste is None else regime.stamps[haste].lines[0].text,
        inner_mark=level_stamp(sent.level) if has_inner else None,
        haste=haste,
    )


def _haste(work: Work, item: int) -> Stamp | None:
    return work.session.scalar(
        select(t.MarkUse.stamp)
        .join(t.Copy, t.Copy.id == t.MarkUse.copy_id)
        .where(t.Copy.item_id == item, t.MarkUse.stamp.in_(URGENCY_STAMPS))
        .order_by(desc(t.MarkUse.id))
        .limit(1)
    )
