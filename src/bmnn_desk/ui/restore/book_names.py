"""The books of a store with their last numbers, as people call them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.ui.settings.office_words import BOOK_WORDS, pack_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.loader import Law


def books_of(law: Law, numbers: Mapping[tuple[str, int, str], int]) -> tuple[tuple[str, int], ...]:
    """Each book's name and last number, the newest year first.

    Where a year has two books of a kind, as the year of a new regime, the regime stands behind.
    """
    words = QCoreApplication.translate("book_names", "{book} năm {year}")
    many = Counter((kind, year) for kind, year, _pack in numbers)
    named = []
    for kind, year, pack in sorted(numbers, key=lambda book: (-book[1], book)):
        name = words.format(book=BOOK_WORDS.get(kind, kind), year=year)
        if many[kind, year] > 1:
            name = f"{name} ({pack_words(law, pack)})"
        named.append((name, numbers[kind, year, pack]))
    return tuple(named)
