from __future__ import annotations

import pytest

from bmnn_desk.papers.reading.head_rows import head_rows, is_noise
from bmnn_desk.papers.reading.rows import rows_of
from tests.papers.reading.made_lines import (
    BODY,
    LEFT,
    NATION,
    RIGHT,
    column,
    line,
    pdf,
    placed,
    rows,
)

HEAD = (
    *column(("SỞ NỘI VỤ", "______", "Số: 15/BC-SNV"), LEFT),
    *column((*NATION, "Lai Sơn, ngày 05 tháng 3 năm 2025"), RIGHT),
)


def test_the_head_knows_its_number_and_its_columns() -> None:
    found = head_rows(rows(*HEAD, line("BÁO CÁO")))
    assert found.number_row is not None
    assert found.number_row.text == "Số: 15/BC-SNV"
    assert found.right == {RIGHT}
    assert [row.text for row in found.rows if found.is_in_columns(row)] == [
        "SỞ NỘI VỤ",
        "Số: 15/BC-SNV",
        *NATION,
        "Lai Sơn, ngày 05 tháng 3 năm 2025",
    ]


def test_a_flow_that_goes_on_as_the_text_is_no_column_there() -> None:
    found = head_rows(rows(*HEAD, line("BÁO CÁO", LEFT)))
    assert not found.is_in_columns(found.rows[-1])


def test_a_head_in_one_flow_has_no_columns() -> None:
    made = rows(*column(("SỞ NỘI VỤ", *NATION, "Số: 15/BC-SNV"), BODY))
    found = head_rows(made)
    assert found.right == frozenset()
    assert not any(found.is_in_columns(row) for row in made)


def test_the_head_ends_with_noi_nhan_and_with_the_first_page() -> None:
    assert len(head_rows(rows(*HEAD, line("Nơi nhận:", 4), line("- Sở A", 4))).rows) == 5
    made = (placed(line("SỞ NỘI VỤ"), 30, 20), placed(line("Số: 1/A"), 30, 20, page=2))
    assert head_rows(rows_of(pdf(made, pages=2))).number_row is None


@pytest.mark.parametrize(
    "text",
    [
        "______",
        "-----",
        "*",
        "* * *",
        "———",
        "MẬT",
        "Độ mật: Mật",
        "BẢN SỐ: 01",
        "DỰ THẢO",
        "Dự thảo lần 2",
        "(DỰ THẢO)",
        "HỎA TỐC",
        "HOẢ TỐC",
        "THƯỢNG KHẨN",
        "KHẨN",
        "LƯU HÀNH NỘI BỘ",
        "XEM XONG TRẢ LẠI",
    ],
)
def test_rules_marks_and_notes_are_noise(text: str) -> None:
    assert is_noise(rows(line(text))[0])


@pytest.mark.parametrize("text", ["SỞ NỘI VỤ", "BÁO CÁO", "Số: 15/BC-SNV", "Khẩn trương thực hiện"])
def test_facts_of_the_head_are_no_noise(text: str) -> None:
    assert not is_noise(rows(line(text))[0])


def test_nothing_has_an_empty_head() -> None:
    found = head_rows(())
    assert (found.rows, found.number_row, found.right, found.columns_end) == (
        (),
        None,
        frozenset(),
        -1,
    )
