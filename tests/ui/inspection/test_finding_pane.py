from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.inspection.finding_pane import FindingPane
from bmnn_desk.ui.inspection.found_cases import GroupRow
from tests.ui.inspection.results import finding, old, result, unsure
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.inspection_report import InspectionFinding


@pytest.fixture
def pane(qtbot: QtBot) -> FindingPane:
    made = FindingPane()
    shown(qtbot, made)
    return made


def group_of(*found: InspectionFinding, shown: int = 0) -> GroupRow:
    (group,) = result(found).groups
    return GroupRow(key=0, group=group, count=shown or len(found))


def test_the_rule_stands_in_full_with_what_inspectors_found(pane: FindingPane) -> None:
    pane.show_found(group_of(finding(), finding()), None, "")
    assert (pane.top, pane.title) == ("PDX-02", "Căn cứ còn thiếu. Mở phiếu, gõ phần còn thiếu.")
    facts = dict(pane.facts.facts())
    assert facts["Mức"] == "Vi phạm"
    assert facts["Số lỗi"] == "2"
    assert facts["Căn cứ"] == "Luật bịa, phần một"
    assert facts["Nguồn"] == "đã đọc văn bản gốc"
    assert "(16.244 phiếu)" in facts["Thanh tra"]
    assert facts["Thanh tra"].endswith("và 1 kết luận khác")
    assert not pane.warning.isVisible()
    assert pane.case_facts.facts() == ()


def test_what_nobody_read_warns(pane: FindingPane) -> None:
    pane.show_found(group_of(unsure()), None, "")
    assert pane.warning.isVisible()
    assert "chưa đối chiếu" in dict(pane.facts.facts())["Nguồn"]


def test_narrowed_cases_stand_beside_the_whole(pane: FindingPane) -> None:
    pane.show_found(group_of(finding(), finding(), finding(), shown=1), None, "")
    assert dict(pane.facts.facts())["Số lỗi"] == "1, trong cả lần tìm 3"


def test_the_current_case_says_where_it_is_from(pane: FindingPane) -> None:
    found = old(4, 13, detail="3-5")
    pane.show_found(group_of(found), found, "Sổ cũ 2023.xlsx")
    assert pane.case_facts.facts() == (
        ("Ở đâu", "Sổ đi cũ, dòng 13"),
        ("Số, ký hiệu", "01/BC-SMM"),
        ("Ngày", "10/03/2025"),
        ("Chi tiết", "3-5"),
        ("Từ", "Sổ cũ 2023.xlsx"),
    )


def test_of_an_other_case_the_document_that_allowed_it_is_shown(pane: FindingPane) -> None:
    found = finding(excused=True, detail="45/QĐ-SMM")
    pane.show_found(group_of(found), found, "Sổ của cơ quan")
    assert dict(pane.facts.facts())["Mức"] == "Trường hợp khác"
    assert ("Văn bản cho phép", "45/QĐ-SMM") in pane.case_facts.facts()


def test_nothing_chosen_leaves_no_facts_behind(pane: FindingPane) -> None:
    pane.show_found(group_of(unsure()), unsure(), "Sổ của cơ quan")
    assert pane._unseen.isVisible()
    pane.show_found(None, None, "")
    assert not pane._unseen.isVisible()
    assert pane.top == "Chưa chọn lỗi"
    assert pane.facts.facts() == pane.case_facts.facts() == ()
    assert not pane.warning.isVisible()
