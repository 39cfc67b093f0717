from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services import holders_list
from bmnn_desk.services.holders_list import (
    HoldersAsked,
    PersonHoldingsAsked,
    holder_rows,
    person_holdings,
    place_rows,
)
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.lend_copies import lend_copies
from tests import make
from tests.custody_desk import BORROWER, LOAN_DAYS, PLACE, came, keeps, lends, originals

if TYPE_CHECKING:
    from bmnn_desk.domain.copy_moves import HolderRow
    from tests.make import Office


def holders(at: Office) -> dict[str, HolderRow]:
    asked = HoldersAsked(body=at.body, day=at.day)
    return {row.holder: row for row in at.desk.read(holder_rows, asked)}


def test_each_holder_is_counted_and_who_is_late_comes_first(office: Office) -> None:
    kept, lent = came(office)
    office.desk.do(keep_copies, keeps(office, kept, holder="Phạm Thị Phó", person=office.deputy))
    office.desk.do(lend_copies, lends(office, lent))
    before = holders(office)
    assert (before[BORROWER].copies, before[BORROWER].lent, before[BORROWER].overdue) == (1, 1, 0)
    assert before[BORROWER].person == office.drafter
    assert before["Phạm Thị Phó"].lent == 0
    after = holders(make.on(office, LOAN_DAYS + 1))
    assert next(iter(after)) == BORROWER
    assert after[BORROWER].overdue == 1


def test_every_copy_in_hand_is_counted_once(office: Office) -> None:
    originals(office)
    came(office)
    asked = HoldersAsked(body=office.body, day=office.day)
    by_holder = sum(row.copies for row in office.desk.read(holder_rows, asked))
    by_place = sum(row.copies for row in office.desk.read(place_rows, asked))
    assert by_holder == by_place > 0


@pytest.mark.finding(27)
def test_places_are_told_and_what_has_none(office: Office) -> None:
    kept, *_ = originals(office)
    office.desk.do(keep_copies, keeps(office, kept))
    asked = HoldersAsked(body=office.body, day=office.day)
    rows = {row.place: row for row in office.desk.read(place_rows, asked)}
    assert (rows[PLACE].copies, rows[PLACE].holders) == (1, 1)
    assert rows[""].copies > 0


@pytest.mark.finding(62)
def test_all_that_a_person_holds_is_told_by_his_name(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = (*came(office), *originals(office))
    office.desk.do(keep_copies, keeps(office, *copies))
    asked = PersonHoldingsAsked(body=office.body, person=office.drafter)
    assert {row.id for row in office.desk.read(person_holdings, asked)} == set(copies)
    monkeypatch.setattr(holders_list, "BLOCK", 2)
    assert {row.id for row in office.desk.read(person_holdings, asked)} == set(copies)


def test_a_person_without_copies_and_a_strange_one(office: Office) -> None:
    asked = PersonHoldingsAsked(body=office.body, person=office.deputy)
    assert office.desk.read(person_holdings, asked) == ()
    with pytest.raises(NotFoundError):
        office.desk.read(person_holdings, PersonHoldingsAsked(body=office.body, person=999))
