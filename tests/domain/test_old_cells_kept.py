from __future__ import annotations

from dataclasses import MISSING, fields
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.domain.old_cells_kept import cells_of, line_of, lines_by_book, register_of_lines
from bmnn_desk.domain.old_register import (
    OldBook,
    OldCopying,
    OldIncoming,
    OldOutgoing,
    OldRegister,
    OldSlip,
    OldTransfer,
)
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain import old_lines

if TYPE_CHECKING:
    from bmnn_desk.domain.old_register import OldLine

KINDS: dict[OldBook, type[OldLine]] = {
    OldBook.OUTGOING: OldOutgoing,
    OldBook.INCOMING: OldIncoming,
    OldBook.TRANSFERS: OldTransfer,
    OldBook.COPYING: OldCopying,
    OldBook.SLIPS: OldSlip,
}
TEXTS = st.text(max_size=12)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "int": st.integers(1, 100_000),
    "str": TEXTS,
    "int | None": st.none() | st.integers(0, 999_999),
    "bool | None": st.sampled_from((None, False, True)),
    "date | None": st.none() | st.dates(),
    "SecrecyLevel | None": st.none() | st.sampled_from(SecrecyLevel),
    "tuple[str, ...]": st.lists(TEXTS, max_size=4).map(tuple),
}


def lines(book: OldBook) -> st.SearchStrategy[OldLine]:
    """Every line that a book's type allows."""
    kind = KINDS[book]
    return st.builds(kind, **{field.name: VALUES[str(field.type)] for field in fields(kind)})


ANY_LINE = st.sampled_from(OldBook).flatmap(lambda book: lines(book).map(lambda line: (book, line)))


@given(ANY_LINE)
def test_every_line_of_every_book_comes_back_as_it_was(made: tuple[OldBook, OldLine]) -> None:
    book, line = made
    cells = cells_of(book, line)
    assert all(type(part) is str for pair in cells for part in pair)
    back = line_of(book, line.row, cells)
    assert back == line
    assert [type(getattr(back, field.name)) for field in fields(line)] == [
        type(getattr(line, field.name)) for field in fields(line)
    ]


@given(st.lists(ANY_LINE, max_size=6), st.sets(st.sampled_from(OldBook)))
def test_a_register_is_its_lines_and_the_books_that_it_has(
    made: list[tuple[OldBook, OldLine]], more: set[OldBook]
) -> None:
    register = register_of_lines(made, more)
    assert register.books == {book for book, _ in made} | more
    told = lines_by_book(register)
    assert [book for book, _ in told] == [book for book in OldBook if book in register.books]
    assert register_of_lines(((b, line) for b, read in told for line in read), more) == register
    assert sorted((b, line.row) for b, read in told for line in read) == sorted(
        (book, line.row) for book, line in made
    )


def test_a_line_reads_in_the_store_as_it_was_written() -> None:
    line = old_lines.outgoing(may_copy=False, copies=0, title="", registered=None, capacity="KT.")
    assert cells_of(OldBook.OUTGOING, line) == [
        ["ordinal", "1"],
        ["reference", "01/BC-STC"],
        ["day", "2024-05-06"],
        ["type_name", "Báo cáo"],
        ["level", "MAT"],
        ["signer", "Nguyễn Văn Chính"],
        ["capacity", "KT."],
        ["recipients", "- Như trên (bản số 01);"],
        ["recipients", "- Lưu: VT (bản số 02)."],
        ["copies", "0"],
        ["drafter", "Phạm Thị Soạn"],
        ["may_copy", "0"],
        ["archive_unit", "Văn phòng"],
        ["slip", "01/PĐX"],
    ]


def test_a_book_that_is_lacking_is_not_one_without_a_line() -> None:
    empty = register_of_lines((), (OldBook.SLIPS,))
    assert empty == OldRegister(books=frozenset({OldBook.SLIPS}))
    assert empty != register_of_lines(())
    assert lines_by_book(empty) == ((OldBook.SLIPS, ()),)


@pytest.mark.parametrize(
    "cells",
    [[["nothing", "x"]], [["level", "KIN"]], [["day", "06/05/2024"]], [["may_copy", "có"]]],
)
def test_pairs_of_no_line_are_refused(cells: list[list[str]]) -> None:
    with pytest.raises((KeyError, ValueError)):
        line_of(OldBook.OUTGOING, 2, cells)


def test_no_field_has_a_default_that_a_blank_could_hide() -> None:
    assert all(field.default is MISSING for kind in KINDS.values() for field in fields(kind))
    assert line_of(OldBook.SLIPS, 3, []) == OldSlip(
        row=3, number="", day=None, level=None, basis="", approver="", approved=None,
        copies=None, may_copy=None,
    )  # fmt: skip
    assert line_of(OldBook.SLIPS, 3, [["day", date.min.isoformat()]]).day == date.min
