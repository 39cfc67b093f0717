"""The lines of Sổ đi as an inspection looks at them: as corrected, beside slip and signature.

No title leaves this read: where one stands, two letters say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import desc, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.inspected import InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.number_texts import runs_text
from bmnn_desk.domain.old_cases import OldOutgoingCase
from bmnn_desk.domain.old_recipients import OldRecipient, OldRecipients
from bmnn_desk.domain.old_register import OldBook, OldOutgoing, OldSlip
from bmnn_desk.domain.proposal import SignatureCase, SlipAct
from bmnn_desk.domain.rules.old_register import is_title
from bmnn_desk.domain.term_cases import TermCase
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.inspected_slips import NO_GROUNDS, SlipGrounds, grounds_of
from bmnn_desk.services.inspection_asked import (
    LINES,
    OfficePast,
    next_key,
    office_past,
    other_cases,
)
from bmnn_desk.services.outgoing_stages import last_decision, line_stands, newest_slip
from bmnn_desk.services.secrecy_now import determined_term
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sqlalchemy import ColumnElement, Row

    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work

_ASKS = frozenset(
    {"slip", "decision", "copies", "may_copy", "numbers", "archive_unit", "title", "drafter"}
)
_CONSENT = "dong y"
_A_TITLE = "xx"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Beside:
    """What is read of all lines of a block at once."""

    past: OfficePast
    grounds: dict[int, SlipGrounds]
    copies: dict[int, list[tuple[int, CopyKind]]]


def outgoing_line_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every line of the outgoing registers of those days, its signature and its term."""
    rows = _rows(work, asked, after)
    lines = [row.id for row in rows]
    others = other_cases(work, asked.body)
    beside = _Beside(
        past=office_past(work, asked.body),
        grounds=grounds_of(work, [row.slip for row in rows if row.slip is not None]),
        copies=_copies(work, lines),
    )
    found: list[InspectedRow] = []
    for row in rows:
        ref = RecordRef(kind=RecordKind.OUTGOING, number=row.id, item=row.item)
        about = AboutRecord(book=OldBook.OUTGOING, ref=ref, label=row.reference)
        excused = others.of(item=row.item, line=row.id)
        found.append(
            InspectedRow(
                about=about, day=row.day, case=_line(row, beside), excused=excused, counts=True
            )
        )
        if row.stands:
            found += [
                InspectedRow(about=about, day=day, case=case, excused=excused)
                for day, case in _further(work, row, beside)
            ]
    return Block(rows=tuple(found), next_key=next_key(rows, rows[-1].id if rows else 0))


def masked(title: str) -> str:
    """Two letters for a title, so that a rule sees that one stands there and nobody reads it."""
    return _A_TITLE if is_title(title) else title


def gap_before(number: int, before: int | None, first: int) -> str:
    """The numbers of a series that are missing before one, "" where none is."""
    low = first if before is None else before + 1
    return "" if low >= number else runs_text([(low, number - 1)])


def number_before() -> ColumnElement[int | None]:
    """For a query over `number_taken`: the number of its series that was taken before it.

    The newest below it, and not the highest: for that SQLite would walk through all of them.
    """
    other = aliased(t.NumberTaken)
    return (
        select(other.number)
        .where(other.series_id == t.NumberTaken.series_id, other.number < t.NumberTaken.number)
        .order_by(desc(other.number))
        .limit(1)
        .scalar_subquery()
    )


def _rows(work: Work, asked: InspectionAsked, after: int) -> Sequence[Row[*tuple[Any, ...]]]:
    slip, act = aliased(t.Slip), aliased(t.SlipAct)
    term = aliased(t.ItemTerm)
    drafter = aliased(t.Person)
    rows = (
        select(
            t.Line.id,
            t.Line.item_id.label("item"),
            t.Line.ordinal,
            t.Line.day,
            line_stands().label("stands"),
            t.OutgoingLine.reference,
            t.OutgoingLine.document_day,
            t.OutgoingLine.type_name,
            t.OutgoingLine.title,
            t.OutgoingLine.level,
            t.OutgoingLine.signer,
            t.OutgoingLine.recipients,
            t.OutgoingLine.keeping_unit,
            t.OutgoingLine.copies,
            t.NumberTaken.number,
            number_before().label("before"),
            t.Series.first,
            slip.id.label("slip"),
            slip.print_code,
            slip.day.label("proposed_on"),
            slip.level.label("slip_level"),
            slip.copies.label("slip_copies"),
            slip.may_copy,
            act.kind.label("decision"),
            act.day.label("decided_on"),
            act.decided_by,
            act.title_consent,
            t.Signature.day.label("signed_on"),
            t.Signature.capacity,
            t.Signature.signer_id,
            t.Signature.delegation_id.label("delegation"),
            drafter.name.label("drafter"),
            term.decided_on.label("determined_on"),
            term.until.label("term_until"),
            term.shorter,
        )
        .join(t.Item, t.Item.id == t.Line.item_id)
        .join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .join(t.NumberTaken, t.NumberTaken.id == t.OutgoingLine.number_taken_id)
        .join(t.Series, t.Series.id == t.NumberTaken.series_id)
        .outerjoin(slip, slip.id == newest_slip())
        .outerjoin(act, act.id == last_decision(slip.id))
        .outerjoin(t.Signature, t.Signature.item_id == t.Item.id)
        .outerjoin(drafter, drafter.id == t.Item.drafter_id)
        .outerjoin(term, term.id == determined_term())
        .where(
            t.Item.body_id == asked.body,
            t.Line.id > after,
            t.Line.day.between(asked.since, asked.until),
        )
        .order_by(t.Line.id)
        .limit(LINES)
    )
    return as_corrected(work, work.session.execute(rows), hides_titles=False)


