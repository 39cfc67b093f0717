from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.journal_anchor import anchor_letters
from bmnn_desk.domain.sheet_code import typed_code
from bmnn_desk.services.control_facts import ControlAsked, control_facts
from bmnn_desk.storage.journal import journal_head
from tests import book_desk, make

if TYPE_CHECKING:
    from tests.make import Office


def test_the_control_sheet_has_the_newest_code_of_each_sheet_and_line(office: Office) -> None:
    for _ in range(3):
        make.issued(office)
    (first,) = book_desk.printed(office, [book_desk.row(1)])
    codes = book_desk.printed(
        office, [book_desk.row(2), book_desk.row(3, sheet=2, place=0)], continues=1
    )
    with office.desk._vault.begin() as session:
        head = journal_head(session)
    asked = ControlAsked(body=office.body, book=office.book, volume=1, day=office.day)
    (facts,) = office.desk.read(control_facts, asked)
    assert [sheet.code for sheet in facts.sheets] == list(codes)
    assert first not in codes
    assert [[line.ordinal for line in sheet.lines] for sheet in facts.sheets] == [[1, 2], [3]]
    every = [line.code for sheet in facts.sheets for line in sheet.lines]
    assert all(typed_code(code) == code for code in (*every, *codes))
    assert len(set(every)) == 3
    assert (facts.seq, facts.mark) == (head.seq, anchor_letters(head.mac))
    assert (facts.year, facts.volume, facts.agency) == (office.day.year, 1, "SỞ MẪU MỰC")
