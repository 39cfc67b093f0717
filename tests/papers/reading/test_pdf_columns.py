from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.pdf_columns import blocks_of
from tests.papers.reading.placed_words import rows

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.pdf_rows import Row

BODY = "được giao các nhiệm vụ thực hiện đúng tiến độ theo quy định của pháp luật về việc này"


def read(found: list[Row]) -> list[tuple[bool, list[str]]]:
    return [(block.is_column, [row.text for row in block.rows]) for block in blocks_of(found)]


def test_columns_between_paragraphs_are_read_one_after_the_other() -> None:
    found = rows(
        (40.0, ((30, BODY),)),
        (50.0, ((30, "Nơi nhận:"), (140, "GIÁM ĐỐC"))),
        (56.0, ((30, "- Lưu: VT."), (138, "Trần Bình"))),
        (70.0, ((30, BODY),)),
    )
    assert read(found) == [
        (False, [BODY]),
        (True, ["Nơi nhận:", "- Lưu: VT."]),
        (True, ["GIÁM ĐỐC", "Trần Bình"]),
        (False, [BODY]),
    ]


def test_three_signatures_side_by_side_are_three_columns() -> None:
    found = rows(
        (40.0, ((30, "Người lập"), (90, "Kế toán"), (150, "Giám đốc"))),
        (46.0, ((30, "Lê Tám"), (90, "Lý Hai"), (150, "Vũ Ba"))),
    )
    assert [texts for _, texts in read(found)] == [
        ["Người lập", "Lê Tám"],
        ["Kế toán", "Lý Hai"],
        ["Giám đốc", "Vũ Ba"],
    ]


def test_columns_on_baselines_of_their_own_are_still_columns() -> None:
    found = rows(
        (40.0, ((30, "Nơi nhận:"),)),
        (43.0, ((140, "GIÁM ĐỐC"),)),
        (46.0, ((30, "- Sở Y tế;"),)),
        (52.0, ((30, "- Lưu: VT."),)),
        (70.0, ((139, "Trần Bình"),)),
    )
    assert read(found) == [
        (True, ["Nơi nhận:", "- Sở Y tế;", "- Lưu: VT."]),
        (True, ["GIÁM ĐỐC", "Trần Bình"]),
    ]


def test_blanks_left_to_be_filled_in_are_no_columns() -> None:
    found = rows((40.0, ((30, "Số:"), (60, "/BC-SNV"))), (50.0, ((30, BODY),)))
    assert read(found) == [(False, ["Số: /BC-SNV", BODY])]


def test_list_marks_before_a_tab_are_no_column() -> None:
    found = rows(
        (40.0, ((30, "a)"), (45, "Phòng Tổ chức"))),
        (46.0, ((30, "b)"), (45, "Phòng Hành chính"))),
        (52.0, ((30, "c)"), (45, "Văn phòng"))),
    )
    assert [is_column for is_column, _ in read(found)] == [False]


def test_dotted_numbers_at_the_right_are_no_column() -> None:
    found = rows(
        (40.0, ((30, "Chương một"), (180, "5"))), (46.0, ((30, "Chương hai"), (180, "12")))
    )
    assert [is_column for is_column, _ in read(found)] == [False]


def test_the_last_line_of_a_paragraph_is_no_part_of_the_list_under_it() -> None:
    found = rows(
        (40.0, ((30, BODY),)),
        (46.0, ((30, "theo quy"),)),
        (54.0, ((30, "Nơi nhận:"), (140, "GIÁM ĐỐC"))),
        (60.0, ((30, "- Như trên và các sở;"),)),
        (66.0, ((30, "- Lưu."), (139, "Trần Bình"))),
    )
    assert read(found)[0] == (False, [BODY, "theo quy"])


def test_a_page_without_words_has_no_blocks() -> None:
    assert blocks_of([]) == []
