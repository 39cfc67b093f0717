"""The hunt itself works: some hundred acts in the fast suite, thousands by hand."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING

from sqlalchemy import text

from bmnn_desk.domain.transfers import CancelTransfersRequest, ReceiptRow
from tests import handover_desk
from tests.hunt.desk_year import hunt_desk_year
from tests.hunt.desk_year_held import broken
from tests.hunt.desk_year_spoilt import spoiled
from tests.hunt.desk_year_store import Year
from tests.storage.officers import unguard

if TYPE_CHECKING:
    from tests.make import Office


def test_the_books_hold_whatever_is_asked_of_them() -> None:
    report = hunt_desk_year(50, seed=11)

    assert report.faults == ()
    assert " done" in report.figures
    assert " refused" in report.figures


def test_a_broken_book_is_seen(office: Office) -> None:
    handover_desk.round_on_the_way(office)
    year = Year(chosen=Random(1), at=office, other=office)
    assert broken(year, ()) == []
    assert broken(year, ["bc"]) == ["a Tuyệt mật trích yếu is found: line 1"]
    unguard(office.desk._vault)
    with office.desk._vault.begin() as session:
        session.execute(text("UPDATE line SET ordinal = 7 WHERE id = 3"))
        session.execute(text("DELETE FROM copy_event WHERE state = 'on_the_way'"))
    assert [fault.split(":")[0] for fault in broken(year, ())] == [
        "ordinals run on",
        "a copy with the clerk is on no open line",
    ]


def test_a_request_is_spoilt_in_every_field_and_keeps_its_id() -> None:
    plain = ReceiptRow(line=1, receiver="Nguyễn Thị Nhận")
    chosen = Random(3)
    made = [spoiled(chosen, plain, 9) for _ in range(400)]
    assert all(len({getattr(each, name) for each in made}) > 1 for name in plain.__slots__)
    round_ = CancelTransfersRequest(
        request_id="request-1", day=date(2025, 3, 10), body=1, lines=(1,), reason="Ghi nhầm"
    )
    assert {spoiled(chosen, round_, 9).request_id for _ in range(100)} == {"request-1"}
