from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.machine_probe import AdapterFound, AdapterKind
from bmnn_desk.services.enter_machine import retire_machine
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.view_machine import ViewMachineSheet
from bmnn_desk.ui.tokens import Look
from tests import machine_desk
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, machine: int, **changes: Any) -> ViewMachineSheet:  # noqa: ANN401
    sheet = ViewMachineSheet(seat, machine, lambda: machine_desk.probe(**changes))
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    finish_background()
    qtbot.waitUntil(sheet.save.isEnabled)
    return sheet


def cells(sheet: ViewMachineSheet) -> dict[str, tuple[str, str]]:
    def at(row: int, column: int) -> str:
        item = sheet.table.item(row, column)
        return "" if item is None else item.text()

    return {at(row, 0): (at(row, 1), at(row, 2)) for row in range(sheet.table.rowCount())}


def test_what_the_machine_shows_stands_beside_the_card_and_is_kept_by_a_key(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = machine_desk.entered(office, name="Máy 1")
    sheet = sheet_of(qtbot, seat, number, adapters=(machine_desk.LINKED,))
    assert cells(sheet)["Nối mạng hiện nay"] == ("chưa ghi", "wlp3s0 (Wi-Fi): đang nối")
    assert machine_desk.machines(office)[0].probe is None
    with qtbot.waitSignal(sheet.finished) as told:
        QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["Đã lưu những gì máy Máy 1 cho thấy hôm nay"]
    found = machine_desk.machines(office)[0].probe
    assert found is not None
    assert found.adapters == (machine_desk.LINKED,)


def test_many_adapters_are_all_in_sight_at_the_least_size(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    many = tuple(
        AdapterFound(name=f"mang-noi-bo-{place}", kind=AdapterKind.VIRTUAL, has_link=False)
        for place in range(6)
    )
    sheet = sheet_of(qtbot, seat, machine_desk.entered(office), adapters=many)
    table = sheet.table
    item = table.item(0, 2)
    assert item is not None
    lines = item.text().splitlines()
    assert len(lines) == len(many)
    metrics = table.fontMetrics()
    assert table.rowHeight(0) >= len(many) * metrics.height()
    assert max(map(metrics.horizontalAdvance, lines)) < table.columnWidth(2)


def test_f9_looks_anew(qtbot: QtBot, seat: Seat, office: Office) -> None:
    times: list[int] = []

    def probe() -> Any:  # noqa: ANN401
        times.append(len(times))
        return machine_desk.probe()

    sheet = ViewMachineSheet(seat, machine_desk.entered(office), probe)
    shown(qtbot, sheet)
    sheet.focus_first()
    finish_background()
    qtbot.waitUntil(sheet.save.isEnabled)
    QTest.keyClick(sheet, Qt.Key.Key_F9)
    finish_background()
    qtbot.waitUntil(sheet.save.isEnabled)
    assert len(times) == 2


def test_the_wrong_card_is_doubted(qtbot: QtBot, seat: Seat, office: Office) -> None:
    first = machine_desk.entered(office, name="Máy 1")
    machine_desk.probed(office, first)
    second = machine_desk.entered(office, name="Máy 2")
    assert "Máy 1" in sheet_of(qtbot, seat, second).told.words
    assert sheet_of(qtbot, seat, first).told.words == ""
    other = sheet_of(qtbot, seat, first, code="khac")
    assert "máy khác" in other.told.words
    assert sheet_of(qtbot, seat, first, code="").told.words == ""


def test_the_real_machine_is_shown(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = ViewMachineSheet(seat, machine_desk.entered(office))
    shown(qtbot, sheet)
    sheet.focus_first()
    finish_background()
    qtbot.waitUntil(sheet.save.isEnabled)
    assert len(cells(sheet)) == 8


def test_a_machine_that_left_meanwhile_is_refused_and_said(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = machine_desk.entered(office)
    sheet = sheet_of(qtbot, seat, number)
    office.desk.do(retire_machine, machine_desk.retiring(office, number))
    with qtbot.assertNotEmitted(sheet.finished):
        sheet.forward()
    assert "đã thôi sử dụng" in sheet.told.words


@pytest.mark.parametrize("dress", [(Look.LIGHT, 10), (Look.DARK, 12)])
def test_it_is_whole_at_the_smallest_size(
    qtbot: QtBot, seat: Seat, office: Office, dress: tuple[Look, int]
) -> None:
    with dressed(*dress):
        sheet = sheet_of(
            qtbot, seat, machine_desk.entered(office), drives=(machine_desk.STICK,) * 3
        )
        assert linted(sheet) == []
