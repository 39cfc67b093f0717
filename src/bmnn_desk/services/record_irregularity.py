"""Put on record what was wrong with something that came, and how it was put right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.incoming import IrregularityCase, IrregularityEndCase, IrregularityKind
from bmnn_desk.domain.incoming_papers import IncomingNoticeFacts
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.incoming import IRREGULARITY, IRREGULARITY_END
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError
from bmnn_desk.services.incoming_lines import incoming_line, standing_incoming_line
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.propose_level import new_print_code
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.incoming import IrregularityEndRequest, IrregularityRequest


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Recorded:
    """An irregularity on record, what its papers say, and the rules it still breaks."""

    irregularity: int
    facts: IncomingNoticeFacts
    warnings: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """The end of an irregularity on record, and the rules it breaks and still may."""

    end: int
    warnings: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeAsked:
    """The papers of which irregularity, to be drawn again."""

    body: int
    irregularity: int


@allowed(Role.CLERK)
def record_irregularity(work: Work, request: IrregularityRequest) -> Recorded:
    """Keep what was wrong and who was told; the papers carry a code by which they are known.

    Raises:
        NotFoundError: the body has no such incoming line.
        WrongStageError: the line was cancelled.
        RulesBrokenError: DEN-03B, as it is not told whole.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    entered = standing_incoming_line(work, request.line, request.body)
    case = IrregularityCase(request=request, arrived_on=entered.arrived_on)
    broken = work.require(request.day, case, IRREGULARITY)
    row = work.keep(
        t.Irregularity(
            line_id=request.line,
            kind=request.kind,
            day=request.day,
            told=request.told,
            words=_told_words(work, case),
            expected=request.expected,
            received=request.received,
            paper_code=new_print_code(),
        )
    )
    work.about("item", work.find(t.Line, request.line).item_id)
    return Recorded(
        irregularity=row.id, facts=_facts(work, request.body, row, entered), warnings=broken
    )


@allowed(Role.CLERK)
def irregularity_paper(work: Work, asked: NoticeAsked, _after: int) -> Block[IncomingNoticeFacts]:
    """What the papers of an irregularity say, with the code that they were given.

    Raises:
        NotFoundError: the body has no such irregularity.
    """
    row = work.find(t.Irregularity, asked.irregularity)
    entered = incoming_line(work, row.line_id, asked.body)
    return Block(rows=(_facts(work, asked.body, row, entered),), next_key=None)


@allowed(Role.CLERK)
def end_irregularity(work: Work, request: IrregularityEndRequest) -> Ended:
    """Keep how an irregularity was put right or answered, with the report of a leak or loss.

    Raises:
        NotFoundError: the body has no such irregularity.
        ReasonMissingError: nobody says how.
        DaysOutOfOrderError: the day lies before the irregularity's.
        AlreadyThereError: it was ended already.
        RulesBrokenError: BC-04, what may be a leak or loss has no report.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    row = work.find(t.Irregularity, request.irregularity)
    incoming_line(work, row.line_id, request.body)
    if not request.words.strip():
        raise ReasonMissingError
    if request.day < row.day:
        raise DaysOutOfOrderError(request.day, row.day)
    case = IrregularityEndCase(kind=IrregularityKind(row.kind), report=request.report)
    broken = work.require(request.day, case, IRREGULARITY_END, request.other_cases)
    ended = work.keep(
        t.IrregularityEnd(irregularity_id=row.id, day=request.day, words=_end_words(work, request))
    )
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("item", work.find(t.Line, row.line_id).item_id)
    return Ended(end=ended.id, warnings=broken)


def _told_words(work: Work, case: IrregularityCase) -> str:
    asked = case.request
    if case.known_on == asked.day:
        return asked.words
    words = work.law.on(asked.day).words["irregularity_known"]
    return words.format(words=asked.words, day=short_day(case.known_on))


def _end_words(work: Work, request: IrregularityEndRequest) -> str:
    if not request.report.strip():
        return request.words
    words = work.law.on(request.day).words["irregularity_reported"]
    return words.format(words=request.words, report=request.report.strip())


def _facts(
    work: Work, body: int, row: t.Irregularity, entered: t.IncomingLine
) -> IncomingNoticeFacts:
    names = name_on(work, body, row.day)
    channel = work.law.on(row.day).channels.get(entered.channel)
    return IncomingNoticeFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=row.day,
        kind=IrregularityKind(row.kind),
        told=row.told,
        words=row.words,
        expected=row.expected,
        received=row.received,
        sender=entered.sender,
        reference=entered.reference,
        document_day=entered.document_day,
        level=entered.level,
        arrival_number=entered.arrival_number,
        arrived_on=entered.arrived_on,
        copy_numbers=entered.copy_numbers,
        channel="" if channel is None else channel.words,
        clerk=work.find(t.Person, work.actor.person).name,
        paper_code=row.paper_code,
    )
