"""What is known of an incoming document, as names and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.ui.incoming.incoming_words import URGENCY_WORDS
from bmnn_desk.ui.widgets.title_words import title_words

if TYPE_CHECKING:
    from bmnn_desk.domain.incoming_list import IncomingDetail, IncomingRow


def content_words(row: IncomingRow) -> str:
    """Type and title; of a sealed envelope that only the person named on it may open it."""
    return _tr("(bì chỉ người có tên được bóc)") if row.sealed else title_words(row)


def line_words(row: IncomingRow) -> str:
    """The arrival number, and whose document it is, by its reference where it has one."""
    whose = ", ".join(filter(None, (row.reference, row.sender)))
    return _tr("Số đến {number}: {whose}").format(number=row.arrival_number, whose=whose)


def detail_rows(detail: IncomingDetail) -> list[tuple[str, str]]:
    """Name and words of each fact, in the order of the book; empty words are not shown."""
    row = detail.row
    return [
        (_tr("Số đến"), row.arrival_number),
        (_tr("Ngày đến"), short_day(row.arrived_on)),
        (_tr("Cơ quan ban hành"), row.sender),
        (_tr("Số, ký hiệu"), row.reference),
        (_tr("Ngày văn bản"), day_text(row.document_day)),
        (_tr("Tên loại, trích yếu"), content_words(row)),
        (_tr("Đơn vị, người nhận"), "; ".join(row.recipients)),
        (_tr("Bản số"), detail.copy_numbers or _tr("không ghi")),
        (_tr("Số bản"), f"{row.copies:02}"),
        (_tr("Số trang"), "" if detail.pages is None else str(detail.pages)),
        (_tr("Sao, chụp"), _permission(detail)),
        (_tr("Người có tên trên bì"), detail.named_person),
        (_tr("Độ khẩn"), URGENCY_WORDS[detail.urgency] if detail.urgency else ""),
        (_tr("Hạn trả lại"), day_text(detail.recall_on)),
        (_tr("Ghi chú"), detail.note),
        (_tr("Ngày vào sổ"), short_day(detail.day)),
    ]


def _permission(detail: IncomingDetail) -> str:
    if detail.row.sealed:
        return ""
    if detail.may_copy is None:
        return _tr("giấy không ghi: coi như không được phép")
    return _tr("được phép") if detail.may_copy else _tr("không được phép")


def _tr(words: str) -> str:
    return QCoreApplication.translate("incoming_detail", words)
