from __future__ import annotations

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.pdf_drafts import DraftLine
from bmnn_desk.papers.reading.pdf_edges import edge_areas, parted_rows, split_edges
from bmnn_desk.papers.reading.pdf_frame import Edges
from tests.papers.reading.placed_words import PLAIN, rows, upright


def line(text: str, edge: str = "top") -> DraftLine:
    return DraftLine(
        runs=((PLAIN, text),), edges=Edges(0, 0, 1, 1), area=Area.BODY, column=1, edge=edge
    )


def test_rows_apart_from_the_text_are_parted_off() -> None:
    found = rows(
        (12.0, ((110, "2"),)),
        (30.0, ((30, "a b"),)),
        (37.0, ((30, "c d"),)),
        (285.0, ((100, "Lưu hành nội bộ"),)),
    )
    edges = split_edges(found, upright())
    assert [row.text for row in edges.top] == ["2"]
    assert [row.text for row in edges.bottom] == ["Lưu hành nội bộ"]
    assert [row.text for row in edges.between] == ["a b", "c d"]


def test_text_that_begins_high_is_no_header_but_a_number_over_it_is() -> None:
    high = rows((18.0, ((30, "SỞ NỘI VỤ"),)), (24.0, ((30, "Số: 05"),)), (30.0, ((30, "a"),)))
    assert split_edges(high, upright()).top == []
    numbered = rows((14.0, ((110, "- 3 -"),)), (20.0, ((30, "a b"),)), (26.0, ((30, "c d"),)))
    assert [row.text for row in split_edges(numbered, upright()).top] == ["- 3 -"]


def test_a_wide_gap_parts_a_header() -> None:
    parts = parted_rows(rows((12.0, ((30, "TỐI MẬT"), (110, "2")))))
    assert [part.text for part in parts] == ["TỐI MẬT", "2"]


def test_lines_on_two_pages_are_headers_whatever_their_number() -> None:
    areas = edge_areas([[line("Tờ 1 của hồ sơ")], [line("Tờ 2 của hồ sơ")], [line("Khác")]])
    assert areas == {("top", "Tờ # của hồ sơ"): Area.HEADER}


@pytest.mark.parametrize("text", ["2", "- 2 -", "Trang 2", "Page 2 of 7", "2/7"])
def test_page_numbers_are_footers_even_once(text: str) -> None:
    assert list(edge_areas([[line(text, "bottom")]]).values()) == [Area.FOOTER]


@pytest.mark.parametrize("text", ["Số 2", "năm 2025", "2025 và 2026"])
def test_other_lines_with_numbers_are_none(text: str) -> None:
    assert edge_areas([[line(text)]]) == {}
