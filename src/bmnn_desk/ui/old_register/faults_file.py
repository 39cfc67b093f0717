"""The list of an old register's faults as a CSV file, which Excel of a Vietnamese PC opens."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.export.copies_folder import save_where_allowed
from bmnn_desk.ui.old_register.fault_words import MENDING, WHY, heading_words, row_words
from bmnn_desk.ui.open_file import ask_place
from bmnn_desk.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.old_register import OldFault
    from bmnn_desk.errors import DeskError
    from bmnn_desk.machine.store_places import Around
    from bmnn_desk.ui.seat import Seat

_FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r")


def faults_csv(faults: Sequence[OldFault]) -> bytes:
    """A line for each fault under headings; semicolons, as where the comma is in numbers."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    writer.writerow(
        [_tr("Tờ"), _tr("Dòng"), _tr("Cột"), _tr("Trong tệp ghi"), _tr("Vì sao"), _tr("Cách sửa")]
    )
    for fault in faults:
        writer.writerow(
            [
                _plain(fault.sheet),
                row_words(fault),
                _plain(heading_words(fault)),
                _plain(fault.seen),
                WHY[fault.fault],
                MENDING[fault.fault],
            ]
        )
    return stream.getvalue().encode("utf-8-sig")


def ask_and_save_faults(
    window: QWidget,
    seat: Seat,
    faults: Sequence[OldFault],
    say: Callable[[str, BannerKind], object],
) -> None:
    """Ask where, write the list there, and say how it went; nothing where nobody chose."""
    path = ask_place(
        window, _tr("Lưu danh sách lỗi"), _tr("Bảng CSV (*.csv)"), _tr("Loi so cu.csv")
    )
    if path is None:
        return
    done = _tr("Đã lưu {name}. Tệp có chữ của sổ mật: chỉ chép vào USB đã đăng ký.")

    def saved(_none: None) -> None:
        """Say how such a file may travel."""
        say(done.format(name=path.name), BannerKind.OK)

    def failed(error: DeskError) -> None:
        """Say why not."""
        say(sentence(error), BannerKind.DANGER)

    in_background(window, lambda: save_faults(seat, faults, path), saved, failed)


def save_faults(
    seat: Seat, faults: Sequence[OldFault], path: Path, around: Around | None = None
) -> None:
    """Write the list where a file with words of the office may lie; for the background lane.

    Raises:
        DeskError: it may not lie there, or cannot be written.
    """
    save_where_allowed(seat, path, faults_csv(faults), around)


def _plain(text: str) -> str:
    """A text that no program takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_BEGINS) else text


def _tr(words: str) -> str:
    return QCoreApplication.translate("OldRegister", words)
