"""Words of backups: occasions, sizes, times, what became of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk import errors as e
from bmnn_desk.domain.backups import BackupWhy
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.machine.sweep_words import size_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bmnn_desk.backing_up import PlaceTold
    from bmnn_desk.domain.backups import BackupTrouble

WHY_WORDS: Mapping[BackupWhy, str] = {
    BackupWhy.BY_HAND: "bấm sao lưu",
    BackupWhy.LOCK: "khi khóa",
    BackupWhy.EXIT: "khi tắt",
    BackupWhy.YEAR: "sau khi khóa năm",
    BackupWhy.KEYS: "sau khi thay khóa",
}
# What can be said of a place by the name of an error alone.
_NAMED: Mapping[str, e.DeskError] = {
    type(each).__name__: each
    for each in (
        e.BackupDamagedError(),
        e.BackupMissingError(),
        e.BackupSlowError(),
        e.DiskFailingError(),
        e.DiskFullError(),
        e.FolderNotWritableError(),
        e.StoreDamagedError(),
    )
}


def moment_words(at: datetime) -> str:
    """The day and the hour by this machine's clock."""
    return f"{at.astimezone():%d/%m/%Y %H:%M}"


def told_words(told: PlaceTold) -> str:
    """What became of a place: the backup's size and last act, or why there is none."""
    if told.made is not None:
        words = _tr("{place}: đã sao lưu {size}, đến việc số {seq}.")
        return words.format(
            place=told.place.words,
            size=size_words(told.made.size),
            seq=told.made.manifest.head.seq,
        )
    why = "" if told.error is None else sentence(told.error)
    return _tr("{place}: chưa sao lưu được. {why}").format(place=told.place.words, why=why)


def trouble_words(place: str, trouble: BackupTrouble) -> str:
    """When the last backup into a place failed, and why."""
    named = _NAMED.get(trouble.what)
    why = _tr("Bấm Sao lưu ngay để thử lại và xem lý do.") if named is None else sentence(named)
    words = _tr("{place}: lần sao lưu lúc {at} không xong. {why}")
    return words.format(place=place, at=moment_words(trouble.at), why=why)


def _tr(words: str) -> str:
    return QCoreApplication.translate("backup_words", words)
