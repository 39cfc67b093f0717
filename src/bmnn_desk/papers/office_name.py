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
_BODIES = (
    "ủy ban nhân dân",
    "uỷ ban nhân dân",
    "hội đồng nhân dân",
    "văn phòng",
    "công an",
    "tỉnh ủy",
    "tỉnh uỷ",
    "thành ủy",
    "thành uỷ",
    "đảng ủy",
    "đảng uỷ",
)
# What offices are for: the first word of each begins with a capital, the others do not.
_FIELDS = (
    *("nội vụ", "tư pháp", "tài chính", "y tế", "xây dựng", "ngoại vụ", "thanh tra"),
    *("nông nghiệp", "môi trường", "tài nguyên", "giáo dục", "đào tạo", "khoa học", "công nghệ"),
    *("văn hóa", "văn hoá", "thể thao", "du lịch", "dân tộc", "tôn giáo", "thông tin"),
    *("truyền thông", "kế hoạch", "đầu tư", "lao động", "xã hội", "giao thông", "vận tải"),
    *("phát triển nông thôn", "thương binh", "chi cục", "trung tâm", "ban quản lý", "quân sự"),
)
_LETTERS_ALONE = re.compile(r"[BCDĐGHKLMNPQRSTVX.]+|[IVX]{2,}")


def in_sentence(name: str) -> str:
    """An office's name within a sentence: one in capitals alone as names are written there.

    Which of its words are common ones is known of a few only; the others begin with a capital.
    Letters without a vowel between them (UBND) stay.
    """
    if not name.isupper():
        return name
    told = " ".join("-".join(map(_begun, word.split("-"))) for word in name.split())
    for phrase in _COMMON:
        told = told.replace(f" {phrase.title()} ", f" {phrase} ")
    for phrase in (*_BODIES, *_FIELDS):
        told = re.sub(rf"\b{phrase}\b", phrase.capitalize(), told, flags=re.IGNORECASE)
    return told


def _begun(word: str) -> str:
    return word if _LETTERS_ALONE.fullmatch(word) else word.capitalize()
