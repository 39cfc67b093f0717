"""The rows of an import come back as they were read, and never those of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.old_register import OldBook, OldRegister
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import NotFoundError, OldRegisterTakenBackError
from bmnn_desk.services.import_old_register import import_old_register, take_back_old_register
from bmnn_desk.services.old_register_lines import (
    OldLinesAsked,
    old_register_lines,
    old_register_of,
)
from bmnn_desk.services.work import BLOCK
from tests import make
from tests.domain import old_lines
from tests.inspection.in_store import brought_in, import_request, read_back
from tests.services.each_office import fresh_body
from tests.services.each_old_register import imported, taking_back
from tests.services.ledger import begun

if TYPE_CHECKING:
    from bmnn_desk.domain.old_register_kept import OldLineKept
    from tests.make import Office


def lines(at: Office, number: int, book: OldBook | None = None) -> tuple[OldLineKept, ...]:
    return at.desk.read(
        old_register_lines, OldLinesAsked(body=at.body, old_register=number, book=book)
    )


def many(count: int) -> OldRegister:
    return old_lines.register(
        outgoing=tuple(old_lines.outgoing(row=row, ordinal=str(row)) for row in range(2, count)),
        slips=tuple(old_lines.slip(row=row) for row in range(2, count)),
    )


def test_a_long_register_comes_in_blocks_as_it_was_brought(office: Office) -> None:
    register = many(BLOCK + 40)
    between = imported(office)
    number = brought_in(office, register, b"dai")
    imported(office)
    kept = lines(office, number)
    assert len(kept) == 2 * (BLOCK + 38)
    assert {line.old_register for line in kept} == {number}
    assert old_register_of(kept, OldBook) == register
    assert [line.line.row for line in lines(office, number, OldBook.SLIPS)] == [
        line.row for line in register.slips
    ]
    assert len(lines(office, between)) == len(OldBook)


def test_one_row_of_one_book_can_be_asked_for(office: Office) -> None:
    number = brought_in(office, many(BLOCK + 40), b"dai")
    asked = OldLinesAsked(body=office.body, old_register=number, book=OldBook.SLIPS, row=BLOCK + 9)
    (kept,) = office.desk.read(old_register_lines, asked)
    assert (kept.book, kept.line.row) == (OldBook.SLIPS, BLOCK + 9)
    nowhere = OldLinesAsked(body=office.body, old_register=number, row=10 * BLOCK)
    assert office.desk.read(old_register_lines, nowhere) == ()


def test_one_row_is_read_alone(office: Office) -> None:
    number = brought_in(office, many(30), b"mot dong")
    asked = OldLinesAsked(body=office.body, old_register=number, book=OldBook.SLIPS, row=7)
    (kept,) = office.desk.read(old_register_lines, asked)
    assert (kept.book, kept.line) == (OldBook.SLIPS, old_lines.slip(row=7))


def test_a_book_that_the_file_lacks_is_lacking_still(office: Office) -> None:
    register = OldRegister(
        books=frozenset({OldBook.OUTGOING, OldBook.SLIPS}), outgoing=(old_lines.outgoing(),)
    )
    number = brought_in(office, register, b"khong co phieu")
    assert read_back(office, number) == register
    assert old_register_of(lines(office, number)).books == {OldBook.OUTGOING}


def test_what_was_taken_back_or_is_anothers_is_not_read(office: Office) -> None:
    number = imported(office)
    other = fresh_body(office)
    with pytest.raises(NotFoundError):
        lines(other, number)
    office.desk.do(take_back_old_register, taking_back(office, number))
    with pytest.raises(OldRegisterTakenBackError):
        lines(office, number)


@pytest.mark.parametrize(
    ("role", "sees"),
    [(Role.CLERK, True), (Role.LEADER, True), (Role.OFFICER, False), (Role.INSPECTOR, False)],
)
def test_the_title_of_a_highest_row_is_for_clerk_and_leader(
    office: Office, role: Role, *, sees: bool
) -> None:
    highest = SecrecyLevel.TUYET_MAT
    register = old_lines.register(
        outgoing=(
            old_lines.outgoing(level=highest, title="về một việc kín"),
            old_lines.outgoing(row=3),
        ),
        incoming=(old_lines.incoming(level=highest, title="về một việc kín"),),
    )
    number = office.desk.do(import_old_register, import_request(office, register, b"kin"))
    at = make.seated(office, make.account(office, role))
    told = old_register_of(lines(at, number), OldBook)
    shown = "về một việc kín" if sees else ""
    assert [line.title for line in told.outgoing] == [shown, "Về một việc"]
    assert [line.title for line in told.incoming] == [shown]


def test_a_block_is_found_by_an_index_and_without_a_sort(office: Office) -> None:
    with begun(office.desk) as session:
        plan = session.execute(
            text(
                "EXPLAIN QUERY PLAN SELECT id, book, row, cells FROM old_line "
                "WHERE act_seq = 5 AND id > 7 ORDER BY id LIMIT 500"
            )
        ).all()
    told = " ".join(str(row[-1]) for row in plan)
    assert "USING INDEX ix_old_line_act_seq (act_seq=? AND rowid>?)" in told
    assert "TEMP B-TREE" not in told
