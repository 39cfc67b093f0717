from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.registers import PrintedRow
from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.correct_form import correct_form
from bmnn_desk.services.line_digests import line_digests
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.record_register_print import (
    record_register_print,
    sheet_state,
    sheet_states,
)
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import journal_head
from tests import book_desk, make
from tests.services.each_form import corrects
from tests.services.everything import register_print
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_each_row_is_frozen_with_its_place_and_digest(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    with office.desk._vault.begin() as session:
        head = journal_head(session)
    (code,) = office.desk.do(record_register_print, register_print(office))
    (sheet,) = rows(office, t.Sheet)
    assert (sheet.number, sheet.code) == (1, code)
    (event,) = rows(office, t.SheetEvent)
    assert (event.sheet_id, event.state) == (sheet.id, "printed")
    assert sheet.journal_head == f"{head.seq}:{head.mac.hex()}"
    assert sheet.form_digest == rows(office, t.Book)[0].form_digest
    printed = rows(office, t.SheetRow)
    assert [(row.line_id, row.top_mm, row.height_mm) for row in printed] == [
        (1, 52.5, 12.0),
        (2, 65.0, 12.0),
    ]
    with office.desk._begun() as work:
        digests = line_digests(work, BookKind.OUTGOING, (1, 2))
    assert [row.digest for row in printed] == [digests[1], digests[2]]
    assert prove(office.desk) > 0


def test_a_sheet_keeps_the_digest_of_the_form_it_was_printed_with(office: Office) -> None:
    make.issued(office)
    office.desk.do(record_register_print, register_print(office, (1,)))
    office.desk.do(correct_form, corrects(office))
    office.desk.do(record_register_print, register_print(office, (1,)))
    shipped, corrected = (sheet.form_digest for sheet in rows(office, t.Sheet))
    assert shipped == rows(office, t.Book)[0].form_digest
    assert corrected == office.desk.law.on(office.day).register("outgoing_register").digest
    assert corrected != shipped


def test_a_line_cancelled_since_it_was_printed_has_another_digest_on_the_next_sheet(
    office: Office,
) -> None:
    item = make.issued(office).item
    office.desk.do(record_register_print, register_print(office, (1,)))
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    office.desk.do(record_register_print, register_print(office, (1,)))
    first, second = rows(office, t.SheetRow)
    assert first.digest != second.digest


def test_sheets_are_numbered_on_and_each_has_a_code_of_its_own(office: Office) -> None:
    for _ in range(3):
        make.issued(office)
    plain = register_print(office)
    spread = tuple(
        PrintedRow(sheet=number, ordinal=number, part=0, top_mm=50.0, height_mm=20.0)
        for number in (1, 2, 3)
    )
    codes = office.desk.do(record_register_print, replace(plain, rows=spread))
    codes += office.desk.do(record_register_print, register_print(office, (3,)))
    assert len(set(codes)) == 4
    assert [sheet.number for sheet in rows(office, t.Sheet)] == [1, 2, 3, 4]
    assert [row.sheet_id for row in rows(office, t.SheetRow)] == [1, 2, 3, 4]


def test_a_row_of_no_line_is_not_found(office: Office) -> None:
    make.issued(office)
    raised(office.desk, record_register_print, register_print(office, (1, 2)), NotFoundError)


def test_new_rows_go_onto_the_last_sheet_and_the_next_ones(office: Office) -> None:
    for _ in range(3):
        make.issued(office)
    (first,) = book_desk.printed(office, [book_desk.row(1)])
    codes = book_desk.printed(
        office, [book_desk.row(2), book_desk.row(3, sheet=2, place=0)], continues=1
    )
    assert [sheet.number for sheet in rows(office, t.Sheet)] == [1, 2]
    assert [row.sheet_id for row in rows(office, t.SheetRow)] == [1, 1, 2]
    assert rows(office, t.Sheet)[0].code == first
    assert [event.state for event in rows(office, t.SheetEvent)] == [
        "printed",
        "continued",
        "printed",
    ]
    assert rows(office, t.SheetEvent)[1].paper == codes[0] != first


def test_new_rows_that_find_no_room_begin_a_new_sheet(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    book_desk.printed(office, [book_desk.row(1)])
    book_desk.printed(office, [book_desk.row(2, sheet=2, place=0)], continues=1)
    assert [sheet.number for sheet in rows(office, t.Sheet)] == [1, 2]
    assert "continued" not in {event.state for event in rows(office, t.SheetEvent)}


def test_only_the_last_sheet_is_printed_on_and_only_before_it_is_bound(office: Office) -> None:
    for _ in range(3):
        make.issued(office)
    book_desk.printed(office, [book_desk.row(1), book_desk.row(2, sheet=2, place=0)])
    onto_first = book_desk.print_request(office, [book_desk.row(3)], continues=1)
    raised(office.desk, record_register_print, onto_first, WrongStageError)
    book_desk.signed(office, 1, 2)
    book_desk.signed(office, 2, state=SheetState.BOUND)
    onto_bound = book_desk.print_request(office, [book_desk.row(3, sheet=2, place=1)], continues=2)
    error = raised(office.desk, record_register_print, onto_bound, WrongStageError)
    assert vars(error) == {"is_at": "bound", "needs": "signed"}


def test_every_book_is_recorded_by_the_same_verb(office: Office) -> None:
    request = BookRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        kind=BookKind.INCOMING,
    )
    book = office.desk.do(open_book, request)
    assert book_desk.printed(office, [], book=book) == ()
    assert rows(office, t.PrintJob)[-1].what == "incoming_register"


def test_how_far_every_sheet_is_comes_at_once(office: Office) -> None:
    for _ in range(2):
        make.issued(office)
    book_desk.printed(office, (book_desk.row(1, sheet=1), book_desk.row(2, sheet=2)))
    book_desk.signed(office, 1)
    (volume,) = rows(office, t.Volume)
    with office.desk._begun() as work:
        states = sheet_states(work, volume.id)
        assert states == {each: sheet_state(work, each) for each in states}
    assert list(states.values()) == [SheetState.SIGNED, SheetState.PRINTED]
