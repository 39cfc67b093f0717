"""What was brought in is listed newest first, with who did it and how many rows each book has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.errors import NotFoundError, OldRegisterTakenBackError
from bmnn_desk.services.import_old_register import import_old_register, take_back_old_register
from bmnn_desk.services.old_registers import OldRegistersAsked, old_registers, require_standing
from bmnn_desk.services.work import Work
from tests.domain import old_lines
from tests.inspection.in_store import import_request
from tests.services.each_office import fresh_body
from tests.services.each_old_register import imported, new_file, taking_back
from tests.services.ledger import begun

if TYPE_CHECKING:
    from bmnn_desk.domain.old_register_kept import OldRegisterKept
    from tests.make import Office


def listed(at: Office, *, with_taken_back: bool = False) -> tuple[OldRegisterKept, ...]:
    return at.desk.read(
        old_registers, OldRegistersAsked(body=at.body, with_taken_back=with_taken_back)
    )


def test_an_import_tells_its_file_its_books_and_who_brought_it(office: Office) -> None:
    register = old_lines.register(
        outgoing=tuple(old_lines.outgoing(row=row) for row in (2, 3, 5)),
        slips=(old_lines.slip(),),
    )
    request = replace(
        import_request(office, register, b"x", "so di 2024.xlsx"), names=(("so vb", "so ky hieu"),)
    )
    number = office.desk.do(import_old_register, request)
    (kept,) = listed(office)
    assert (kept.old_register, kept.file_name, kept.day) == (number, "so di 2024.xlsx", office.day)
    assert kept.entered_by == "Lê Thị Văn Thư"
    assert kept.names == (("so vb", "so ky hieu"),)
    assert {each.book: each.rows for each in kept.books} == {
        OldBook.OUTGOING: 3,
        OldBook.INCOMING: 0,
        OldBook.TRANSFERS: 0,
        OldBook.COPYING: 0,
        OldBook.SLIPS: 1,
    }
    assert kept.rows == 4
    assert (kept.taken_back_on, kept.reason) == (None, "")


def test_the_newest_comes_first_and_its_names_are_those_to_propose(office: Office) -> None:
    first = imported(office)
    request = replace(new_file(office), names=(("cot a", "do mat"),))
    second = office.desk.do(import_old_register, request)
    assert [kept.old_register for kept in listed(office)] == [second, first]
    assert listed(office)[0].names == (("cot a", "do mat"),)


def test_what_was_taken_back_is_listed_only_where_it_is_asked_for(office: Office) -> None:
    first, second = imported(office), imported(office)
    office.desk.do(take_back_old_register, taking_back(office, first))
    assert [kept.old_register for kept in listed(office)] == [second]
    both = listed(office, with_taken_back=True)
    assert [kept.old_register for kept in both] == [second, first]
    assert (both[1].taken_back_on, both[1].reason) == (office.day, "Nhập nhầm tệp của năm khác")


def test_another_bodys_imports_are_not_listed(office: Office) -> None:
    imported(office)
    assert listed(fresh_body(office)) == ()


def test_only_an_import_that_stands_is_given(office: Office) -> None:
    number = imported(office)
    desk = office.desk
    with begun(desk) as session:
        work = Work(session=session, law=desk.law, actor=desk.actor, keys=desk._vault.keys)
        assert require_standing(work, office.body, number).id == number
        with pytest.raises(NotFoundError):
            require_standing(work, office.body, number + 1)
    desk.do(take_back_old_register, taking_back(office, number))
    with begun(desk) as session:
        work = Work(session=session, law=desk.law, actor=desk.actor, keys=desk._vault.keys)
        with pytest.raises(OldRegisterTakenBackError):
            require_standing(work, office.body, number)
