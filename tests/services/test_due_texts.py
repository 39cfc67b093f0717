from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import next_working_day
from bmnn_desk.domain.due import DueKind
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.office import Role
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_draft_print import record_draft_print
from tests import make
from tests.due_desk import due
from tests.services.drafting import drafts

if TYPE_CHECKING:
    from tests.make import Office


def test_a_slip_waits_until_it_is_decided_and_when_it_came_back(office: Office) -> None:
    waiting = office.desk.do(propose_level, make.proposal(office))
    back = office.desk.do(propose_level, make.proposal(office))
    office.desk.do(determine_level, make.decision(office, back, approved=False))
    make.approved(office)

    rows = due(office, DueKind.SLIP)

    assert [row.label for row in rows] == [waiting.print_code, back.print_code]
    assert rows[0].ref == RecordRef(kind=RecordKind.SLIP, number=waiting.slip, item=waiting.item)
    assert {row.due for row in rows} == {None}
    assert {row.type_name for row in rows} == {"Báo cáo"}


def test_a_text_waits_for_its_signature_then_for_its_number(office: Office) -> None:
    unsigned = make.approved(office)
    unnumbered = make.signed(office)
    make.issued(office)

    rows = due(office, DueKind.SIGNATURE)

    assert [(row.ref.item, row.due) for row in rows] == [
        (unsigned.item, None),
        (unnumbered.item, next_working_day(office.day)),
    ]


def test_prints_of_a_draft_are_told_once_a_document(office: Office) -> None:
    drafted = make.approved(office)
    for prints in (2, 3):
        office.desk.do(record_draft_print, drafts(office, drafted.item, prints))

    (row,) = due(office, DueKind.DRAFT_PRINTS)

    assert (row.count, row.label, row.rule) == (5, drafted.print_code, "PDX-19")


def test_who_only_drafts_is_told_of_his_own(office: Office) -> None:
    office.desk.do(propose_level, make.proposal(office))
    others = make.seated(office, make.account(office, Role.DRAFTER, person=office.deputy))

    assert due(office, DueKind.SLIP)
    assert due(others, DueKind.SLIP) == []
