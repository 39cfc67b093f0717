from __future__ import annotations

import re
import unicodedata

import pytest

from bmnn_desk.papers.reading import recipients_patterns as patterns

ALL = {name: one for name, one in vars(patterns).items() if isinstance(one, re.Pattern)}


@pytest.mark.parametrize("name", ALL)
def test_patterns_are_written_nfc(name: str) -> None:
    assert unicodedata.is_normalized("NFC", ALL[name].pattern)


@pytest.mark.parametrize("text", ["Lưu: VT", "Lưu VT", "LƯU : VT", "Lưu trữ: VT", "Lưu tại: VT"])
def test_the_archive_lines_label_is_known(text: str) -> None:
    found = patterns.ARCHIVE_LABEL.match(text)
    assert found is not None
    assert text[found.end() :] == "VT"


@pytest.mark.parametrize(
    "text",
    [
        "Tổng số: 04 bản",
        "Số lượng bản phát hành: 04 bản",
        "Phát hành 04 bản",
        "Số bản: 04",
        "SL: 04 bản",
        "Văn bản này phát hành 04 bản",
    ],
)
def test_a_total_is_known_by_its_words(text: str) -> None:
    found = patterns.TOTAL.search(text)
    assert found is not None
    assert "04" in found[0]


@pytest.mark.parametrize("text", ["Tổng số trang: 12", "Tổng công ty 28", "04 tờ trình"])
def test_pages_and_companies_are_no_total(text: str) -> None:
    assert not patterns.TOTAL.search(text)


def test_a_sum_gives_its_result() -> None:
    found = patterns.SUMMED.search("02 bản phát hành + 02 bản lưu = 04 bản")
    assert found is not None
    assert found["sum"] == "04"


@pytest.mark.parametrize("text", ["Người soạn thảo: A", "Cán bộ soạn thảo: A", "CB soạn thảo: A"])
def test_the_drafters_label_is_known(text: str) -> None:
    assert patterns.DRAFTER.search(text)


def test_each_is_not_all() -> None:
    assert patterns.FOR_EACH.search("mỗi đơn vị 01 bản")
    assert not patterns.FOR_EACH.search("mỗi đơn vị 01 bản, tổng 15 bản")
