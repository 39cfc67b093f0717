from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.errors import NotAllowedError, NotFoundError, SecondPersonMissingError
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.save_copies import SAVED, SAVED_FILE
from bmnn_desk.services.save_register_file import save_register_file
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.each_book import saves_register
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_the_volume_its_pages_and_the_drive_are_kept_and_proved(office: Office) -> None:
    request = saves_register(office)
    office.desk.do(save_register_file, request, PaperWord(person=office.head))
    (job,) = (row for row in rows(office, t.PrintJob) if row.volume_id is not None)
    assert (job.what, job.outcome, job.pages, job.reason) == (SAVED_FILE, SAVED, 3, "USB0001")
    assert prove(office.desk) > 0


def test_a_file_makes_no_sheet_of_the_book(office: Office) -> None:
    request = saves_register(office)
    office.desk.do(save_register_file, request, PaperWord(person=office.head))
    assert rows(office, t.Sheet) == []
    shelf = office.desk.read(book_shelf, ShelfAsked(body=office.body))
    assert sum(row.unprinted for row in shelf) == sum(row.lines for row in shelf) > 0


def test_it_wants_a_second_person_as_every_export(office: Office) -> None:
    raised(office.desk, save_register_file, saves_register(office), SecondPersonMissingError)


@pytest.mark.parametrize("changes", [{"book": 99}, {"body": 9}, {"volume": 7}])
def test_a_volume_belongs_to_its_book_and_body(office: Office, changes: dict[str, Any]) -> None:
    request = replace(saves_register(office), **changes)
    with pytest.raises(NotFoundError):
        office.desk.do(save_register_file, request, PaperWord(person=office.head))


@pytest.mark.parametrize("role", [Role.DRAFTER, Role.LEADER, Role.OFFICER, Role.INSPECTOR])
def test_only_the_clerk_lets_a_register_out(office: Office, role: Role) -> None:
    request = saves_register(office)
    sitting = make.seated(office, make.account(office, role))
    with pytest.raises(NotAllowedError):
        sitting.desk.do(save_register_file, request, PaperWord(person=office.head))
