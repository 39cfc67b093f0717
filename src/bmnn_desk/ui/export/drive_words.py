"""Words on screen for drives, sizes and the figures of packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.drives import Encryption
from bmnn_desk.domain.unit_statistics import UnitState
from bmnn_desk.ui.statistics.figure_words import FIGURE_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.domain.packages import PackageFigure

ENCRYPTION_WORDS: Mapping[Encryption, str] = {
    Encryption.LUKS2: "LUKS2",
    Encryption.LUKS1: "LUKS1",
    Encryption.VERACRYPT: "VeraCrypt",
    Encryption.BITLOCKER: "BitLocker",
}
UNIT_WORDS: Mapping[UnitState, str] = {
    UnitState.SENT: "Đã gửi",
    UnitState.SENT_LATE: "Đã gửi, muộn",
    UnitState.WAITED_FOR: "Chưa gửi",
    UnitState.LATE: "Quá hạn",
}
_FIGURES: Mapping[str, str] = {kind.value: words for kind, words in FIGURE_WORDS.items()}
_MEGABYTE, _GIGABYTE = 1_000_000, 1_000_000_000


def kind_word(kind: str) -> str:
    """A figure's name; one that another program invented is told as it is."""
    return _FIGURES.get(kind, kind)


def size_words(size: int) -> str:
    """A size as people read it, in MB or GB; less than a tenth is a tenth."""
    unit, words = (_GIGABYTE, "GB") if size >= _GIGABYTE else (_MEGABYTE, "MB")
    return f"{max(size / unit, 0.1):.1f} {words}".replace(".", ",")


def count_words(figure: PackageFigure | None) -> str:
    """Documents and copies: “12 / 48”; 0 where there are none."""
    if figure is None or not (figure.documents or figure.copies):
        return "0"
    return f"{figure.documents} / {figure.copies}"


def change_words(figure: PackageFigure) -> str:
    """By how much a figure differs: “+2 tài liệu, -1 bản”."""
    parts = (
        (figure.documents, QCoreApplication.translate("Export", "tài liệu")),
        (figure.copies, QCoreApplication.translate("Export", "bản")),
    )
    return ", ".join(f"{number:+d} {words}" for number, words in parts if number)


def drive_words(drive: DriveFound) -> str:
    """A drive as its label shows it: model and serial."""
    return " · ".join(filter(None, (drive.model, drive.serial)))
