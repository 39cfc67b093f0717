"""Blanks are found in lines of every make and encoding; what is typed in them is told."""

from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.papers.lettered_line import LetteredLine, LineLetter
from bmnn_desk.papers.number_blanks import blank_place, day_spans, number_span
from bmnn_desk.papers.reading.pdf_style import Style

NUMBERS = [
    ("Số:      /BC-SM", "      ", ""),
    ("Số: ....../BC-SM", " ......", ""),
    ("Số........../BC-SM", "..........", ""),
    ("Số …/BC-SM", " …", ""),
    ("Số: ______/BC-SM", " ______", ""),
    ("Số:\u00a0\u00a0\u00a0/BC", "\u00a0\u00a0\u00a0", ""),
    ("Số:\t/BC-SM", "\t", ""),
    ("Số     -BC/TU", "     ", ""),
    ("Số .....-BC/TU", " .....", ""),
    ("SỐ :   /BC", "   ", ""),
    ("....../BC-UBND", "......", ""),
    ("Số:", "", ""),
    ("Số: ......", " ......", ""),
    ("Số:/BC", "", ""),
    ("Số: 07/BC", " 07", "07"),
    ("Số: ..07../BC", " ..07..", "07"),
    ("Số 12-BC/TU", " 12", "12"),
    ("Số: 15a/BC", " 15a", "15a"),
    ("Số: xx/BC", " xx", "xx"),
    (unicodedata.normalize("NFD", "Số:    /BC"), "    ", ""),
    ("Sè:    /BC-SNV", "    ", ""),
    ("Soá:    /BC-SNV", "    ", ""),
]
DAYS = [
    ("Mẫu Sơn, ngày   tháng  năm 2025", ("   ", "  ", " 2025"), ("", "", "2025")),
    ("Mẫu, ngày .... tháng …. năm 20....", (" .... ", " …. ", " 20...."), ("", "", "20")),
    ("Mẫu, ngày   tháng 3 năm 2025", ("   ", " 3 ", " 2025"), ("", "3", "2025")),
    ("Mẫu, ngày   tháng   năm", ("   ", "   ", ""), ("", "", "")),
    ("Mẫu, ngày   tháng ba năm 202", ("   ", " ba ", " 202"), ("", "ba", "202")),
    ("Mẫu, ngày 05 tháng năm năm 2025", (" 05 ", " năm ", " 2025"), ("05", "năm", "2025")),
    ("(Mẫu, ngày   tháng   năm 2025)", ("   ", "   ", " 2025"), ("", "", "2025")),
    ("Số: 1/BC   Mẫu, ngày   tháng   năm 2025", ("   ", "   ", " 2025"), ("", "", "2025")),
    ("Lai S¬n, ngµy    th\u00b8ng    n¨m 2025", ("    ", "    ", " 2025"), ("", "", "2025")),
    ("Lai Sôn, ngaøy    thaùng    naêm 2025", ("    ", "    ", " 2025"), ("", "", "2025")),
]


@pytest.mark.parametrize(("text", "blank", "typed"), NUMBERS)
def test_the_blank_of_the_number_lies_between_its_label_and_the_sign(
    text: str, blank: str, typed: str
) -> None:
    span = number_span(text)
    assert span is not None
    assert (text[span.start : span.end], span.typed) == (blank, typed)


@pytest.mark.parametrize("text", ["Số lượng: 05 bản", "Số: bảy/BC", "V/v báo cáo", "S/BC"])
def test_a_line_without_room_for_a_number_has_none(text: str) -> None:
    assert number_span(text) is None


@pytest.mark.parametrize(("text", "blanks", "typed"), DAYS)
def test_the_blanks_of_the_day_lie_between_its_words(
    text: str, blanks: tuple[str, ...], typed: tuple[str, ...]
) -> None:
    spans = day_spans(text)
    assert spans is not None
    assert list(spans) == ["day", "month", "year"]
    assert tuple(text[span.start : span.end] for span in spans.values()) == blanks
    assert tuple(span.typed for span in spans.values()) == typed
    assert spans["year"].is_open == (len(spans["year"].typed) in {2, 3})


@pytest.mark.parametrize("text", ["Mẫu Sơn, ngày 05/3/2025", "hằng ngày", "ngày tháng 2025 này"])
def test_a_line_that_gives_no_day_in_words_has_none(text: str) -> None:
    assert day_spans(text) is None


def test_white_space_of_a_hostile_line_takes_no_time() -> None:
    assert number_span("Số:" + " " * 100_000) is None
    assert day_spans("ngày" + " " * 70 + "tháng" + " " * 70 + "năm" + " " * 70 + "x") is None


def line_of(text: str) -> LetteredLine:
    """Letters of 2 mm each, from 50 mm; a space is a gap of 2 mm."""
    style = Style(
        font="", size_pt=72 / 25.4 * 4, bold=False, italic=True, ink=None, alpha=255, angle=0
    )
    places = tuple(at for at, sign in enumerate(text) if sign != " ")
    letters = tuple(LineLetter(text[at], 50 + 2 * at, 52 + 2 * at, 40.0, style) for at in places)
    return LetteredLine(letters=letters, text=text, places=places)


@pytest.mark.parametrize(
    ("text", "left", "width", "typed"),
    [
        ("Số: /BC", 56, 2, ""),
        ("Số:..../BC", 56, 8, ""),
        ("Số: ../BC", 56 + 2 * 1, 4, ""),
        ("Số: 07/BC", 58, 4, "07"),
        ("Số:/BC", 56, 0, ""),
        ("Số:", 57, 8, ""),
        ("....../BC", 50, 12, ""),
    ],
)
def test_a_blank_is_as_wide_as_the_gap_and_centred_on_its_dots(
    text: str, left: float, width: float, typed: str
) -> None:
    span = number_span(text)
    assert span is not None
    place = blank_place(line_of(text), span)
    assert (place.x_mm, place.width_mm, place.y_mm) == pytest.approx((left, width, 40.0))
    assert (place.typed, place.italic) == (typed, True)


def test_the_rest_of_a_year_goes_right_behind_its_first_figures() -> None:
    text = "ngày  tháng  năm 202"
    spans = day_spans(text)
    assert spans is not None
    place = blank_place(line_of(text), spans["year"])
    assert (place.x_mm, place.width_mm) == pytest.approx((50 + 2 * len(text), 2))
    assert place.typed == "202"
