from __future__ import annotations

import pytest

from bmnn_desk.papers.reading import column_words


@pytest.mark.parametrize(
    "text",
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập – Tự do – Hạnh phúc",  # noqa: RUF001 - as Word sets it
        "Lai Sơn, ngày … tháng 3 năm 2025",
        "KT. GIÁM ĐỐC",
        "Đại tá Trần Văn Bình",
        "Trần Văn Bình",
        "(Đã ký)",
        "-------",
    ],
)
def test_what_stands_at_the_right_is_known(text: str) -> None:
    assert column_words.reads_right(text)


@pytest.mark.parametrize(
    "text",
    ["- Như trên;", "Kính gửi: Bộ Nội vụ", "Nơi nhận:", "BÁO CÁO", "về công tác quý hai", ""],
)
def test_what_stands_at_the_left_or_in_the_middle_is_not(text: str) -> None:
    assert not column_words.reads_right(text)


def test_the_heading_divides_a_line_and_other_labels_do_not() -> None:
    assert column_words.always_divides("Nơi nhận :")
    assert not column_words.never_divides("Nơi nhận:", "GIÁM ĐỐC")
    assert column_words.never_divides("Kính gửi:", "Bộ Nội vụ")
    assert column_words.never_divides("a)", "Bộ Nội vụ")
    assert column_words.never_divides("x" * 71, "GIÁM ĐỐC")


def test_items_of_a_list_are_never_too_long_for_a_column() -> None:
    assert column_words.is_long("x" * 120)
    assert not column_words.is_long("- " + "x" * 120)
    assert column_words.is_foot("Nơi nhận: ")
