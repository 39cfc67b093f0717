"""Pages are made once, when they are wanted, and stand whole when they are handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from bmnn_desk.ui.giving_way import building, is_building, let_breathe
from bmnn_desk.ui.page_stack import PageStack
from bmnn_desk.ui.places import PLACES
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat


@pytest.fixture
def begun() -> list[tuple[str, Page]]:
    return []


@pytest.fixture
def stack(qtbot: QtBot, seat: Seat, begun: list[tuple[str, Page]]) -> PageStack:
    made = PageStack(seat, lambda key, page: begun.append((key, page)))
    made.resize(1366, 768)
    shown(qtbot, made)
    return made


def test_a_page_is_made_once_and_begun_before_it_shows(
    stack: PageStack, begun: list[tuple[str, Page]]
) -> None:
    first, page = stack.page("secret_lists"), stack.page("books")
    assert begun == [("secret_lists", first), ("books", page)]
    assert first.isVisible()
    assert not page.isVisible()
    assert stack.page("books") is page
    assert len(begun) == 2
    stack.bring(page)
    assert page.isVisible()
    assert stack.made == {"secret_lists": first, "books": page}


def test_a_page_never_is_a_window_of_its_own(stack: PageStack) -> None:
    for place in PLACES[:3]:
        assert stack.page(place.key).parent() is stack


def test_whoever_goes_there_while_it_is_made_gets_the_same(
    stack: PageStack, begun: list[tuple[str, Page]]
) -> None:
    let_breathe(stack)
    came: list[tuple[Page, bool]] = []
    QTimer.singleShot(0, lambda: came.append((stack.page("office"), is_building())))
    with building():
        page = stack.page("office")
    assert came == [(page, True)]
    assert begun == [("office", page)]
