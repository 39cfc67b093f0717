from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.services.sheet_codes import (
    CodeRow,
    code_of,
    line_code,
    printings_of,
    rows_now,
    rows_then,
)
from bmnn_desk.storage import tables as t
from tests import book_desk, make
from tests.services.ledger import rows

if TYPE_CHECKING:
    from tests.make import Office

ROWS = (CodeRow(ordinal=1, part=0, digest="ab"), CodeRow(ordinal=2, part=0, digest="cd"))


def test_a_code_is_of_the_book_the_sheet_and_each_row_in_its_place(office: Office) -> None:
    (book,), (volume,) = rows(office, t.Book), rows(office, t.Volume)
    code = code_of(book, volume, 1, ROWS)
    assert code == code_of(book, volume, 1, ROWS)
    others = {
        code_of(book, volume, 2, ROWS),
        code_of(book, volume, 1, ROWS[:1]),
        code_of(book, volume, 1, ROWS[::-1]),
        code_of(book, volume, 1, (replace(ROWS[0], digest="ac"), ROWS[1])),
        code_of(book, volume, 1, (replace(ROWS[0], part=1), ROWS[1])),
        code_of(book, volume, 1, (replace(ROWS[0], ordinal=3), ROWS[1])),
    }
    assert len(others) == 6
    assert code not in others
    assert line_code("ab" * 32) != line_code("ac" * 32)


def test_each_printing_has_the_rows_that_stood_on_the_sheet_then(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    (first,) = book_desk.printed(office, [book_desk.row(1)])
    (second,) = book_desk.printed(office, [book_desk.row(2)], continues=1)
    with office.desk._begun() as work:
        sheet = work.session.scalars(select(t.Sheet)).one()
        printings = printings_of(work, sheet)
        assert [printing.code for printing in printings] == [first, second]
        for printing, ordinals in zip(printings, ([1], [1, 2]), strict=True):
            then = rows_then(work, sheet, printing.act)
            assert [row.ordinal for row in then] == ordinals
            assert then == rows_now(work, "outgoing_register", sheet, printing.act)
