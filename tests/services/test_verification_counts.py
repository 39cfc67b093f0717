from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.verification import CopiesTold, SeriesTold
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.verification_counts import CountsAsked, copies_told, series_told
from tests import incoming_desk, make
from tests.handover_desk import round_on_the_way

if TYPE_CHECKING:
    from tests.make import Office


def series(at: Office) -> dict[BookKind, SeriesTold]:
    year = at.day.year
    asked = CountsAsked(body=at.body, since=year - 1, until=year)
    return {told.book: told for told in at.desk.read(series_told, asked)}


def copies(at: Office) -> CopiesTold:
    asked = CountsAsked(body=at.body, since=at.day.year, until=at.day.year)
    (told,) = at.desk.read(copies_told, asked)
    return told


def test_registers_without_lines_are_not_told_of(office: Office) -> None:
    assert series(office) == {}


def test_a_register_tells_lines_cancelled_ones_and_its_last_number(office: Office) -> None:
    first = make.issued(office)
    make.issued(office)
    office.desk.do(cancel_outgoing, make.cancel(office, first.item))
    incoming_desk.entered(office)

    told = series(office)

    assert set(told) == {BookKind.OUTGOING, BookKind.INCOMING}
    out = told[BookKind.OUTGOING]
    assert (out.lines, out.cancelled, out.last, out.gaps) == (2, 1, 2, "")


def test_copies_are_counted_by_where_they_are(office: Office) -> None:
    before = copies(office)
    round_on_the_way(office)
    after = copies(office)

    assert before == CopiesTold(held=0, out=0, lost=0, unplaced=0)
    assert after.held > 0
    assert after.unplaced > 0
    assert (after.out, after.lost) == (0, 0)
