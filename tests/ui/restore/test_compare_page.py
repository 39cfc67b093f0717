from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.restore.compare_page import ComparePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_each_book_is_compared_as_it_is_typed(qtbot: QtBot) -> None:
    page = ComparePage()
    qtbot.addWidget(page)
    page._show_books((("Sổ đăng ký đi năm 2026", 117), ("Sổ đăng ký đến năm 2026", 40)))
    page._lines["book0"].setText("121")
    assert "Số 118 đến 121" in page.panel.field("book0")._hint.text()
    assert page.compared() == (
        ("Sổ đăng ký đi năm 2026", "117", "121"),
        ("Sổ đăng ký đến năm 2026", "40", ""),
    )
    assert page.ready()
    page._lines["book1"].setText("bốn mươi")
    assert not page.ready()
    assert "Ghi một số" in page.panel.field("book1").error


def test_another_backup_has_other_books(qtbot: QtBot) -> None:
    page = ComparePage()
    qtbot.addWidget(page)
    page._show_books((("Sổ đăng ký đi năm 2026", 117),))
    page._show_books((("Sổ đăng ký đến năm 2025", 4),))

    assert page.compared() == (("Sổ đăng ký đến năm 2025", "4", ""),)
