from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from bmnn_desk.domain.transfers import parcels_of
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.hand_over import hand_over
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.take_back_copies import take_back_copies
from bmnn_desk.storage.tables.custody import BY_LACKING, LACKS, NEWEST_COLUMNS, newest_moves
from tests import handover_desk
from tests.custody_desk import came, everything_of_custody, lent, now, takes_back
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def plan(at: Office, query: str) -> str:
    with at.desk._vault.begin() as session:
        return " ".join(row[-1] for row in session.execute(text(f"EXPLAIN QUERY PLAN {query}")))


def test_a_move_ends_on_one_day_and_a_work_may_end_twice(office: Office) -> None:
    everything_of_custody(office)
    refuses_a_twin(office, "copy_due")
    add_twin(office, "work_end")


def test_the_newest_move_of_each_copy_is_kept_as_moves_are_written(office: Office) -> None:
    copy, *_ = copies = lent(office)
    assert now(office, copy).due is not None
    office.desk.do(take_back_copies, takes_back(office, *copies))
    assert now(office, copy).due is None
    with office.desk._vault.begin() as session:
        listed = text(f"SELECT {NEWEST_COLUMNS}, due FROM copy_now ORDER BY copy_id")  # noqa: S608
        moves = session.execute(text(f"{newest_moves()} ORDER BY e.copy_id")).all()
        assert session.execute(listed).all() == moves
        assert len(moves) == session.scalar(text("SELECT count(*) FROM copy"))


def test_a_round_inside_keeps_copies_in_the_office_and_one_outside_does_not(
    office: Office,
) -> None:
    for inside in (True, False):
        copies = came(office)
        mine = [row for row in handover_desk.waiting(office) if row.id in copies]
        book = handover_desk.transfer_book(office)
        parcels = parcels_of(mine)
        request = handover_desk.round_of(office, book, inside=inside, parcels=parcels)
        done = office.desk.do(hand_over, request)
        assert all(now(office, copy).ours for copy in copies)
        handover_desk.printed_sheet(office, book, done.ordinals)
        sheet = handover_desk.newest_sheet(office, done)
        signed = handover_desk.signed_rows(done, sheet=sheet)
        office.desk.do(record_receipts, handover_desk.receipts(office, *signed))
        assert {now(office, copy).ours for copy in copies} == {inside}


def test_a_cancelled_round_no_longer_says_where_copies_went(office: Office) -> None:
    copies = came(office)
    mine = [row for row in handover_desk.waiting(office) if row.id in copies]
    book = handover_desk.transfer_book(office)
    parcels = parcels_of(mine)
    asked = handover_desk.round_of(office, book, inside=False, parcels=parcels)
    done = office.desk.do(hand_over, asked)
    office.desk.do(cancel_transfers, handover_desk.cancels(office, *done.lines))
    again = office.desk.do(
        hand_over, handover_desk.round_of(office, book, inside=True, parcels=parcels)
    )
    handover_desk.printed_sheet(office, book, again.ordinals)
    sheet = handover_desk.newest_sheet(office, again)
    signed = handover_desk.signed_rows(again, sheet=sheet)
    office.desk.do(record_receipts, handover_desk.receipts(office, *signed))
    assert all(now(office, copy).ours for copy in copies)


def test_what_lists_look_for_has_its_index(office: Office) -> None:
    base = "SELECT copy_id FROM copy_now WHERE"
    lacking = f"FROM copy_now {BY_LACKING} WHERE body_id = 1 AND ({LACKS})"
    assert "copy_now_lacking (body_id=?)" in plan(office, f"SELECT copy_id {lacking}")
    assert "copy_now_person" in plan(office, f"{base} person_id = 4 AND ours = 1")
    waiting = "body_id = 1 AND state = 'at_clerk' AND kind IN ('SENT', 'DUPLICATE')"
    assert "COVERING INDEX copy_now_waiting" in plan(office, f"{base} {waiting}")
    for index, columns in (
        ("copy_now_holder", "holder, person_id, unit_id, state, place"),
        ("copy_now_place", "place, holder, state"),
        ("copy_now_day", "day"),
    ):
        grouped = f"{base} body_id = 1 AND ours = 1 GROUP BY {columns}"
        assert plan(office, grouped) == (
            f"SEARCH copy_now USING COVERING INDEX {index} (body_id=? AND ours=?)"
        )
    assert "copy_now_state" in plan(office, f"{base} body_id = 1 AND state = 'lent' AND due < '2'")
