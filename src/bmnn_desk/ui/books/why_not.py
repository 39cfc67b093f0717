"""Why an act on the page of books cannot be done now, and how to mend it: a key told nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from bmnn_desk.domain.volumes import ShelfEntry

_tr = partial(QCoreApplication.translate, "why_not")


def why_not(act: str, row: ShelfEntry | None) -> str:
    """The sentence for an act whose button is grey; empty where there is nothing to say."""
    if row is None:
        return _tr("Chưa chọn quyển nào: bấm Ctrl+N để mở sổ.")
    if row.hand_written and act in {"print", "sheets"}:
        return _tr("Sổ giấy viết tay: chương trình không in tờ nào của sổ này.")
    if act == "sheets":
        return _tr("Chưa in tờ nào: bấm Ctrl+P trước.")
    if act == "correct":
        if row.book_closed_on is not None:
            return _tr("Sổ đã đóng: mở lại sổ rồi mới đính chính được.")
        return _tr("Quyển chưa có dòng nào để đính chính.")
    return ""
