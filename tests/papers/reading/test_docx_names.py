from __future__ import annotations

import pytest

from bmnn_desk.papers.reading.docx_names import half_points_pt, twips_mm, whole


@pytest.mark.parametrize(
    ("text", "mm"),
    [("1440", 25.4), ("2.5cm", 25.0), ("-567", -10.0), ("1in", 25.4), ("", None), ("1e9", None)],
)
def test_measures_are_twips_or_name_their_unit(text: str, mm: float | None) -> None:
    assert twips_mm(text) == (None if mm is None else pytest.approx(mm, abs=0.01))


@pytest.mark.parametrize(("text", "pt"), [("26", 13.0), ("11pt", 11.0), ("27", 13.5), ("x", None)])
def test_sizes_are_half_points_or_name_their_unit(text: str, pt: float | None) -> None:
    assert half_points_pt(text) == pt


@pytest.mark.parametrize(
    ("text", "number"), [("7", 7), ("9" * 30, None), ("-1", -1), ("1cm", None)]
)
def test_whole_numbers_are_bounded(text: str, number: int | None) -> None:
    assert whole(text) == number
