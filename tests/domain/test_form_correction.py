from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.form_correction import FormCorrection, toml_value, value_of


@pytest.mark.parametrize(
    "value",
    [
        "Tên loại",
        'Có "ngoặc", \\ và\txuống\ndòng',
        "\x7f",
        13,
        21.5,
        -0.25,
        True,
        False,
        [{"text": "BẢN SỐ: {copy_number}", "size_pt": 13.0, "bold": True}],
        [],
    ],
)
def test_a_value_is_spelt_on_one_line_and_read_back(value: object) -> None:
    told = toml_value(value)
    assert "\n" not in told
    read = value_of(told)
    assert read == value
    assert type(read) is type(value)


def test_letters_typed_apart_are_put_together() -> None:
    assert toml_value("Ma\u0323\u0302t") == '"Mật"'


@pytest.mark.parametrize(
    "told",
    [
        "",
        "Mật",
        "1\nkey = 2",
        "1 # x\nvalue = 2",
        "inf",
        "nan",
        '"' + "a" * 20_000 + '"',
        "[" * 5000,
    ],
)
def test_what_is_no_single_value_is_refused(told: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  tomllib's own, or ours: each says another thing
        value_of(told)


def test_what_toml_does_not_spell_is_no_value() -> None:
    with pytest.raises(TypeError, match="NoneType"):
        toml_value(None)


def test_a_correction_is_of_a_place_whatever_its_value() -> None:
    one = FormCorrection(pack="p", file="f.toml", place="title", value='"A"')
    other = FormCorrection(
        pack="p", file="f.toml", place="title", value='"B"', source_day=date(2026, 1, 2)
    )
    assert one.at == other.at == ("p", "f.toml", "title")
