"""Words on screen for what was printed, how it came out, and where a copy stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copying import CopyPaper
from bmnn_desk.domain.prints import PrintedWhat, PrintOutcome
from bmnn_desk.services.record_duplicate_prints import DUPLICATE_PRINTS
from bmnn_desk.services.save_copies import SAVED, SAVED_FILE
from bmnn_desk.ui.words import COPY_STATE_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.outgoing_list import CopyEntry, PrintEntry

_WHAT: Mapping[str, str] = {
    "for_signature": "Bản trình ký",
    "draft": "Bản nháp",
    PrintedWhat.WHOLE: "Trọn bản, kèm dấu",
    PrintedWhat.OVERPRINT: "In chồng dấu",
    PrintedWhat.DISTRIBUTION: "Phiếu phân bản",
    PrintedWhat.SLIP: "Phiếu đề xuất",
    PrintedWhat.NUMBER: "In chồng số, ngày",
    PrintedWhat.COVER: "Bì, nhãn bì",
    CopyPaper.EXTRACT_SHEET: "Văn bản trích sao",
    CopyPaper.PHOTOGRAPH_RECORD: "Văn bản ghi nhận việc chụp",
    CopyPaper.GUIDE: "Hướng dẫn điền dấu bản sao",
    SAVED_FILE: "Tệp bản đã đóng dấu",
    DUPLICATE_PRINTS[PrintedWhat.WHOLE]: "Bản sao, trọn bản",
    DUPLICATE_PRINTS[PrintedWhat.OVERPRINT]: "Bản sao, in chồng dấu",
}
_OUTCOME: Mapping[str, str] = {
    PrintOutcome.CAME_OUT: "In tốt",
    PrintOutcome.SPOILED: "Hỏng",
    SAVED: "Đã lưu ra thư mục",
}
_NOT_HERE = "Không in ở máy này"
_CHECKED: Mapping[str, str] = {"for_signature": "Kiểm tra trình ký"}


def what_words(entry: PrintEntry) -> str:
    """What was printed, and how often; what was only checked here is not called printed."""
    words = _WHAT.get(entry.what, entry.what)
    if not entry.prints:
        return _CHECKED.get(entry.what, words)
    return words if entry.prints == 1 else f"{words} ({entry.prints:02})"


def outcome_words(entry: PrintEntry) -> str:
    """How it came out, and why not; without a print there was nothing to come out."""
    words = _OUTCOME.get(entry.outcome, entry.outcome) if entry.prints else _NOT_HERE
    return f"{words}: {entry.reason}" if entry.reason else words


def place_words(copy: CopyEntry) -> str:
    """Where a copy lies, or what became of it."""
    if copy.state == "at_clerk" and copy.place:
        return copy.place
    return COPY_STATE_WORDS.get(copy.state, copy.state)
