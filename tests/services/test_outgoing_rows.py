"""Rows come in the order of the ids, as they are at that moment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import RowState, Stage
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.outgoing_rows import MOST_ROWS, RowsAsked, outgoing_rows
from bmnn_desk.services.work import AUTHORITY
from tests import make
from tests.services.outgoing import ids, other_body, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_a_line_shows_what_the_register_says(office: Office) -> None:
    issued = make.issued(office)
    (row,) = rows(office, Stage.ISSUED)
    assert (row.id, row.line, row.item, row.ordinal) == (issued.line, issued.line, issued.item, 1)
    assert (row.reference, row.day, row.signer) == ("01/BC-SMM", office.day, "Trần Văn Giám")
    assert (row.type_name, row.title, row.copies) == ("Báo cáo", "về tình hình mẫu", 4)
    assert (row.level, row.state) == (SecrecyLevel.MAT, RowState.WITH_CLERK)


def test_rows_stand_in_the_order_asked_and_a_strange_id_gives_none(office: Office) -> None:
    lines = [make.issued(office).line for _ in range(4)]
    asked = [lines[2], 99, lines[0], lines[3]]
    assert [row.id for row in rows(office, Stage.ISSUED, asked)] == [lines[2], lines[0], lines[3]]
    items = [make.approved(office).item for _ in range(3)]
    asked = [items[1], 99, items[2], items[0]]
    assert [row.id for row in rows(office, Stage.TO_SIGN, asked)] == [items[1], items[2], items[0]]
    assert rows(office, Stage.ISSUED, []) == []


def test_a_line_is_cancelled_or_to_be_recalled_or_with_the_clerk(office: Office) -> None:
    gone = make.issued(office, recall_on=make.on(office, 2).day)
    due = make.issued(office, recall_on=make.on(office, 2).day)
    make.issued(office, recall_on=make.on(office, 3).day)
    office.desk.do(cancel_outgoing, make.cancel(office, gone.item))
    states = [row.state for row in rows(make.on(office, 3), Stage.ISSUED)]
    assert states == [RowState.WITH_CLERK, RowState.RECALL_DUE, RowState.CANCELLED]
    assert rows(make.on(office, 2), Stage.ISSUED, [due.line])[0].state is RowState.WITH_CLERK


def test_each_number_of_a_document_issued_anew_has_its_row(office: Office) -> None:
    first = make.issued(office)
    office.desk.do(cancel_outgoing, make.cancel(office, first.item))
    office.desk.do(issue_outgoing, make.issue(office, first.item))
    assert [(row.reference, row.state, row.item) for row in rows(office, Stage.ISSUED)] == [
        ("02/BC-SMM", RowState.WITH_CLERK, first.item),
        ("01/BC-SMM", RowState.CANCELLED, first.item),
    ]


@pytest.mark.parametrize("stage", [Stage.ISSUED, Stage.TO_NUMBER])
def test_another_bodys_ids_give_no_row(office: Office, stage: Stage) -> None:
    make.issued(office)
    make.signed(office)
    wanted = ids(office, stage)
    assert len(rows(office, stage, wanted)) == 1
    assert rows(other_body(office), stage, wanted) == []


def test_more_than_a_block_is_refused(office: Office) -> None:
    plain = RowsAsked(body=office.body, stage=Stage.ISSUED, ids=(1,) * MOST_ROWS, day=office.day)
    assert MOST_ROWS == 128
    with pytest.raises(ValueError, match="129"):
        replace(plain, ids=(1,) * 129)


def test_every_role_may_read() -> None:
    assert AUTHORITY[outgoing_rows].roles == set(Role)


def test_a_repr_of_a_row_tells_no_title(office: Office) -> None:
    make.issued(office)
    (row,) = rows(office, Stage.ISSUED)
    assert "mẫu" not in repr(row)
