"""What comes in, goes out and is signed for: requests of a walk about what the books hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import Parcel, ReceiptKind, ReceiptRow, parcels_of
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.hand_over import hand_over
from bmnn_desk.services.record_irregularity import end_irregularity, record_irregularity
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.return_incoming import return_incoming
from tests import handover_desk, incoming_desk, make

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hunt.desk_year_store import Act, Year

_TABLES = ("transfer_line", "transfer_line", "incoming_line", "outgoing_line", "copy_line")


def _enter(year: Year) -> Act:
    at, chosen = year.where(), year.chosen
    maker = incoming_desk.sealed if year.by_chance(0.2) else incoming_desk.incoming
    request = maker(at, book=year.book(at, BookKind.INCOMING), **year.by_hand())
    if not request.sealed:
        level = chosen.choice(list(SecrecyLevel))
        numbers = tuple(range(3, 3 + chosen.randint(1, 3)))
        request = replace(
            request,
            level=level,
            title=f"về việc {year.mark()}",
            copy_numbers=numbers,
            quantity=len(numbers),
            recipients=("Văn phòng", "Ban Mẫu")[: len(numbers)],
            recall_on=chosen.choice((None, at.day)),
            may_copy=chosen.choice((True, True, False, None)),
        )
    return enter_incoming, request


def _incoming_line(year: Year) -> int:
    found: int = year.one("SELECT line_id FROM incoming_line")
    return found


def _amiss(year: Year) -> Act:
    return record_irregularity, incoming_desk.amiss(year.where(), _incoming_line(year))


def _put_right(year: Year) -> Act:
    found = year.one("SELECT id FROM irregularity")
    return end_irregularity, incoming_desk.put_right(year.at, found)


def _give_back(year: Year) -> Act:
    line = _incoming_line(year)
    copies: tuple[int, ...] = ()
    if year.by_chance(0.5):
        copies = (year.one("SELECT id FROM copy WHERE line_id = :line", line=line),)
    return return_incoming, incoming_desk.given_back(year.at, line, copies=copies)


def _cancel_incoming(year: Year) -> Act:
    return cancel_incoming, incoming_desk.cancelled(year.at, _incoming_line(year))


def _cancel_outgoing(year: Year) -> Act:
    item = year.one("SELECT item_id FROM line l JOIN outgoing_line o ON o.line_id = l.id")
    return cancel_outgoing, make.cancel(year.at, item)


def _hand_over(year: Year) -> Act:
    at = year.where()
    waits = handover_desk.waiting(at)
    some = [row for row in waits if year.by_chance(0.5)][:6]
    parcels: tuple[Parcel, ...] = parcels_of(some)
    if year.by_chance(0.2):
        ids = [year.one("SELECT id FROM copy") for _ in range(2)]
        parcels = (Parcel(copies=tuple(ids), recipient="Ban Mẫu", note="Giao thêm"),)
    book = year.book(at, BookKind.TRANSFER)
    parcels = tuple(replace(parcel, **year.by_hand()) for parcel in parcels)
    return hand_over, handover_desk.round_of(at, book, parcels=parcels, inside=year.by_chance(0.5))


def _sign(year: Year) -> Act:
    chosen = year.chosen
    rows = []
    for _ in range(chosen.randint(1, 3)):
        line = year.one(f"SELECT line_id FROM {chosen.choice(_TABLES)}")  # noqa: S608
        sheet = year.one(
            "SELECT s.number FROM sheet s JOIN sheet_row r ON r.sheet_id = s.id "
            "WHERE r.line_id = :line",
            line=line,
        )
        rows.append(
            ReceiptRow(
                line=line,
                place=chosen.choice((0, 0, 1)),
                kind=chosen.choice((ReceiptKind.SIGNED, ReceiptKind.SIGNED, ReceiptKind.RETURNED)),
                receiver="Nguyễn Thị Nhận",
                sheet=sheet or None,
                note=chosen.choice(("", "Không có người nhận")),
                **year.by_hand(),
            )
        )
    return record_receipts, handover_desk.receipts(year.at, *rows)


def _cancel_transfers(year: Year) -> Act:
    lines = {
        year.one("SELECT line_id FROM transfer_line") for _ in range(year.chosen.randint(1, 2))
    }
    return cancel_transfers, handover_desk.cancels(year.at, *lines)


ACTS: tuple[tuple[int, Callable[[Year], Act]], ...] = (
    (10, _enter),
    (2, _amiss),
    (1, _put_right),
    (4, _give_back),
    (3, _cancel_incoming),
    (1, _cancel_outgoing),
    (8, _hand_over),
    (8, _sign),
    (4, _cancel_transfers),
)
