from __future__ import annotations

import re
import unicodedata

import pytest

from bmnn_desk.papers.reading import copy_sentence_patterns
from bmnn_desk.papers.reading.copy_sentence_patterns import ANY_SENTENCE, PERMISSION

ALL = {
    name: one for name, one in vars(copy_sentence_patterns).items() if isinstance(one, re.Pattern)
}


@pytest.mark.parametrize("name", ALL)
def test_patterns_are_written_nfc(name: str) -> None:
    assert unicodedata.is_normalized("NFC", ALL[name].pattern)


@pytest.mark.parametrize(
    "text", ["được phép sao, chụp", "sao chụp", "Sao và chụp", "KHÔNG ĐƯỢC SAO, CHỤP"]
)
def test_a_sentence_about_copying_is_noticed(text: str) -> None:
    assert ANY_SENTENCE.search(text)
    assert not ANY_SENTENCE.search("chụp ảnh lưu niệm tại sao")


@pytest.mark.parametrize("text", ["được phép", "đuợc phép", "dược phép", "đươc phép"])
def test_leave_is_known_however_it_is_spelt(text: str) -> None:
    found = PERMISSION.search(f"Tài liệu {text} sao, chụp")
    assert found is not None
    assert found["yes"]
    assert not found["no"]


@pytest.mark.parametrize(
    "text",
    ["không được phép", "không đuợc phép", "khôngđược phép", "ko được phép", "kg dược phép"],
)
def test_a_negated_leave_is_never_a_leave(text: str) -> None:
    found = PERMISSION.search(f"Tài liệu {text} sao, chụp")
    assert found is not None
    assert found["no"]
    assert not found["yes"]
