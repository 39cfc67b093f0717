"""The sheet of a verb, filled from a request as a clerk would: field by field, no more."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.outgoing import DraftTicks, IssueRequest, SignatureRequest
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries
from bmnn_desk.ui.dialogs.determine_level import DetermineLevelDialog
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.print_for_signature import PrintForSignatureDialog
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.dialogs.record_signature import RecordSignatureDialog
from bmnn_desk.ui.proposal.recipients_model import NAME
from bmnn_desk.ui.signing.sign_request import request_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from bmnn_desk.domain.office_entries import PersonEntry
    from bmnn_desk.domain.outgoing import PrintForSignatureRequest
    from bmnn_desk.domain.proposal import DecisionRequest, ProposalRequest
    from bmnn_desk.ui.proposal.recipients_table import RecipientsTable
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet
    from bmnn_desk.ui.widgets.date_field import DateField
    from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
    from bmnn_desk.ui.widgets.form_panel import FormPanel

_UNNAMED = "chưa có tên"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a verb is done in the window: its sheet, its fields, what it asks of the desk.

    `presses` is how often Ctrl+Enter leads forward until the act itself is tried.
    """

    made: Callable[[Seat, Any], Sheet]
    fill: Callable[[Seat, Any, Any], None]
    asked: Callable[[Seat, Any], Any]
    form: Callable[[Any], FormPanel]
    findings: Callable[[Any], FindingsPanel]
    presses: int = 1


def put_day(field: DateField, day: date) -> None:
    """Write a day and go on to the next field."""
    field.line.setFocus()
    field.put(day)
    QTest.keyClick(field.line, Qt.Key.Key_Return)


def person_on(seat: Seat, day: date, number: int) -> PersonEntry:
    """Who the list of a sheet offers for that day."""
    people = seat.desk.read(people_on, PeopleAsked(body=seat.body, day=day))
    return next(each for each in people if each.person == number)


def fill_slip(seat: Seat, sheet: ProposeLevelDialog, asked: ProposalRequest) -> None:
    """Every field of a proposal slip."""
    form = sheet.fields
    form.type.setText(asked.type_name)
    form.title.setPlainText(asked.title)
    form.unit.put(asked.unit)
    form.drafter.put(person_on(seat, asked.day, asked.drafter))
    form.position.setText(asked.drafter_position)
    form.bases.put(asked.bases)
    for source in asked.sources:
        form.sources.add().put(source)
    _type_recipients(form.recipients, asked)
    form.may_copy.put(asked.may_copy)
    form.level.put(asked.level)


def _type_recipients(table: RecipientsTable, asked: ProposalRequest) -> None:
    """One line after the other; a name can only be taken away in the table itself."""
    for row, each in enumerate(asked.recipients):
        count = f": {each.copies:02} bản" if each.copies > 1 else ""
        table.line.setText(f"{each.name or _UNNAMED}{count}")
        QTest.keyClick(table.line, Qt.Key.Key_Return)
        if not each.name:
            table.model.setData(table.model.index(row, NAME), "")


def fill_decision(seat: Seat, sheet: DetermineLevelDialog, asked: DecisionRequest) -> None:
    """Every field of a decision."""
    form = sheet.fields
    put_day(form.day, asked.day)
    form.approved.put(asked.approved)
    form.on_paper.put(asked.on_paper)
    form.code.setText(asked.paper_code)
    form.by.put(person_on(seat, asked.day, asked.decided_by))
    form.capacity.put(asked.capacity)
    form.delegation.put(asked.delegation)
    form.note.setPlainText(asked.note)
    form.consent.setChecked(asked.title_consent)


def fill_signature(seat: Seat, sheet: RecordSignatureDialog, asked: SignatureRequest) -> None:
    """Every field of a signature."""
    form = sheet.fields
    put_day(form.day, asked.day)
    form.signer.put(person_on(seat, asked.day, asked.signer))
    form.capacity.put(asked.capacity)
    form.delegation.put(asked.delegation)
    form.position.setText(asked.position)


def asked_signature(seat: Seat, sheet: RecordSignatureDialog) -> SignatureRequest:
    """What the fields of a signature say."""
    form = sheet.fields
    signer, capacity, day = form.signer.value(), form.capacity.value(), form.day.value()
    assert signer is not None
    assert capacity is not None
    assert day is not None
    return SignatureRequest(
        request_id="",
        body=seat.body,
        day=day,
        item=sheet.subject,
        signer=signer.person,
        capacity=capacity,
        position=form.position.value(),
        delegation=form.chosen_power(),
    )


def fill_print(
    _seat: Seat, sheet: PrintForSignatureDialog, asked: PrintForSignatureRequest
) -> None:
    """Prints, day and ticks; without a file."""
    check = sheet.check
    check.options.prints.setText(str(asked.prints))
    put_day(check.options.day, asked.day)
    for field in fields(DraftTicks):
        check.ticks.tick(field.name).setChecked(getattr(asked.ticks, field.name))


def fill_issue(_seat: Seat, sheet: IssueOutgoingDialog, asked: IssueRequest) -> None:
    """The register's line; without a file and without a printer."""
    info = sheet.info
    put_day(info.day, asked.day)
    info.book.put(asked.book)
    info.unit.setText(asked.keeping_unit)
    info.note.setText(asked.note)
    info.with_title.setChecked(asked.with_title)
    for line, number in ((info.page, asked.paper_page), (info.line, asked.paper_line)):
        line.setText("" if number is None else str(number))


def _slips_item(seat: Seat, asked: DecisionRequest) -> int:
    entries = seat.desk.read(slip_entries, SlipsAsked(body=seat.body))
    return next(entry.item for entry in entries if entry.slip == asked.slip)


WAYS: Mapping[object, Way] = {
    propose_level: Way(
        made=lambda seat, _asked: ProposeLevelDialog(seat),
        fill=fill_slip,
        asked=lambda _seat, sheet: sheet.request(),
        form=lambda sheet: sheet.fields.panel,
        findings=lambda sheet: sheet.side.findings,
    ),
    determine_level: Way(
        made=lambda seat, asked: DetermineLevelDialog(seat, _slips_item(seat, asked)),
        fill=fill_decision,
        asked=lambda _seat, sheet: sheet.fields.request("", ()),
        form=lambda sheet: sheet.fields.panel,
        findings=lambda sheet: sheet.findings,
    ),
    print_for_signature: Way(
        made=lambda seat, asked: PrintForSignatureDialog(seat, asked.item),
        fill=fill_print,
        asked=lambda _seat, sheet: request_of(sheet),
        form=lambda sheet: sheet.check.options.form,
        findings=lambda sheet: sheet.check.rules,
    ),
    record_signature: Way(
        made=lambda seat, asked: RecordSignatureDialog(seat, asked.item),
        fill=fill_signature,
        asked=asked_signature,
        form=lambda sheet: sheet.fields.form,
        findings=lambda sheet: sheet.findings,
    ),
    issue_outgoing: Way(
        made=lambda seat, asked: IssueOutgoingDialog(seat, asked.item),
        fill=fill_issue,
        asked=lambda _seat, sheet: sheet.request(),
        form=lambda sheet: sheet.info.form,
        findings=lambda sheet: sheet.check.findings,
        presses=4,
    ),
}
