"""An old register is brought in whole or not at all, and stays apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.old_register import OldRegister
from bmnn_desk.errors import (
    AlreadySavedError,
    DaysOutOfOrderError,
    NotFoundError,
    OldRegisterEmptyError,
    OldRegisterTakenBackError,
    OldRegisterThereError,
    ReasonMissingError,
)
from bmnn_desk.services.import_old_register import import_old_register, take_back_old_register
from bmnn_desk.storage.tables import Ending, Line, OldRegisterImport, OldRegisterLine
from tests import make
from tests.domain import old_lines
from tests.inspection.in_store import import_request, read_back
from tests.services.each_office import fresh_body
from tests.services.each_old_register import imported, new_file, taking_back
from tests.services.ledger import counts, entries, prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_every_row_is_kept_in_one_act_and_proved(office: Office) -> None:
    before = counts(office.desk)
    request = replace(new_file(office), names=(("so vb", "so ky hieu"), ("thang 1", "di")))
    number = office.desk.do(import_old_register, request)
    (row,) = rows(office, OldRegisterImport)
    assert (row.id, row.body_id, row.file_name, row.day) == (
        number,
        office.body,
        "so cu.xlsx",
        office.day,
    )
    assert row.names == [["so vb", "so ky hieu"], ["thang 1", "di"]]
    assert row.books == ["di", "den", "chuyengiao", "saochup", "phieu"]
    lines = rows(office, OldRegisterLine)
    assert {line.act_seq for line in lines} == {row.act_seq}
    assert read_back(office, number) == request.register
    after = counts(office.desk)
    assert {name for name in after if after[name] != before[name]} == {
        "act",
        "old_register",
        "old_line",
    }
    assert after["act"] == before["act"] + 1
    assert prove(office.desk) > 0


def test_it_is_never_mixed_into_the_books_of_the_office(office: Office) -> None:
    imported(office)
    assert rows(office, Line) == []
    assert entries(office) == []
    issued = make.issued(office)
    assert [entry.ordinal for entry in entries(office)] == [1]
    assert issued.number == 1


def test_the_same_bytes_are_brought_in_once_until_they_are_taken_back(office: Office) -> None:
    request = new_file(office)
    first = office.desk.do(import_old_register, request)
    later = make.on(office, 2)
    again = replace(request, request_id=make.request_id(), day=later.day)
    error = raised(office.desk, import_old_register, again, OldRegisterThereError)
    assert vars(error) == {"day": office.day}
    office.desk.do(take_back_old_register, taking_back(office, first))
    second = office.desk.do(import_old_register, again)
    assert second != first
    raised(office.desk, import_old_register, replace(again, request_id=make.request_id()))


def test_another_body_may_bring_the_same_bytes(office: Office) -> None:
    request = new_file(office)
    office.desk.do(import_old_register, request)
    other = fresh_body(office)
    office.desk.do(
        import_old_register, replace(request, request_id=make.request_id(), body=other.body)
    )


def test_a_retry_of_the_same_form_brings_nothing_in_twice(office: Office) -> None:
    request = new_file(office)
    number = office.desk.do(import_old_register, request)
    error = raised(office.desk, import_old_register, request, AlreadySavedError)
    assert isinstance(error, AlreadySavedError)
    assert (error.object_kind, error.object_id) == ("old_register", number)


@pytest.mark.parametrize("register", [OldRegister(books=frozenset()), old_lines.register()])
def test_a_register_without_a_row_is_refused(office: Office, register: OldRegister) -> None:
    request = import_request(office, register, b"trong")
    raised(office.desk, import_old_register, request, OldRegisterEmptyError)


def test_a_body_that_is_not_there_is_refused(office: Office) -> None:
    raised(office.desk, import_old_register, replace(new_file(office), body=99), NotFoundError)


def test_taking_back_leaves_every_row_and_says_why(office: Office) -> None:
    number = imported(office)
    before = counts(office.desk)
    office.desk.do(take_back_old_register, taking_back(office, number))
    after = counts(office.desk)
    assert after["old_line"] == before["old_line"]
    assert after["old_register"] == before["old_register"]
    (ending,) = rows(office, Ending)
    assert (ending.kind, ending.row, ending.day) == ("old_register", number, office.day)
    assert ending.reason == "Nhập nhầm tệp của năm khác"
    assert prove(office.desk) > 0


def test_it_is_taken_back_once_and_with_a_reason(office: Office) -> None:
    number = imported(office)
    desk, asked = office.desk, taking_back(office, number)
    verb = take_back_old_register
    raised(desk, verb, replace(asked, reason="  "), ReasonMissingError)
    raised(desk, verb, replace(asked, day=office.day - timedelta(days=1)), DaysOutOfOrderError)
    raised(desk, verb, replace(asked, old_register=number + 7), NotFoundError)
    raised(desk, verb, replace(asked, body=fresh_body(office).body), NotFoundError)
    desk.do(verb, asked)
    error = raised(
        desk, verb, replace(asked, request_id=make.request_id()), OldRegisterTakenBackError
    )
    assert vars(error) == {"day": office.day}


def test_text_in_parts_is_kept_as_one_form(office: Office) -> None:
    apart = "Ba\u0301o ca\u0301o"
    register = old_lines.register(outgoing=(old_lines.outgoing(type_name=apart),))
    number = office.desk.do(import_old_register, import_request(office, register, b"nfd"))
    (line,) = read_back(office, number).outgoing
    assert line.type_name == "Báo cáo"
    assert prove(office.desk) > 0


def test_the_officer_may_too_and_a_drafter_may_not(office: Office) -> None:
    officer = make.seated(office, make.account(office, Role.OFFICER))
    officer.desk.do(import_old_register, new_file(officer))
    drafter = make.seated(office, make.account(office, Role.DRAFTER, person=office.drafter))
    assert not drafter.desk.allows(import_old_register)
    assert not drafter.desk.allows(take_back_old_register)


def test_no_word_of_a_request_gets_into_a_message(office: Office) -> None:
    request = new_file(office)
    assert "so cu" not in repr(request)
    assert "năm khác" not in repr(taking_back(office, 1))
