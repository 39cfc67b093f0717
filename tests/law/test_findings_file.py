from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import LawDataError
from bmnn_desk.law.findings_file import NAME, read_findings
from bmnn_desk.law.loader import Law
from bmnn_desk.law.reported_finding import EVERY_RULE, FindingKind
from bmnn_desk.law.strict import LawFile
from bmnn_desk.paths import forms_folder
from tests.law.spoilt import copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = read_findings(LawFile(forms_folder() / NAME))
# Of each report, as the specification counts them: found and ordered.
OF_REPORT = {"000": (0, 16), "001": (12, 10), "002": (42, 4), "003": (3, 15), "004": (2, 8)}
AT = "findings.1"
SPOILT = {
    "an unknown key": ('report = "000"', 'raport = "000"', f"{AT}.raport"),
    "a report that is not named": ('report = "000"', 'report = "009"', f"{AT}.report"),
    "another kind": ('kind = "ordered"', 'kind = "asked"', f"{AT}.kind"),
    "an empty quote": (
        'quote = "thể hiện điều, khoản thuộc Danh mục bí mật nhà nước cụ thể"',
        'quote = " "',
        f"{AT}.quote",
    ),
    "no rule id": ('rules = ["PDX-02"]', 'rules = ["PDX-2"]', f"{AT}.rules[0]"),
    "a rule twice": ('rules = ["PDX-02"]', 'rules = ["PDX-02", "PDX-02"]', f"{AT}.rules"),
    "a rule that is no text": ('rules = ["PDX-02"]', "rules = [2]", f"{AT}.rules[0]"),
    "nothing that answers it": ('rules = ["PDX-02"]\n', "\n", AT),
    "a line of spaces alone": ('rules = ["PDX-02"]', 'checklist = "  "', AT),
    "a gap": ("[findings.1]", "[findings.113]", "findings"),
    "another confidence": ('confidence = "medium"', 'confidence = "sure"', "confidence"),
    "another file": ('key = "findings"', 'key = "finding"', "key"),
    "an unknown table": ("[reports]", "[others]\n[reports]", "others"),
}


def test_all_112_rows_of_the_reports_are_there_with_their_numbers() -> None:
    assert [finding.number for finding in SHIPPED] == list(range(1, 113))


@pytest.mark.parametrize("report", OF_REPORT)
def test_of_each_report_as_many_were_found_and_ordered(report: str) -> None:
    kinds = [finding.kind for finding in SHIPPED if finding.report == report]
    assert (kinds.count(FindingKind.FOUND), kinds.count(FindingKind.ORDERED)) == OF_REPORT[report]


def test_every_row_names_what_it_rests_on_and_says_what_is_done() -> None:
    for finding in SHIPPED:
        assert finding.rules, finding.number
        assert finding.does.endswith("."), finding.number
        assert not finding.checklist or finding.checklist.endswith("."), finding.number


def test_only_one_row_is_answered_by_every_rule() -> None:
    assert [finding.number for finding in SHIPPED if EVERY_RULE in finding.rules] == [103]


def test_what_only_a_person_can_see_to_has_its_line() -> None:
    lines = {finding.number for finding in SHIPPED if finding.checklist}
    assert lines == {71, 72, 104, 105, 106, 107, 110, 111}


def test_the_figures_of_the_report_that_counted_stand_beside_its_words() -> None:
    figures = {finding.number: finding.figure for finding in SHIPPED if finding.figure}
    # The six totals by which the report ranks what it found, and the deputies' documents.
    assert {number: figures[number] for number in (44, 45, 43, 47, 51, 40, 42, 48)} == {
        44: "16.244 phiếu",
        45: "3.269 văn bản",
        43: "2.321 văn bản",
        47: "1.271 văn bản",
        51: "970 văn bản",
        40: "549 văn bản",
        42: "533 văn bản",
        48: "41 văn bản",
    }
    reports = {finding.report_name for finding in SHIPPED if finding.figure}
    assert reports == {"Thanh tra Bộ Công an 261/X05-P5, 27/01/2026"}


def test_beside_the_regimes_the_file_is_taken_for_none_of_them() -> None:
    assert (forms_folder() / NAME).is_file()
    assert [regime.key for regime in Law(forms_folder()).regimes] == ["tt24-2020", "nd63-2026"]


@pytest.mark.parametrize("name", SPOILT)
def test_what_is_spoilt_is_named(name: str, tmp_path: Path) -> None:
    old, new, key = SPOILT[name]
    forms = copied(tmp_path)
    spoil(forms, NAME, old, new)
    with pytest.raises(LawDataError) as caught:
        read_findings(LawFile(forms / NAME))
    assert (caught.value.file, caught.value.key) == (f"forms/{NAME}", key)
