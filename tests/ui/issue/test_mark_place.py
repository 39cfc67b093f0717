"""The card with a mark's place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.mark_pages import PageChoice, PageKind
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.marking_plan import place_of
from bmnn_desk.ui.issue.mark_place import MarkPlace, PlaceShown
from tests.papers import samples
from tests.ui.issue.frames import framed
from tests.ui.lint.names import accessible_name

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_PACK = place_of(samples.stamps()[Stamp.COPY_NUMBER])


def shown(**changes: Any) -> PlaceShown:  # noqa: ANN401
    given = PlaceShown(
        mark=framed(),
        place=_PACK,
        choice=PageChoice(),
        count=9,
        many=True,
        is_own=False,
        is_remembered=False,
    )
    return replace(given, **changes)


@pytest.fixture
def card(qtbot: QtBot) -> MarkPlace:
    card = MarkPlace()
    qtbot.addWidget(card)
    card.show()
    card.show_mark(shown())
    return card


def test_the_place_is_shown_within_the_page(card: MarkPlace) -> None:
    assert (card.left.value(), card.top.value()) == (100.0, 50.0)
    assert (card.left.maximum(), card.top.maximum()) == (180.0, 289.0)
    assert accessible_name(card.left) == "Cách trái"
    assert accessible_name(card.top) == "Cách trên"


def test_a_changed_box_tells_the_whole_place(card: MarkPlace) -> None:
    places: list[tuple[float, float]] = []
    card.moved.connect(lambda x, y: places.append((x, y)))
    QTest.keyClick(card.top, Qt.Key.Key_Down)

    assert places == [(100.0, 49.5)]


def test_a_place_that_is_inferred_says_so(card: MarkPlace) -> None:
    assert not _PACK.confidence.is_sourced
    assert "suy luận" in card.doubt

    card.show_mark(shown(place=replace(_PACK, confidence=Confidence.MEDIUM)))
    assert card.doubt == ""


def test_the_way_back_is_open_only_for_a_mark_that_was_moved(card: MarkPlace) -> None:
    asked: list[bool] = []
    card.reset_asked.connect(lambda: asked.append(True))
    card.reset.click()
    card.show_mark(shown(is_own=True))
    card.reset.click()

    assert asked == [True]


def test_the_white_spot_is_offered_where_the_mark_covers_something(card: MarkPlace) -> None:
    asked: list[bool] = []
    card.white_asked.connect(lambda: asked.append(True))
    card.white.click()
    card.show_mark(shown(mark=framed(covers=True)))
    card.white.click()

    assert asked == [True]


def test_a_place_from_the_last_document_says_so(card: MarkPlace) -> None:
    assert card.remembered == ""
    card.show_mark(shown(is_remembered=True))

    assert card.remembered.startswith("Theo lần trước của loại văn bản này")


def test_other_pages_are_told(card: MarkPlace) -> None:
    told: list[PageChoice] = []
    card.pages_chosen.connect(told.append)
    card.pages.kind.put(PageKind.EVERY)

    assert told == [PageChoice(kind=PageKind.EVERY)]
