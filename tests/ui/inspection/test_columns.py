from __future__ import annotations

from bmnn_desk.ui.inspection.columns import case_columns, group_columns
from bmnn_desk.ui.inspection.found_cases import Case, GroupRow
from bmnn_desk.ui.widgets.column import StateMark
from tests.ui.inspection.results import old, result, unsure


def test_a_group_says_its_weight_rule_words_count_and_ground() -> None:
    (group,) = result((unsure(),)).groups
    row = GroupRow(key=0, group=group, count=1284)
    assert [column.text(row) for column in group_columns()] == [
        "Cần lưu ý",
        "KK-01",
        "Bản này chưa ghi người giữ. Nên ghi đủ.",
        "1.284",
        "(chưa đối chiếu) Luật bịa, phần một",
    ]
    mark = group_columns()[0].value
    assert mark is not None
    assert mark(row) is StateMark.TRIANGLE


def test_a_case_says_where_it_stands_and_the_numbers_concerned() -> None:
    row = Case(key=0, group=0, finding=old(4, 13, detail="3-5"))
    assert [column.text(row) for column in case_columns()] == [
        "Sổ đi cũ, dòng 13",
        "01/BC-SMM",
        "10/03/2025",
        "3-5",
    ]


def test_the_narrowest_table_keeps_what_is_wrong() -> None:
    assert max(group_columns(), key=lambda column: column.priority).key == "sentence"
    assert max(case_columns(), key=lambda column: column.priority).key == "label"
