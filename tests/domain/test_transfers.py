from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfer_list import TransferRow, WaitingRow
from bmnn_desk.domain.transfers import (
    ReceiptState,
    copy_number_text,
    copy_numbers_text,
    last_awaited,
    last_overdue,
    parcels_of,
)

FRIDAY = date(2025, 3, 7)


def copy(number: int, line: int, recipient: str) -> WaitingRow:
    return WaitingRow(
        id=number,
        item=line,
        line=line,
        kind=CopyKind.SENT,
        reference="01/BC-SMM",
        day=FRIDAY,
        type_name="Báo cáo",
        title="",
        level=SecrecyLevel.MAT,
        number=number,
        recipient=recipient,
        delivery="",
        inside=False,
    )


def line(**changes: object) -> TransferRow:
    plain: dict[str, object] = {
        "id": 5,
        "handover": 1,
        "item": 1,
        "ordinal": 1,
        "day": FRIDAY,
        "reference": "01/BC-SMM",
        "copy_numbers": "01",
        "level": SecrecyLevel.MAT,
        "recipient": "Sở Thử Nghiệm",
        "quantity": 1,
        "inside": False,
        "channel": "direct",
        "carrier": "Lê Thị Văn Thư",
        "sheets": (),
        "paper_page": None,
        "paper_line": None,
        "state": ReceiptState.OPEN,
        "late_after": FRIDAY,
        "receiver": "",
        "signed_on": None,
        "note": "",
    }
    return TransferRow(**{**plain, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "until"),
    [(1, date(2025, 3, 10)), (3, date(2025, 3, 12)), (6, date(2025, 3, 17))],
)
def test_a_receipt_is_awaited_over_so_many_working_days(days: int, until: date) -> None:
    assert last_awaited(FRIDAY, days) == until


@pytest.mark.parametrize("days", [1, 3, 10])
def test_the_last_overdue_day_is_the_newest_whose_wait_is_over(days: int) -> None:
    for ahead in range(1, 15):
        today = date(2025, 3, ahead)
        last = last_overdue(today, days)
        assert last_awaited(last, days) < today
        assert last_awaited(date.fromordinal(last.toordinal() + 1), days) >= today


def test_copies_of_a_document_to_one_recipient_are_one_parcel() -> None:
    rows = [copy(1, 7, "A"), copy(2, 8, "A"), copy(3, 7, "B"), copy(4, 7, "A")]
    assert [(each.copies, each.recipient) for each in parcels_of(rows)] == [
        ((1, 4), "A"),
        ((2,), "A"),
        ((3,), "B"),
    ]


def test_copy_numbers_stand_in_order_with_two_figures() -> None:
    assert copy_numbers_text([12, 3]) == "03, 12"


def test_a_copy_that_came_without_a_number_shows_none() -> None:
    assert (copy_number_text(None), copy_number_text(3)) == ("", "03")
