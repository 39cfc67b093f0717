from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.line_digests import COLUMNS, line_digests
from bmnn_desk.storage.journal import journal_head
from tests import book_desk, make

if TYPE_CHECKING:
    from tests.make import Office


def digests(at: Office, until_act: int | None = None) -> dict[int, str]:
    with at.desk._begun() as work:
        return line_digests(work, BookKind.OUTGOING, (1, 2, 99), until_act)


def test_every_kind_of_book_has_the_table_of_its_lines() -> None:
    assert set(COLUMNS) == set(BookKind)
    assert all(hasattr(table, "line_id") and hasattr(table, "note") for table in COLUMNS.values())


def test_a_digest_changes_by_what_is_said_of_its_line_alone(office: Office) -> None:
    make.issued(office)
    item = make.issued(office).item
    plain = digests(office)
    assert set(plain) == {1, 2}
    office.desk.do(correct_line, book_desk.correction(office))
    corrected = digests(office)
    assert corrected[1] != plain[1]
    assert corrected[2] == plain[2]
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    assert digests(office)[2] != plain[2]


def test_a_digest_as_of_an_act_knows_nothing_of_later_ones(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    plain = digests(office)
    with office.desk._vault.begin() as session:
        until = journal_head(session).seq + 1
    office.desk.do(correct_line, book_desk.correction(office))
    assert digests(office, until) == plain
