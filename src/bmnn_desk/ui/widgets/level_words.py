"""The letter and the word of a level on the screen; letters as on covers (ux c3)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.secrecy import SecrecyLevel

_LETTERS = {SecrecyLevel.TUYET_MAT: "A", SecrecyLevel.TOI_MAT: "B", SecrecyLevel.MAT: "C"}


def level_letter(level: SecrecyLevel) -> str:
    """A, B or C, from the highest."""
    return _LETTERS[level]


def level_word(level: SecrecyLevel) -> str:
    """Tuyệt mật, Tối mật or Mật."""
    words = {
        SecrecyLevel.TUYET_MAT: QCoreApplication.translate("level_words", "Tuyệt mật"),
        SecrecyLevel.TOI_MAT: QCoreApplication.translate("level_words", "Tối mật"),
        SecrecyLevel.MAT: QCoreApplication.translate("level_words", "Mật"),
    }
    return words[level]


def level_chip_words(level: SecrecyLevel) -> str:
    """Letter and word, as on a chip."""
    return f"{level_letter(level)} · {level_word(level)}"
