"""Where số and ngày stand is read whole, and each wrong value is refused at its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.law.number_layout_file import read_number_layout
from bmnn_desk.law.strict import LawFile
from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

FILE = "tt24-2020/number_layout.toml"
YEAR = "\n[year]\nx_mm = 168\ny_mm = 40.5\nwidth_mm = 9.2\nsize_pt = 13.0\nitalic = true\n"


def test_both_lines_stand_in_the_head_on_one_line_the_day_in_italics(law: Law) -> None:
    for regime in law.regimes:
        places = regime.number_layout.places
        lines = (places.number, places.day, places.month)
        assert {place.y_mm for place in lines} == {40.5}
        assert [place.italic for place in lines] == [False, True, True]
        assert {(place.size_pt, place.typed) for place in lines} == {(13.0, "")}
        assert places.number.x_mm < places.day.x_mm < places.month.x_mm < 210
        assert places.year is None


def test_a_place_for_the_year_may_be_given(tmp_path: Path) -> None:
    forms = copied(tmp_path)
    with (forms / FILE).open("a", encoding="utf-8") as file:
        file.write(YEAR)
    year = read_number_layout(LawFile(forms / FILE)).places.year
    assert year is not None
    assert year.x_mm == 168.0


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('key = "number_layout"', 'key = "number"', "key"),
        ('key = "number_layout"', "", "key"),
        ('confidence = "low"', 'confidence = "sure"', "confidence"),
        ("[month]", "[months]", "months"),
        ("[number]\nx_mm", "[number]\nx", "number.x"),
        ("y_mm = 40.5\n", "", "number.y_mm"),
        ("width_mm = 9.2", "width_mm = 0", "number.width_mm"),
        ("size_pt = 13.0", "size_pt = -1", "number.size_pt"),
        ("x_mm = 51.0", 'x_mm = "51"', "number.x_mm"),
        ("italic = false", 'italic = false\ntyped = "05"', "number.typed"),
    ],
)
def test_a_wrong_value_is_refused_at_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, FILE, old, new)
    assert complaint(forms) == (FILE, key)


def test_a_regime_without_the_file_is_refused(tmp_path: Path) -> None:
    forms = copied(tmp_path)
    (forms / FILE).unlink()
    assert complaint(forms) == (FILE, "")
