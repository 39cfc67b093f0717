from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.papers.ink import Words
from bmnn_desk.papers.register_heading import page_edges, place_and_day, set_heading
from bmnn_desk.papers.sheet import Sheet
from tests.papers.book_parts import HEADING
from tests.papers.facts import PACKS, register_form, words_form

WORDS = words_form(PACKS[0], "book_pages").words


def heading_words() -> list[str]:
    sheet = Sheet(page_edges(register_form(PACKS[0])))
    set_heading(sheet, HEADING, 2026, WORDS)
    return [mark.text for mark in sheet.pages[0] if isinstance(mark, Words)]


def test_a_heading_has_agency_motto_title_and_lines() -> None:
    said = heading_words()
    assert "SỞ KẾ HOẠCH VÀ PHÁT TRIỂN" in said
    assert WORDS["motto_values"] in said
    assert said[-2:] == [HEADING.title, HEADING.lines[0]]


def test_an_open_day_leaves_dots_before_the_year() -> None:
    assert "ngày ...... tháng ...... năm 2026" in place_and_day("Sông Lam", None, 2026, WORDS)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 2, 5), "Sông Lam, ngày 05 tháng 02 năm 2026"),
        (date(2026, 11, 25), "Sông Lam, ngày 25 tháng 11 năm 2026"),
    ],
)
def test_a_known_day_is_written_out(day: date, said: str) -> None:
    assert place_and_day("Sông Lam", day, 2026, WORDS) == said


def test_the_edges_of_a_page_are_the_margins_of_its_form() -> None:
    form = register_form(PACKS[0])
    edges = page_edges(form, 10.0)
    assert (edges.top_mm, edges.left_mm) == (form.margin_mm, form.margin_mm + 10)
