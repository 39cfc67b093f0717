"""A mishap of a volume carries its numbers and nothing else."""

from __future__ import annotations

from bmnn_desk import errors as e
from bmnn_desk.ui.error_texts import sentence


def test_numbers_are_fields() -> None:
    assert vars(e.VolumeEmptyError(2)) == {"volume": 2}
    assert vars(e.NumberTakenError(43)) == {"number": 43}
    assert vars(e.SheetCountError(50, 12)) == {"says": 50, "printed": 12}


def test_each_has_its_sentence_with_its_numbers() -> None:
    assert sentence(e.VolumeEmptyError(2)).startswith("Quyển 02 chưa có dòng nào.")
    assert "50 tờ" in sentence(e.SheetCountError(50, 12))
    assert "12 tờ" in sentence(e.SheetCountError(50, 12))
