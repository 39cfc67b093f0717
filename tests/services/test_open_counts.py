from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services import open_counts
from bmnn_desk.services.close_year import OpenPointsAsked, year_open_points
from bmnn_desk.services.open_counts import open_point_counts
from bmnn_desk.services.propose_level import propose_level
from tests import copying_desk, handover_desk, incoming_desk, make
from tests.services.each_incoming import came_and_amiss

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office


def counted(at: Office) -> tuple[int, int]:
    asked = OpenPointsAsked(body=at.body, year=at.day.year, day=at.day)
    return sum(at.desk.read(open_point_counts, asked)), len(at.desk.read(year_open_points, asked))


def slips(at: Office) -> None:
    at.desk.do(propose_level, make.proposal(at))
    make.approved(at)
    make.signed(at)


def given_away(at: Office) -> None:
    make.issued(at)
    handover_desk.handed_over(at, handover_desk.transfer_book(at))
    make.issued(at)


@pytest.mark.parametrize(
    "happens",
    [slips, given_away, came_and_amiss, incoming_desk.entered, copying_desk.copied],
    ids=["slips", "given away", "came and amiss", "entered", "copied"],
)
def test_the_counts_are_those_of_what_is_open_however_small_the_blocks(
    office: Office, happens: Callable[[Office], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, _ = counted(office)
    happens(office)
    at_once, told = counted(office)
    assert at_once == told > before
    monkeypatch.setattr(open_counts, "_SPAN", 1)
    assert counted(office) == (told, told)
