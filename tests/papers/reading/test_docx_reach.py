from __future__ import annotations

import pytest

from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.reading.docx_formats import ParagraphFormat
from bmnn_desk.papers.reading.docx_reach import start_mm, stop_mm, width_mm
from bmnn_desk.papers.wrap import Breaker


def test_tabs_reach_the_next_stop_and_then_the_default_ones() -> None:
    stops = ParagraphFormat(tabs={30.0: True, 50.0: False, 90.0: True})
    reached, place = [], 0.0
    for _ in range(4):
        place = stop_mm(place, stops, 12.7)
        reached.append(round(place, 1))
    assert reached == [30.0, 90.0, 101.6, 114.3]


def test_a_hanging_indent_is_a_stop_and_a_default_of_nothing_still_moves_on() -> None:
    hanging = ParagraphFormat(left_mm=10.0, first_mm=-5.0)
    assert (start_mm(hanging, is_first=True), start_mm(hanging, is_first=False)) == (5.0, 10.0)
    assert stop_mm(5.0, hanging, 12.7) == 10.0
    assert stop_mm(0.0, ParagraphFormat(), 0.0) > 0


def test_a_line_of_body_text_is_about_as_wide_as_it_is_set() -> None:
    for text in (
        "Căn cứ Luật Bảo vệ bí mật nhà nước ngày 15 tháng 11 năm 2018;",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "- Công an tỉnh, Phòng PA03 (bản số 02);",
    ):
        measured = Breaker(REGULAR, 14.0).width(text) * 25.4 / 72
        assert width_mm(text, 14.0) == pytest.approx(measured, rel=0.1)
