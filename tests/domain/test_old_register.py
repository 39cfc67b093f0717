from __future__ import annotations

import pytest

from bmnn_desk.domain.old_register import CellFault, OldBook, OldFault, OldRegister

LEFT_OUT = {CellFault.UNKNOWN_SHEET, CellFault.UNKNOWN_HEADING}


@pytest.mark.parametrize("fault", CellFault)
def test_only_what_is_left_out_by_its_name_is_a_mere_notice(fault: CellFault) -> None:
    seen = OldFault(sheet="di", row=1, heading="h", fault=fault)
    assert seen.is_notice == (fault in LEFT_OUT)


def test_a_book_is_named_as_its_sheet() -> None:
    assert {book.value for book in OldBook} == {"di", "den", "chuyengiao", "saochup", "phieu"}


def test_a_book_that_the_workbook_lacks_differs_from_an_empty_one() -> None:
    lacking = OldRegister(books=frozenset())
    empty = OldRegister(books=frozenset({OldBook.SLIPS}))
    assert lacking != empty
    assert lacking.slips == empty.slips == ()


def test_no_text_of_a_register_gets_into_a_message() -> None:
    fault = OldFault(sheet="di", row=2, heading="do mat", fault=CellFault.NO_LEVEL, seen="kín")
    assert "kín" not in repr(fault)
    assert "di" not in repr(OldRegister(books=frozenset({OldBook.OUTGOING})))
