"""Items as rows: what each step adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import RowState, Stage
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.outgoing_items import items_where
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.return_text import return_text
from bmnn_desk.services.rewrite_text import rewrite_text
from bmnn_desk.storage import tables as t
from tests import make
from tests.services import drafting
from tests.services.outgoing import rows
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing_list import OutgoingRow
    from bmnn_desk.domain.stages import StageFacts
    from tests.make import Office


def row_of(at: Office, item: int, stage: Stage = Stage.TO_SIGN) -> OutgoingRow:
    (row,) = rows(at, stage, [item])
    return row


def facts_of(at: Office, item: int) -> StageFacts:
    with working(at) as work:
        (found,) = items_where(work, at.body, t.Item.id == item)
    return found.facts


def test_an_approved_item_has_neither_signer_nor_reference(office: Office) -> None:
    item = make.approved(office).item
    row = row_of(office, item)
    assert (row.id, row.item, row.line, row.ordinal) == (item, item, None, None)
    assert (row.reference, row.signer, row.day) == ("", "", office.day)
    assert (row.type_name, row.title, row.copies) == ("Báo cáo", "về tình hình mẫu", 4)
    assert (row.level, row.state) == (SecrecyLevel.MAT, RowState.TO_CHECK)


def test_a_text_that_was_given_back_is_to_be_checked_again(office: Office) -> None:
    item = make.approved(office).item
    office.desk.do(print_for_signature, make.draft_print(office, item))
    assert row_of(office, item).state is RowState.TO_SIGN
    office.desk.do(return_text, drafting.given_back(office, item))
    assert row_of(office, item).state is RowState.TO_CHECK
    office.desk.do(rewrite_text, drafting.rewritten(office, item))
    assert row_of(office, item).state is RowState.TO_CHECK
    office.desk.do(print_for_signature, drafting.read_print(office, item))
    assert row_of(office, item).state is RowState.TO_SIGN


def test_a_signed_item_shows_signer_and_day_of_signature(office: Office) -> None:
    later = make.on(office, 1)
    item = make.printed(office).item
    office.desk.do(record_signature, make.signature(later, item))
    row = row_of(later, item, Stage.TO_NUMBER)
    assert (row.signer, row.day, row.state) == ("Trần Văn Giám", later.day, RowState.TO_NUMBER)
    assert row_of(make.on(later, 5), item, Stage.OVERDUE).state is RowState.LATE


def test_an_item_to_be_recalled_shows_its_line(office: Office) -> None:
    issued = make.issued(office, recall_on=make.on(office, 5).day)
    row = row_of(make.on(office, 6), issued.item, Stage.OVERDUE)
    assert (row.id, row.line, row.ordinal) == (issued.item, issued.line, 1)
    assert (row.reference, row.day, row.state) == (
        "01/BC-SMM",
        office.day,
        RowState.RECALL_DUE,
    )


def test_a_cancelled_item_has_no_line_until_it_is_issued_anew(office: Office) -> None:
    first = make.issued(office)
    office.desk.do(cancel_outgoing, make.cancel(office, first.item))
    row = row_of(make.on(office, 9), first.item, Stage.TO_NUMBER)
    assert (row.line, row.reference, row.state) == (None, "", RowState.TO_NUMBER)
    assert facts_of(office, first.item).had_number
    second = office.desk.do(issue_outgoing, make.issue(office, first.item))
    row = row_of(office, first.item, Stage.TO_NUMBER)
    assert (row.line, row.reference, row.state) == (
        second.line,
        "02/BC-SMM",
        RowState.WITH_CLERK,
    )


def test_a_tuyet_mat_title_is_shown_only_as_the_register_has_it(office: Office) -> None:
    item = make.signed(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],)).item
    assert row_of(office, item, Stage.TO_NUMBER).title == ""
    office.desk.do(issue_outgoing, make.issue(office, item, with_title=False))
    row = row_of(office, item, Stage.OVERDUE)
    assert (row.title, row.type_name, row.level) == ("", "Báo cáo", SecrecyLevel.TUYET_MAT)
