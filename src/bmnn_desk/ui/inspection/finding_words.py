"""Words of the findings: books, what was looked at, what a program cannot see."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.findings import Confidence, Severity
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.ui.old_register.layout_words import OLD_BOOK_WORDS
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.inspection_report import (
        FindingGroup,
        InspectionFinding,
        InspectionResult,
    )

_tr = partial(QCoreApplication.translate, "finding_words")

BOOK_WORDS: Mapping[OldBook | None, str] = {
    **{book: OLD_BOOK_WORDS[book] for book in OldBook},
    None: "Không thuộc sổ nào",
}
CONFIDENCE_WORDS: Mapping[Confidence, str] = {
    Confidence.HIGH: "đã đọc văn bản gốc",
    Confidence.MEDIUM: "theo một nguồn đọc được",
    Confidence.LOW: "chưa đối chiếu: suy ra từ văn bản khác",
    Confidence.UNREAD: "chưa đối chiếu: chưa đọc được văn bản gốc",
}
RECORD_WORDS: Mapping[RecordKind, str] = {
    RecordKind.SLIP: "Phiếu đề xuất",
    RecordKind.OUTGOING: "Văn bản đi",
    RecordKind.INCOMING: "Văn bản đến",
    RecordKind.TRANSFER: "Lần chuyển giao",
    RecordKind.COPYING: "Lần sao, chụp",
    RecordKind.BOOK: "Quyển sổ",
    RecordKind.YEAR: "Năm",
    RecordKind.OFFICE: "Cơ quan",
    RecordKind.OLD_LINE: "Dòng sổ cũ",
    RecordKind.COPY: "Bản tài liệu",
    RecordKind.TERM: "Thời hạn bảo vệ",
    RecordKind.TAKING_OUT: "Lần mang ra ngoài",
    RecordKind.RECALL: "Việc thu hồi",
    RecordKind.MEETING: "Cuộc họp",
    RecordKind.CHANGE: "Quyết định",
    RecordKind.DESTRUCTION: "Việc tiêu hủy",
    RecordKind.INVENTORY: "Đợt kiểm kê",
    RecordKind.INCIDENT: "Vụ lộ, mất",
    RecordKind.PERSON: "Con người",
    RecordKind.OFFICE_PAPER: "Văn bản nội bộ",
    RecordKind.STAMP: "Con dấu",
    RecordKind.MACHINE: "Máy tính",
    RecordKind.TASK: "Nhiệm vụ",
    RecordKind.PROVISION: "Đề nghị cung cấp",
    RecordKind.SWEPT_FILE: "Tệp trên máy",
}
"""What a record that stands in no book is; a copy is not the office."""


def severity_words(group: FindingGroup | InspectionFinding) -> str:
    """How the printed report calls it: what was done so is not blocked any more.

    What the office answered for stands apart.
    """
    if group.excused:
        return _tr("Trường hợp khác")
    return _tr("Vi phạm") if group.severity is Severity.BLOCK else _tr("Cần lưu ý")


def severity_mark(group: FindingGroup | InspectionFinding) -> StateMark:
    """The shape beside these words."""
    if group.excused:
        return StateMark.RING
    return StateMark.SQUARE if group.severity is Severity.BLOCK else StateMark.TRIANGLE


def basis_words(group: FindingGroup | InspectionFinding) -> str:
    """The article as forms/ has it; a text nobody read says so."""
    return group.basis if group.confidence.is_sourced else f"({_unread()}) {group.basis}"


def book_words(finding: InspectionFinding) -> str:
    """The book of a finding; of a row brought in, the row in its file too."""
    if finding.book is None:
        return RECORD_WORDS[finding.ref.kind]
    if finding.ref.kind is RecordKind.BOOK:
        return _tr("{book}, quyển").format(book=BOOK_WORDS[finding.book])
    if finding.imported:
        words = _tr("{book} cũ, dòng {row}")
        return words.format(book=BOOK_WORDS[finding.book], row=finding.ref.row)
    return BOOK_WORDS[finding.book]


def looked_at_words(result: InspectionResult) -> str:
    """Which books were looked at, and how many lines of each."""
    parts = [
        f"{BOOK_WORDS[book]} {dotted(count)}"
        for book in OldBook
        if (count := result.looked_at.get(book, 0))
    ]
    return ", ".join(parts) or _tr("không có dòng nào")


def period_words(since: date, until: date) -> str:
    """From which day to which."""
    return _tr("từ {since} đến {until}").format(since=short_day(since), until=short_day(until))


def result_words(result: InspectionResult, shown: int) -> str:
    """How many findings there are, how many of them are shown, and what was looked at."""
    found = dotted(result.total)
    if shown != result.total:
        found = f"{dotted(shown)}/{found}"
    lines = sum(result.looked_at.values())
    words = _tr("{found} lỗi trong {lines} dòng đã xem, {period} ({books})")
    if not lines:
        words = _tr("{found} lỗi, {period}; các sổ không có dòng nào")
    return words.format(
        found=found,
        lines=dotted(lines),
        period=period_words(result.since, result.until),
        books=looked_at_words(result),
    )


def nothing_found_words(result: InspectionResult) -> str:
    """No rule is broken by what was looked at; that is not to say that nothing is wrong."""
    looked_at = sum(result.looked_at.values())
    if not looked_at:
        words = _tr("Không có gì để xem {period}: các sổ không có dòng nào của kỳ này.")
        return words.format(period=period_words(result.since, result.until))
    words = _tr("Chưa tìm thấy lỗi nào trong {count} dòng {period} ({books}). {unseen}")
    return words.format(
        count=dotted(looked_at),
        period=period_words(result.since, result.until),
        books=looked_at_words(result),
        unseen=unseen_words(),
    )


def unseen_words() -> str:
    """What no program can see, said wherever findings are shown."""
    return _tr(
        "Chương trình chỉ thấy điều đã ghi trong sổ. Chữ ký, dấu trên giấy, nội dung văn bản, "
        "chỗ cất giữ, máy tính và việc không ghi sổ: người kiểm tra phải tự xem."
    )


def _unread() -> str:
    return _tr("chưa đối chiếu")
