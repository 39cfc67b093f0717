"""Hand-overs and copyings as an inspection looks at them, beside what they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.authority import PermitCase
from bmnn_desk.domain.copy_cases import CopyStepCase
from bmnn_desk.domain.copying import CopyForm, CopyStepKind
from bmnn_desk.domain.inspected import InspectedCopying, InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.old_cases import OldCopyingCase, OldTransferCase
from bmnn_desk.domain.old_register import OldBook, OldCopying, OldTransfer
from bmnn_desk.domain.transfers import ReceiptCase, ReceiptKind, last_awaited
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.inspected_slips import NO_GROUNDS, grounds_of
from bmnn_desk.services.inspection_asked import (
    LINES,
    OfficePast,
    next_key,
    office_past,
    other_cases,
)
from bmnn_desk.services.office_facts import name_on, settings_of
from bmnn_desk.services.outgoing_stages import last_of, line_stands, newest_slip
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Row

    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work


def transfer_line_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every standing line of hand-over of those days, and its receipt where it is awaited."""
    rows = _transfers(work, asked, after)
    others, days = other_cases(work, asked.body), settings_of(work, asked.body).receipt_days
    found: list[InspectedRow] = []
    for row in rows:
        ref = RecordRef(kind=RecordKind.TRANSFER, number=row.id, item=row.item)
        about = AboutRecord(book=OldBook.TRANSFERS, ref=ref, label=row.reference)
        excused = others.of(line=row.id, act=row.act_seq) | others.of(act=row.receipt_act or 0)
        case = _transfer(work, row)
        found.append(
            InspectedRow(about=about, day=row.day, case=case, excused=excused, counts=True)
        )
        if row.kind is None and asked.day <= last_awaited(row.day, days):
            continue
        receipt = ReceiptCase(
            inside=row.inside,
            kind=ReceiptKind.SIGNED if row.kind is None else ReceiptKind(row.kind),
            receiver=row.receiver or "",
            has_proof=True,
            sent=row.quantity,
            received=row.quantity,
        )
        found.append(InspectedRow(about=about, day=row.day, case=receipt, excused=excused))
    return Block(rows=tuple(found), next_key=next_key(rows, rows[-1].id if rows else 0))


