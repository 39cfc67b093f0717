"""Lines of the register by words, level, state and book."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import LineState, Stage
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.open_book import BookRequest, open_book
from tests import make
from tests.bench.many_lines import TOPICS, many_lines
from tests.services.outgoing import counts, ids, rows

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office

MAT, TOI_MAT, TUYET_MAT = SecrecyLevel
LINES = 1200
HITS = {
    "": 3,
    "tinh hinh": 2,
    "hình TÌNH": 2,
    "đường ống": 1,
    "duong ong": 1,
    "duong o": 1,
    "duon ong": 0,
    "duong o ": 0,
    "cong an": 2,
    "so que": 1,
    "01/bc-smm": 1,
    "02/BC": 1,
    "smm": 3,
    "bc smm 03": 1,
    "bc-03": 0,
    '"tinh" NEAR(hinh*)': 0,
    "tinh AND hinh": 0,
    "^tinh": 2,
    "-": 3,
    "\x00 tinh": 2,
    "t\x00inh": 0,
}


@pytest.fixture
def full(vault: Vault, law: Law) -> Office:
    """An office with a long register."""
    return many_lines(vault, law, LINES)


def test_all_words_must_be_there_without_marks_and_the_last_may_be_half(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    make.issued(
        office,
        title="tuyến đường ống",
        recipients=(Recipient(name="Sở Quê Hương"), Recipient(name="Sở Khác")),
    )
    assert {words: len(ids(office, Stage.ISSUED, words=words)) for words in HITS} == HITS


def test_a_title_of_tuyet_mat_is_not_found_and_its_reference_is(office: Office) -> None:
    item = make.signed(office, bases=(office.bases[TUYET_MAT],)).item
    line = office.desk.do(issue_outgoing, make.issue(office, item, with_title=False)).line
    assert ids(office, Stage.ISSUED, words="hinh") == []
    assert ids(office, Stage.ISSUED, words="01/bc") == [line]
    with office.desk._vault.begin() as session:
        (kept,) = session.scalars(text("SELECT folded FROM search_text"))
    assert "hinh" not in kept


def test_each_number_of_a_document_issued_anew_is_found_by_itself(office: Office) -> None:
    first = make.issued(office)
    office.desk.do(cancel_outgoing, make.cancel(office, first.item))
    second = office.desk.do(issue_outgoing, make.issue(office, first.item))
    assert ids(office, Stage.ISSUED, words="01/bc") == [first.line]
    assert ids(office, Stage.ISSUED, words="02/bc") == [second.line]
    assert ids(office, Stage.ISSUED, words="tinh hinh") == [second.line, first.line]
    standing = frozenset({LineState.STANDING})
    assert ids(office, Stage.ISSUED, words="01/bc", states=standing) == []
    assert ids(office, Stage.ISSUED, words="01/bc", levels=frozenset({TOI_MAT})) == []


def test_a_cancelled_tuyet_mat_number_is_not_found_by_its_title(office: Office) -> None:
    item = make.signed(office, bases=(office.bases[TUYET_MAT],), title="về số 77 mẫu").item
    request = make.issue(office, item, with_title=False)
    first = office.desk.do(issue_outgoing, request).line
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    office.desk.do(issue_outgoing, make.issue(office, item, with_title=False))
    assert ids(office, Stage.ISSUED, words="77") == []
    assert ids(office, Stage.ISSUED, words="01/bc") == [first]


def test_states_part_the_lines(office: Office) -> None:
    kept, gone = make.issued(office), make.issued(office)
    office.desk.do(cancel_outgoing, make.cancel(office, gone.item))
    both = [gone.line, kept.line]
    for words in ("", "tinh hinh"):
        wanted = {
            frozenset[LineState](): both,
            frozenset(LineState): both,
            frozenset({LineState.STANDING}): [kept.line],
            frozenset({LineState.CANCELLED}): [gone.line],
        }
        for states, lines in wanted.items():
            assert ids(office, Stage.ISSUED, words=words, states=states) == lines


def test_a_book_narrows_the_lines_and_their_count(office: Office) -> None:
    old = make.issued(office)
    later = make.on(office, 365)
    book = office.desk.do(
        open_book, BookRequest(request_id=make.request_id(), day=later.day, body=office.body)
    )
    item = make.signed(later).item
    new = office.desk.do(issue_outgoing, make.issue(later, item, book=book))
    assert later.day > date(2026, 3, 1)
    assert ids(later, Stage.ISSUED) == [new.line, old.line]
    for words in ("", "tinh hinh", "01/bc"):
        assert ids(later, Stage.ISSUED, words=words, book=office.book) == [old.line]
        assert ids(later, Stage.ISSUED, words=words, book=book) == [new.line]
    assert counts(later, Stage.ISSUED, book=book).issued == 1
    assert counts(later, Stage.ISSUED).issued == 2


def test_a_pasted_page_asks_no_more_than_the_index_bears(office: Office) -> None:
    line = make.issued(office).line
    assert ids(office, Stage.ISSUED, words="tinh hinh " * 5000) == [line]
    assert ids(office, Stage.ISSUED, words="a" * 100_000) == []


def test_many_lines_are_found_as_like_finds_them(full: Office) -> None:
    assert len(ids(full, Stage.ISSUED)) == counts(full, Stage.ISSUED).issued > LINES
    for topic in TOPICS[::40]:
        with full.desk._vault.begin() as session:
            like = session.scalars(
                text(
                    "SELECT line.id FROM line JOIN search_text ON search_text.item_id = "
                    "line.item_id WHERE folded LIKE '%' || :words || '%' ORDER BY line.id DESC"
                ),
                {"words": fold(topic)},
            ).all()
        assert ids(full, Stage.ISSUED, words=topic) == list(like) != []
    by_level = {level: ids(full, Stage.ISSUED, levels=frozenset({level})) for level in SecrecyLevel}
    found = counts(full, Stage.ISSUED).by_level
    assert {level: len(lines) for level, lines in by_level.items()} == found
    shown = rows(full, Stage.ISSUED, by_level[TUYET_MAT][:128])
    assert {(row.level, row.title) for row in shown} == {(TUYET_MAT, "")}


def test_many_lines_stand_in_every_stage(full: Office) -> None:
    found = counts(make.on(full, 10), Stage.OVERDUE)
    assert (found.to_sign, found.overdue) == (24, 36)
    assert found.to_number >= 24
