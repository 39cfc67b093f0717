from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.lines import TextRun
from bmnn_desk.papers.reading.rows import (
    by_flow,
    is_bold,
    is_capital,
    is_italic,
    is_torn,
    joined,
    read_from,
    without_end_mark,
)
from tests.papers.reading.made_lines import bold, line, rows, run


def test_rows_are_clean_and_empty_lines_are_none() -> None:
    found = rows(line("  Sở \t Nội  vụ\u00a0"), line("  "), line(""), line("Công\u200b an\u00ad"))
    assert [row.text for row in found] == ["Sở Nội vụ", "Công an"]
    assert [row.at for row in found] == [0, 1]


def test_a_mark_in_a_run_of_its_own_is_put_onto_its_letter() -> None:
    made = replace(line(""), runs=(TextRun(text="To\u0302"), TextRun(text="\u0301i")))
    assert rows(made)[0].text == "Tối"


def test_rows_join_with_single_spaces_and_stand_where_the_first_stands() -> None:
    found = rows(line("Ủy ban"), line("nhân dân"))
    read = read_from(joined(found), found)
    assert read.text == "Ủy ban nhân dân"
    assert (read.spot.line, read.spot.words) == (1, "Ủy ban")


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (("Kế hoạch số 15/KH-", "UBND tỉnh"), "Kế hoạch số 15/KH-UBND tỉnh"),
        (("giai đoạn 2024 -", "Năm 2025"), "giai đoạn 2024 - Năm 2025"),
        (("số 15/KH-", "và số 16"), "số 15/KH- và số 16"),
    ],
)
def test_a_symbol_cut_at_its_hyphen_is_whole_again(texts: tuple[str, ...], wanted: str) -> None:
    assert joined(rows(*(line(text) for text in texts))) == wanted


def test_slanted_text_of_a_scan_is_told() -> None:
    boxed = replace(line("GIÁM ĐỐC"), area=Area.TEXT_BOX)
    assert [is_torn(rows(one)[0]) for one in (replace(boxed, page=1), boxed, line("a"))] == [
        True,
        False,
        False,
    ]
    assert not is_torn(rows(replace(boxed, page=1, align="center"))[0])


def test_the_words_of_a_spot_are_eighty_at_most() -> None:
    assert len(rows(line("a" * 500))[0].spot.words) == 80


def test_the_most_letters_tell_how_a_row_is_set() -> None:
    mixed = replace(line(""), runs=(run("Điều 1.", bold=True), run(" Ban hành", italic=True)))
    (row,) = rows(mixed)
    assert (is_bold(row), is_italic(row)) == (False, True)
    assert is_bold(rows(bold("SỞ NỘI VỤ"))[0])


@pytest.mark.parametrize("text", ["SỞ NỘI VỤ", "UBND", "QyĐ-UBND TỈNH LAI SƠN", "ĐẢNG ỦY - 01"])
def test_capitals_are_told(text: str) -> None:
    assert is_capital(text)


@pytest.mark.parametrize("text", ["Sở Nội vụ", "A", "", "123", "Báo CÁO", "………"])
def test_other_texts_are_no_capitals(text: str) -> None:
    assert not is_capital(text)


def test_rows_are_parted_by_column_in_order() -> None:
    flows = by_flow(rows(line("a", 2), line("b", 1), line("c", 2)))
    assert {flow: [row.text for row in own] for flow, own in flows.items()} == {
        2: ["a", "c"],
        1: ["b"],
    }


@pytest.mark.parametrize("mark", ["", ";", ".", ",", "./.", " ;", "./", ".;", "...", " . / ."])
def test_end_marks_go_and_nothing_else(mark: str) -> None:
    assert without_end_mark(f"Sở A/B (bản số 01){mark}") == "Sở A/B (bản số 01)"
