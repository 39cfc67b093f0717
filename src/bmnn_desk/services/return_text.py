"""Give a text back to its drafter (phiếu trả lại): what is wrong, why, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.papers import ReturnLine, ReturnSlipFacts
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.text_faults.fault import TextFault
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError
from bmnn_desk.services.fault_words import fault_words
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.propose_level import new_print_code
from bmnn_desk.services.signatures import require_unsigned
from bmnn_desk.services.slips import drafter_name, slip_of
from bmnn_desk.services.text_check import (
    RETURNED,
    checked_text,
    keep_check,
    require_same_file,
    unanswered,
)
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.drafting import ReturnRequest
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.text_faults.fault import TextFinding
    from bmnn_desk.law.regime import Regime


@allowed(Role.CLERK)
def return_text(work: Work, request: ReturnRequest) -> ReturnSlipFacts:
    """Record that the text goes back, with every finding; gives what the paper says.

    Also without a file: the note then says what is wrong. The number stays untaken, and the
    signature is refused until the text has been checked anew (VB-05).

    Raises:
        WrongStageError: the text is signed already.
        DaysOutOfOrderError: the day lies before the slip.
        OtherFileReadError: the reading is of another file.
        ReasonMissingError: nothing was found and no note says why.
        NotFoundError: the body has no such item.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    slip = slip_of(work, request.item, request.body)
    if request.day < slip.day:
        raise DaysOutOfOrderError(request.day, slip.day)
    require_unsigned(work, request.item)
    require_same_file(request.file, request.facts)
    checked = checked_text(work, request)
    found = () if checked is None else unanswered(checked.findings, request.misread)
    if not found and not request.note.strip():
        raise ReasonMissingError
    row = work.keep(
        t.TextReturn(
            item_id=request.item,
            check_id=None
            if checked is None
            else keep_check(work, request.item, request.day, checked, RETURNED),
            day=request.day,
            times=_times_before(work, request.item) + 1,
            note=request.note,
            block=request.block,
            print_code=new_print_code(),
        )
    )
    work.about("item", request.item)
    return _paper(work, request, row, found)


def return_lines(
    regime: Regime, found: tuple[TextFinding, ...], *, shows_title: bool
) -> Iterator[ReturnLine]:
    """A line for each rule that findings name first, in the order of their finding.

    Without `shows_title` the rule alone says that the trích yếu is another.
    """
    words = regime.sheet("text_faults").words
    by_rule: dict[str, list[TextFinding]] = {}
    for finding in found:
        by_rule.setdefault(finding.rules[0], []).append(finding)
    for name, findings in by_rule.items():
        rule = regime.rules[name]
        yield ReturnLine(
            rule=rule.id,
            text=rule.text,
            basis=rule.basis,
            places=tuple(
                dict.fromkeys(
                    fault_words(words, finding)
                    for finding in findings
                    if shows_title or finding.fault is not TextFault.TITLE_DIFFERS
                )
            ),
            blocks=any(_blocks(regime.rules.get(each)) for f in findings for each in f.rules),
        )


def _blocks(rule: Rule | None) -> bool:
    return rule is not None and rule.severity is Severity.BLOCK


def _times_before(work: Work, item: int) -> int:
    return (
        work.session.scalar(
            select(func.count()).select_from(t.TextReturn).where(t.TextReturn.item_id == item)
        )
        or 0
    )


def _paper(
    work: Work, request: ReturnRequest, row: t.TextReturn, found: tuple[TextFinding, ...]
) -> ReturnSlipFacts:
    item, slip = work.find(t.Item, request.item), slip_of(work, request.item, request.body)
    names = name_on(work, request.body, request.day)
    # Who may know a Tuyệt mật trích yếu is not for this sheet to decide.
    shows_title = slip.level is not SecrecyLevel.TUYET_MAT
    return ReturnSlipFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=request.day,
        times=row.times,
        type_name=item.type_name,
        title=item.title if shows_title else "",
        unit=item.unit,
        drafter=drafter_name(work, item),
        drafter_position=slip.drafter_position,
        clerk=work.find(t.Person, work.actor.person).name,
        lines=tuple(return_lines(work.law.on(request.day), found, shows_title=shows_title)),
        block=request.block,
        note=request.note,
        print_code=row.print_code,
    )
