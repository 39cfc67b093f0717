from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.line_order import lines_in_order
from bmnn_desk.services.list_ids import ListKey, ListOrder
from bmnn_desk.storage import tables as t
from tests import make
from tests.incoming_desk import entered
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office

UP, DOWN = ListOrder(by=ListKey.LEVEL), ListOrder(by=ListKey.LEVEL, descending=True)


@pytest.fixture
def lines(office: Office) -> list[int]:
    """Lines of every level; the first and the last are alike."""
    levels = (
        SecrecyLevel.TOI_MAT,
        SecrecyLevel.TUYET_MAT,
        SecrecyLevel.MAT,
        SecrecyLevel.TOI_MAT,
    )
    made = []
    for level in levels:
        item = make.signed(office, bases=(office.bases[level],)).item
        with_title = level is not SecrecyLevel.TUYET_MAT
        request = make.issue(office, item, with_title=with_title)
        made.append(office.desk.do(issue_outgoing, request).line)
    return made


def ordered(office: Office, lines: list[int], order: ListOrder) -> list[int]:
    with working(office) as work:
        volumes = work.session.scalars(select(t.Volume.id)).all()
        return lines_in_order(work, lines, order, volumes, t.OutgoingLine)


def test_levels_stand_from_the_lowest_or_the_highest_and_in_one_the_newest_first(
    office: Office, lines: list[int]
) -> None:
    first, top, low, last = lines
    assert ordered(office, lines, UP) == [low, last, first, top]
    assert ordered(office, lines, DOWN) == [top, last, first, low]


def test_lines_stand_by_their_numbers_up_and_down(office: Office, lines: list[int]) -> None:
    by_number = ListOrder(by=ListKey.NUMBER)
    assert ordered(office, lines[::-1], by_number) == lines
    assert ordered(office, lines, replace(by_number, descending=True)) == lines[::-1]


def test_only_the_lines_that_were_found_are_put_in_order(office: Office, lines: list[int]) -> None:
    entered(office)
    assert ordered(office, lines[:2], DOWN) == [lines[1], lines[0]]
    assert ordered(office, lines[1:3], ListOrder(by=ListKey.NUMBER)) == lines[1:3]


def test_no_other_thing_is_sorted(office: Office, lines: list[int]) -> None:
    with pytest.raises(ValueError, match="HOLDER"):
        ordered(office, lines, ListOrder(by=ListKey.HOLDER))
