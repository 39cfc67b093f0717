"""What of a copying is too long for its mark, said before anything is printed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_ORDER = ("authority", "recipients")


def shortened_words(blanks: frozenset[str]) -> str:
    """A sentence for each blank that does not hold all it should; empty where all do."""
    sentences = {
        "authority": _tr("Chức vụ dài quá khuôn dấu nên để trống trong dấu: ghi tay."),
        "recipients": _tr("Nơi nhận dài quá khuôn dấu nên dấu chỉ ghi số nơi và số thứ tự sổ."),
    }
    return " ".join(sentences[key] for key in _ORDER if key in blanks)


def _tr(text: str) -> str:
    return QCoreApplication.translate("shortened_words", text)
