from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.mark_pages import PageChoice, PageKind
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.marking_plan import Stand
from bmnn_desk.ui.issue.mark_lines import framed_marks
from bmnn_desk.ui.issue.move_marks import (
    choose_pages,
    keep_inside,
    move_seen,
    place_shown,
    to_own_place,
)
from tests.ui.issue import matters

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.issue.matter import IssueMatter

NUMBER = Stamp.COPY_NUMBER
A5_MM = (148.0, 210.0)
EVERY = PageChoice(kind=PageKind.EVERY)


@pytest.fixture
def matter(law: Law) -> IssueMatter:
    """Three pages, the second of them smaller."""
    return matters.matter(law, page_sizes=(matters.A4_MM, A5_MM, matters.A4_MM))


def test_a_place_beyond_the_page_is_pulled_inside(matter: IssueMatter) -> None:
    matter.places[NUMBER] = (200.0, -3.0)
    keep_inside(matter)
    assert matter.places == {NUMBER: (180.0, 0.0)}


def test_a_move_on_a_narrower_page_counts_for_the_first(matter: IssueMatter) -> None:
    choose_pages(matter, NUMBER, EVERY)
    move_seen(matter, NUMBER, (100.0, 20.0), 1)
    assert matter.places[NUMBER] == (162.0, 20.0)
    assert framed_marks(matter, 1)[0].x_mm == 100.0


def test_other_pages_leave_the_mark_where_it_was_seen(matter: IssueMatter) -> None:
    matter.places[NUMBER] = (120.0, 30.0)
    choose_pages(matter, NUMBER, PageChoice(kind=PageKind.LAST))
    assert (matter.first_page(NUMBER), matter.place(NUMBER)) == (2, (120.0, 30.0))


def test_the_way_back_leads_to_the_packs_page_and_place(matter: IssueMatter) -> None:
    choose_pages(matter, NUMBER, EVERY)
    move_seen(matter, NUMBER, (50.0, 50.0), 0)
    to_own_place(matter, NUMBER)
    assert (matter.place(NUMBER), matter.choice(NUMBER)) == ((165.0, 7.0), PageChoice())
    assert (matter.places, matter.pages) == ({}, {})


def test_the_way_back_leads_past_the_last_documents_place(matter: IssueMatter) -> None:
    matter.remembered[NUMBER] = Stand(x_mm=90.0, y_mm=40.0, pages=EVERY)
    assert (matter.place(NUMBER), matter.choice(NUMBER)) == ((90.0, 40.0), EVERY)
    to_own_place(matter, NUMBER)
    assert (matter.place(NUMBER), matter.choice(NUMBER)) == ((165.0, 7.0), PageChoice())


def test_what_is_shown_tells_own_remembered_and_moved_places_apart(matter: IssueMatter) -> None:
    def shown() -> tuple[bool, bool]:
        number = framed_marks(matter)[0]
        found = place_shown(matter, number, 3)
        return found.is_own, found.is_remembered

    assert shown() == (True, False)
    matter.remembered[NUMBER] = Stand(x_mm=90.0, y_mm=40.0)
    assert shown() == (False, True)
    matter.places[NUMBER] = (80.0, 40.0)
    assert shown() == (False, False)
