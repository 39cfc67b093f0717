"""Issue an outgoing document: number, day, register line and copies in one act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.outgoing import ISSUE
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.contents import keep_content
from bmnn_desk.services.issue_decision import require_decision
from bmnn_desk.services.issue_facts import IssueFacts, gather, issue_case, require_free
from bmnn_desk.services.line_text import make_line_findable
from bmnn_desk.services.office_day import require_head
from bmnn_desk.services.open_book import start_series
from bmnn_desk.services.open_volume import keep_line
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.copies import PlannedCopy
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.outgoing import IssueRequest

ISSUED = "issued"
PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Issued:
    """What comes back: number, reference, register line, the copies to mark, warnings."""

    item: int
    line: int
    number: int
    reference: str
    copies: tuple[PlannedCopy, ...]
    warnings: tuple[Rule, ...]


@allowed(Role.CLERK)
def issue_outgoing(work: Work, request: IssueRequest) -> Issued:
    """Enter a signed document in the outgoing register, with every copy it was approved for.

    Also without a file. The number is never given again, even when the line is cancelled.

    Raises:
        WrongStageError: the item is issued already.
        DaysOutOfOrderError: the day lies before the last line of a printed book.
        RulesBrokenError: a rule of PDX, NN, DAU or DI blocks; no number is spent.
        BookClosedError: the book has no volume for it, or was closed.
    """
    facts = gather(work, request)
    require_free(facts)
    headed = require_head(work, request.body, request.day, request.other_cases)
    case = issue_case(work, request, facts)
    decided = require_decision(work, facts, request.other_cases)
    broken = work.require(request.day, case, ISSUE, request.other_cases)
    line = _keep_line(work, request, facts, case.register_title)
    _keep_copies(work, request, facts, line)
    if request.file is not None:
        _keep_file(work, request, request.file)
    _make_findable(work, facts, line)
    broken = (*headed, *decided, *broken)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("item", request.item)
    return Issued(
        item=request.item,
        line=line,
        number=facts.number,
        reference=facts.reference,
        copies=facts.plan,
        warnings=broken,
    )


def _keep_file(work: Work, request: IssueRequest, file: bytes) -> None:
    """The file as it was brought; of one that does not open by itself the plain text too.

    The store is sealed: years later a copy is printed again without a password nobody knows.
    """
    kept = keep_content(work, request.item, file, ISSUED)
    if request.plain is not None:
        keep_content(work, request.item, request.plain, PLAIN)
    if request.file_warnings or request.file_word:
        work.keep(
            t.ContentNotice(
                item_content_id=kept,
                warnings=list(request.file_warnings),
                word=request.file_word,
            )
        )


def _keep_line(work: Work, request: IssueRequest, facts: IssueFacts, title: str) -> int:
    series = facts.series or start_series(work, request.body, request.day.year)
    taken = work.keep(
        t.NumberTaken(
            series_id=series.id, number=facts.number, item_id=request.item, day=request.day
        )
    )
    line = keep_line(work, facts.place, request.item)
    work.session.add(
        t.OutgoingLine(
            line_id=line.id,
            number_taken_id=taken.id,
            reference=facts.reference,
            document_day=request.day,
            type_name=facts.item.type_name,
            title=title,
            level=facts.slip.level,
            signer=facts.signer,
            recipients=list(facts.register_recipients),
            keeping_unit=request.keeping_unit,
            copies=len(facts.plan),
            note=request.note,
        )
    )
    return line.id


def _keep_copies(work: Work, request: IssueRequest, facts: IssueFacts, line: int) -> None:
    copies = [
        t.Copy(
            item_id=request.item,
            line_id=line,
            number=planned.number,
            kind=planned.kind,
            slip_recipient_id=(
                None if planned.recipient is None else facts.recipient_rows[planned.recipient]
            ),
        )
        for planned in facts.plan
    ]
    work.session.add_all(copies)
    work.session.flush()
    work.session.add_all(
        t.CopyEvent(
            copy_id=copy.id,
            kind=ISSUED,
            day=request.day,
            place=facts.clerk_place,
            state=CopyState.AT_CLERK.value,
            holder=planned.holder if planned.kind is CopyKind.ORIGINAL else facts.clerk_words,
            paper=facts.reference,
        )
        for copy, planned in zip(copies, facts.plan, strict=True)
    )


def _make_findable(work: Work, facts: IssueFacts, line: int) -> None:
    title = "" if facts.slip.level is SecrecyLevel.TUYET_MAT else facts.item.title
    words = (facts.reference, facts.item.type_name, title, *facts.register_recipients)
    before = work.session.get(t.SearchText, facts.item.id)
    if before is not None:
        work.session.delete(before)
        work.session.flush()
    work.session.add(t.SearchText(item_id=facts.item.id, folded=fold(" ".join(words))))
    make_line_findable(work, line, words[:3], facts.register_recipients)
