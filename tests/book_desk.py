"""Books to print, sign, bind and correct: requests to vary, as `tests.make` has them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.registers import PrintedRow
from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.correct_line import CorrectionRequest
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.open_next_volume import NextVolumeRequest
from bmnn_desk.services.record_register_print import RegisterPrintRequest, record_register_print
from bmnn_desk.services.record_sheets import SheetsRequest, record_sheets
from bmnn_desk.services.record_volume_event import VolumeEventRequest
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.domain.volumes import VolumeEventKind
    from tests.make import Office

_TOP_MM, _ROW_MM = 40.0, 12.5


def closed(at: Office, book: int | None = None) -> None:
    """The office's book, or another, closed; the year may then have a further one."""
    request = CloseBookRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=at.book if book is None else book,
        reason="Hết trang",
    )
    at.desk.do(close_book, request)


def hand_written(at: Office) -> int:
    """A bound book in the place of the office's, which is closed."""
    closed(at)
    request = BookRequest(request_id=make.request_id(), day=at.day, body=at.body, hand_written=True)
    return at.desk.do(open_book, request)


def row(ordinal: int, sheet: int = 1, place: int | None = None) -> PrintedRow:
    """A line as it stands on a sheet; `place` counts the rows of the sheet from 0."""
    at = ordinal - 1 if place is None else place
    return PrintedRow(
        sheet=sheet, ordinal=ordinal, part=0, top_mm=_TOP_MM + at * _ROW_MM, height_mm=_ROW_MM
    )


def print_request(at: Office, rows: Iterable[PrintedRow], **changes: Any) -> RegisterPrintRequest:  # noqa: ANN401
    """Rows that came out of the printer."""
    plain = RegisterPrintRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=at.book,
        volume=1,
        pages=1,
        rows=tuple(rows),
    )
    return replace(plain, **changes)


def printed(at: Office, rows: Iterable[PrintedRow], **changes: Any) -> tuple[str, ...]:  # noqa: ANN401
    """The codes of sheets that were printed."""
    return at.desk.do(record_register_print, print_request(at, rows, **changes))


def sheets_request(at: Office, *numbers: int, **changes: Any) -> SheetsRequest:  # noqa: ANN401
    """Sheets that were signed."""
    plain = SheetsRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=at.book,
        volume=1,
        numbers=numbers,
        state=SheetState.SIGNED,
    )
    return replace(plain, **changes)


def signed(at: Office, *numbers: int, **changes: Any) -> int:  # noqa: ANN401
    """How many sheets were recorded as signed."""
    return at.desk.do(record_sheets, sheets_request(at, *numbers, **changes))


def next_volume(at: Office, **changes: Any) -> NextVolumeRequest:  # noqa: ANN401
    """The book's next volume."""
    plain = NextVolumeRequest(request_id=make.request_id(), day=at.day, body=at.body, book=at.book)
    return replace(plain, **changes)


def volume_event(at: Office, kind: VolumeEventKind, **changes: Any) -> VolumeEventRequest:  # noqa: ANN401
    """A page of the first volume signed by the head, or the volume bound."""
    plain = VolumeEventRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=at.book,
        volume=1,
        kind=kind,
        person=at.head,
    )
    return replace(plain, **changes)


def correction(at: Office, **changes: Any) -> CorrectionRequest:  # noqa: ANN401
    """The signer of the first line corrected."""
    plain = CorrectionRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=at.book,
        volume=1,
        ordinal=1,
        field="signer",
        old="Trần Văn Giám",
        new="Trần Văn Giảm",
        reason="Ghi nhầm tên người ký",
    )
    return replace(plain, **changes)
