"""Where a record is shown: the page and the line of what a finding, or a day's work, is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.services.search_books import FoundAsked, search_rows
from bmnn_desk.ui.books.volume_subject import volume_subject
from bmnn_desk.ui.dialogs.search_books import PAGE_OF
from bmnn_desk.ui.line_wanted import LineWanted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.inspection_report import RecordRef
    from bmnn_desk.ui.seat import Seat

_LINES = {RecordKind.OUTGOING, RecordKind.INCOMING, RecordKind.TRANSFER, RecordKind.COPYING}
_OF_SECRET_LISTS = {"CFG-06"}
_OF_SELF_INSPECTION = "KT-01"
_OF_DRIVES, _OF_LOCK = "IT-02", "IT-05"
PARTS: Mapping[RecordKind, tuple[str, str]] = {
    RecordKind.COPY: ("holdings", "copies"),
    RecordKind.TAKING_OUT: ("holdings", "trips"),
    RecordKind.RECALL: ("holdings", "recalls"),
    RecordKind.MEETING: ("holdings", "meetings"),
    RecordKind.TERM: ("endings", "terms"),
    RecordKind.CHANGE: ("endings", "changes"),
    RecordKind.PERSON: ("office", "people"),
    RecordKind.OFFICE_PAPER: ("office", "papers"),
    RecordKind.STAMP: ("office", "stamps"),
    RecordKind.TASK: ("office", "tasks"),
    RecordKind.MACHINE: ("office", "machines"),
    RecordKind.SWEPT_FILE: ("office", "sweeps"),
    RecordKind.DESTRUCTION: ("endings", "destructions"),
    RecordKind.INVENTORY: ("holdings", "inventories"),
    RecordKind.INCIDENT: ("holdings", "incidents"),
    RecordKind.PROVISION: ("holdings", "provisions"),
}
"""The page and the list of a page of several, for the records that stand in one."""


def place_of_record(seat: Seat, ref: RecordRef, rule: str = "") -> LineWanted | None:
    """The page and line of a record of the office's own; None where it is no longer there.

    An old line has none: its card is shown over the page. Of the office as a whole, `rule` tells
    what is wrong; what is said with it is where on the page it is mended.
    """
    if ref.kind in PARTS:
        page, part = PARTS[ref.kind]
        return LineWanted(page=page, line=ref.number, part=part)
    if ref.kind in _LINES:
        return _register_line(seat, ref.number)
    if ref.kind is RecordKind.SLIP:
        return LineWanted(page="proposals", line=ref.item)
    if ref.kind is RecordKind.BOOK:
        return LineWanted(page="books", line=volume_subject(ref.number, ref.volume))
    if ref.kind is RecordKind.YEAR:
        return LineWanted(page="statistics", line=ref.number)
    return _office_page(rule) if ref.kind is RecordKind.OFFICE else None


def _office_page(rule: str) -> LineWanted:
    """Secret lists have a page of their own; heads, powers, drives, the lock are settings."""
    if rule in _OF_SECRET_LISTS:
        return LineWanted(page="secret_lists", line=0)
    if rule.startswith(_OF_SELF_INSPECTION):
        return LineWanted(page="inspection", line=0)
    words = {
        _OF_DRIVES: _tr("Sửa ở trang Cấu hình, phần Ổ lưu trữ di động."),
        _OF_LOCK: _tr("Sửa ở trang Cấu hình, phần Khóa màn hình hoặc phần Tài khoản của tôi."),
    }
    people = _tr("Sửa ở trang Cấu hình, phần Người, đơn vị hoặc phần Ủy quyền.")
    return LineWanted(page="settings", line=0, said=words.get(rule, people))


def _register_line(seat: Seat, line: int) -> LineWanted | None:
    """A line says itself in which book it stands, and so on which page."""
    asked = FoundAsked(body=seat.body, ids=(line,))
    found = next(iter(seat.desk.read(search_rows, asked)), None)
    if found is None:
        return None
    return LineWanted(page=PAGE_OF[found.kind], line=line, book=found.book)


def _tr(words: str) -> str:
    return QCoreApplication.translate("record_place", words)
