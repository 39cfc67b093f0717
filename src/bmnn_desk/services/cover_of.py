"""A cover's facts as a register's line gives them, for papers of any register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.papers import EnvelopeFacts
from bmnn_desk.domain.stamps import URGENCY_STAMPS, level_stamp
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Sent:
    """What goes to one recipient: which document, at which level and haste, how many copies."""

    reference: str
    level: SecrecyLevel
    recipient: str
    copies: int
    haste: Stamp | None


def cover_of(regime: Regime, agency: str, sent: Sent) -> EnvelopeFacts:
    """The outer or the only cover; no address is kept in the store, the clerk writes it."""
    haste = sent.haste
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


def hastes_of(work: Work, items: Collection[int]) -> dict[int, Stamp]:
    """The marks of haste that the documents' own copies bear, the last on record; by item."""
    rows = work.session.execute(
        select(t.Copy.item_id, t.MarkUse.stamp)
        .join(t.Copy, t.Copy.id == t.MarkUse.copy_id)
        .where(t.Copy.item_id.in_(items), t.MarkUse.stamp.in_(URGENCY_STAMPS))
        .order_by(t.MarkUse.id)
    )
    return {row.item_id: row.stamp for row in rows}
