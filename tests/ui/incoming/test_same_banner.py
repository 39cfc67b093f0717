from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.incoming.same_banner import SameBanner
from bmnn_desk.ui.widgets.buttons import Button
from tests.incoming_desk import SENDER, entered
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def banner_of(qtbot: QtBot, seat: Seat) -> SameBanner:
    """In a window, as it hides itself."""
    window, banner = QWidget(), SameBanner(seat)
    QVBoxLayout(window).addWidget(banner)
    shown(qtbot, window)
    return banner


def test_it_says_where_the_reference_stands_already_and_shows_that_line(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    entered(office, reference="118/CAT-PA03")
    banner = banner_of(qtbot, seat)
    banner.look(SENDER, "118/CAT-PA03")
    assert banner.banner.words == (
        "Số 118/CAT-PA03 của Công an tỉnh Mẫu đã có ở số đến 01, ngày 10/03/2025. Mở để so sánh, "
        "hoặc vẫn lưu và ghi lý do ở ô Ghi chú."
    )
    assert not banner.card.isVisible()
    (link,) = banner.banner.findChildren(Button)
    link.click()
    assert banner.card.isVisible()
    assert ("Số, ký hiệu", "118/CAT-PA03") in banner.facts.facts()


def test_a_new_reference_says_nothing(qtbot: QtBot, seat: Seat, office: Office) -> None:
    entered(office, reference="118/CAT-PA03")
    banner = banner_of(qtbot, seat)
    banner.look(SENDER, "118/CAT-PA03")
    banner.look(SENDER, "119/CAT-PA03")
    assert not banner.isVisible()
    banner.look(SENDER, "118/CAT-PA03")
    banner.clear()
    assert not banner.isVisible()
