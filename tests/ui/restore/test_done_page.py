from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.ui.restore.done_page import DonePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_says_where_the_old_folder_is_and_until_when_it_stays(qtbot: QtBot) -> None:
    page = DonePage()
    qtbot.addWidget(page)
    page.show_done(Path("/kho"), Path("/kho.cu"), date(2026, 3, 10), "Đã thay kho.")
    said = dict(page.facts)

    assert "/kho.cu" in said["Thư mục cũ"]
    assert "09/04/2026" in said["Thư mục cũ"]
    assert page.told.words == "Đã thay kho."
    page.show_done(Path("/kho"), None, date(2026, 3, 10), "Đã thay kho.")
    assert dict(page.facts)["Thư mục cũ"].startswith("Không có")
