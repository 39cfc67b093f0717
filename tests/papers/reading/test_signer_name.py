# ruff: noqa: RUF001 - apostrophes and hyphens of every kind are what is read
from __future__ import annotations

import pytest

from bmnn_desk.papers.reading.signer_name import is_name, is_rank, is_surely_name

NAMES = (
    "Trần Văn Bình",
    "Lý A Sùng",
    "H' Yim Kđoh",
    "Y Thanh",
    "NGUYỄN VĂN A",
    "Vàng A Páo",
    "H’Yim Kđoh",
    "K’Mák",
    "K'Brêu",
    "Bh’riu Liếc",
)
MAYBE = ("Điểu K’Ré", "Ka H’Oanh", "Phòng Tổng Hợp", "Nguyên Hoàng‑Anh")
RANKED = ("Đại tá Trần Văn Bình", "ThS. Nguyễn Văn A", "PGS.TS. Lê Thị B", "Đại tá, TS. Lê B")
RELIGIOUS = ("Hòa thượng Thích Thiện Nhơn", "Thượng tọa Thích Minh", "Linh mục Trần Văn A")
NO_NAMES = (
    "Sở Nội vụ",
    "Bình",
    "Bình’s",
    "Kh’",
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


@pytest.mark.parametrize("text", [*NAMES, *RANKED, *RELIGIOUS])
def test_names_are_told(text: str) -> None:
    assert is_name(text)
    assert is_surely_name(text)


@pytest.mark.parametrize("text", NO_NAMES)
def test_other_texts_are_no_names(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize("text", MAYBE)
def test_capitalised_words_may_be_a_name_but_are_not_surely_one(text: str) -> None:
    assert is_name(text)
    assert not is_surely_name(text)


@pytest.mark.parametrize("text", ["Đại tá", "Thiếu tướng", "ThS.", "PGS.TS.", "Đại tá, TS."])
def test_a_rank_alone_is_no_name(text: str) -> None:
    assert is_rank(text)
    assert not is_name(text)
    assert not is_rank("Trần Văn Bình")
