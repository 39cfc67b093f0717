from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.papers import counting_list_pdf, inspection_report, place_diagram
from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.sheet import OFFICE_EDGES, Edges, Sheet
from tests.papers.facts import PACKS
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.law.loader import Law

EDGES = Edges(width_mm=100, height_mm=60, top_mm=10, bottom_mm=10, left_mm=10, right_mm=10)
LETTERS = Letters(REGULAR, 12)


def test_the_offices_sheets_have_the_margins_of_its_papers(law: Law) -> None:
    for pack in PACKS:
        form = law.pack(pack).office_paper
        assert OFFICE_EDGES.top_mm == form.top_mm
        assert OFFICE_EDGES.bottom_mm == form.bottom_mm
        assert OFFICE_EDGES.left_mm == form.left_mm
        assert OFFICE_EDGES.right_mm == form.right_mm


@pytest.mark.parametrize(
    "widths",
    [
        counting_list_pdf._WIDTHS_MM,
        [width for _, width, _ in inspection_report._COLUMNS],
        [width for _, width in place_diagram._COLUMNS],
    ],
    ids=["counting list", "inspection report", "place diagram"],
)
def test_the_tables_of_these_sheets_are_as_wide_as_their_text(widths: Sequence[float]) -> None:
    assert sum(widths) == pytest.approx(OFFICE_EDGES.inner_mm, abs=1.01)
    assert sum(widths) <= OFFICE_EDGES.inner_mm


def test_a_text_goes_on_over_the_page_with_every_word() -> None:
    sheet = Sheet(EDGES)
    words = [f"từ{number}" for number in range(200)]
    sheet.text(" ".join(words), LETTERS, sheet.whole)
    pages = page_texts(sheet.pdf("x", lambda _page, _pages: ()))
    assert len(pages) > 1
    assert " ".join(pages).split() == words


def test_lines_of_like_length_are_as_few_as_the_width_allows() -> None:
    sheet = Sheet(EDGES)
    text = "Báo cáo quý một năm nay của cơ quan"
    assert sheet.wrap(text, LETTERS, 60) == ("Báo cáo quý một năm nay của cơ", "quan")
    assert sheet.balanced(text, LETTERS, 60) == ("Báo cáo quý một năm", "nay của cơ quan")
    assert sheet.balanced(text, LETTERS, 300) == (text,)


def test_what_is_kept_together_goes_onto_a_new_page_only_without_room() -> None:
    sheet = Sheet(EDGES)
    sheet.keep(40)
    assert len(sheet.pages) == 1
    sheet.line("x", LETTERS, sheet.whole)
    sheet.keep(39)
    assert (len(sheet.pages), sheet.y_mm) == (2, EDGES.top_mm)


def test_the_foot_knows_its_page_and_all_pages() -> None:
    sheet, asked = Sheet(EDGES), []
    sheet.turn()

    def foot(page: int, pages: int) -> tuple[()]:
        asked.append((page, pages))
        return ()

    sheet.pdf("x", foot)
    assert asked == [(1, 2), (2, 2)]


def test_a_tick_box_and_its_word_stay_on_the_line() -> None:
    sheet = Sheet(EDGES)
    sheet.tick_box(20, LETTERS, "Mật", ticked=True)
    assert len(sheet.pages[0]) == 2
    assert sheet.y_mm == EDGES.top_mm


def test_the_middle_and_the_right_half_lie_between_the_margins() -> None:
    sheet = Sheet(EDGES)
    middle, right = sheet.middle, sheet.right_half
    assert (middle.left_mm, middle.width_mm, middle.anchor) == (10, 80, 0.5)
    assert (right.left_mm, right.width_mm, right.anchor) == (50, 40, 0.5)
