from dataclasses import replace

import pytest

from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.ink import Letters, Stroke, Words
from bmnn_desk.papers.letterhead import Letterhead, letterhead, office_head
from bmnn_desk.papers.sheet import Edges, Sheet
from tests.papers.facts import PACKS, words_form
from tests.papers.journal_facts import anchor_facts

EDGES = Edges(top_mm=20, bottom_mm=20, left_mm=30, right_mm=15)


def head_of(parent: str, agency: str, motto: tuple[str, ...] = ("QUỐC HIỆU", "Tiêu ngữ")) -> Sheet:
    sheet = Sheet(EDGES)
    letterhead(
        sheet,
        Letterhead(
            parent=parent, agency=agency, motto=motto, place_and_day="Sông Lam, ngày 05", size_pt=12
        ),
    )
    return sheet


def texts(sheet: Sheet) -> list[str]:
    return [mark.text for mark in sheet.pages[0] if isinstance(mark, Words)]


def test_the_agency_stands_in_capitals_left_of_motto_and_day() -> None:
    sheet = head_of("ủy ban x", "Sở Nội vụ")
    assert texts(sheet) == ["ỦY BAN X", "SỞ NỘI VỤ", "QUỐC HIỆU", "Tiêu ngữ", "Sông Lam, ngày 05"]
    places = [mark.x_mm for mark in sheet.pages[0] if isinstance(mark, Words)]
    assert max(places[:2]) < 105 < min(places[2:])


def test_a_long_name_is_set_in_lines_of_like_length() -> None:
    lines = texts(head_of("Ủy ban nhân dân tỉnh Sông Lam", "X"))[:2]
    assert lines == ["ỦY BAN NHÂN DÂN", "TỈNH SÔNG LAM"]


def test_agency_and_motto_are_underlined_and_an_absent_parent_leaves_no_line() -> None:
    sheet = head_of("", "Sở Nội vụ")
    assert texts(sheet)[0] == "SỞ NỘI VỤ"
    assert sum(isinstance(mark, Stroke) for mark in sheet.pages[0]) == 2


def test_what_follows_begins_below_both_columns() -> None:
    tall = head_of("Ủy ban nhân dân tỉnh Sông Lam " * 4, "Sở Nội vụ " * 6)
    lowest = max(mark.y_mm for mark in tall.pages[0])
    assert tall.y_mm > lowest


@pytest.mark.parametrize("pack", PACKS)
def test_an_offices_own_paper_has_its_agency_the_motto_and_the_day_at_its_head(pack: str) -> None:
    sheet, words = Sheet(EDGES), words_form(pack, "anchor_sheet").words
    office_head(sheet, words, anchor_facts(parent="", agency="Sở Mẫu", place="Mẫu Sơn"), 12)
    assert texts(sheet) == [
        "SỞ MẪU",
        words["motto_state"],
        words["motto_values"],
        "Mẫu Sơn, ngày 31 tháng 3 năm 2026",
    ]


def test_a_number_is_level_with_the_day_and_room_is_kept_free_under_it() -> None:
    letters = Letters(REGULAR, 13)
    bare = Letterhead(
        parent="", agency="Sở", motto=("QUỐC HIỆU", "Tiêu ngữ"), place_and_day="ngày 05", size_pt=12
    )
    below = (("Số:        /QĐ-SNV", letters), ("V/v mẫu", letters))
    sheets = []
    for head in (bare, replace(bare, below=below), replace(bare, below=below, left_room_mm=12)):
        sheets.append(Sheet(EDGES))
        letterhead(sheets[-1], head)
    marks = {mark.text: mark for mark in sheets[1].pages[0] if isinstance(mark, Words)}
    assert abs(marks["Số:        /QĐ-SNV"].y_mm - marks["ngày 05"].y_mm) < 0.5
    assert marks["Số:        /QĐ-SNV"].x_mm < 105 < marks["ngày 05"].x_mm
    assert marks["V/v mẫu"].y_mm > marks["ngày 05"].y_mm
    assert sheets[1].y_mm > sheets[0].y_mm
    assert abs(sheets[2].y_mm - sheets[1].y_mm - 12) < 0.01
