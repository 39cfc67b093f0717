from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.ui.examples import post_example


@pytest.mark.parametrize("key", ["head", "head_of_department", "office_chief"])
def test_each_example_is_a_post_written_nfc(key: str) -> None:
    words = post_example(key)
    assert words == unicodedata.normalize("NFC", words.strip())
    assert words[0].isupper()


def test_an_example_that_is_not_there_is_no_empty_word() -> None:
    with pytest.raises(KeyError):
        post_example("nobody")