def _copies(work: Work, lines: Collection[int]) -> dict[int, list[tuple[int, CopyKind]]]:
    rows = work.session.execute(
        select(t.Copy.line_id, t.Copy.number, t.Copy.kind)
        .where(t.Copy.line_id.in_(lines), t.Copy.source_copy_id.is_(None))
        .order_by(t.Copy.number)
    )
    found: dict[int, list[tuple[int, CopyKind]]] = {}
    for line, number, kind in rows:
        found.setdefault(line or 0, []).append((number, kind))
    return found


def _line(row: Row[*tuple[Any, ...]], beside: _Beside) -> OldOutgoingCase:
    return OldOutgoingCase(
        line=OldOutgoing(
            row=row.id,
            ordinal=str(row.ordinal),
            reference=row.reference,
            # Approved, signed, numbered: the day of a document is that of its number.
            day=row.signed_on or row.document_day,
            type_name=row.type_name,
            title=masked(row.title),
            level=row.level,
            signer=row.signer,
            capacity="",
            delegation="",
            recipients=(),
            copies=row.copies,
            drafter=row.drafter or "",
            may_copy=row.may_copy,
            archive_unit=row.keeping_unit,
            registered=row.day,
            note=_CONSENT if row.title_consent else "",
            slip=row.print_code or "",
        ),
        block=_block(row, beside.copies.get(row.id, ())),
        slip=_slip(row),
        slip_uses=1,
        asks=_ASKS if row.drafter else _ASKS - {"drafter"},
        gap=gap_before(row.number, row.before, row.first),
        cancelled=not row.stands,
    )


def _slip(row: Row[*tuple[Any, ...]]) -> OldSlip | None:
    if row.slip is None:
        return None
    return OldSlip(
        row=row.slip,
        number=row.print_code,
        day=row.proposed_on,
        level=row.slip_level,
        basis="",
        approver="",
        approved=row.decided_on if row.decision is SlipAct.APPROVED else None,
        copies=row.slip_copies,
        may_copy=row.may_copy,
    )


def _block(row: Row[*tuple[Any, ...]], copies: Sequence[tuple[int, CopyKind]]) -> OldRecipients:
    named = bool(row.recipients) and all(map(str.strip, row.recipients))
    return OldRecipients(
        lines=tuple(
            OldRecipient(
                numbers=(number,),
                counted=0,
                archive=kind is not CopyKind.SENT,
                named=named,
                group=False,
            )
            for number, kind in copies
        )
    )


def _further(
    work: Work, row: Row[*tuple[Any, ...]], beside: _Beside
) -> Iterator[tuple[Any, object]]:
    """The signature and the term, each with the day that it is about."""
    if row.signed_on is not None:
        yield row.signed_on, _signature(row, beside)
    if row.determined_on is not None:
        yield (
            row.determined_on,
            TermCase(
                determined_on=row.determined_on,
                years=work.law.on(row.determined_on).term_years[row.slip_level or row.level],
                until=row.term_until,
                written_until=row.term_until if row.shorter else None,
            ),
        )


def _signature(row: Row[*tuple[Any, ...]], beside: _Beside) -> SignatureCase:
    past, decided = beside.past, row.decided_on
    is_approved = row.decision is SlipAct.APPROVED
    return SignatureCase(
        capacity=row.capacity,
        signed_on=row.signed_on,
        approved_on=decided if is_approved else None,
        approver_is_head=is_approved and row.decided_by in past.heads(decided),
        signer=row.signer_id,
        is_compared=True,
        is_returned=False,
        heads=past.heads(row.signed_on),
        level=row.slip_level or row.level,
        fields=beside.grounds.get(row.slip or 0, NO_GROUNDS).fields,
        delegation=past.power(row.delegation),
    )
