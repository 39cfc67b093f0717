"""How far a backup is, in words; what covers a desk on its way out says it too."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def going_words(at: int, whole: int) -> str:
    """At which of so many places a backup is; without a number where there is but one."""
    if whole <= 1:
        return _tr("Đang sao lưu…")
    return _tr("Đang sao lưu vào nơi {at}/{whole}…").format(at=at, whole=whole)


def _tr(words: str) -> str:
    return QCoreApplication.translate("BackupGoing", words)
