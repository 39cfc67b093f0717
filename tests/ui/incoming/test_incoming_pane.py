from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.record_irregularity import end_irregularity, record_irregularity
from bmnn_desk.ui.incoming.incoming_pane import IncomingPane
from tests import make
from tests.incoming_desk import amiss, cancelled, entered, put_right
from tests.services.incoming import detail
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.outgoing.facts_table import FactsTable
    from tests.make import Office


@pytest.fixture
def pane(qtbot: QtBot) -> IncomingPane:
    made = IncomingPane()
    made.resize(345, 700)
    shown(qtbot, made)
    return made


def cells(table: FactsTable) -> list[list[str]]:
    found = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(table.columnCount())]
        found.append([item.text() for item in items if item is not None])
    return found


def test_without_a_row_it_says_so(pane: IncomingPane) -> None:
    assert pane.top == "Chưa chọn văn bản"
    assert not pane.tabs.isVisible()
    pane.focus_first()
    assert pane.hide_button.hasFocus()


def test_facts_copies_and_history_of_a_line(pane: IncomingPane, office: Office) -> None:
    line = entered(office).line
    made = office.desk.do(record_irregularity, amiss(office, line))
    office.desk.do(end_irregularity, put_right(office, made.irregularity))
    pane.show_detail(detail(office, line))
    assert pane.top == "Số đến 01"
    assert cells(pane.copies) == [
        ["03", "Văn thư", "Ở văn thư · Tủ 1"],
        ["04", "Văn thư", "Ở văn thư · Tủ 1"],
    ]
    first, second = cells(pane.history)
    assert first == ["10/03/2025", "Bị hư hỏng", "Góc bì bị rách Đã báo: Trần Văn Giám."]
    assert second == ["10/03/2025", "Khắc phục", "Nơi gửi đã trả lời"]
    assert pane.warning.words == ""


def test_it_warns_of_what_is_to_be_done(pane: IncomingPane, office: Office) -> None:
    wrong = entered(office).line
    office.desk.do(record_irregularity, amiss(office, wrong))
    pane.show_detail(detail(office, wrong))
    assert "Ctrl+H" in pane.warning.words
    due = entered(office, recall_stamped=True, recall_on=office.day + timedelta(days=1)).line
    pane.show_detail(detail(make.on(office, 2), due))
    assert "Quá hạn trả lại từ ngày 11/03/2025" in pane.warning.words
    struck = entered(office).line
    office.desk.do(cancel_incoming, cancelled(office, struck))
    pane.show_detail(detail(office, struck))
    assert "Ghi hai lần" in pane.warning.words
