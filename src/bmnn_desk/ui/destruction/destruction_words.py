"""Words for destructions: roads, states, seats, papers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.destruction import (
    DestructionKind,
    DestructionSheet,
    DestructionState,
    PlaceKind,
    SeatRole,
)
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.domain.transfers import copy_number_text
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.destruction import DestructionRow, KeptFile
    from bmnn_desk.services.destroy_copies import Destroyed

KIND_WORDS: Mapping[DestructionKind, str] = {
    DestructionKind.DECIDED: "Theo quyết định",
    DestructionKind.AT_ONCE: "Bản hỏng, bản dư",
    DestructionKind.EMERGENCY: "Khẩn cấp",
}
STATE_WORDS: Mapping[DestructionState, str] = {
    DestructionState.PROPOSED: "Chờ tiêu hủy",
    DestructionState.DESTROYED: "Đã tiêu hủy",
    DestructionState.CANCELLED: "Không tiêu hủy",
}
STATE_MARKS: Mapping[DestructionState, StateMark] = {
    DestructionState.PROPOSED: StateMark.TRIANGLE,
    DestructionState.DESTROYED: StateMark.DOT,
    DestructionState.CANCELLED: StateMark.RING,
}
UNREPORTED = "Chưa báo cáo"
_MOST_FILES = 4
ROLE_WORDS: Mapping[SeatRole, str] = {
    SeatRole.CHAIR: "Chủ trì",
    SeatRole.KEEPER: "Người lưu giữ",
    SeatRole.MEMBER: "Thành viên",
    SeatRole.SECRETARY: "Thư ký",
}
PAPER_WORDS: Mapping[DestructionPaper, str] = {
    DestructionPaper.COUNCIL_DECISION: "Quyết định thành lập Hội đồng",
    DestructionPaper.LIST: "Danh mục tiêu hủy",
    DestructionPaper.MEETING_MINUTES: "Biên bản họp Hội đồng",
    DestructionPaper.DECISION: "Quyết định tiêu hủy",
    DestructionPaper.DESTRUCTION_MINUTES: "Biên bản tiêu hủy",
}
SHEET_WORDS: Mapping[DestructionSheet, str] = {
    DestructionSheet.PROPOSAL: "Tờ trình đề nghị tiêu hủy",
    DestructionSheet.COUNCIL_DECISION: "Quyết định thành lập Hội đồng",
    DestructionSheet.LIST: "Danh mục tiêu hủy",
    DestructionSheet.MEETING_MINUTES: "Biên bản họp Hội đồng",
    DestructionSheet.DECISION: "Quyết định tiêu hủy",
    DestructionSheet.DESTRUCTION_MINUTES: "Biên bản tiêu hủy",
    DestructionSheet.EMERGENCY_REPORT: "Báo cáo tiêu hủy khẩn cấp",
}
PLACE_WORDS: Mapping[PlaceKind, str] = {
    PlaceKind.SAVED_FILE: "Tệp đã lưu ra ngoài",
    PlaceKind.PACKAGE: "Gói đã xuất",
    PlaceKind.BACKUP: "Bản sao lưu còn giữ khóa",
    PlaceKind.OLD_STORE: "Kho cũ giữ lại khi khôi phục",
}


def is_unreported(row: DestructionRow) -> bool:
    """True for an emergency whose report is not on record."""
    return row.kind is DestructionKind.EMERGENCY and row.reported_on is None


def state_words(row: DestructionRow) -> str:
    """How it stands, in two words."""
    return UNREPORTED if is_unreported(row) else STATE_WORDS[row.state]


def state_mark(row: DestructionRow) -> StateMark:
    """The mark beside them."""
    return StateMark.SQUARE if is_unreported(row) else STATE_MARKS[row.state]


def about_words(row: DestructionRow) -> str:
    """What a sheet about one is about: how many copies, and why."""
    return _tr("{count:02} bản · {reason}").format(count=row.copies, reason=row.reason)


def destroyed_words(done: Destroyed, then: str = "") -> str:
    """What was done, which files went and stayed, then what to do; what it breaks is told."""
    words = _tr("Đã ghi tiêu hủy {copies:02} bản, xóa {files} tệp trong kho")
    told = words.format(copies=done.copies, files=done.contents)
    ended, left = files_words(done.files, stay=False), files_words(done.files, stay=True)
    if ended:
        told = _tr("{done}: {files}").format(done=told, files=ended)
    if left:
        told = _tr("{done}; giữ {files}").format(done=told, files=left)
    return and_noted(". ".join(filter(None, (told, then))), done.warnings)


def files_words(files: tuple[KeptFile, ...], *, stay: bool) -> str:
    """The files that go, or those that stay, by the copy or document whose they are."""
    told = Counter(map(_whose, (each for each in files if each.stays is stay)))
    named = [
        words if count == 1 else _tr("{count} {file}").format(count=count, file=words)
        for words, count in told.items()
    ]
    more = len(named) - _MOST_FILES
    if more > 0:
        named[_MOST_FILES:] = [_tr("và của {count} bản, văn bản nữa").format(count=more)]
    return ", ".join(named)


def _whose(file: KeptFile) -> str:
    if not file.of_copy:
        return _tr("tệp chung của {reference}").format(reference=file.reference)
    if file.number is None:
        return _tr("tệp của bản {reference} không có số").format(reference=file.reference)
    words = _tr("tệp của {reference} bản số {number}")
    return words.format(reference=file.reference, number=copy_number_text(file.number))


def _tr(words: str) -> str:
    return QCoreApplication.translate("destruction_words", words)
