from __future__ import annotations

import pytest

from bmnn_desk.ui.restore.compare_words import (
    acts_words,
    closed_words,
    paper_words,
    typed_number,
)


@pytest.mark.parametrize(
    ("held", "paper", "words"),
    [
        (117, None, "Bản sao lưu có đến số 117."),
        (117, 117, "Khớp: cả hai đều đến số 117."),
        (117, 118, "Số 118 có trên sổ giấy, không có trong bản sao lưu: ghi lại từ sổ giấy."),
        (117, 121, "Số 118 đến 121 có trên sổ giấy, không có trong bản sao lưu: ghi lại từ sổ"),
        (117, 115, "Số 116 đến 117 có trong bản sao lưu, không có trên sổ giấy"),
        (0, 2, "Số 1 đến 2 có trên sổ giấy"),
    ],
)
def test_what_stands_on_one_side_alone_is_said_by_its_numbers(
    held: int, paper: int | None, words: str
) -> None:
    assert paper_words(held, paper).startswith(words)


@pytest.mark.parametrize(
    ("live", "words"),
    [
        (None, "Không đọc được kho đang có"),
        (40, "đủ mọi việc"),
        (1043, "1.003 việc làm sau bản sao lưu này"),
        (38, "mới hơn kho đang có: nhiều hơn 2 việc"),
    ],
)
def test_what_the_live_store_did_after_it_is_counted(live: int | None, words: str) -> None:
    assert words in acts_words(40, live)


def test_a_number_is_read_as_people_write_it() -> None:
    assert typed_number(" 1.234 ") == 1234
    assert typed_number("  ") is None
    for bad in ("118a", "-3", "1234567", "12,5"):
        with pytest.raises(ValueError, match=bad):
            typed_number(bad)


def test_files_that_do_not_open_are_said_with_both_causes() -> None:
    assert closed_words(0) == ""
    assert closed_words(1200).startswith("1.200 tệp cất trong kho này không mở được: đã tiêu hủy")
    assert "contents.bin" in closed_words(1)
