from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.ui.export.units_panel import UnitsPanel
from tests import export_desk
from tests.export_desk import figure
from tests.services.each_office import chooses_setting
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

MAT, TOI_MAT = SecrecyLevel.MAT, SecrecyLevel.TOI_MAT


def sends(at: Office, unit: int, year: int, *counts: int) -> None:
    figures = tuple(
        figure(MAT, kind, count, count * 2)
        for kind, count in zip(("opening", "issued", "closing"), counts, strict=True)
    )
    given = export_desk.manifest(at, figures, year=year)
    export_desk.taken_in(at, peer=unit, manifest=given)


def test_units_their_sum_and_what_is_otherwise_than_last_year(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    year = office.day.year
    one = export_desk.entered_peer(office, name="Chi cục Một")
    two = export_desk.entered_peer(office, name="Chi cục Hai")
    export_desk.entered_peer(office, name="Chi cục Ba")
    sends(office, one, year - 1, 1, 2, 3)
    sends(office, one, year, 2, 2, 4)
    sends(office, two, year, 0, 5, 5)
    office.desk.do(choose_setting, chooses_setting(office, key="units_due", value="03-09"))
    panel = UnitsPanel(seat)
    shown(qtbot, panel)
    panel.show_year(year)
    assert panel.units.texts() == [
        ("Chi cục Một", "Đã gửi, muộn", "10/03/2025", "0", "0", "4 / 8", "2 số; đầu kỳ lệch"),
        ("Chi cục Hai", "Đã gửi, muộn", "10/03/2025", "0", "0", "5 / 10", "chưa có số liệu"),
        ("Chi cục Ba", "Quá hạn", "", "", "", "", ""),
    ]
    assert panel.sums.texts() == [
        ("Đầu kỳ", "0", "0", "2 / 4"),
        ("Ban hành (đi)", "0", "0", "7 / 14"),
        ("Cuối kỳ", "0", "0", "9 / 18"),
    ]
    assert panel.changes.texts() == [
        ("Mật", "Đầu kỳ lệch cuối kỳ trước", "-1 tài liệu, -2 bản"),
        ("Mật", "Cuối kỳ", "+1 tài liệu, +2 bản"),
        ("Mật", "Đầu kỳ", "+1 tài liệu, +2 bản"),
    ]
    assert "2/3 đơn vị đã gửi, 1 quá hạn. Hạn gửi: 09/03/2025" in panel.summary.text()
    panel.units.setCurrentCell(1, 0)
    assert panel.changes.texts() == []
    assert panel.chosen.text() == "Chi cục Hai: khác năm trước"
    assert panel.no_changes.text() == "Năm trước chưa có số liệu, không so được."
    panel.units.setCurrentCell(2, 0)
    assert panel.no_changes.text() == "Đơn vị chưa gửi số liệu của năm này."
    assert not panel.changes.isVisible()


def test_a_year_without_units_says_so(qtbot: QtBot, seat: Seat) -> None:
    panel = UnitsPanel(seat)
    shown(qtbot, panel)
    panel.show_year(2020)
    assert "0/0 đơn vị" in panel.summary.text()
    assert "chưa đặt" in panel.summary.text()
    assert panel.chosen.text() == "Khác năm trước"
    assert [table.isVisible() for table in (panel.units, panel.sums, panel.changes)] == [False] * 3
    said = (panel.no_units, panel.no_sums, panel.no_changes)
    assert all(each.isVisible() and each.text() for each in said)
