from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copy_moves import HoldingPart
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.transfers import ReceiptRow
from bmnn_desk.domain.verification import CopiesTold, SeriesTold
from bmnn_desk.services.archive_copies import archive_copies
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.holdings_list import HoldingsAsked, holding_ids
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.verification_counts import CountsAsked, copies_told, series_told
from tests import away_desk, handover_desk, incoming_desk, make
from tests.custody_desk import archives, originals
from tests.handover_desk import round_on_the_way
from tests.services.everything import other_case

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


def test_what_is_archived_is_held_and_what_is_taken_out_is_out_of_the_office(
    office: Office,
) -> None:
    first, second = originals(office)
    before = copies(office)

    office.desk.do(archive_copies, archives(office, first))
    assert copies(office) == replace(before, unplaced=before.unplaced - 1)

    away_desk.out(office, second)
    assert copies(office) == replace(before, held=before.held - 1, out=1, unplaced=0)


def test_what_was_handed_over_inside_the_office_is_held_and_outside_is_out(
    office: Office,
) -> None:
    away_desk.delivered(office)
    assert (copies(office).held, copies(office).out) == (2, 2)

    unit = Recipient(name="VĂN PHÒNG")
    issued = make.issued(office, recipients=(unit,), copies=3)
    row = ReceiptRow(line=issued.line, receiver="Nguyễn Thị Nhận", paper_page=1, paper_line=1)
    office.desk.do(record_receipts, handover_desk.receipts(office, row))
    assert (copies(office).held, copies(office).out) == (5, 2)


def test_what_waits_with_the_clerk_to_be_handed_over_lacks_no_place(office: Office) -> None:
    make.issued(office)
    lacking = HoldingsAsked(body=office.body, day=office.day, part=HoldingPart.LACKING)
    (ids,) = office.desk.read(holding_ids, lacking)

    assert copies(office).held == 4
    assert copies(office).unplaced == len(ids) == 2


def test_what_is_taken_out_without_a_place_is_none_of_those_held(office: Office) -> None:
    (first, *_) = originals(office)
    excused = (other_case("MR-01"), other_case("MR-02"))
    before = copies(office)
    away_desk.out(office, first, place="", permit=None, other_cases=excused)

    assert copies(office) == replace(
        before, held=before.held - 1, out=1, unplaced=before.unplaced - 1
    )
