from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.services.inspect_store import inspect_store
from bmnn_desk.ui.books.volume_subject import volume_subject
from bmnn_desk.ui.inspection.inspection_scope import InspectionScope
from bmnn_desk.ui.inspection.open_record import line_of_record
from bmnn_desk.ui.line_wanted import LineWanted
from tests.copying_desk import copied
from tests.incoming_desk import entered
from tests.ui.inspection.results import finding

if TYPE_CHECKING:
    from bmnn_desk.domain.inspection_report import InspectionFinding
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def about(kind: RecordKind, number: int, **other: int) -> InspectionFinding:
    return finding(ref=RecordRef(kind=kind, number=number, **other))


def test_a_line_is_found_in_whatever_book_it_stands(seat: Seat, office: Office) -> None:
    line = entered(office).line
    wanted = line_of_record(seat, about(RecordKind.INCOMING, line))
    assert wanted is not None
    assert (wanted.page, wanted.line) == ("incoming", line)
    assert wanted.book


def test_a_finding_of_the_own_store_leads_to_its_line(seat: Seat, office: Office) -> None:
    copied(office)
    found = inspect_store(seat.desk, InspectionScope().asked(seat, ()))
    copied_ones = [each for each in found.findings if each.ref.kind is RecordKind.COPYING]
    wanted = line_of_record(seat, copied_ones[0])
    assert wanted is not None
    assert (wanted.page, wanted.line) == ("copying", copied_ones[0].ref.number)


def test_slips_volumes_years_and_the_office_have_their_pages(seat: Seat) -> None:
    kinds = [
        (about(RecordKind.SLIP, 9, item=3), LineWanted(page="proposals", line=3)),
        (
            about(RecordKind.BOOK, 2, volume=1),
            LineWanted(page="books", line=volume_subject(2, 1)),
        ),
        (about(RecordKind.YEAR, 2025), LineWanted(page="statistics", line=2025)),
    ]
    for found, wanted in kinds:
        assert line_of_record(seat, found) == wanted
    office = line_of_record(seat, about(RecordKind.OFFICE, 0))
    assert office is not None
    assert office.page == "settings"
    assert "Ủy quyền" in office.said
    lists = line_of_record(seat, replace(about(RecordKind.OFFICE, 0), rule="CFG-06"))
    assert lists == LineWanted(page="secret_lists", line=0)


def test_a_line_that_is_gone_and_a_row_brought_in_lead_nowhere(seat: Seat) -> None:
    assert line_of_record(seat, about(RecordKind.COPYING, 99_999)) is None
    assert line_of_record(seat, about(RecordKind.OLD_LINE, 4, row=2)) is None
