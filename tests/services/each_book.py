"""Requests about volumes, sheets and corrections that go through, each about what is new."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.registers import PrintedRow
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.volumes import StockOfLevel, VolumeEventKind
from bmnn_desk.services.book_ending import BookEndingAsked
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.check_code import CodeAsked
from bmnn_desk.services.control_facts import ControlAsked
from bmnn_desk.services.correct_line import CorrectionRequest, correct_line
from bmnn_desk.services.line_cells import LineAsked
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.open_next_volume import NextVolumeRequest, open_next_volume
from bmnn_desk.services.opening_stock import StockRequest, record_opening_stock
from bmnn_desk.services.record_sheets import SheetsRequest, record_sheets
from bmnn_desk.services.record_volume_event import VolumeEventRequest, record_volume_event
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.save_register_file import SaveRegisterRequest, save_register_file
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.sheet_list import volume_sheets
from bmnn_desk.services.start_book import StartRequest
from tests import book_desk, make
from tests.services.each_office import fresh_body

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.volumes import ShelfEntry
    from tests.make import Office


def last_volume(at: Office) -> ShelfEntry:
    """The volume that lines of the outgoing book go into."""
    shelf = at.desk.read(book_shelf, ShelfAsked(body=at.body))
    return max((row for row in shelf if row.book == at.book), key=lambda row: row.volume)


def fresh_line(at: Office) -> tuple[int, int]:
    """The volume and the ordinal of a line that was just written."""
    make.issued(at)
    row = last_volume(at)
    assert row.last_ordinal is not None
    return row.volume, row.last_ordinal


def prints_line(at: Office) -> tuple[int, int, str]:
    """The volume and the sheet that a new line was printed on, and the sheet's code."""
    volume, ordinal = fresh_line(at)
    row = PrintedRow(sheet=1, ordinal=ordinal, part=0, top_mm=40.0, height_mm=12.0)
    (code,) = book_desk.printed(at, [row], volume=volume)
    asked = VolumeAsked(body=at.body, book=at.book, volume=volume)
    return volume, at.desk.read(volume_sheets, asked)[-1].number, code


def corrects_line(at: Office) -> CorrectionRequest:
    volume, ordinal = fresh_line(at)
    return book_desk.correction(at, volume=volume, ordinal=ordinal)


def opens_volume(at: Office) -> NextVolumeRequest:
    fresh_line(at)
    return book_desk.next_volume(at)


def saves_register(at: Office) -> SaveRegisterRequest:
    volume, _ = fresh_line(at)
    return SaveRegisterRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=at.book,
        volume=volume,
        pages=3,
        drive="USB0001",
    )


def signs_opening(at: Office) -> VolumeEventRequest:
    volume = at.desk.do(open_next_volume, opens_volume(at))
    return book_desk.volume_event(at, VolumeEventKind.OPENED, volume=volume, sheets=50)


def signs_sheet(at: Office) -> SheetsRequest:
    volume, number, _ = prints_line(at)
    return book_desk.sheets_request(at, number, volume=volume)


def has_stock(at: Office) -> StockRequest:
    return StockRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        since=at.day,
        stock=(StockOfLevel(level=SecrecyLevel.MAT, documents=4, copies=9),),
        paper="Biên bản số 03/BB-SMM",
    )


def starts_book(at: Office) -> StartRequest:
    body = fresh_body(at).body
    book = at.desk.do(open_book, BookRequest(request_id=make.request_id(), day=at.day, body=body))
    return StartRequest(
        request_id=make.request_id(),
        day=at.day,
        body=body,
        book=book,
        first_ordinal=43,
        paper="Sổ giấy năm nay, đến số 42",
    )


def of_volume(at: Office) -> VolumeAsked:
    return VolumeAsked(body=at.body, book=at.book)


def of_line(at: Office) -> LineAsked:
    volume, ordinal = fresh_line(at)
    return LineAsked(body=at.body, book=at.book, volume=volume, ordinal=ordinal)


BOOK_READS: dict[str, Callable[[Office], Any]] = {
    "book_ending": lambda at: BookEndingAsked(body=at.body, book=at.book),
    "book_shelf": lambda at: ShelfAsked(body=at.body),
    "check_code": lambda at: CodeAsked(body=at.body, typed=prints_line(at)[2]),
    "control_facts": lambda at: ControlAsked(
        body=at.body, book=at.book, volume=prints_line(at)[0], day=at.day
    ),
    "line_cells": of_line,
    "opening_stock": lambda at: BodyAsked(body=at.body),
    "print_plan": of_volume,
    "register_entries": of_volume,
    "volume_sheets": of_volume,
}
BOOK_WRITES: dict[str, Callable[[Office], Any]] = {
    "correct_line": corrects_line,
    "open_next_volume": opens_volume,
    "record_opening_stock": has_stock,
    "record_sheets": signs_sheet,
    "record_volume_event": signs_opening,
    "save_register_file": saves_register,
    "start_book": starts_book,
}


def everything_of_books(at: Office) -> None:
    """Do each verb of this file."""
    at.desk.do(record_sheets, signs_sheet(at))
    at.desk.do(correct_line, corrects_line(at))
    at.desk.do(record_volume_event, signs_opening(at))
    at.desk.do(save_register_file, saves_register(at), PaperWord(person=at.deputy))
    at.desk.do(record_opening_stock, has_stock(at))
    goes_on = BookRequest(
        request_id=make.request_id(),
        day=date(at.day.year + 1, 1, 2),
        body=at.body,
        kind=BookKind.COPY,
        first_ordinal=43,
        paper="Sổ giấy năm nay, đến số 42",
    )
    at.desk.do(open_book, goes_on)
