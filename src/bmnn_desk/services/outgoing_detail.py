"""All that is known of one outgoing document, for the pane beside the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.outgoing_list import OutgoingDetail, shown_title
from bmnn_desk.domain.stages import LineState, StageFacts, row_state, stage_of
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.file_told import file_told
from bmnn_desk.services.level_follows import level_now
from bmnn_desk.services.lines import last_line, standing_line
from bmnn_desk.services.outgoing_copies import copy_entries, print_entries
from bmnn_desk.services.outgoing_items import is_printed
from bmnn_desk.services.sight import reads_title, require_sight
from bmnn_desk.services.signatures import signature_of
from bmnn_desk.services.slips import decision_on, drafter_name, slip_of
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.office import SigningCapacity


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailAsked:
    """Which item of which body, on which day.

    `line` is the one looked at, where an item had several: a number that was cancelled and
    the one that came after. None is the last.
    """

    body: int
    item: int
    day: date
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Signed:
    signer: str = ""
    day: date | None = None
    position: str = ""
    capacity: SigningCapacity | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Registered:
    line: int | None = None
    reference: str = ""
    type_name: str = ""
    signer: str = ""
    day: date | None = None
    title: str | None = None
    keeping_unit: str = ""
    note: str = ""
    cancelled: str = ""

    @property
    def state(self) -> LineState | None:
        """Whether the line stands; None where there is none."""
        if self.line is None:
            return None
        return LineState.CANCELLED if self.cancelled else LineState.STANDING


@allowed(Role.CLERK, Role.DRAFTER, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def outgoing_detail(work: Work, asked: DetailAsked, _after: int) -> Block[OutgoingDetail]:
    """The document with its copies and prints; until it is issued, its copies are planned ones.

    Raises:
        NotFoundError: the body has no such item, the item no slip, or not that line.
    """
    require_sight(work, asked.item, outgoing_detail)
    item, slip = work.find(t.Item, asked.item, asked.body), slip_of(work, asked.item, asked.body)
    decided_by, decided_on = _decided(work, slip.id)
    signed, registered = _signed(work, item.id), _registered(work, asked)
    facts = StageFacts(
        line=registered.state,
        recall_on=slip.recall_on,
        is_printed=bool(work.session.scalar(select(is_printed()).where(t.Item.id == item.id))),
        signed_on=signed.day,
        had_number=last_line(work, item.id) is not None,
    )
    told = file_told(work, item.id, registered.line)
    level = level_now(work, item.id, slip.level)
    detail = OutgoingDetail(
        item=item.id,
        slip=slip.id,
        reference=registered.reference,
        day=registered.day or signed.day or decided_on,
        type_name=item.type_name if registered.line is None else registered.type_name,
        title=shown_title(level, item.title, registered.title)
        if reads_title(work, level, item.drafter_id)
        else "",
        level=level,
        unit=item.unit,
        drafter=drafter_name(work, item),
        may_copy=slip.may_copy,
        stage=stage_of(facts),
        state=row_state(facts, asked.day),
        decided_by=decided_by,
        decided_on=decided_on,
        signer=registered.signer or signed.signer,
        signed_on=signed.day,
        position=signed.position,
        capacity=signed.capacity,
        term_until=_term_until(work, item.id),
        recall_on=slip.recall_on,
        keeping_unit=registered.keeping_unit,
        note=registered.note,
        cancelled=registered.cancelled,
        copies=copy_entries(work, slip, registered.line),
        prints=print_entries(work, item.id),
        file_warnings=told.warnings,
        file_word=told.word,
        shorter_until=slip.term_until,
    )
    return Block(rows=(detail,), next_key=None)


def _decided(work: Work, slip: int) -> tuple[str, date | None]:
    approval = decision_on(work, slip).approved
    if approval is None or approval.decided_by is None:
        return "", None
    return work.find(t.Person, approval.decided_by).name, approval.day


def _signed(work: Work, item: int) -> _Signed:
    row = signature_of(work, item)
    if row is None:
        return _Signed()
    return _Signed(
        signer=work.find(t.Person, row.signer_id).name,
        day=row.day,
        position=row.position,
        capacity=row.capacity,
    )


def _registered(work: Work, asked: DetailAsked) -> _Registered:
    line = _line(work, asked)
    if line is None:
        return _Registered()
    entered = select(t.OutgoingLine).where(t.OutgoingLine.line_id == line.id)
    (row,) = as_corrected(work, work.session.scalars(entered), "line_id")
    reason = work.session.scalar(select(t.LineCancel.reason).where(t.LineCancel.line_id == line.id))
    return _Registered(
        line=line.id,
        reference=row.reference,
        type_name=row.type_name,
        signer=row.signer,
        day=row.document_day,
        title=row.title,
        keeping_unit=row.keeping_unit,
        note=row.note,
        cancelled=reason or "",
    )


def _line(work: Work, asked: DetailAsked) -> t.Line | None:
    if asked.line is None:
        # A cancelled number is history: the text waits for another one.
        return standing_line(work, asked.item)
    line = work.find(t.Line, asked.line)
    if line.item_id != asked.item:
        raise NotFoundError(t.Line.__tablename__, asked.line)
    return line


def _term_until(work: Work, item: int) -> date | None:
    return work.session.scalar(
        select(t.ItemTerm.until)
        .where(t.ItemTerm.item_id == item)
        .order_by(desc(t.ItemTerm.id))
        .limit(1)
    )
