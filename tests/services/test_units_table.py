from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.unit_statistics import broken_openings, differences, totals
from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.services.units_table import UnitsAsked, units_table
from tests import export_desk, make
from tests.export_desk import figure

if TYPE_CHECKING:
    from tests.make import Office

MAT = SecrecyLevel.MAT


def sends(at: Office, unit: int, year: int, opening: int, closing: int) -> None:
    figures = (figure(MAT, "opening", opening), figure(MAT, "closing", closing))
    given = export_desk.manifest(at, figures, year=year)
    export_desk.taken_in(at, peer=unit, manifest=given)


def test_a_unit_stands_there_whether_it_has_sent_or_not(office: Office) -> None:
    year = office.day.year
    sent, silent = export_desk.entered_peer(office), export_desk.entered_peer(office)
    export_desk.entered_peer(office, reports_to_us=False)
    sends(office, sent, year, 5, 9)
    units = office.desk.read(units_table, UnitsAsked(body=office.body, year=year))
    assert [(each.peer, each.sent_on) for each in units] == [(sent, office.day), (silent, None)]
    assert [each.figures for each in units][1] == ()


def test_the_newest_package_of_a_year_counts(office: Office) -> None:
    year, unit = office.day.year, export_desk.entered_peer(office)
    sends(office, unit, year, 5, 9)
    sends(make.on(office, 3), unit, year, 5, 8)
    (row,) = office.desk.read(units_table, UnitsAsked(body=office.body, year=year))
    assert row.sent_on == make.on(office, 3).day
    assert totals((row,)) == (figure(MAT, "opening", 5), figure(MAT, "closing", 8))


def test_the_year_before_stands_beside_it(office: Office) -> None:
    year, unit = office.day.year, export_desk.entered_peer(office)
    sends(office, unit, year - 1, 2, 5)
    sends(office, unit, year, 4, 9)
    (row,) = office.desk.read(units_table, UnitsAsked(body=office.body, year=year))
    assert differences(row) == (figure(MAT, "closing", 4), figure(MAT, "opening", 2))
    assert broken_openings(row) == (figure(MAT, "opening", -1),)


def test_a_unit_that_is_no_more_stands_in_the_years_in_which_it_sent(office: Office) -> None:
    year, unit = office.day.year, export_desk.entered_peer(office)
    sends(office, unit, year, 0, 1)
    ending = EndingRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        kind="peer_desk",
        row=unit,
        reason="Sáp nhập",
    )
    office.desk.do(record_ending, ending)
    asked = UnitsAsked(body=office.body, year=year)
    assert [each.peer for each in office.desk.read(units_table, asked)] == [unit]
    assert office.desk.read(units_table, replace(asked, year=year + 1)) == ()


def test_without_units_the_table_is_empty(office: Office) -> None:
    assert office.desk.read(units_table, UnitsAsked(body=office.body, year=2026)) == ()
