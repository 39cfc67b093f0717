"""What of a book is still open when it is to be closed, each as a part of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from bmnn_desk.domain.volumes import BookEnding


def ending_words(ending: BookEnding) -> tuple[str, ...]:
    """What is still open, the lines first; nothing where all is done."""
    found = (
        (ending.unprinted, _tr("{count} dòng chưa in")),
        (ending.to_correct, _tr("{count} dòng đính chính chưa in")),
        (ending.sheets, _tr("{count} tờ chờ ký")),
        (ending.unopened, _tr("trang mở sổ của {count} quyển chưa ký")),
        (ending.waiting, _tr("{count} bản chưa giao")),
        (ending.receipts, _tr("{count} dòng chưa ký nhận")),
    )
    return tuple(words.format(count=count) for count, words in found if count)


def _tr(words: str) -> str:
    return QCoreApplication.translate("ending_words", words)
