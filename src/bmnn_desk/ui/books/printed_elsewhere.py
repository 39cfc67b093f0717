"""A saved file that was printed on another machine is compared with the sheets drawn here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.load_file import read_bytes
from bmnn_desk.ui.open_file import ask_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.errors import DeskError

_tr = partial(QCoreApplication.translate, "printed_elsewhere")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Who hears of it: `same()` where every byte is the same, else `other(words)`."""

    same: Callable[[], object]
    other: Callable[[str], object]


def ask_printed(window: QWidget, pdf: bytes, answer: Answer) -> None:
    """Ask for the file that was printed and compare it; nothing where nobody chose.

    Rows are frozen where they stand on paper: what was drawn of other lines, or edited since,
    must not be recorded as these sheets.
    """
    path = ask_file(window, _tr("Tệp đã in ở máy khác"), _tr("PDF (*.pdf)"))
    if path is None:
        return

    def compare(found: bytes) -> None:
        """Only the same bytes are the same sheets."""
        if found == pdf:
            answer.same()
        else:
            answer.other(
                _tr(
                    "Tệp này không phải các tờ đang xem: sổ đã có dòng mới, tệp lưu phần khác, là "
                    "tệp Word hoặc đã bị sửa. Lưu tệp PDF mới, in lại rồi ghi."
                )
            )

    def failed(error: DeskError) -> None:
        """Say why it cannot be read."""
        answer.other(sentence(error))

    in_background(window, lambda: read_bytes(path), compare, failed)
