"""Words of backups: occasions, sizes, times, what became of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk import errors as e
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.dates import short_day
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.machine.sweep_words import size_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from bmnn_desk.backing_up import PlaceTold
    from bmnn_desk.domain.backups import BackupState, BackupTrouble

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
        e.BackupPlaceFailingError(),
        e.BackupPlaceOtherError(),
        e.BackupPlaceTakenError(),
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


def when_words(at: datetime, today: date) -> str:
    """The same as one says it: today and yesterday by their names, others by their day."""
    local = at.astimezone()
    days = (today - local.date()).days
    named = {0: _tr("hôm nay {hour}"), 1: _tr("hôm qua {hour}")}
    return named[days].format(hour=f"{local:%H:%M}") if days in named else moment_words(at)


def told_words(told: PlaceTold) -> str:
    """What became of a place: the backup's size and last act, or why there is none."""
    if told.made is not None:
        words = _tr("{place}: đã sao lưu {size}, đến việc số {seq}.")
        return words.format(
            place=told.place.words,
            size=size_words(told.made.size),
            seq=told.made.manifest.head.seq,
        )
    why = "" if told.error is None else _why(told.error)
    return _tr("{place}: chưa sao lưu được. {why}").format(place=told.place.words, why=why)


def trouble_words(place: str, trouble: BackupTrouble) -> str:
    """When the last backup into a place failed, and why."""
    named = _NAMED.get(trouble.what)
    why = _tr("Bấm Sao lưu ngay để thử lại và xem lý do.") if named is None else _why(named)
    words = _tr("{place}: lần sao lưu lúc {at} không xong. {why}")
    return words.format(place=place, at=moment_words(trouble.at), why=why)


def drilled_words(state: BackupState) -> str:
    """When it was last proved that a backup can be restored."""
    if state.drilled_on is None:
        return _tr("Chưa diễn tập khôi phục lần nào")
    return _tr("Diễn tập khôi phục gần nhất: {day}").format(day=short_day(state.drilled_on))


def _why(error: e.DeskError) -> str:
    if isinstance(error, e.BackupMissingError):
        # Of a file that is to be restored the same error says something else.
        return _tr("Không thấy nơi này. Cắm ổ và mở khóa ổ, hoặc gắn lại thư mục, rồi sao lưu lại.")
    return sentence(error)


def _tr(words: str) -> str:
    return QCoreApplication.translate("backup_words", words)
