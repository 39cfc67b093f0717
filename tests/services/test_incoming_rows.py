from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incoming_list import IncomingState
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.incoming_rows import IncomingRowsAsked
from bmnn_desk.services.outgoing_rows import MOST_ROWS
from bmnn_desk.services.record_irregularity import record_irregularity
from bmnn_desk.services.return_incoming import return_incoming
from tests import make
from tests.incoming_desk import amiss, cancelled, entered, given_back, sealed
from tests.services.incoming import rows

if TYPE_CHECKING:
    from tests.make import Office


def test_a_row_shows_what_the_register_says(office: Office) -> None:
    made = entered(office, reference="118/CAT-PA03")
    (row,) = rows(office, made.line)
    assert (row.id, row.item, row.ordinal) == (made.line, made.item, 1)
    assert (row.arrival_number, row.reference) == ("01", "118/CAT-PA03")
    assert (row.type_name, row.title, row.copies) == ("Báo cáo", "về tình hình bịa đặt", 2)
    assert (row.sealed, row.recipients, row.state) == (
        False,
        ("Văn phòng",),
        IncomingState.WITH_CLERK,
    )


def test_rows_come_in_the_order_asked_and_strange_ids_give_none(office: Office) -> None:
    lines = [entered(office).line for _ in range(3)]
    asked = (lines[2], 999, lines[0])
    assert [row.id for row in rows(office, *asked)] == [lines[2], lines[0]]


def test_each_line_stands_as_its_copies_and_irregularities_say(office: Office) -> None:
    plain, wrong, gone, struck = (entered(office).line for _ in range(4))
    due = entered(office, recall_stamped=True, recall_on=office.day).line
    office.desk.do(record_irregularity, amiss(office, wrong))
    office.desk.do(return_incoming, given_back(office, gone))
    office.desk.do(cancel_incoming, cancelled(office, struck))
    states = {row.id: row.state for row in rows(office, plain, wrong, gone, struck, due)}
    assert states == {
        plain: IncomingState.WITH_CLERK,
        wrong: IncomingState.IRREGULAR,
        gone: IncomingState.RETURNED,
        struck: IncomingState.CANCELLED,
        due: IncomingState.TO_RETURN,
    }
    later = make.on(office, 1)
    assert rows(later, due)[0].state is IncomingState.RECALL_DUE


def test_of_a_sealed_envelope_there_is_no_title(office: Office) -> None:
    line = office.desk.do(enter_incoming, sealed(office)).line
    (row,) = rows(office, line)
    assert (row.sealed, row.title, row.document_day) == (True, "", None)


def test_a_tuyet_mat_title_is_not_shown_to_who_neither_clerks_nor_leads(office: Office) -> None:
    line = entered(office, level=SecrecyLevel.TUYET_MAT).line
    seen = make.seated(office, make.account(office, Role.INSPECTOR))
    assert rows(seen, line)[0].title == ""
    assert rows(office, line)[0].title


def test_more_than_a_list_asks_for_is_refused(office: Office) -> None:
    with pytest.raises(ValueError, match=str(MOST_ROWS + 1)):
        IncomingRowsAsked(body=office.body, ids=tuple(range(MOST_ROWS + 1)), day=office.day)


def test_a_line_of_yesterday_is_not_overdue_on_its_last_day(office: Office) -> None:
    line = entered(office, recall_stamped=True, recall_on=office.day + timedelta(days=1)).line
    assert rows(make.on(office, 1), line)[0].state is IncomingState.TO_RETURN
