from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyOrder
from bmnn_desk.domain.settings import NumberWay
from bmnn_desk.ui.settings.number_section import NumberSection
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from tests.ui.kept import shown
from tests.ui.settings.settings_now import acts, settings_now

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_way_order_and_sheet_are_kept_one_act_each(qtbot: QtBot, seat: Seat) -> None:
    section, before = NumberSection(OfficeKeep(seat)), acts(seat)
    section.show_now()
    shown(qtbot, section)
    assert section.way.value() is NumberWay.BY_HAND
    section.way.button(NumberWay.FILLED).click()
    section.order.button(CopyOrder.ARCHIVE_FIRST).click()
    section.sheet.box.click()
    kept = settings_now(seat)
    assert kept.number_way is NumberWay.FILLED
    assert kept.copy_order is CopyOrder.ARCHIVE_FIRST
    assert not kept.print_distribution
    assert acts(seat) == before + 3
