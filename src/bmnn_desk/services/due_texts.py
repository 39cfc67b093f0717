"""What waits before the register: slips, texts to sign and to number, prints of drafts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.dates import next_working_day
from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.proposal import SlipAct
from bmnn_desk.domain.stages import Stage
from bmnn_desk.services.draft_prints import open_drafts
from bmnn_desk.services.outgoing_stages import in_stage, last_decision, newest_slip
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.sight import seen_items
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.services.work import Work

_Row = tuple[int, int, str, str, str]
MOST = 200
"""How many rows of a kind are told: who has more has to begin somewhere."""


def texts_due(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """Slips nobody decided or that were sent back, texts to sign or number, drafts about.

    Who only drafts is told of his own alone. A text that is signed has its number by the next
    working day (DI-05).
    """
    yield from _slips(work, body)
    yield from _unsigned(work, body, day)
    yield from _unnumbered(work, body, day)
    yield from _drafts(work, body)


def _slips(work: Work, body: int) -> Iterator[DueRow]:
    slip, act = aliased(t.Slip), aliased(t.SlipAct)
    # A slip is decided once, and nearly all were approved: these are set aside in one walk.
    approved = select(t.SlipAct.slip_id).where(t.SlipAct.kind == SlipAct.APPROVED)
    rows = work.session.execute(
        select(slip.id, slip.item_id, slip.print_code, t.Item.unit, t.Item.type_name)
        .join(t.Item, t.Item.id == slip.item_id)
        .outerjoin(act, act.id == last_decision(slip.id))
        .where(
            slip.body_id == body,
            slip.id.not_in(approved),
            slip.id == newest_slip(),
            act.id.is_(None) | (act.kind == SlipAct.SENT_BACK),
            seen_items(work),
        )
        .order_by(slip.id)
        .limit(MOST)
    )
    for number, item, code, unit, name in rows:
        yield _waiting(DueKind.SLIP, (number, item, code, unit, name))


def _unsigned(work: Work, body: int, day: date) -> Iterator[DueRow]:
    for row in _items(work, body, Stage.TO_SIGN, day):
        yield _waiting(DueKind.SIGNATURE, row)


def _unnumbered(work: Work, body: int, day: date) -> Iterator[DueRow]:
    rows = _items(work, body, Stage.TO_NUMBER, day)
    found = work.session.execute(
        select(t.Signature.item_id, t.Signature.day).where(
            t.Signature.item_id.in_([item for _, item, *_ in rows])
        )
    )
    signed = {item: signed_on for item, signed_on in found}  # noqa: C416  typed rows
    taken = set(
        work.session.scalars(select(t.NumberTaken.item_id).where(t.NumberTaken.item_id.in_(signed)))
    )
    for row in rows:
        item = row[1]
        # What had a number that was cancelled has had it in time.
        due = next_working_day(signed[item]) if item in signed and item not in taken else None
        yield replace(_waiting(DueKind.SIGNATURE, row), due=due, rule="DI-05")


def _waiting(kind: DueKind, row: _Row) -> DueRow:
    slip, item, code, unit, type_name = row
    ref = RecordRef(kind=RecordKind.SLIP, number=slip, item=item)
    return DueRow(kind=kind, ref=ref, label=code, due=None, who=unit, type_name=type_name)


def _items(work: Work, body: int, stage: Stage, day: date) -> tuple[_Row, ...]:
    """Slip, item, code, unit and type of what stands in a stage."""
    slip = aliased(t.Slip)
    rows = work.session.execute(
        select(slip.id, t.Item.id, slip.print_code, t.Item.unit, t.Item.type_name)
        .select_from(t.Item)
        .join(slip, slip.id == newest_slip())
        .where(in_stage(stage, day), t.Item.body_id == body, seen_items(work))
        .order_by(slip.id)
        .limit(MOST)
    )
    return tuple((number, item, code, unit, name) for number, item, code, unit, name in rows)


def _drafts(work: Work, body: int) -> Iterator[DueRow]:
    """A row for each document with prints of its drafts still about (PDX-19)."""
    left: dict[int, int] = {}
    for draft in open_drafts(work, BodyAsked(body=body), 0).rows[:MOST]:
        left[draft.item] = left.get(draft.item, 0) + draft.left
    slips = {
        item: (slip, code)
        for item, slip, code in work.session.execute(
            select(t.Slip.item_id, t.Slip.id, t.Slip.print_code)
            .where(t.Slip.item_id.in_(left))
            .order_by(t.Slip.id)
        )
    }
    for item, count in left.items():
        slip, code = slips.get(item, (0, ""))
        ref = RecordRef(kind=RecordKind.SLIP, number=slip, item=item)
        yield DueRow(
            kind=DueKind.DRAFT_PRINTS, ref=ref, label=code, due=None, rule="PDX-19", count=count
        )
