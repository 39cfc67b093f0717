from __future__ import annotations

import re
import unicodedata

import pytest

from bmnn_desk.papers.reading import column_patterns
from bmnn_desk.papers.reading.column_patterns import (
    ADDRESSEE,
    BLANK_AFTER,
    BLANK_BEFORE,
    DATED,
    FOOT,
    FOOT_HEADING,
    HEADING,
    LABEL,
    MOTTO,
    PAGE_NUMBER,
    TYPES,
)

ALL = {name: one for name, one in vars(column_patterns).items() if isinstance(one, re.Pattern)}


@pytest.mark.parametrize("name", ALL)
def test_patterns_are_written_nfc_and_match_no_empty_text(name: str) -> None:
    assert unicodedata.is_normalized("NFC", ALL[name].pattern)
    assert ALL[name].fullmatch("") is None


@pytest.mark.parametrize("text", ["Số:", "Lai Sơn, ngày", "ngày … tháng", "Số: ……"])
def test_a_gap_after_these_is_a_blank_to_fill_in(text: str) -> None:
    assert BLANK_AFTER.search(text)


@pytest.mark.parametrize("text", ["/BC-STC", "-BC", "tháng 3", "… năm 2025"])
def test_a_gap_before_these_is_a_blank_to_fill_in(text: str) -> None:
    assert BLANK_BEFORE.match(text)
    assert not BLANK_BEFORE.match(f"Số {text}")


@pytest.mark.parametrize("text", ["1.", "a)", "đ)", "Điều 3.", "Phụ lục II", "V/v"])
def test_labels_of_parts_and_items_are_labels(text: str) -> None:
    assert LABEL.match(text)
    assert not LABEL.match(f"{text} Nội dung")


@pytest.mark.parametrize("text", ["1", "- 12 -", "Trang 3/14", "trang 3 trên 14", "Page 2 of 9"])
def test_page_numbers_are_known_in_both_languages(text: str) -> None:
    assert PAGE_NUMBER.match(text)
    assert not PAGE_NUMBER.match(f"{text} mục")


def test_the_heading_of_the_recipients_opens_a_foot_in_each_shape() -> None:
    assert HEADING.match("Nơi nhận:")
    assert not HEADING.match("Nơi nhận: Như trên")
    assert FOOT.match("Nơi nhận: Như trên")
    assert FOOT_HEADING.match("**Nơi nhận**:")
    assert not FOOT_HEADING.match("Gửi nơi nhận:")


def test_motto_day_and_addressee_are_known_where_they_stand() -> None:
    assert MOTTO.match("Độc lập - Tự do - Hạnh phúc")
    assert DATED.search("Lai Sơn, ngày 05 tháng 3")
    assert not DATED.search("báo cáo ngày 05 tháng 3")
    assert ADDRESSEE.match("Kính gửi: Sở Tài chính")


def test_types_are_whole_names_in_capitals() -> None:
    assert {"TỜ TRÌNH", "BÁO CÁO", "THƯ CÔNG"} <= TYPES
    assert all(name.isupper() and name == name.strip() for name in TYPES)
