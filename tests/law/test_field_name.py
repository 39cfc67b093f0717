from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.law.field_name import field_name


@pytest.mark.parametrize(
    "typed",
    [
        "độ mật",
        "  Độ   MẬT ",
        unicodedata.normalize("NFD", "độ mật"),
        "độ\u00a0mật",
        "độ\nmật",
        "\u201cđộ mật\u201d",
        "'độ mật'",
        "\u2018độ mật\u2019",
        "đ\u00adộ\u200b mật",
        "đô\u0323 mâ\u0323t",
    ],
)
def test_however_it_is_typed_a_name_is_the_same(typed: str) -> None:
    assert field_name(typed) == field_name("độ mật")


@pytest.mark.parametrize(("one", "other"), [("ủy quyền", "uỷ quyền"), ("hóa", "hoá")])
def test_the_place_of_the_tone_does_not_count(one: str, other: str) -> None:
    assert field_name(one) == field_name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("độ mật", "do mat"), ("số bản", "bản số"), ("mắt", "mất"), ("bi", "bì")]
)
def test_another_name_stays_another(one: str, other: str) -> None:
    assert field_name(one) != field_name(other)


def test_quotes_alone_are_no_name() -> None:
    assert field_name(" \u201c\u201d ") == ""
