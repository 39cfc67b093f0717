from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services.import_old_register import import_old_register, take_back_old_register
from tests import machine_desk, make, office_desk
from tests.domain import old_lines
from tests.inspection.in_store import import_request
from tests.inspection_desk import found, inspected, of_lines
from tests.services.each_old_register import imported, taking_back
from tests.the_year import keep_place

if TYPE_CHECKING:
    from tests.make import Office

OLD_YEAR = {"since": date(2024, 1, 1), "until": date(2024, 12, 31)}


def broken_import(at: Office) -> int:
    """An old register of 2024 with a line without a slip, and one never signed for."""
    register = old_lines.register(
        outgoing=(old_lines.outgoing(), old_lines.outgoing(row=3, reference="02/BC-STC", slip="")),
        slips=(old_lines.slip(),),
        transfers=(old_lines.transfer(signed_by=""),),
    )
    return at.desk.do(import_old_register, import_request(at, register, b"so cu"))


def test_an_old_year_is_inspected_like_the_own_one(office: Office) -> None:
    number = broken_import(office)
    told = inspected(office, imports=(number,), own=False, **OLD_YEAR)
    assert [(each.rule, each.ref) for each in told.findings] == [
        ("PDX-01", old_line(number, 3)),
        ("DI-09", old_line(number, 2)),
    ]
    assert all(each.imported for each in told.findings)
    assert [(each.book, each.count, each.imported) for each in told.books] == [
        (OldBook.OUTGOING, 2, 2),
        (OldBook.TRANSFERS, 1, 1),
        (OldBook.SLIPS, 1, 1),
    ]


def old_line(number: int, row: int) -> RecordRef:
    return RecordRef(kind=RecordKind.OLD_LINE, number=number, row=row)


def test_own_books_and_imports_stand_in_one_result(office: Office) -> None:
    number = broken_import(office)
    make.issued(office)
    told = inspected(office, imports=(number,), since=date(2024, 1, 1))
    looked = {each.book: (each.count, each.imported) for each in told.books}
    assert looked[OldBook.OUTGOING] == (3, 2)
    assert [rule for rule, _ in found(office, imports=(number,), since=date(2024, 1, 1))] == [
        "PDX-01",
        "DI-09",
    ]


def test_what_was_taken_back_or_not_asked_for_is_left_out(office: Office) -> None:
    number, other = broken_import(office), imported(office)
    assert found(office, imports=(other,), **OLD_YEAR) == []
    office.desk.do(take_back_old_register, taking_back(office, number))
    told = inspected(office, imports=(number, other), **OLD_YEAR)
    assert told.findings == ()
    assert {each.imported for each in told.books} == {1}


def test_a_lawful_office_gives_nothing_and_says_what_was_looked_at(office: Office) -> None:
    keep_place(office)
    office_desk.in_order(office)
    machine_desk.whole(office)
    make.issued(office)
    told = inspected(office)
    assert (told.total, told.groups) == (0, ())
    assert [(each.book, each.count) for each in told.books] == [
        (OldBook.OUTGOING, 1),
        (OldBook.SLIPS, 1),
    ]


@pytest.mark.parametrize("role", Role)
def test_who_only_drafts_may_not_inspect(office: Office, role: Role) -> None:
    make.issued(office)
    seat = make.seated(office, make.account(office, role))
    if role is Role.DRAFTER:
        with pytest.raises(NotAllowedError):
            inspected(seat)
    else:
        assert of_lines(seat) == ()
