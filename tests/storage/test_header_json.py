from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.errors import HeaderDamagedError
from bmnn_desk.storage.header_json import as_object, binary, number, only, read_object, text


@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b"[]", b"null", b"\xff{}", b"[" * 60_000, b'{"a":' * 10_000, b"1" * 10_000, b"NaN"],
)
def test_bytes_that_are_no_object_are_a_damaged_header(raw: bytes) -> None:
    with pytest.raises(HeaderDamagedError):
        read_object(raw)


@pytest.mark.parametrize("value", [True, 1.0, "1", None, 0, 11])
def test_a_number_is_a_whole_one_in_bounds(value: object) -> None:
    assert number(10, 1, 10) == 10
    with pytest.raises(HeaderDamagedError):
        number(value, 1, 10)


@pytest.mark.parametrize("value", ["", "a" * 201, None, 1, unicodedata.normalize("NFD", "ế")])
def test_a_text_is_short_and_composed(value: object) -> None:
    assert text("Tuyết") == "Tuyết"
    with pytest.raises(HeaderDamagedError):
        text(value)


@pytest.mark.parametrize("value", ["", "0A", "0g", "000", "\u0660\u0660", None, 0, "00\n"])
def test_binary_is_lower_case_hex_of_one_length(value: object) -> None:
    assert binary("0a", 1) == b"\n"
    with pytest.raises(HeaderDamagedError):
        binary(value, 1)


def test_an_object_has_exactly_its_keys() -> None:
    only(as_object({"a": 1, "b": 2}), ("a", "b"))
    for names in (("a",), ("a", "b", "c")):
        with pytest.raises(HeaderDamagedError):
            only({"a": 1, "b": 2}, names)
    with pytest.raises(HeaderDamagedError):
        as_object([])
