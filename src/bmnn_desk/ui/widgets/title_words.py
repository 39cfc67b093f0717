"""A document's type and title in one line, as lists and panes name it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.typed_title import typed_title


class Titled(Protocol):
    """A row about a document; its title is empty where no book has it."""

    @property
    def type_name(self) -> str:
        """What kind of document it is."""

    @property
    def title(self) -> str:
        """What it is about."""

    @property
    def level(self) -> SecrecyLevel:
        """How secret it is."""


def title_words(row: Titled) -> str:
    """Type and title; of a Tuyệt mật one without a title that it is left out of the books."""
    if row.title:
        return typed_title(row.type_name, row.title)
    if has_hidden_title(row):
        words = QCoreApplication.translate("title_words", "không ghi trích yếu")
        return f"{row.type_name} ({words})".strip()
    return row.type_name


def has_hidden_title(row: Titled) -> bool:
    """Whether the title is left out because of the level, not because there is none."""
    return not row.title and row.level is SecrecyLevel.TUYET_MAT
