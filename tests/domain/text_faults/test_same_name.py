from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.domain.text_faults.same_name import (
    is_same_body,
    is_same_person,
    is_same_title,
    words_of,
)
from tests.domain.text_faults.readings import MEASURE

OWN = "UBND TỈNH LAI SƠN SỞ NỘI VỤ Lai Sơn"
SAME_BODY = [
    ("Ủy ban nhân dân tỉnh", "UBND tỉnh"),
    ("Ủy ban nhân dân tỉnh", "Uỷ ban nhân dân tỉnh"),
    ("CÔNG AN TỈNH", "Công an tỉnh Lai Sơn"),
    ("Tòa án nhân dân tỉnh", "TAND tỉnh"),
    ("Toà án nhân dân huyện", "Tòa án nhân dân huyện"),
    ("Sở Nội vụ (để báo cáo)", "Sở Nội vụ"),
    ("Phòng PA03 - Công an tỉnh", "Công an tỉnh, Phòng PA03"),
    ("(Lưu trữ)", "(lưu trữ)"),
]
OTHER_BODY = [
    ("Tỉnh ủy", "Ủy ban nhân dân tỉnh"),
    ("UBND tỉnh", "Văn phòng UBND tỉnh"),
    ("Sở Nội vụ", "Thanh tra Sở Nội vụ"),
    ("Tỉnh ủy", "Thường trực Tỉnh ủy"),
    ("Sở Y tế", "Sở Tư pháp"),
    ("Phòng PA03", "Phòng PA04"),
    ("Bộ Nội vụ", "Bo Noi vu"),
    ("VT", "VT khác"),
    ("UBND xã Tân An", "UBND xã An Tân"),
    ("Phú An", "An Phú"),
    ("Công an tỉnh", "Công an tỉnh Khánh Bình"),
    ("Ban Chỉ huy Quân sự", "Ban Chỉ huy Quân sự xã Ba"),
    ("", ""),
]


@pytest.mark.parametrize(("one", "other"), SAME_BODY)
def test_two_ways_to_write_a_body(one: str, other: str) -> None:
    assert is_same_body(one, other, MEASURE.abbreviations, OWN)
    assert is_same_body(other, unicodedata.normalize("NFD", one), MEASURE.abbreviations, OWN)


@pytest.mark.parametrize(("one", "other"), OTHER_BODY)
def test_two_bodies(one: str, other: str) -> None:
    assert not is_same_body(one, other, MEASURE.abbreviations, OWN)
    assert not is_same_body(other, one, MEASURE.abbreviations, OWN)


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Ngô Văn Soạn", "NGÔ VĂN SOẠN"),
        ("đồng chí Ngô Văn Soạn", "Ngô Văn Soạn"),
        ("Đại úy Nguyễn Thị Thuý", "Nguyễn Thị Thúy"),
    ],
)
def test_a_person_may_have_a_rank_before_the_name(shown: str, name: str) -> None:
    assert is_same_person(shown, name)


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Ngô Văn Soạn", "Ngô Văn Soan"),
        ("Soạn", "Ngô Văn Soạn"),
        ("Nguyễn An Bình", "Nguyễn Bình An"),
        ("Ngô Văn Soạn Thảo", "Ngô Văn Soạn"),
        ("", ""),
        ("…", "..."),
    ],
)
def test_another_person(shown: str, name: str) -> None:
    assert not is_same_person(shown, name)


OPENERS = ("Báo cáo", "Về việc", "Về", "V/v")
LONG = "kết quả rà soát tài liệu của các đơn vị trong quý một và việc còn lại của năm"


@pytest.mark.parametrize(
    ("shown", "title"),
    [
        ("V/v cử cán bộ đi công tác", "cử cán bộ đi công tác"),
        ("Tình hình quý I", "Báo cáo về tình hình quý I"),
        ("Về việc kiểm tra kho", "về kiểm tra kho"),
        (LONG, f"{LONG} và những kiến nghị"),
    ],
)
def test_a_title_may_have_words_before_it_and_a_long_one_be_cut(shown: str, title: str) -> None:
    assert is_same_title(shown, title, OPENERS)


@pytest.mark.parametrize(
    ("shown", "title"),
    [
        ("không bảo vệ kho", "bảo vệ kho"),
        ("bảo vệ kho số 2", "bảo vệ kho số 2 và kho số 3"),
        ("bảo vệ kho số 2 và kho số 3", "bảo vệ kho số 2"),
        (f"{LONG} khác", LONG),
        ("", "bảo vệ kho"),
        ("Báo cáo", "Về việc"),
    ],
)
def test_another_title(shown: str, title: str) -> None:
    assert not is_same_title(shown, title, OPENERS)


def test_words_are_lower_written_out_and_without_remarks() -> None:
    assert words_of("UBND Tỉnh Mẫu (b/c)", {"ubnd": "ủy ban nhân dân"}) == words_of(
        "Uỷ ban nhân dân tỉnh Mẫu", {}
    )
    assert words_of("VP, PA03", {}) == ("vp", "pa03")
    assert words_of("(b/c)", {}) == ("b", "c")
