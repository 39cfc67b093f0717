"""Gather what issuing a document rests on: slip, decision, signature, numbers, volume."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.numbers import reference_of
from bmnn_desk.domain.outgoing import IssueCase
from bmnn_desk.errors import WrongStageError
from bmnn_desk.services.draft_prints import prints_left
from bmnn_desk.services.lines import standing_line
from bmnn_desk.services.move_copies import clerk_words
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.open_book import FIRST, SECRET_SERIES, last_number, open_series
from bmnn_desk.services.open_volume import PlaceAsked, open_place, require_in_order
from bmnn_desk.services.print_for_signature import FOR_SIGNATURE
from bmnn_desk.services.signatures import signature_of
from bmnn_desk.services.slips import decision_on, plan_of, recipients_of, slip_of
from bmnn_desk.services.symbols import symbol_on
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.copies import PlannedCopy
    from bmnn_desk.domain.outgoing import IssueRequest
    from bmnn_desk.services.open_volume import OpenPlace
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IssueFacts:
    """The rows and numbers that an issue needs; they do not leave services.

    `series` is None where the year's first number begins the office's single series.
    """

    item: t.Item
    slip: t.Slip
    approval: t.SlipAct | None
    signature: t.Signature | None
    signer: str
    plan: tuple[PlannedCopy, ...]
    recipient_rows: tuple[int, ...]
    register_recipients: tuple[str, ...]
    clerk_words: str
    clerk_place: str
    series: t.Series | None
    first_number: int
    last_number: int | None
    number: int
    reference: str
    place: OpenPlace
    issued_before: bool


def gather(work: Work, request: IssueRequest) -> IssueFacts:
    """Read all that the issue rests on; nothing is written, so that it serves a check as well.

    Raises:
        NotFoundError: item, slip or book does not exist in this body.
        BookClosedError: the book is not an outgoing register of that year, has no volume, or
            was closed.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    item = work.find(t.Item, request.item, request.body)
    slip = slip_of(work, request.item, request.body)
    signature = signature_of(work, request.item)
    place = open_place(
        work,
        PlaceAsked(
            body=request.body,
            book=request.book,
            kind=BookKind.OUTGOING,
            day=request.day,
            paper_page=request.paper_page,
            paper_line=request.paper_line,
        ),
    )
    series = open_series(work, item, request.day.year)
    first = FIRST if series is None else series.first
    last = None if series is None else last_number(work, series)
    number = first if last is None else last + 1
    plan, words = plan_of(work, slip), work.law.on(request.day).words
    return IssueFacts(
        item=item,
        slip=slip,
        approval=decision_on(work, slip.id).approved,
        signature=signature,
        signer="" if signature is None else work.find(t.Person, signature.signer_id).name,
        plan=plan,
        recipient_rows=_recipient_rows(work, slip.id),
        register_recipients=tuple(
            words["register_recipient"].format(name=copy.holder, number=f"{copy.number:02}")
            for copy in plan
            if copy.kind is CopyKind.SENT
        ),
        clerk_words=clerk_words(work, request.day),
        clerk_place=settings_of(work, request.body).clerk_place,
        series=series,
        first_number=first,
        last_number=last,
        number=number,
        reference=reference_of(number, symbol_on(work, request.body, item, request.day)),
        place=place,
        issued_before=standing_line(work, item.id) is not None,
    )


def require_free(facts: IssueFacts) -> None:
    """The item has no line yet, and the day follows the last line's.

    Raises:
        WrongStageError: the item is issued already.
        DaysOutOfOrderError: the day lies before the last line of a printed book.
    """
    if facts.issued_before:
        msg = "issued"
        raise WrongStageError(msg, "signed")
    require_in_order(facts.place)


def issue_case(work: Work, request: IssueRequest, facts: IssueFacts) -> IssueCase:
    """What the rules of issuing look at."""
    slip, shown = facts.slip, facts.item.title if request.with_title else ""
    return IssueCase(
        day=request.day,
        approved_on=None if facts.approval is None else facts.approval.day,
        signed_on=None if facts.signature is None else facts.signature.day,
        level=slip.level,
        register_title=shown,
        type_name=facts.item.type_name,
        title=facts.item.title,
        title_consent=facts.approval is not None and facts.approval.title_consent,
        keeping_unit=request.keeping_unit,
        note=request.note,
        secret_series=facts.series is None or facts.series.kind == SECRET_SERIES,
        number=facts.number,
        first_number=facts.first_number,
        last_number=facts.last_number,
        reference=facts.reference,
        signer=facts.signer,
        copies=slip.copies,
        line_copies=len(facts.plan),
        recipients=recipients_of(work, slip.id),
        archive=len(slip.archive),
        plan=facts.plan,
        has_place=facts.place.has_place,
        open_drafts=prints_left(work, request.item),
        is_signed_file=_is_signed_file(work, request),
    )


def _is_signed_file(work: Work, request: IssueRequest) -> bool:
    """True where there is no file, or none was kept when the text was printed for signature."""
    kept = work.session.scalars(
        select(t.Content.sha256)
        .join(t.ItemContent, t.ItemContent.content_id == t.Content.id)
        .where(t.ItemContent.item_id == request.item, t.ItemContent.purpose == FOR_SIGNATURE)
        .order_by(desc(t.ItemContent.id))
        .limit(1)
    ).first()
    if request.file is None or kept is None:
        return True
    return hashlib.sha256(request.file).hexdigest() == kept


def _recipient_rows(work: Work, slip: int) -> tuple[int, ...]:
    rows = work.session.scalars(
        select(t.SlipRecipient.id)
        .where(t.SlipRecipient.slip_id == slip)
        .order_by(t.SlipRecipient.ordinal)
    )
    return tuple(rows)
