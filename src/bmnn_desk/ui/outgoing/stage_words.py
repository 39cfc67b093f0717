"""What an empty list says: what would stand here, and where one goes from here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.domain.stages import Stage


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EmptyWords:
    """An icon's name, the sentence, and the words of the button ('' for none)."""

    icon: str
    words: str
    offer: str = ""


def nothing_there(stage: Stage, year: int, *, has_book: bool) -> EmptyWords:
    """For a list that has nothing to show."""
    if stage is Stage.TO_SIGN:
        words = _tr("Không có văn bản nào chờ ký. Phiếu đề xuất được duyệt sẽ hiện ở đây.")
        return EmptyWords(icon="signature", words=words)
    if stage is Stage.TO_NUMBER:
        words = _tr("Không có văn bản nào chờ cấp số. Văn bản đã ghi chữ ký sẽ hiện ở đây.")
        return EmptyWords(icon="inbox", words=words, offer=_tr("Xem văn bản chờ ký"))
    if stage is Stage.OVERDUE:
        words = _tr("Không có văn bản nào quá hạn.")
        return EmptyWords(icon="circle-check", words=words)
    if not has_book:
        words = _tr("Chưa mở sổ đi năm {year}. Mở sổ ở trang Sổ (Ctrl+O), bấm Ctrl+N.")
        return EmptyWords(icon="clipboard-list", words=words.format(year=year))
    words = _tr("Chưa có văn bản đi năm {year}. Bấm Ctrl+N để phát hành văn bản đầu tiên.")
    return EmptyWords(
        icon="send", words=words.format(year=year), offer=_tr("Xem văn bản chờ cấp số")
    )


def keys_words(*, issues: bool) -> str:
    """The keys of the list, under it; `issues` where the account gives numbers."""
    if issues:
        return _tr("↑↓ chọn · Enter việc tiếp theo · Ctrl+N phát hành · Ctrl+F lọc · F4 chi tiết")
    return _tr("↑↓ chọn · Enter xem chi tiết · Ctrl+F lọc · F4 chi tiết")


def count_words(shown: int, whole: int) -> str:
    """How many documents the list has, and how many of them it shows."""
    words = _tr("{whole} văn bản") if shown == whole else _tr("{shown}/{whole} văn bản")
    return words.format(shown=dotted(shown), whole=dotted(whole))


def what_to_number(waiting: int, *, unsigned: bool = False) -> str:
    """For who wants to give a number, with so many documents waiting for one and none chosen.

    `unsigned`: what was chosen instead is approved, and nobody signed it yet.
    """
    if unsigned:
        return _tr("Văn bản này chưa ghi chữ ký: bấm Enter để trình ký, ghi chữ ký rồi mới cấp số.")
    if waiting:
        return _tr("Chọn văn bản cần cấp số rồi bấm Enter hoặc Ctrl+N.")
    return _tr("Chưa có văn bản chờ cấp số. Lập phiếu ở trang Đề xuất độ mật (Ctrl+2).")


def _tr(words: str) -> str:
    return QCoreApplication.translate("outgoing_stage_words", words)
