"""How a copy is named on the screen, without a title."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.transfers import copy_number_text


def copy_words(reference: str, number: int | None) -> str:
    """A copy by its document and number: "05/BC-SMM · bản số 03"."""
    said = _tr("bản không ghi số")
    if number is not None:
        said = _tr("bản số {number}").format(number=copy_number_text(number))
    return " · ".join(filter(None, (reference, said)))


def _tr(words: str) -> str:
    return QCoreApplication.translate("copy_words", words)
