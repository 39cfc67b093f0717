from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copy_moves import HoldingPart, HoldingRow
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.sort_keys import sort_key
from bmnn_desk.domain.transfers import CopyState, ReceiptRow, parcels_of
from bmnn_desk.services.archive_copies import archive_copies
from bmnn_desk.services.cancel_destruction import cancel_destruction
from bmnn_desk.services.hand_over import hand_over
from bmnn_desk.services.holdings_list import (
    HoldingRowsAsked,
    HoldingsAsked,
    holding_ids,
    holding_rows,
)
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.services.list_ids import ListKey, ListOrder
from bmnn_desk.services.record_receipts import record_receipts
from tests import handover_desk, make
from tests.custody_desk import (
    LOAN_DAYS,
    PLACE,
    archives,
    came,
    copies_of,
    keeps,
    lends,
    now,
    originals,
)
from tests.destruction_desk import cancels, proposed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office


def ids(at: Office, **changes: Any) -> list[int]:  # noqa: ANN401
    (found,) = at.desk.read(holding_ids, HoldingsAsked(body=at.body, day=at.day, **changes))
    return list(found)


def rows(at: Office, *copies: int) -> tuple[HoldingRow, ...]:
    return at.desk.read(holding_rows, HoldingRowsAsked(body=at.body, ids=copies))


def delivered_inside(at: Office) -> tuple[int, ...]:
    """Copies that came in, and were signed for by a unit of the office."""
    copies = came(at)
    waits = [row for row in handover_desk.waiting(at) if row.id in copies]
    request = handover_desk.round_of(
        at,
        handover_desk.transfer_book(at),
        inside=True,
        parcels=parcels_of(waits),
    )
    done = at.desk.do(hand_over, request)
    handover_desk.printed_sheet(at, handover_desk.transfer_book(at), done.ordinals)
    signed = handover_desk.signed_rows(done, sheet=handover_desk.newest_sheet(at, done))
    at.desk.do(record_receipts, handover_desk.receipts(at, *signed))
    return copies


def test_everything_that_came_or_was_issued_is_there_newest_first(office: Office) -> None:
    copies = [*originals(office), *came(office)]
    found = ids(office)
    assert found == sorted(found, reverse=True)
    assert set(copies) <= set(found)


def test_no_more_than_asked_for_are_told_the_newest(office: Office) -> None:
    originals(office)
    came(office)
    assert ids(office, most=2) == ids(office)[:2]


def test_a_row_says_holder_place_paper_and_since_when(office: Office) -> None:
    copy, *_ = originals(office)
    office.desk.do(keep_copies, keeps(office, copy))
    (row,) = rows(office, copy)
    assert (row.id, row.kind, row.state) == (copy, CopyKind.ORIGINAL, CopyState.HELD)
    assert (row.holder, row.place, row.paper) == ("Ngô Văn Soạn", PLACE, "Sổ giao, trang 3")
    assert (row.since, row.person, row.due) == (office.day, office.drafter, None)
    assert row.reference
    assert row.number is not None


def test_a_row_says_that_its_copy_waits_for_destruction(office: Office) -> None:
    first, second = originals(office)
    number = proposed(office, first)
    assert [row.proposed for row in rows(office, first, second)] == [True, False]
    office.desk.do(cancel_destruction, cancels(office, number))
    assert not rows(office, first)[0].proposed


def test_what_was_delivered_inside_is_still_in_hand_with_who_signed(office: Office) -> None:
    copies = delivered_inside(office)
    assert set(copies) <= set(ids(office, part=HoldingPart.HELD))
    for row in rows(office, *copies):
        assert row.state is CopyState.DELIVERED
        assert (row.holder, row.place) == ("Văn phòng", "")
        assert row.receiver == "Nguyễn Thị Nhận"


def test_what_was_delivered_outside_is_not(office: Office) -> None:
    office.desk.do(record_receipts, handover_desk.signs(office))
    assert not [copy for copy in ids(office) if now(office, copy).state == CopyState.DELIVERED]


def test_a_recipient_that_is_a_unit_signs_inside_without_a_round(office: Office) -> None:
    unit, other = Recipient(name="VĂN PHÒNG"), Recipient(name="Sở Thử Nghiệm")
    issued = make.issued(office, recipients=(unit, other), copies=4)
    row = ReceiptRow(line=issued.line, receiver="Nguyễn Thị Nhận", paper_page=1, paper_line=1)
    rows_signed = (row, replace(row, place=1, paper_line=2))
    office.desk.do(record_receipts, handover_desk.receipts(office, *rows_signed))
    first, second = copies_of(office, issued.item)[CopyKind.SENT]
    assert (now(office, first).ours, now(office, first).unit_id) == (True, 1)
    assert (now(office, second).ours, now(office, second).unit_id) == (False, None)


