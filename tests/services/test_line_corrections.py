from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.line_corrections import corrections_of
from bmnn_desk.storage.journal import journal_head
from tests import book_desk, make

if TYPE_CHECKING:
    from tests.make import Office


def test_the_corrections_of_lines_come_in_their_order_and_up_to_an_act(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    office.desk.do(correct_line, book_desk.correction(office))
    with office.desk._vault.begin() as session:
        after_first = journal_head(session).seq + 1
    second = book_desk.correction(office, old="Trần Văn Giảm", new="Trần Văn Giam")
    office.desk.do(correct_line, second)
    with office.desk._begun() as work:
        found = corrections_of(work, range(1, 2000))
        earlier = corrections_of(work, [1, 2], after_first)
        none = corrections_of(work, [])
    assert [said.new for said in found[1]] == ["Trần Văn Giảm", "Trần Văn Giam"]
    assert found[1][0].day == office.day
    assert [said.new for said in earlier[1]] == ["Trần Văn Giảm"]
    assert set(found) == {1}
    assert none == {}
