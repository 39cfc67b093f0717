"""Books, sheets, drives, packages and kept searches in a walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.line_cells import LineAsked, line_cells
from bmnn_desk.services.list_drive import list_drive
from bmnn_desk.services.open_next_volume import open_next_volume
from bmnn_desk.services.record_register_print import record_register_print
from bmnn_desk.services.record_sheets import record_sheets
from bmnn_desk.services.record_volume_event import record_volume_event
from bmnn_desk.services.reopen_book import ReopenBookRequest, reopen_book
from bmnn_desk.services.saved_searches import (
    DropSearchRequest,
    KeepSearchRequest,
    drop_search,
    keep_search,
)
from bmnn_desk.services.take_in_package import take_in_package
from tests import book_desk, export_desk, make

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hunt.desk_year_store import Act, Year

_ON_A_SHEET = 6


def _correct(year: Year) -> Act:
    at, chosen = year.where(), year.chosen
    book, volume = year.any_volume(at)
    ordinal = year.one(
        "SELECT l.ordinal FROM line l JOIN volume v ON v.id = l.volume_id "
        "WHERE v.book_id = :book AND v.number = :volume",
        book=book,
        volume=volume,
    )
    asked = LineAsked(body=at.body, book=book, volume=volume or 1, ordinal=ordinal)
    shown = at.desk.read(line_cells, asked) if volume else ()
    cells = shown[0].cells if shown else ()
    cell = chosen.choice(cells) if cells else None
    new = chosen.choice((f"Nội dung {year.mark()}", "05/03/2025", "+999", "hq", "-5", "31/02/2025"))
    plain = book_desk.correction(
        at,
        book=book,
        volume=volume,
        ordinal=ordinal,
        field="title" if cell is None else cell.field,
        old="" if cell is None else cell.text,
        new=new,
    )
    return correct_line, plain


def _next_volume(year: Year) -> Act:
    at = year.where()
    return open_next_volume, book_desk.next_volume(at, book=year.any_volume(at)[0])


def _close(year: Year) -> Act:
    at = year.where()
    book = year.any_volume(at)[0]
    plain = CloseBookRequest(
        request_id=make.request_id(), day=at.day, body=at.body, book=book, reason="Hết trang"
    )
    return close_book, plain


def _reopen(year: Year) -> Act:
    at = year.where()
    book = (
        year.one("SELECT book_id FROM book_event GROUP BY book_id HAVING count(*) % 2 = 1")
        or year.any_volume(at)[0]
    )
    plain = ReopenBookRequest(
        request_id=make.request_id(), day=at.day, body=at.body, book=book, reason="Còn dòng"
    )
    return reopen_book, plain


def _print(year: Year) -> Act:
    at = year.where()
    book, volume = year.any_volume(at)
    ordinals = year.ids(
        "SELECT l.ordinal FROM line l JOIN volume v ON v.id = l.volume_id "
        "WHERE v.book_id = :book AND v.number = :volume ORDER BY l.ordinal DESC LIMIT 12",
        book=book,
        volume=volume,
    )
    rows = [
        book_desk.row(ordinal, sheet=1 + place // _ON_A_SHEET, place=place % _ON_A_SHEET)
        for place, ordinal in enumerate(sorted(ordinals))
        if ordinal
    ]
    last = year.one(
        "SELECT max(s.number) FROM sheet s JOIN volume v ON v.id = s.volume_id "
        "WHERE v.book_id = :book AND v.number = :volume",
        book=book,
        volume=volume,
    )
    follows = year.by_chance(0.2)
    plain = book_desk.print_request(
        at,
        rows,
        book=book,
        volume=volume,
        continues=last if follows else None,
        correction=year.by_chance(0.1),
    )
    return record_register_print, plain


def _sheets(year: Year) -> Act:
    at = year.where()
    book, volume = year.any_volume(at)
    number = year.one(
        "SELECT s.number FROM sheet s JOIN volume v ON v.id = s.volume_id "
        "WHERE v.book_id = :book AND v.number = :volume",
        book=book,
        volume=volume,
    )
    state = year.chosen.choice((SheetState.SIGNED, SheetState.SIGNED, SheetState.BOUND))
    plain = book_desk.sheets_request(at, number, book=book, volume=volume, state=state)
    return record_sheets, plain


def _volume_event(year: Year) -> Act:
    at = year.where()
    book, volume = year.any_volume(at)
    kind = year.chosen.choice(list(VolumeEventKind))
    return record_volume_event, book_desk.volume_event(at, kind, book=book, volume=volume)


def _drive(year: Year) -> Act:
    return list_drive, export_desk.drive(year.where())


def _package(year: Year) -> Act:
    peer = year.one("SELECT id FROM peer_desk")
    return take_in_package, export_desk.take_in(year.at, peer=peer or 1)


def _search_kept(year: Year) -> Act:
    at = year.at
    plain = KeepSearchRequest(
        request_id=make.request_id(), day=at.day, typed=f"độ:mật {year.mark()}"
    )
    return keep_search, plain


def _search_dropped(year: Year) -> Act:
    at = year.at
    found = year.one("SELECT id FROM saved_search")
    return drop_search, DropSearchRequest(request_id=make.request_id(), day=at.day, search=found)


ACTS: tuple[tuple[int, Callable[[Year], Act]], ...] = (
    (6, _correct),
    (1, _next_volume),
    (1, _close),
    (4, _reopen),
    (4, _print),
    (2, _sheets),
    (1, _volume_event),
    (1, _drive),
    (1, _package),
    (1, _search_kept),
    (1, _search_dropped),
)
