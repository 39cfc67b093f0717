from __future__ import annotations

import pytest

from bmnn_desk.domain.mark_pages import PageChoice, PageKind
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.marking_plan import Stand
from bmnn_desk.ui.issue.stands import (
    A4_MM,
    on_page,
    own_place,
    pages_of_draft,
    pages_text,
    stand_at,
)
from tests.papers import samples

NUMBER, LEVEL = (samples.stamps()[stamp] for stamp in (Stamp.COPY_NUMBER, Stamp.LEVEL_MAT))
A5_MM = (148.0, 210.0)
EVERY = PageChoice(kind=PageKind.EVERY)


def test_on_a4_the_packs_place_is_its_own() -> None:
    assert own_place(NUMBER, A4_MM) == (165.0, 7.0)
    assert own_place(LEVEL, A4_MM) == (30.0, 62.0)


@pytest.mark.parametrize(("size", "x"), [(A5_MM, 103.0), ((297.0, 210.0), 252.0)])
def test_on_other_pages_a_mark_keeps_its_corner(size: tuple[float, float], x: float) -> None:
    assert own_place(NUMBER, size) == (x, 7.0)
    assert own_place(LEVEL, size) == (30.0, 62.0)


def test_a_mark_of_one_page_counts_from_the_left() -> None:
    stand = stand_at(NUMBER, (165.0, 7.0), PageChoice(), A4_MM)
    assert stand == Stand(x_mm=165.0, y_mm=7.0)


def test_a_mark_at_the_right_of_every_page_counts_from_the_right() -> None:
    stand = stand_at(NUMBER, (165.0, 7.0), EVERY, A4_MM)
    assert (stand.x_mm, stand.from_right) == (15.0, True)
    assert on_page(stand, NUMBER, A4_MM) == (165.0, 7.0)
    assert on_page(stand, NUMBER, A5_MM) == (103.0, 7.0)


def test_a_mark_at_the_left_of_every_page_counts_from_the_left() -> None:
    stand = stand_at(LEVEL, (30.0, 62.0), EVERY, A4_MM)
    assert (stand.x_mm, stand.from_right) == (30.0, False)
    assert on_page(stand, LEVEL, A5_MM) == (30.0, 62.0)


def test_chosen_pages_come_back_from_a_draft() -> None:
    chosen = PageChoice(kind=PageKind.CHOSEN, numbers=(1, 3, 4))
    pages = {Stamp.COPY_NUMBER: EVERY, Stamp.LEVEL_MAT: chosen}
    assert pages_of_draft(pages_text(pages)) == pages
    assert pages_of_draft("") == {}