def copying_line_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every standing line of copying of those days: its document, its permission, its steps."""
    rows = _copyings(work, asked, after)
    others, steps = other_cases(work, asked.body), _steps(work, [row.id for row in rows])
    grounds = grounds_of(work, [row.slip for row in rows if row.slip is not None])
    past, seal = office_past(work, asked.body), name_on(work, asked.body, asked.day).has_seal
    found: list[InspectedRow] = []
    for row in rows:
        ref = RecordRef(kind=RecordKind.COPYING, number=row.id, item=row.item)
        about = AboutRecord(book=OldBook.COPYING, ref=ref, label=row.reference)
        excused = others.of(line=row.id, act=row.act_seq)
        done = steps.get(row.id, {})
        fields = grounds.get(row.slip or 0, NO_GROUNDS).fields
        cases: list[tuple[Any, object]] = [
            (row.day, _copying(row, done)),
            (row.permitted_on, _permit(work, row, past, fields)),
            (row.day, _end(row, done, has_seal=seal)),
            (row.day, InspectedCopying(is_signed=CopyStepKind.SIGNED in done)),
        ]
        found += [
            InspectedRow(about=about, day=day, case=case, excused=excused, counts=place == 0)
            for place, (day, case) in enumerate(cases)
        ]
    return Block(rows=tuple(found), next_key=next_key(rows, rows[-1].id if rows else 0))


def _transfers(work: Work, asked: InspectionAsked, after: int) -> Sequence[Row[*tuple[Any, ...]]]:
    receipt, registered = aliased(t.Receipt), aliased(t.Line)
    first = (
        select(func.min(registered.day))
        .where(registered.item_id == t.Line.item_id)
        .scalar_subquery()
    )
    rows = (
        select(
            t.Line.id,
            t.Line.item_id.label("item"),
            t.Line.day,
            t.Line.act_seq,
            t.TransferLine.reference,
            t.TransferLine.copy_numbers,
            t.TransferLine.level,
            t.TransferLine.recipient,
            t.TransferLine.quantity,
            t.Handover.inside,
            t.Handover.channel,
            t.Receipt.kind,
            t.Receipt.receiver,
            t.Receipt.act_seq.label("receipt_act"),
            first.label("registered"),
        )
        .join(t.TransferLine, t.TransferLine.line_id == t.Line.id)
        .join(t.Handover, t.Handover.id == t.TransferLine.handover_id)
        .outerjoin(t.Receipt, t.Receipt.id == last_of(receipt.id, receipt.line_id == t.Line.id))
        .where(
            t.Handover.body_id == asked.body,
            t.Line.id > after,
            t.Line.day.between(asked.since, asked.until),
            line_stands(),
        )
        .order_by(t.Line.id)
        .limit(LINES)
    )
    return as_corrected(work, work.session.execute(rows), hides_titles=False)


def _transfer(work: Work, row: Row[*tuple[Any, ...]]) -> OldTransferCase:
    channel = work.law.on(row.day).channels.get(row.channel)
    return OldTransferCase(
        line=OldTransfer(
            row=row.id,
            day=row.day,
            reference=row.reference,
            copy_numbers=row.copy_numbers,
            level=row.level,
            recipient=row.recipient,
            channel=row.channel,
            signed_by=row.receiver or "",
            signed=None,
        ),
        registered=row.registered,
        is_listed=channel is not None and channel.suits(inside=row.inside),
        takes_level=channel is None or channel.takes(row.level),
    )


def _copyings(work: Work, asked: InspectionAsked, after: int) -> Sequence[Row[*tuple[Any, ...]]]:
    source, slip, came = aliased(t.Copy), aliased(t.Slip), aliased(t.IncomingLine)
    rows = (
        select(
            t.Line.id,
            t.Line.item_id.label("item"),
            t.Line.day,
            t.Line.act_seq,
            t.CopyLine.reference,
            t.CopyLine.level,
            t.CopyLine.form,
            t.CopyLine.quantity,
            t.CopyLine.permitted_by,
            t.CopyLine.permit_person_id.label("permit_person"),
            t.CopyLine.permit_post,
            t.CopyLine.permitted_on,
            t.CopyLine.delegation_id.label("delegation"),
            t.CopyLine.executor,
            slip.id.label("slip"),
            func.coalesce(slip.may_copy, came.may_copy).label("may_copy"),
        )
        .join(t.Item, t.Item.id == t.Line.item_id)
        .join(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .outerjoin(source, source.id == t.CopyLine.source_copy_id)
        .outerjoin(slip, slip.id == newest_slip())
        .outerjoin(came, came.line_id == source.line_id)
        .where(
            t.Item.body_id == asked.body,
            t.Line.id > after,
            t.Line.day.between(asked.since, asked.until),
            line_stands(),
        )
        .order_by(t.Line.id)
        .limit(LINES)
    )
    return as_corrected(work, work.session.execute(rows), hides_titles=False)


def _steps(work: Work, lines: Collection[int]) -> dict[int, dict[CopyStepKind, int]]:
    rows = work.session.execute(
        select(t.CopyStep.line_id, t.CopyStep.kind, func.sum(t.CopyStep.count))
        .where(t.CopyStep.line_id.in_(lines))
        .group_by(t.CopyStep.line_id, t.CopyStep.kind)
    )
    found: dict[int, dict[CopyStepKind, int]] = {}
    for line, kind, count in rows:
        found.setdefault(line, {})[CopyStepKind(kind)] = int(count)
    return found


def _copying(row: Row[*tuple[Any, ...]], done: dict[CopyStepKind, int]) -> OldCopyingCase:
    return OldCopyingCase(
        line=OldCopying(
            row=row.id,
            day=row.day,
            reference=row.reference,
            level=row.level,
            form=row.form,
            copies=row.quantity,
            permitted_by=row.permitted_by,
            executor=row.executor,
            is_signed=CopyStepKind.EXECUTOR_SIGNED in done,
            recipients="",
        ),
        asks=frozenset({"executor", "is_signed"}),
        may_copy=row.may_copy,
        no_post=not row.permit_post,
    )


def _permit(
    work: Work, row: Row[*tuple[Any, ...]], past: OfficePast, fields: frozenset[str]
) -> PermitCase:
    power = past.power(row.delegation)
    return PermitCase(
        day=row.permitted_on,
        level=row.level,
        post=work.law.on(row.permitted_on).authority.get(row.permit_post),
        is_deputy=power is not None,
        delegation=power if power is None or power.delegate == row.permit_person else None,
        fields=fields,
    )


def _end(
    row: Row[*tuple[Any, ...]], done: dict[CopyStepKind, int], *, has_seal: bool
) -> CopyStepCase:
    destroyed = done.get(CopyStepKind.DESTROYED, 0)
    return CopyStepCase(
        form=CopyForm(row.form),
        permitted=row.quantity,
        made=done.get(CopyStepKind.MADE),
        destroyed=destroyed,
        # No step of destroying is kept without its words.
        destroyed_how=True,
        unmarked=0,
        has_record=True,
        signs=False,
        ends=True,
        has_seal=has_seal,
        sealed=CopyStepKind.SEALED in done,
        level_stamped=CopyStepKind.LEVEL_STAMPED in done,
    )
