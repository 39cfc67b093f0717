"""Files of an old register on the disk, what the reader makes of them, and a sheet at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.read_old_register import read_old_register
from bmnn_desk.ui.old_register.old_register_sheet import OldRegisterSheet
from tests.papers.reading.workbooks import DAY, OUTGOING, line, workbook
from tests.ui.kept import kept
from tests.ui.outgoing.some_outgoing import NARROW, in_window

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.old_register import OldRegisterRead
    from bmnn_desk.ui.seat import Seat

PATIENCE_MS = 30_000
TRANSFERS = ("Ngày", "Số, ký hiệu", "Bản số", "Độ mật", "Người nhận")


def clean(count: int = 3) -> Mapping[str, Sequence[object]]:
    """Sổ đi alone, with nothing wrong."""
    return {"di": [OUTGOING, *(line(number) for number in range(1, count + 1))]}


def odd() -> Mapping[str, Sequence[object]]:
    """Sổ đi with three bad cells and a heading of its own, transfers, and a sheet of sums."""
    rows = [[*line(number), "xanh"] for number in range(1, 13)]
    rows[3][2], rows[5][5], rows[7][8] = "31/02/2024", "Thường", "nhiều"
    return {
        "di": [[*OUTGOING[:6], "Lãnh đạo ký", *OUTGOING[7:], "Màu bìa"], *rows],
        "Chuyển giao": [TRANSFERS, [DAY, "01/BC", 2, "A", "Sở A"]],
        "Bảng tính": [["Tháng", "Tổng"], [1, 12]],
    }


def on_disk(
    folder: Path, sheets: Mapping[str, Sequence[object]], name: str = "Sổ cũ 2024.xlsx"
) -> Path:
    """A workbook of these sheets in a folder."""
    path = folder / name
    path.write_bytes(workbook(sheets))
    return path


def read_of(
    sheets: Mapping[str, Sequence[object]], names: Mapping[str, str] = {}
) -> OldRegisterRead:
    """What the reader makes of such a workbook, without a worker."""
    return read_old_register(workbook(sheets), "so.xlsx", names)


def sheet_at_work(
    qtbot: QtBot, seat: Seat, path: Path | None = None, size: tuple[int, int] = NARROW
) -> OldRegisterSheet:
    """The sheet in a window; a file was read where one is given."""
    sheet = OldRegisterSheet(seat)
    kept(qtbot, in_window(qtbot, sheet, size))
    sheet.focus_first()
    if path is not None:
        taken(qtbot, sheet, path)
    return sheet


def taken(qtbot: QtBot, sheet: OldRegisterSheet, path: Path) -> None:
    """Let the sheet read a file, and wait for it."""
    sheet.take(path)
    qtbot.waitUntil(lambda: not sheet.reading.is_under_way, timeout=PATIENCE_MS)


def forward(qtbot: QtBot, sheet: OldRegisterSheet) -> None:
    """Press the button and wait until nothing goes on."""
    sheet.forward()
    qtbot.waitUntil(
        lambda: not (sheet.reading.is_under_way or sheet.bringing.is_under_way),
        timeout=PATIENCE_MS,
    )
