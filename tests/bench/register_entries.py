"""Lines for the benches of the register's writer: random texts, the same at every call."""

from __future__ import annotations

import random
from datetime import date

from bmnn_desk.domain.registers import OutgoingEntry
from bmnn_desk.domain.secrecy import SecrecyLevel

_PHRASES = (
    "kế hoạch công tác quản lý văn bản đi đến phòng tham mưu tổng hợp danh mục tài "
    "liệu lưu hành nội dung trích yếu đơn vị báo cáo tình hình diễn biến khảo sát "
    "nguồn nước thượng lưu "
)
WORDS = tuple(_PHRASES.split())


def entries(count: int) -> tuple[OutgoingEntry, ...]:
    """Lines of the outgoing register with texts of many lengths."""
    chance = random.Random(1)  # noqa: S311

    def phrase(least: int, most: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(chance.randint(least, most)))

    return tuple(
        OutgoingEntry(
            ordinal=number,
            reference=f"{number:02d}/KH-TM",
            document_day=date(2026, chance.randint(1, 12), chance.randint(1, 28)),
            title=phrase(5, 15),
            level=chance.choice(list(SecrecyLevel)),
            signer=phrase(3, 4),
            recipients=(phrase(3, 7),),
            keeping_unit=phrase(2, 4),
            copies=chance.randint(1, 20),
            note=phrase(0, 4),
        )
        for number in range(1, count + 1)
    )
