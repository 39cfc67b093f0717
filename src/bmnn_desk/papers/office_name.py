"""An office's name within a sentence of a paper, where the letterhead has it in capitals."""

from __future__ import annotations

import re

# "Ủy ban nhân dân tỉnh Sông Lam": NĐ 30/2020 Phụ lục II.
_COMMON = (
    "thành phố",
    "tỉnh",
    "đặc khu",
    "phường",
    "xã",
    "và",
)
_BODIES = ("ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân", "văn phòng")
_LETTERS_ALONE = re.compile(r"[BCDĐGHKLMNPQRSTVX.]+|[IVX]{2,}")


def in_sentence(name: str) -> str:
    """An office's name within a sentence: one in capitals alone as names are written there.

    Which of its words are common ones is known of a few only; the others begin with a capital.
    Letters without a vowel between them (UBND) stay.
    """
    if not name.isupper():
        return name
    words = [word if _LETTERS_ALONE.fullmatch(word) else word.capitalize() for word in name.split()]
    told = " ".join(words)
    for phrase in _COMMON:
        told = told.replace(f" {phrase.title()} ", f" {phrase} ")
    for phrase in _BODIES:
        told = told.replace(phrase.title(), phrase.capitalize())
    return told
