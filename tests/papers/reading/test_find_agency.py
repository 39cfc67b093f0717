from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.find_agency import agency_rows, find_agency
from bmnn_desk.papers.reading.head_rows import head_rows
from bmnn_desk.papers.reading.rows import rows_of
from tests.papers.reading.made_lines import (
    BODY,
    LEFT,
    NATION,
    RIGHT,
    bold,
    column,
    line,
    pdf,
    placed,
    rows,
    words,
)

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.lines import TextLine

NUMBER = line("Số: 15/BC-SNV", LEFT)
DAY = line("Lai Sơn, ngày 05 tháng 3 năm 2025", RIGHT)


def plain(*texts: str) -> list[TextLine]:
    return column(texts, LEFT)


def heavy(*texts: str) -> list[TextLine]:
    return [bold(text, LEFT) for text in texts]


def read(*left: TextLine, number: bool = True) -> tuple[str, str]:
    made = [*left, *([NUMBER] if number else []), *column(NATION, RIGHT), DAY]
    made += [bold("BÁO CÁO"), line("Nội dung báo cáo.")]
    parent, agency = find_agency(head_rows(rows(*made)))
    return words(parent), words(agency)


HEADS: dict[tuple[str, str], list[TextLine]] = {
    ("UBND TỈNH LAI SƠN", "SỞ NỘI VỤ"): [*plain("UBND TỈNH LAI SƠN"), *heavy("SỞ NỘI VỤ")],
    ("ỦY BAN NHÂN DÂN TỈNH LAI SƠN", "SỞ NỘI VỤ"): [
        *plain("ỦY BAN NHÂN DÂN", "TỈNH LAI SƠN"),
        *heavy("SỞ NỘI VỤ"),
    ],
    ("HUYỆN MƯỜNG LÂM", "ỦY BAN NHÂN DÂN XÃ NẬM VÀNG"): [
        *plain("HUYỆN MƯỜNG LÂM"),
        *heavy("ỦY BAN NHÂN DÂN", "XÃ NẬM VÀNG"),
    ],
    ("SỞ GIÁO DỤC VÀ ĐÀO TẠO LAI SƠN", "TRƯỜNG THPT CHUYÊN TỈNH LAI SƠN"): [
        *plain("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "LAI SƠN"),
        *heavy("TRƯỜNG THPT CHUYÊN", "TỈNH LAI SƠN"),
    ],
    ("", "SỞ NỘI VỤ"): heavy("SỞ NỘI VỤ"),
    ("", "ỦY BAN NHÂN DÂN HUYỆN SÔNG TRÀ"): heavy("ỦY BAN NHÂN DÂN", "HUYỆN SÔNG TRÀ"),
    ("", "HỘI ĐỒNG NHÂN DÂN XÃ TÂN HÒA"): plain("HỘI ĐỒNG NHÂN DÂN", "XÃ TÂN HÒA"),
    ("", "VĂN PHÒNG HĐND VÀ ỦY BAN NHÂN DÂN"): plain("VĂN PHÒNG HĐND VÀ", "ỦY BAN NHÂN DÂN"),
    ("CÔNG AN TỈNH LAI SƠN", "PHÒNG AN NINH KINH TẾ"): plain(
        "CÔNG AN TỈNH LAI SƠN", "PHÒNG AN NINH KINH TẾ"
    ),
    ("TỈNH ỦY LAI SƠN", "BAN NỘI CHÍNH"): heavy("TỈNH ỦY LAI SƠN", "BAN NỘI CHÍNH"),
    ("", "TỈNH ỦY LAI SƠN"): [*heavy("TỈNH ỦY LAI SƠN"), *plain("*")],
    ("", "BỘ CÔNG AN - BỘ QUỐC PHÒNG"): heavy("BỘ CÔNG AN - BỘ QUỐC", "PHÒNG"),
    ("", "VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN XÃ LAI SƠN"): heavy(
        "VĂN PHÒNG", "HỘI ĐỒNG NHÂN DÂN VÀ ỦY", "BAN NHÂN DÂN XÃ LAI SƠN"
    ),
    ("", "NGÂN HÀNG NHÀ NƯỚC VIỆT NAM CHI NHÁNH KHU VỰC 5"): heavy(
        "NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "CHI NHÁNH KHU VỰC 5"
    ),
    ("ĐẢNG BỘ TỈNH HÀ VÂN", "HUYỆN ỦY LAI SƠN"): heavy("ĐẢNG BỘ TỈNH HÀ VÂN", "HUYỆN ỦY LAI SƠN"),
    ("TỈNH ỦY", "BAN TỔ CHỨC"): heavy("TỈNH ỦY", "BAN TỔ CHỨC"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH", "CÔNG ĐOÀN VIÊN CHỨC"): heavy(
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH", "CÔNG ĐOÀN VIÊN CHỨC"
    ),
    ("BỘ CÔNG AN", "CỤC A"): [*plain("BỘ CÔNG AN"), *plain("-----"), *heavy("CỤC A")],
}


@pytest.mark.parametrize(("wanted", "left"), HEADS.items(), ids=[key[1] for key in HEADS])
def test_superior_and_issuing_body_are_read(wanted: tuple[str, str], left: list[TextLine]) -> None:
    assert read(*left) == wanted


@pytest.mark.parametrize("rule", ["_______", "-------", "*", "* * *", "─────", "======"])
@pytest.mark.parametrize("mark", ["MẬT", "Dự thảo", "DỰ THẢO LẦN 2", "HỎA TỐC", "BẢN SỐ: 01"])
def test_rules_and_marks_are_no_part_of_the_name(rule: str, mark: str) -> None:
    left = [*plain("UBND TỈNH LAI SƠN"), *heavy("SỞ NỘI VỤ"), *plain(rule, mark)]
    assert read(*left) == ("UBND TỈNH LAI SƠN", "SỞ NỘI VỤ")


def test_a_head_without_a_number_is_read_up_to_the_type_name() -> None:
    left = [*plain("UBND TỈNH LAI SƠN"), *heavy("SỞ NỘI VỤ")]
    assert read(*left, number=False) == ("UBND TỈNH LAI SƠN", "SỞ NỘI VỤ")


@pytest.mark.parametrize("first", [0, 1])
def test_quoc_hieu_is_no_body_in_whatever_column_and_order(first: int) -> None:
    left = [*plain("UBND TỈNH LAI SƠN"), *heavy("SỞ NỘI VỤ"), NUMBER]
    right = [*column(NATION, RIGHT), DAY]
    made = (*left, *right) if first else (*right, *left)
    parent, agency = find_agency(head_rows(rows(*made)))
    assert (words(parent), words(agency)) == ("UBND TỈNH LAI SƠN", "SỞ NỘI VỤ")


def test_a_head_in_a_single_column_is_read_without_quoc_hieu() -> None:
    made = [
        *column(("UBND TỈNH LAI SƠN",), BODY),
        bold("SỞ NỘI VỤ"),
        *column(NATION, BODY),
        line("Số: 15/BC-SNV"),
    ]
    parent, agency = find_agency(head_rows(rows(*made)))
    assert (words(parent), words(agency)) == ("UBND TỈNH LAI SƠN", "SỞ NỘI VỤ")


def test_a_party_heads_right_side_is_no_body() -> None:
    made = [
        *heavy("TỈNH ỦY LAI SƠN"),
        line("Số 12-BC/TU", LEFT),
        bold("ĐẢNG CỘNG SẢN VIỆT NAM", RIGHT),
        DAY,
    ]
    parent, agency = find_agency(head_rows(rows(*made)))
    assert (words(parent), words(agency)) == ("", "TỈNH ỦY LAI SƠN")


def test_the_rows_of_the_body_are_given_for_its_look() -> None:
    made = [*plain("UBND TỈNH LAI SƠN"), *heavy("SỞ NỘI VỤ"), NUMBER]
    parent, agency = agency_rows(head_rows(rows(*made)))
    assert [row.text for row in parent] == ["UBND TỈNH LAI SƠN"]
    assert [row.text for row in agency] == ["SỞ NỘI VỤ"]


def test_no_head_has_no_body() -> None:
    assert find_agency(head_rows(rows())) == (None, None)
    assert find_agency(head_rows(rows(line("Nội dung báo cáo.")))) == (None, None)


def test_of_slanted_lines_no_body_is_taken() -> None:
    texts = ("UBND TỈNH LAI SƠN", "SỞ NỘI VỤ Độc lập", "Số: 15/BC-SNV")
    torn = [
        replace(placed(line(text, 7 + at), 30, 20 + 6 * at), area=Area.TEXT_BOX)
        for at, text in enumerate(texts)
    ]
    assert find_agency(head_rows(rows_of(pdf(torn)))) == (None, None)
