from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.papers.reading.find_head import find_head
from tests.papers.reading.made_lines import LEFT, NATION, RIGHT, bold, column, line, rows, words

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.lines import TextLine

LEFT_COLUMN = [
    line("UBND TỈNH LAI SƠN", LEFT),
    bold("SỞ NỘI VỤ", LEFT),
    line("_____", LEFT),
    line("Số: 15/BC-SNV", LEFT),
]
RIGHT_COLUMN = [*column((*NATION, "_____", "Lai Sơn, ngày 05 tháng 3 năm 2025"), RIGHT)]
REST = [
    bold("BÁO CÁO"),
    bold("Công tác quý I"),
    line("Kính gửi: Tỉnh ủy Lai Sơn", align="center"),
    line("Thực hiện chương trình công tác.", align="both"),
]


@pytest.mark.parametrize("columns", list(permutations((0, 1))))
def test_all_facts_of_a_head_are_read_whichever_column_comes_first(
    columns: tuple[int, ...],
) -> None:
    sides: tuple[list[TextLine], list[TextLine]] = (LEFT_COLUMN, RIGHT_COLUMN)
    found = find_head(rows(*(one for at in columns for one in sides[at]), *REST))
    assert words(found.parent) == "UBND TỈNH LAI SƠN"
    assert words(found.agency) == "SỞ NỘI VỤ"
    assert (found.number, words(found.symbol)) == (15, "BC-SNV")
    assert found.dated is not None
    assert (found.dated.place_name, found.dated.day) == ("Lai Sơn", date(2025, 3, 5))
    assert words(found.title.type_name) == "BÁO CÁO"
    assert words(found.title.title) == "Công tác quý I"
    assert [one.text for one in found.addressees] == ["Tỉnh ủy Lai Sơn"]


def test_a_party_head_with_its_date_below_is_read() -> None:
    found = find_head(
        rows(
            bold("TỈNH ỦY LAI SƠN", LEFT),
            line("*", LEFT),
            line("Số 12-BC/TU", LEFT),
            bold("ĐẢNG CỘNG SẢN VIỆT NAM", RIGHT),
            line("Lai Sơn, ngày 05 tháng 3 năm 2025", 1),
            bold("BÁO CÁO"),
            bold("công tác nội chính quý I"),
        )
    )
    assert (words(found.parent), words(found.agency)) == ("", "TỈNH ỦY LAI SƠN")
    assert (found.number, words(found.symbol)) == (12, "BC/TU")
    assert found.dated is not None
    assert found.dated.day == date(2025, 3, 5)
    assert words(found.title.title) == "công tác nội chính quý I"


def test_a_file_without_a_head_has_none_of_its_facts() -> None:
    found = find_head(())
    assert (found.parent, found.agency, found.number, found.symbol) == (None, None, None, None)
    assert (found.dated, found.title.title, found.addressees) == (None, None, ())
