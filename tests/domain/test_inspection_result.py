from __future__ import annotations

from dataclasses import replace
from datetime import date

from bmnn_desk.domain.inspected import InspectedRow, InspectedYear, OtherCaseUsed
from bmnn_desk.domain.inspection_report import (
    AboutRecord,
    InspectionResult,
    RecordKind,
    RecordRef,
)
from bmnn_desk.domain.inspection_result import (
    InspectionPeriod,
    InspectionSources,
    inspection_result,
)
from bmnn_desk.domain.old_register import OldBook, OldRegister
from bmnn_desk.law.inspection_regimes import finding_ties, inspection_regimes
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from tests.domain.old_lines import copying, incoming, outgoing, register, slip, transfer

LAW = Law(forms_folder())
REGIMES, TIES = inspection_regimes(LAW), finding_ties(LAW)
YEAR = InspectionPeriod(since=date(2024, 1, 1), until=date(2024, 12, 31))
OLD_YEAR = RecordRef(kind=RecordKind.YEAR, number=2024)
OPEN_YEAR = InspectedRow(
    about=AboutRecord(book=None, ref=OLD_YEAR, label="2024"),
    day=date(2024, 12, 31),
    case=InspectedYear(year=2024, day=date(2025, 1, 2), is_closed=False),
)


def result(
    *own: InspectedRow, old: dict[int, OldRegister] | None = None, period: InspectionPeriod = YEAR
) -> InspectionResult:
    sources = InspectionSources(own=own, old=old or {})
    return inspection_result(sources, period, REGIMES, TIES)


def rules(told: InspectionResult) -> list[str]:
    return [finding.rule for finding in told.findings]


def test_a_row_breaks_the_rules_of_its_own_day() -> None:
    (finding,) = result(OPEN_YEAR).findings
    assert (finding.rule, finding.label, finding.ref) == ("TK-01D", "2024", OLD_YEAR)
    before = replace(OPEN_YEAR, day=date(2018, 12, 31))
    assert result(before).findings == ()


def test_what_an_other_case_set_aside_stands_by_its_own_row_alone() -> None:
    about = replace(OPEN_YEAR.about, excused=True)
    used = replace(
        OPEN_YEAR, about=about, case=OtherCaseUsed(rule="PDX-01", document_number="12/CV")
    )
    told = result(replace(OPEN_YEAR, excused=frozenset({"TK-01D"})), used)
    (group,) = told.groups
    assert (group.rule, group.excused, group.first[0].detail) == ("PDX-01", True, "12/CV")
    unknown = replace(used, case=OtherCaseUsed(rule="ZZ-99", document_number="1"))
    assert result(unknown).findings == ()


def test_old_lines_are_named_by_import_row_and_reference() -> None:
    old = register(outgoing=(outgoing(row=7, slip=""),), slips=(slip(),))
    (finding,) = [each for each in result(old={3: old}).findings if each.rule == "PDX-01"]
    assert finding.ref == RecordRef(kind=RecordKind.OLD_LINE, number=3, row=7)
    assert (finding.label, finding.book, finding.imported) == (
        "01/BC-STC",
        OldBook.OUTGOING,
        True,
    )


def test_each_book_has_its_label_and_no_label_is_a_title() -> None:
    broken = register(
        outgoing=(outgoing(title="Tối hậu", copies=5),),
        slips=(slip(basis="960/QĐ-TTg"),),
        incoming=(incoming(agency="", title="Tối hậu"),),
        transfers=(transfer(signed_by=""),),
        copying=(copying(executor="", is_signed=False),),
    )
    found = result(old={1: broken}).findings
    assert {each.book for each in found} == set(OldBook)
    assert all(each.label for each in found)
    assert not any("Tối hậu" in each.label for each in found)


def test_the_period_leaves_out_lines_of_other_days() -> None:
    old = register(outgoing=(outgoing(slip=""),), slips=(slip(),))
    assert rules(result(old={1: old}))
    later = InspectionPeriod(since=date(2025, 1, 1), until=date(2025, 12, 31))
    told = result(old={1: old}, period=later)
    assert told.findings == ()
    assert told.books == ()


def test_it_counts_what_was_looked_at_own_and_imported() -> None:
    row = replace(OPEN_YEAR, about=replace(OPEN_YEAR.about, book=OldBook.OUTGOING), counts=True)
    old = register(outgoing=(outgoing(), outgoing(row=3, day=None, registered=None)))
    told = result(row, replace(row, counts=False), old={1: old})
    assert [(each.book, each.count, each.imported) for each in told.books] == [
        (OldBook.OUTGOING, 3, 2)
    ]
    assert told.by_year == {
        (0, row.day.year): {OldBook.OUTGOING: 1},
        (1, 2024): {OldBook.OUTGOING: 2},
    }


def test_a_group_is_tied_to_what_inspectors_found() -> None:
    old = register(outgoing=(outgoing(slip=""),), slips=(slip(),))
    groups = {group.rule: group for group in result(old={1: old}).groups}
    assert groups["PDX-01"].finding_numbers == (17, 43)
