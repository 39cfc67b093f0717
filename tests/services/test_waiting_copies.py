from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.waiting_copies import MOST_ROWS, CopiesAsked, waiting_ids, waiting_rows
from tests import make
from tests.handover_desk import handed_over, transfer_book, waiting

if TYPE_CHECKING:
    from tests.make import Office


def test_copies_wait_in_the_order_of_the_registers_until_they_go(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    shown = [(row.reference, row.number) for row in waiting(office)]
    assert shown == [("01/BC-SMM", 1), ("01/BC-SMM", 2), ("02/BC-SMM", 1), ("02/BC-SMM", 2)]
    handed_over(office, transfer_book(office))
    (ids,) = office.desk.read(waiting_ids, BodyAsked(body=office.body))
    assert ids == array("q")


def test_another_body_has_none_of_them(office: Office) -> None:
    make.issued(office)
    (mine,) = office.desk.read(waiting_ids, BodyAsked(body=office.body))
    (theirs,) = office.desk.read(waiting_ids, BodyAsked(body=99))
    assert (len(mine), len(theirs)) == (2, 0)
    assert office.desk.read(waiting_rows, CopiesAsked(body=99, ids=tuple(mine))) == ()


def test_rows_come_in_the_order_asked_without_those_that_are_gone(office: Office) -> None:
    make.issued(office)
    first, second = (row.id for row in waiting(office))
    asked = CopiesAsked(body=office.body, ids=(second, 9999, first))
    assert [row.id for row in office.desk.read(waiting_rows, asked)] == [second, first]


def test_more_than_a_list_shows_is_not_asked_for() -> None:
    with pytest.raises(ValueError, match=str(MOST_ROWS + 1)):
        CopiesAsked(body=1, ids=tuple(range(MOST_ROWS + 1)))


def test_a_mere_drafter_sees_none(office: Office) -> None:
    drafter = make.seated(office, make.account(office, Role.DRAFTER))
    with pytest.raises(NotAllowedError):
        drafter.desk.read(waiting_ids, BodyAsked(body=office.body))
