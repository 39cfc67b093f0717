"""A desk that hands copies over: its book, rounds, sheets printed of them, receipts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.registers import PrintedRow
from bmnn_desk.domain.transfers import (
    CancelTransfersRequest,
    HandoverRequest,
    ReceiptRow,
    ReceiptsRequest,
    parcels_of,
)
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.hand_over import HandedOver, hand_over
from bmnn_desk.services.office_entries import books_of
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.record_register_print import RegisterPrintRequest, record_register_print
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.transfer_lines import TransferRowsAsked, transfer_rows
from bmnn_desk.services.waiting_copies import (
    MOST_ROWS,
    CopiesAsked,
    waiting_ids,
    waiting_rows,
)
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.domain.transfer_list import TransferRow, WaitingRow
    from tests.make import Office

CARRIER = "Lê Thị Văn Thư"


def transfer_book(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """Sổ chuyển giao of the year, opened on the office's day where there is none; its number."""
    for book in at.desk.read(books_of, BodyAsked(body=at.body)):
        if book.kind == BookKind.TRANSFER and book.year == at.day.year and not changes:
            return book.book
    plain = BookRequest(
        request_id=make.request_id(), day=at.day, body=at.body, kind=BookKind.TRANSFER
    )
    return at.desk.do(open_book, replace(plain, **changes))


def waiting(at: Office, newest: int = 0) -> tuple[WaitingRow, ...]:
    """What waits at the clerk's, in the order of the registers; the last ones alone where said."""
    (ids,) = at.desk.read(waiting_ids, BodyAsked(body=at.body))
    chosen = tuple(ids)[-newest:]
    return tuple(
        row
        for start in range(0, len(chosen), MOST_ROWS)
        for row in at.desk.read(
            waiting_rows, CopiesAsked(body=at.body, ids=chosen[start : start + MOST_ROWS])
        )
    )


def round_of(at: Office, book: int, **changes: Any) -> HandoverRequest:  # noqa: ANN401
    """A round with everything that waits, carried by the clerk, unless it is said."""
    parcels = changes.pop("parcels", None)
    plain = HandoverRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=book,
        inside=False,
        channel="direct",
        carrier=CARRIER,
        carrier_person=at.clerk,
        parcels=parcels_of(waiting(at)) if parcels is None else parcels,
    )
    return replace(plain, **changes)


def handed_over(at: Office, book: int, **changes: Any) -> HandedOver:  # noqa: ANN401
    """A round is on its way."""
    return at.desk.do(hand_over, round_of(at, book, **changes))


def printed_sheet(at: Office, book: int, ordinals: Sequence[int]) -> None:
    """The next sheet of the book came out with these lines."""
    request = RegisterPrintRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=book,
        volume=1,
        pages=1,
        rows=tuple(
            PrintedRow(sheet=1, ordinal=ordinal, part=0, top_mm=40.0 + 10 * place, height_mm=10)
            for place, ordinal in enumerate(ordinals)
        ),
    )
    at.desk.do(record_register_print, request)


def receipts(at: Office, *rows: ReceiptRow, **changes: Any) -> ReceiptsRequest:  # noqa: ANN401
    """Receipts of the office's day."""
    plain = ReceiptsRequest(request_id=make.request_id(), day=at.day, body=at.body, rows=rows)
    return replace(plain, **changes)


def signed_rows(done: HandedOver, **changes: Any) -> tuple[ReceiptRow, ...]:  # noqa: ANN401
    """Every line of a round signed for on sheet 1, unless it is said."""
    plain = ReceiptRow(line=0, receiver="Nguyễn Thị Nhận", sheet=1)
    return tuple(replace(plain, line=line, **changes) for line in done.lines)


def lines_of(at: Office, lines: Sequence[int]) -> tuple[TransferRow, ...]:
    """Lines of hand-over as they stand on the office's day."""
    asked = TransferRowsAsked(body=at.body, day=at.day, ids=tuple(lines))
    return tuple(at.desk.read(transfer_rows, asked))


def cancels(at: Office, *lines: int, **changes: Any) -> CancelTransfersRequest:  # noqa: ANN401
    """Cancel lines as entered by mistake."""
    plain = CancelTransfersRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        lines=lines,
        reason="Ghi nhầm nơi nhận",
    )
    return replace(plain, **changes)


def round_on_the_way(at: Office) -> HandedOver:
    """A document was issued, and went to its two recipients."""
    make.issued(at)
    parcels = parcels_of(waiting(at, newest=2))
    return handed_over(at, transfer_book(at), parcels=parcels)


def printed_round(at: Office) -> HandedOver:
    """The same, with its sheet of the book printed."""
    done = round_on_the_way(at)
    printed_sheet(at, transfer_book(at), done.ordinals)
    return done


def newest_sheet(at: Office, done: HandedOver) -> int:
    """The sheet that carries a round."""
    return lines_of(at, done.lines)[0].sheets[-1]


def signs(at: Office) -> ReceiptsRequest:
    """Signatures for a round that was just printed."""
    done = printed_round(at)
    return receipts(at, *signed_rows(done, sheet=newest_sheet(at, done)))


def signed_line(at: Office) -> int:
    """A line that was just signed for."""
    request = signs(at)
    at.desk.do(record_receipts, request)
    return request.rows[0].line


def given(at: Office) -> None:
    """A round whose first line is signed for, and whose second is cancelled."""
    request = signs(at)
    at.desk.do(record_receipts, replace(request, rows=request.rows[:1]))
    at.desk.do(cancel_transfers, cancels(at, request.rows[1].line))


def transfer_subjects(at: Office) -> dict[str, Callable[[], int]]:
    """What the sheets of hand-over are about, by their forms."""
    return {
        "record_receipts": lambda: printed_round(at).handover,
        "print_round_covers": lambda: printed_round(at).handover,
        "record_line_receipts": lambda: make.issued(at).line,
        "cancel_transfers": lambda: round_on_the_way(at).lines[0],
        "record_return": lambda: signed_line(at),
    }
