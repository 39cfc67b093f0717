from __future__ import annotations

import pytest

from bmnn_desk.papers.reading.signer_name import is_name, is_rank, is_surely_name

NAMES = ("Trần Văn Bình", "Lý A Sùng", "H' Yim Kđoh", "Y Thanh", "NGUYỄN VĂN A", "Vàng A Páo")
RANKED = ("Đại tá Trần Văn Bình", "ThS. Nguyễn Văn A", "PGS.TS. Lê Thị B", "Đại tá, TS. Lê B")
NO_NAMES = (
    "Sở Nội vụ",
    "Bình",
    "trần văn bình",
    "Trần Văn Bình 2",
    "(Đã ký)",
    "Ký bởi: Trần Văn Bình",
    "Người ký: Trần Văn Bình",
    "Nơi nhận:",
    "Trên đây là báo cáo",
    "a" * 500,
    "",
)


@pytest.mark.parametrize("text", [*NAMES, *RANKED])
def test_names_are_told(text: str) -> None:
    assert is_name(text)
    assert is_surely_name(text)


@pytest.mark.parametrize("text", NO_NAMES)
def test_other_texts_are_no_names(text: str) -> None:
    assert not is_name(text)


def test_capitalised_words_may_be_a_name_but_are_not_surely_one() -> None:
    assert is_name("Phòng Tổng Hợp")
    assert not is_surely_name("Phòng Tổng Hợp")


@pytest.mark.parametrize("text", ["Đại tá", "Thiếu tướng", "ThS.", "PGS.TS.", "Đại tá, TS."])
def test_a_rank_alone_is_no_name(text: str) -> None:
    assert is_rank(text)
    assert not is_name(text)
    assert not is_rank("Trần Văn Bình")
