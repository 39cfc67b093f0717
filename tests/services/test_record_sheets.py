from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, WrongStageError
from bmnn_desk.services.record_sheets import record_sheets
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.sheet_list import volume_sheets
from tests import book_desk, make
from tests.services.ledger import prove, raised

if TYPE_CHECKING:
    from tests.make import Office


def states(at: Office) -> list[SheetState]:
    asked = VolumeAsked(body=at.body, book=at.book)
    return [sheet.state for sheet in at.desk.read(volume_sheets, asked)]


def two_sheets(at: Office) -> None:
    make.issued(at)
    make.issued(at)
    book_desk.printed(at, [book_desk.row(1), book_desk.row(2, sheet=2, place=0)])


def test_sheets_go_from_printed_to_signed_to_bound(office: Office) -> None:
    two_sheets(office)
    assert states(office) == [SheetState.PRINTED, SheetState.PRINTED]
    assert book_desk.signed(office, 1, 2, 2) == 2
    assert states(office) == [SheetState.SIGNED, SheetState.SIGNED]
    book_desk.signed(office, 1, state=SheetState.BOUND)
    assert states(office) == [SheetState.BOUND, SheetState.SIGNED]
    assert prove(office.desk) > 0


def test_new_rows_on_a_signed_sheet_wait_for_a_signature_again(office: Office) -> None:
    two_sheets(office)
    book_desk.signed(office, 1, 2)
    make.issued(office)
    book_desk.printed(office, [book_desk.row(3, sheet=2, place=1)], continues=2)
    assert states(office) == [SheetState.SIGNED, SheetState.PRINTED]
    assert book_desk.signed(office, 2) == 1


def test_no_step_is_left_out_or_done_twice_and_then_none_is_done(office: Office) -> None:
    two_sheets(office)
    bound = book_desk.sheets_request(office, 1, state=SheetState.BOUND)
    raised(office.desk, record_sheets, bound, WrongStageError)
    book_desk.signed(office, 1)
    both = book_desk.sheets_request(office, 1, 2)
    error = raised(office.desk, record_sheets, both, WrongStageError)
    assert vars(error) == {"is_at": "signed", "needs": "printed"}
    back = book_desk.sheets_request(office, 2, state=SheetState.PRINTED)
    raised(office.desk, record_sheets, back, WrongStageError)
    assert states(office) == [SheetState.SIGNED, SheetState.PRINTED]


def test_neither_before_the_print_nor_a_sheet_that_is_none(office: Office) -> None:
    two_sheets(office)
    early = book_desk.sheets_request(make.on(office, -1), 1)
    raised(office.desk, record_sheets, early, DaysOutOfOrderError)
    raised(office.desk, record_sheets, book_desk.sheets_request(office, 3), NotFoundError)