@pytest.mark.parametrize(
    ("part", "has"),
    [
        (HoldingPart.AT_CLERK, {"here"}),
        (HoldingPart.HELD, {"kept"}),
        (HoldingPart.LENT, {"lent"}),
        (HoldingPart.ARCHIVED, {"archived"}),
        (HoldingPart.AWAY, set()),
        (HoldingPart.OVERDUE, set()),
    ],
)
def test_each_part_has_its_copies(office: Office, part: HoldingPart, has: set[str]) -> None:
    kept, archived = originals(office)[:2]
    here, lent = came(office)
    office.desk.do(keep_copies, keeps(office, kept))
    office.desk.do(archive_copies, archives(office, archived))
    office.desk.do(lend_copies, lends(office, lent))
    named = {kept: "kept", archived: "archived", here: "here", lent: "lent"}
    assert {named[copy] for copy in ids(office, part=part) if copy in named} == has


def test_a_loan_is_overdue_the_day_after(office: Office) -> None:
    copies = came(office)
    office.desk.do(lend_copies, lends(office, *copies))
    last = office.day + timedelta(days=LOAN_DAYS)
    asked = {"part": HoldingPart.OVERDUE}
    assert ids(make.on(office, LOAN_DAYS), **asked) == []
    assert ids(make.on(office, LOAN_DAYS + 1), **asked) == sorted(copies, reverse=True)
    (row, *_) = rows(office, *copies)
    assert not row.is_overdue(last)
    assert row.is_overdue(last + timedelta(days=1))


@pytest.mark.finding(27)
def test_what_has_no_place_is_found_until_it_has_one(office: Office) -> None:
    copies = originals(office)
    assert set(copies) <= set(ids(office, part=HoldingPart.LACKING))
    office.desk.do(keep_copies, keeps(office, *copies, holder="", person=None))
    assert not set(copies) & set(ids(office, part=HoldingPart.LACKING))


def test_what_waits_to_be_handed_over_needs_no_place(office: Office) -> None:
    sent = copies_of(office, make.issued(office).item)[CopyKind.SENT]
    assert not set(sent) & set(ids(office, part=HoldingPart.LACKING))


def test_words_are_found_in_the_line_the_holder_and_the_place(office: Office) -> None:
    copies = came(office)
    office.desk.do(keep_copies, keeps(office, copies[0]))
    assert ids(office, words="bao cao ngo van so") == [copies[0]]
    assert ids(office, words="tu 2 ngan 1") == [copies[0]]
    assert ids(office, words="khong co dau") == []
    assert set(ids(office, words="tinh hinh")) >= set(copies)


def test_person_holder_place_and_level_narrow(office: Office) -> None:
    kept, *_ = came(office)
    top = came(office, level=SecrecyLevel.TOI_MAT)
    office.desk.do(keep_copies, keeps(office, kept))
    assert ids(office, person=office.drafter) == [kept]
    assert ids(office, holder="Ngô Văn Soạn") == [kept]
    assert ids(office, place=PLACE) == [kept]
    assert ids(office, levels=frozenset({SecrecyLevel.TOI_MAT})) == sorted(top, reverse=True)


def test_a_strange_copy_and_another_body_give_no_row(office: Office) -> None:
    copy, *_ = originals(office)
    assert rows(office, 9999) == ()
    assert office.desk.read(holding_rows, HoldingRowsAsked(body=999, ids=(copy,))) == ()


def test_no_more_than_a_block_is_asked_at_once() -> None:
    with pytest.raises(ValueError, match="501"):
        HoldingRowsAsked(body=1, ids=tuple(range(501)))


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("by", [ListKey.HOLDER, ListKey.PLACE, ListKey.SINCE, ListKey.DUE])
def test_copies_stand_by_what_their_rows_show_and_alike_the_newest_first(
    office: Office, by: ListKey, *, descending: bool
) -> None:
    delivered_inside(office)
    first, second, *_ = originals(office)
    office.desk.do(keep_copies, keeps(office, first, holder="Đặng Văn Ấn", place="Tủ 10"))
    later = make.on(office, 3)
    office.desk.do(keep_copies, keeps(later, second, holder="An Thị Bình", place="Tủ 9"))
    keys: dict[ListKey, Callable[[HoldingRow], Any]] = {
        ListKey.HOLDER: lambda row: sort_key(row.receiver or row.holder),
        ListKey.PLACE: lambda row: sort_key(row.place or (row.holder if row.receiver else "")),
        ListKey.SINCE: lambda row: row.since,
        ListKey.DUE: lambda row: (row.due is not None, row.due or office.day),
    }
    shown = keys[by]
    right = sorted(rows(office, *ids(office)), key=shown, reverse=descending)
    assert len({shown(row) for row in right}) > (by is not ListKey.DUE)
    assert ids(office, order=ListOrder(by=by, descending=descending)) == [row.id for row in right]


def test_copies_are_sorted_by_nothing_else(office: Office) -> None:
    with pytest.raises(ValueError, match="NUMBER"):
        ids(office, order=ListOrder(by=ListKey.NUMBER))
