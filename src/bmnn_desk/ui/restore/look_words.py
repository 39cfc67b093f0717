"""What a backup file is, before anybody opened it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.number_texts import dotted, with_comma

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.backups import BackupLook

_MEBIBYTE = 1 << 20
_tr = partial(QCoreApplication.translate, "look_words")

TABLE_WORDS = {
    "act": "Việc trong nhật ký",
    "item": "Văn bản, hồ sơ",
    "line": "Dòng sổ",
    "copy": "Bản",
    "content": "Tệp cất trong kho",
    "person": "Người",
}
"""The tables that a backup counts, as people call them."""


def look_facts(path: Path, look: BackupLook) -> tuple[tuple[str, str], ...]:
    """Name and value of each line, nothing of it proved yet."""
    made = look.made_at.astimezone()
    lines = _tr("{lines} dòng sổ, {items} văn bản, hồ sơ").format(
        lines=dotted(look.counts.get("line", 0)), items=dotted(look.counts.get("item", 0))
    )
    size = with_comma(round(look.size / _MEBIBYTE, 1))
    return (
        (_tr("Tệp"), path.name),
        (_tr("Sao lưu lúc"), f"{made:%H:%M} ngày {made:%d/%m/%Y}"),
        (_tr("Có"), lines),
        (_tr("Việc cuối"), _tr("số {seq} trong nhật ký").format(seq=dotted(look.seq))),
        (_tr("Tài khoản"), ", ".join(look.accounts)),
        (_tr("Cỡ tệp"), f"{size} MB"),
    )
