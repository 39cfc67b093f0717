# ruff: noqa: RUF001 - apostrophes of every kind are what is read
from __future__ import annotations

import re
import unicodedata

import pytest

from bmnn_desk.papers.reading import signer_patterns
from bmnn_desk.papers.reading.signer_patterns import LONE_NAME, RANK, SIGNER_NOTE, SURNAME

ALL = {name: one for name, one in vars(signer_patterns).items() if isinstance(one, re.Pattern)}


@pytest.mark.parametrize("name", ALL)
def test_patterns_are_written_nfc_and_match_no_empty_text(name: str) -> None:
    assert unicodedata.is_normalized("NFC", ALL[name].pattern)
    assert ALL[name].fullmatch("") is None


@pytest.mark.parametrize("text", ["Đại tá Lê A", "Thượng tọa Thích A", "BSCKII. A", "Linh mục"])
def test_ranks_and_titles_open_a_name(text: str) -> None:
    assert RANK.match(text)
    assert not RANK.match(f"x{text}")


@pytest.mark.parametrize("text", ["Nguyễn Văn A", "H'Yim", "H’ Yim", "K’Mák", "Bh'riu Liếc"])
def test_surnames_are_known_with_every_apostrophe(text: str) -> None:
    assert SURNAME.match(text)


def test_other_words_are_no_surname_note_or_lone_name() -> None:
    assert not any(SURNAME.match(text) for text in ("Lêna", "Hội nghị", "Phòng A"))
    assert not any(SIGNER_NOTE.match(text) for text in ("Trần Văn Bình", "Giám đốc"))
    assert not any(LONE_NAME.fullmatch(text) for text in ("Bình", "H'", "Trần’Bình", "K'1"))
    assert LONE_NAME.fullmatch("K’Mák")
