"""What is known of a copy that is to be copied: its document, its permission, its last number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import desc, func, select

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copying import CopyForm, CopySource
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.level_follows import level_now
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.slips import slip_of
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Select

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.services.work import Work

_GONE = frozenset(
    {
        *(CopyState.CANCELLED, CopyState.NOT_MADE, CopyState.GIVEN_BACK, CopyState.DESTROYED),
        *(CopyState.LENT, CopyState.TAKEN_OUT, CopyState.LOST),
    }
)
# Other copies stay in the office when they are handed over: to a unit, into the file.
_LEAVES = frozenset({CopyKind.SENT, CopyKind.DUPLICATE})
_KEPT = frozenset({CopyState.AT_CLERK, CopyState.HELD, CopyState.ARCHIVED})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DocumentFacts:
    """What the line says that a copy was entered with; a paper from elsewhere has none.

    `is_numbered` is False where its copies came without a number.
    """

    reference: str
    document_day: date | None
    type_name: str
    title: str
    level: SecrecyLevel
    may_copy: bool | None
    is_true_copy: bool
    line: int | None = None
    is_numbered: bool = True


def source_of(work: Work, copy: int, body: int) -> CopySource:
    """A copy in the office's hands, with all that copying it rests on.

    Raises:
        NotFoundError: the body has no such copy.
        WrongStageError: it is not here: cancelled, destroyed, lost, never made, given back, lent,
            taken out, handed over.
    """
    row = work.find(t.Copy, copy)
    work.find(t.Item, row.item_id, body)
    state, holder = _last_state(work, copy)
    if not is_here(row.kind, state):
        raise WrongStageError(state, CopyState.AT_CLERK.value)
    return as_source(work, row, document_of(work, row), holder)


def is_here(kind: CopyKind, state: str) -> bool:
    """Whether a copy of that kind and state can lie on the photocopier."""
    return state not in _GONE and (kind not in _LEAVES or state in _KEPT)


def as_source(work: Work, row: t.Copy, facts: DocumentFacts, holder: str) -> CopySource:
    """A copy with its document's facts, as it is offered; a title only to who may read it."""
    drafter = work.find(t.Item, row.item_id).drafter_id
    return CopySource(
        copy=row.id,
        item=row.item_id,
        number=row.number if facts.is_numbered else None,
        kind=row.kind.value,
        reference=facts.reference,
        document_day=facts.document_day,
        type_name=facts.type_name,
        title=facts.title if reads_title(work, facts.level, drafter) else "",
        level=facts.level,
        may_copy=facts.may_copy,
        is_true_copy=facts.is_true_copy,
        holder=holder,
    )


def last_number(work: Work, source: int) -> int:
    """The highest bản sao số that was given to a copy of this one; 0 before any."""
    found = work.session.scalar(
        select(func.max(t.Copy.number)).where(t.Copy.source_copy_id == source)
    )
    return int(found or 0)


def document_of(work: Work, copy: t.Copy) -> DocumentFacts:
    """The document's facts by the line that the copy was entered with, as corrected.

    Raises:
        NotFoundError: no register has that line.
    """
    return as_corrected(work, (entered_document(work, copy),), "line")[0]


def entered_document(work: Work, copy: t.Copy) -> DocumentFacts:
    """The same as it was entered, but for the level: that is the one that holds now.

    Raises:
        NotFoundError: no register has that line.
    """
    line = copy.line_id or 0
    for table, read in ((t.OutgoingLine, _outgoing), (t.IncomingLine, _incoming)):
        row = work.session.execute(_line(table, line)).first()
        if row is not None:
            return _at_level_now(work, copy, read(work, copy, row[0]))
    copied = work.session.scalars(select(t.CopyLine).where(t.CopyLine.line_id == line)).first()
    if copied is None:
        raise NotFoundError(t.Line.__tablename__, line)
    return _at_level_now(work, copy, _copied(work, copied))


def _at_level_now(work: Work, copy: t.Copy, facts: DocumentFacts) -> DocumentFacts:
    return replace(facts, level=level_now(work, copy.item_id, facts.level))


def _line(table: Any, line: int) -> Select[Any]:  # noqa: ANN401  a table of lines
    return select(table).where(table.line_id == line)


def _outgoing(work: Work, copy: t.Copy, line: t.OutgoingLine) -> DocumentFacts:
    item = work.find(t.Item, copy.item_id)
    return DocumentFacts(
        reference=line.reference,
        document_day=line.document_day,
        type_name=line.type_name,
        title=line.title,
        level=line.level,
        may_copy=slip_of(work, item.id, item.body_id).may_copy,
        is_true_copy=False,
        line=line.line_id,
    )


def _incoming(_work: Work, _copy: t.Copy, line: t.IncomingLine) -> DocumentFacts:
    return DocumentFacts(
        reference=line.reference,
        document_day=line.document_day,
        type_name=line.type_name,
        title=line.title,
        level=line.level,
        may_copy=line.may_copy,
        is_true_copy=False,
        line=line.line_id,
        is_numbered=bool(line.copy_numbers),
    )


def _copied(work: Work, line: t.CopyLine) -> DocumentFacts:
    may_copy: bool | None = None
    if line.source_copy_id is not None:
        may_copy = entered_document(work, work.find(t.Copy, line.source_copy_id)).may_copy
    return DocumentFacts(
        reference=line.reference,
        document_day=line.document_day,
        type_name=line.type_name,
        title=line.title,
        level=line.level,
        may_copy=may_copy,
        is_true_copy=line.form == CopyForm.TRUE_COPY.value,
        line=line.line_id,
    )


def _last_state(work: Work, copy: int) -> tuple[str, str]:
    row = work.session.execute(
        select(t.CopyEvent.state, t.CopyEvent.holder)
        .where(t.CopyEvent.copy_id == copy)
        .order_by(desc(t.CopyEvent.id))
        .limit(1)
    ).first()
    return ("", "") if row is None else (row.state, row.holder)
