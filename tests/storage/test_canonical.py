from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.storage.canonical import canonical_json


def test_equal_values_have_one_spelling() -> None:
    one = {"b": [1, None, True], "a": "Tuyệt mật"}
    other = {"a": unicodedata.normalize("NFD", "Tuyệt mật"), "b": (1, None, True)}
    assert canonical_json(one) == canonical_json(other)
    assert canonical_json(one) == '{"a":"Tuyệt mật","b":[1,null,true]}'.encode()


def test_true_and_one_are_not_the_same() -> None:
    assert canonical_json({"a": True}) != canonical_json({"a": 1})


@pytest.mark.parametrize("value", [1.5, b"x", bytearray(b"x"), {1}, {1: "x"}, object()])
def test_a_value_that_could_print_in_many_ways_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical_json({"a": value})


def test_two_keys_that_are_equal_after_nfc_are_refused() -> None:
    with pytest.raises(ValueError, match="ế"):
        canonical_json({"ế": 1, unicodedata.normalize("NFD", "ế"): 2})


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        canonical_json("\ud800")
