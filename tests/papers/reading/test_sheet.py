from __future__ import annotations

from bmnn_desk.papers.reading.sheet import FORMULA_FAULTS, Sheet, SheetRow


def test_what_a_sheet_holds_gets_into_no_message() -> None:
    row = SheetRow(number=2, cells=("kín",))
    assert "kín" not in repr(Sheet(name="di", rows=(row,))) + repr(row)


def test_a_failed_formula_looks_like_no_word() -> None:
    assert all(word.startswith("#") for word in FORMULA_FAULTS)
