from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.domain.text_faults.same_name import is_same_body, is_same_name, words_of
from tests.domain.text_faults.readings import MEASURE

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
    ("", ""),
]


@pytest.mark.parametrize(("one", "other"), SAME_BODY)
def test_two_ways_to_write_a_body(one: str, other: str) -> None:
    assert is_same_body(one, other, MEASURE.abbreviations)
    assert is_same_body(other, unicodedata.normalize("NFD", one), MEASURE.abbreviations)


@pytest.mark.parametrize(("one", "other"), OTHER_BODY)
def test_two_bodies(one: str, other: str) -> None:
    assert not is_same_body(one, other, MEASURE.abbreviations)
    assert not is_same_body(other, one, MEASURE.abbreviations)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ngô Văn Soạn", "NGÔ VĂN SOẠN"),
        ("đồng chí Ngô Văn Soạn", "Ngô Văn Soạn"),
        ("V/v cử cán bộ đi công tác", "cử cán bộ đi công tác"),
        ("Nguyễn Thị Thuý", "Nguyễn Thị Thúy"),
    ],
)
def test_a_person_or_a_title_may_have_words_around(one: str, other: str) -> None:
    assert is_same_name(one, other, {})
    assert is_same_name(other, one, {})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ngô Văn Soạn", "Ngô Văn Soan"),
        ("Soạn", "Ngô Văn Soạn"),
        ("Quyết định", "Quy định"),
        ("", ""),
        ("…", "..."),
    ],
)
def test_another_person_or_title(one: str, other: str) -> None:
    assert not is_same_name(one, other, {})
    assert not is_same_name(other, one, {})


def test_words_are_lower_written_out_and_without_remarks() -> None:
    assert words_of("UBND Tỉnh Mẫu (b/c)", {"ubnd": "ủy ban nhân dân"}) == words_of(
        "Uỷ ban nhân dân tỉnh Mẫu", {}
    )
    assert words_of("VP, PA03", {}) == ("vp", "pa03")
    assert words_of("(b/c)", {}) == ("b", "c")
