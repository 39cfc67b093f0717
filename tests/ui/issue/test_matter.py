from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.issue.matter import ChosenFile, IssueMatter, places_from, places_text
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from tests.make import Office

DAY = date(2025, 3, 10)
PAGES = ChosenFile(data=b"x", kind="pdf", name="a", facts=None, pages=b"x", sizes=((210, 297),))


@pytest.fixture
def matter(office: Office, law: Law) -> IssueMatter:
    item = make.signed(office).item
    (detail,) = office.desk.read(outgoing_detail, DetailAsked(body=office.body, item=item, day=DAY))
    settings = OfficeSettings(level_way=MarkWay.PRINT)
    return IssueMatter(detail=detail, settings=settings, regime=law.on(DAY), day=DAY, file=PAGES)


def test_each_copy_gets_its_own_number_and_the_level(matter: IssueMatter) -> None:
    drawn = matter.drawn()
    assert [copy.number for copy in drawn] == [1, 2, 3, 4]
    assert [mark.shape.stamp for mark in drawn[2].marks] == [Stamp.COPY_NUMBER, Stamp.LEVEL_MAT]
    assert drawn[2].marks[0].blanks["copy_number"] == "03"


def test_a_moved_mark_is_drawn_and_recorded_where_it_was_moved_to(matter: IssueMatter) -> None:
    matter.places[Stamp.COPY_NUMBER] = (41.5, 60)
    drawn, recorded = matter.drawn()[0].marks[0], matter.recorded()[0]
    assert (drawn.x_mm, drawn.y_mm) == (41.5, 60)
    assert (recorded.stamp, recorded.x_mm, recorded.y_mm) == (Stamp.COPY_NUMBER, 41.5, 60)
    level = matter.drawn()[0].marks[1]
    assert (level.x_mm, level.y_mm) == matter.place(Stamp.LEVEL_MAT)


def test_a_rubber_stamp_is_recorded_and_not_drawn(matter: IssueMatter) -> None:
    matter.ways[Stamp.LEVEL_MAT] = MarkWay.RUBBER
    assert all(len(copy.marks) == 1 for copy in matter.drawn())
    assert len(matter.recorded()) == 8


def test_without_pages_a_printed_mark_is_overprinted(matter: IssueMatter) -> None:
    assert matter.is_whole
    matter.file = None
    assert matter.way(Stamp.COPY_NUMBER) is MarkWay.OVERPRINT
    assert not matter.is_whole


def test_black_only_for_the_copy_number_and_only_by_the_offices_rule(matter: IssueMatter) -> None:
    assert matter.ink(Stamp.COPY_NUMBER) is Ink.RED
    matter.settings = OfficeSettings(black_rule="12/QĐ-SMM")
    assert matter.ink(Stamp.COPY_NUMBER) is Ink.BLACK
    assert matter.ink(Stamp.LEVEL_MAT) is Ink.RED
    assert {mark.ink for copy in matter.drawn() for mark in copy.marks} == {Ink.BLACK}
    matter.settings = OfficeSettings(black_rule="12/QĐ-SMM", prints_red=True)
    assert {mark.ink for copy in matter.drawn() for mark in copy.marks} == {Ink.RED}


def test_all_by_rubber_draws_nothing(matter: IssueMatter) -> None:
    assert any(copy.marks for copy in matter.drawn())
    matter.ways = dict.fromkeys(matter.stamps, MarkWay.RUBBER)
    assert not any(copy.marks for copy in matter.drawn())


def test_places_come_back_from_a_draft() -> None:
    places = {Stamp.COPY_NUMBER: (41.5, 60.0), Stamp.LEVEL_MAT: (0.0, 12.5)}
    assert places_from(places_text(places)) == places
    assert places_from("") == {}
