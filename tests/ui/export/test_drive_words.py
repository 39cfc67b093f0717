from __future__ import annotations

import pytest

from bmnn_desk.domain.drives import DriveFound, Encryption
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.unit_statistics import UnitState
from bmnn_desk.ui.export.drive_words import (
    ENCRYPTION_WORDS,
    UNIT_WORDS,
    change_words,
    count_words,
    drive_words,
    kind_word,
    size_words,
)
from tests.export_desk import figure

MAT = SecrecyLevel.MAT


def test_every_member_has_its_word_and_no_two_the_same() -> None:
    for words, kind in (
        (ENCRYPTION_WORDS, Encryption),
        (UNIT_WORDS, UnitState),
    ):
        assert set(words) == set(kind)
        assert len(set(words.values())) == len(words)


@pytest.mark.parametrize(
    ("size", "said"),
    [(1, "0,1 MB"), (1_234_567, "1,2 MB"), (999_000_000, "999,0 MB"), (64 * 10**9, "64,0 GB")],
)
def test_sizes_are_read_with_a_comma(size: int, said: str) -> None:
    assert size_words(size) == said


def test_counts_are_documents_and_copies() -> None:
    assert count_words(figure(MAT, "issued", 12, 48)) == "12 / 48"
    assert count_words(figure(MAT, "issued", 0)) == count_words(None) == "0"


def test_a_change_has_its_sign_and_leaves_out_what_did_not_change() -> None:
    assert change_words(figure(MAT, "issued", 2, -1)) == "+2 tài liệu, -1 bản"
    assert change_words(figure(MAT, "issued", 0, 5)) == "+5 bản"


def test_a_kind_that_nobody_knows_is_told_as_it_is() -> None:
    assert kind_word("closing") == "Cuối kỳ"
    assert kind_word("other") == "other"


def test_a_drive_is_told_by_model_and_serial() -> None:
    drive = DriveFound(port="1", serial="USB-1", model="Ổ mẫu", volumes=())
    assert drive_words(drive) == "Ổ mẫu · USB-1"
    assert drive_words(DriveFound(port="1", serial="USB-1", model="", volumes=())) == "USB-1"
