from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from bmnn_desk.ui.page_header import PageHeader
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def header_of(qtbot: QtBot, person: str = "Lê Thị Thư · Văn thư") -> PageHeader:
    header = PageHeader(person)
    header.resize(880, header.sizeHint().height())
    shown(qtbot, header)
    return header


def words(header: PageHeader) -> list[str]:
    return [each.text() for each in header.findChildren(QLabel)]


def test_it_says_the_page_and_who_sits_here(qtbot: QtBot) -> None:
    header = header_of(qtbot)
    header.show_title("Văn bản đi")
    header.show_subtitle("3 văn bản chờ cấp số")
    assert words(header) == ["Văn bản đi", "3 văn bản chờ cấp số", "Lê Thị Thư · Văn thư"]


def test_another_page_has_no_subtitle_of_the_one_before(qtbot: QtBot) -> None:
    header = header_of(qtbot)
    header.show_subtitle("3 văn bản chờ cấp số")
    header.show_title("Cấu hình")
    assert words(header)[:2] == ["Cấu hình", ""]


def test_a_long_name_is_cut_on_the_screen_and_whole_in_the_tip(qtbot: QtBot) -> None:
    name = "Công Tằng Tôn Nữ " * 12
    header = header_of(qtbot, name)
    cut = header.findChildren(QLabel)[-1]
    assert cut.text().endswith("…")
    assert cut.toolTip() == name.strip()
    assert header.minimumSizeHint().width() < 400


def test_a_short_name_leaves_its_room_to_the_words_under_the_title(qtbot: QtBot) -> None:
    header = header_of(qtbot, "Lê Thị Thư")
    said = "25 lỗi trong 6 dòng đã xem, từ 01/07/2020 đến 23/11/2026 (Sổ đi 2, Sổ đến 4)"
    room = header.fontMetrics().horizontalAdvance(said)
    header.resize(room + 230, header.height())
    header.show_subtitle(said)
    assert words(header) == ["", said, "Lê Thị Thư"]


def test_the_lock_s_button_asks_for_the_lock(qtbot: QtBot) -> None:
    header = header_of(qtbot)
    (button,) = header.findChildren(QPushButton)
    with qtbot.waitSignal(header.lock_asked):
        button.click()
    assert "Ctrl+L" in button.toolTip()


def test_its_last_button_ends_where_the_pages_list_ends(qtbot: QtBot) -> None:
    header = header_of(qtbot)
    ends = max(each.geometry().right() for each in header.findChildren(QPushButton))
    assert header.width() - ends - 1 == 16
