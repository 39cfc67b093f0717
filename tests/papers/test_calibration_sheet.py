from __future__ import annotations

from contextlib import closing

import pypdfium2
import pytest

from bmnn_desk.papers.calibration_sheet import MARGIN_MM, RULE_MM, calibration_sheet
from tests.papers.dark_ink import dark_box
from tests.papers.read_pdf import page_texts

ARM_MM = 8.0


def printed(right: float = 0.0, down: float = 0.0) -> bytes:
    return calibration_sheet("Máy phòng văn thư", (right, down))


def strokes_mm(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of every drawn line."""
    mm = 25.4 / 72
    with closing(pypdfium2.PdfDocument(pdf)) as document, closing(document[0]) as page:
        boxes = [thing.get_bounds() for thing in page.get_objects() if thing.type == 2]
        return [((right - left) * mm, (top - low) * mm) for left, low, right, top in boxes]


def test_it_is_one_a4_sheet_that_names_the_printer_and_says_how_to_read_it() -> None:
    (text,) = page_texts(printed(0.5, -1.0))
    said = " ".join(text.split())
    assert "Máy phòng văn thư" in said
    assert "sang phải 0,5 mm, xuống dưới" in said
    for words in ("mép trái", "mép trên", "20 mm", "100 mm", "Fit to page", "nấc 0,5 mm"):
        assert words in said, words


def test_the_crosses_stand_where_the_words_say() -> None:
    box = dark_box(printed())
    assert box is not None
    reach = MARGIN_MM - ARM_MM
    assert box == pytest.approx((reach, reach, 210 - reach, 297 - reach), abs=0.2)


def test_both_rulers_are_as_long_as_the_words_say() -> None:
    found = strokes_mm(printed())
    assert any(wide == pytest.approx(RULE_MM, abs=0.2) and high < 1 for wide, high in found)
    assert any(high == pytest.approx(RULE_MM, abs=0.2) and wide < 1 for wide, high in found)


def test_a_long_name_of_a_printer_still_leaves_one_sheet() -> None:
    assert len(page_texts(calibration_sheet("Máy in " * 20, (-20.0, 20.0)))) == 1
