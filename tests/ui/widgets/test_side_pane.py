from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.widgets.labels import label
from bmnn_desk.ui.widgets.level_label import LevelLabel
from bmnn_desk.ui.widgets.side_pane import PaneHead, SidePane, reading_area
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WHOLE = PaneHead(
    top="01/BC-SMM", level=SecrecyLevel.TOI_MAT, title="Báo cáo: mẫu", warning="Đã đến hạn."
)


@pytest.fixture
def pane(qtbot: QtBot) -> SidePane:
    made = SidePane(most_letters=20)
    made.put_body(label("Nội dung"))
    made.resize(345, 500)
    shown(qtbot, made)
    return made


def seen(pane: SidePane) -> list[str]:
    return [each.text() for each in pane.findChildren(QLabel) if each.isVisible() and each.text()]


def test_level_and_title_and_warning_stand_over_the_body(pane: SidePane) -> None:
    pane.show_head(WHOLE)
    level = pane.findChild(LevelLabel)
    assert level is not None
    assert "Tối mật" in level.accessibleName()
    assert (pane.top, pane.title, pane.warning.words) == (
        "01/BC-SMM",
        "Báo cáo: mẫu",
        "Đã đến hạn.",
    )
    assert pane.warning.isVisible()
    assert "Nội dung" in seen(pane)


def test_a_long_number_takes_a_second_line_and_is_not_cut(pane: SidePane) -> None:
    with dressed():
        pane.show_head(PaneHead(top="1006923/BC-CAT · Bản đến 04", level=SecrecyLevel.TUYET_MAT))
        assert linted(pane) == []
        pane.show_head(
            PaneHead(top="1006923/BC-UBND-VP-TH · Bản sao số 1204", level=SecrecyLevel.MAT)
        )
        assert linted(pane) == []


def test_what_the_next_one_lacks_does_not_stay_of_the_one_before(pane: SidePane) -> None:
    pane.show_head(WHOLE)
    pane.show_head(PaneHead(top="Chưa chọn văn bản"))
    assert seen(pane) == ["Chưa chọn văn bản", "Nội dung"]


def test_a_long_title_is_cut_and_the_tip_has_all_of_it(pane: SidePane) -> None:
    def tips() -> set[str]:
        return {each.toolTip() for each in pane.findChildren(QLabel)}

    long = "Báo cáo về một việc rất dài"
    pane.show_head(PaneHead(top="01", title=long))
    assert pane.title == f"{long[:20].rstrip()}…"
    assert long in tips()
    pane.show_head(PaneHead(top="01", title=long[:20]))
    assert pane.title == long[:20]
    assert long not in tips()


def test_its_button_asks_to_hide_it(qtbot: QtBot, pane: SidePane) -> None:
    with qtbot.waitSignal(pane.hide_asked, timeout=1000):
        pane.hide_button.click()
    assert "F4" in pane.hide_button.accessibleName()


def test_the_keys_begin_on_its_button(pane: SidePane) -> None:
    pane.focus_first()
    assert pane.hide_button.hasFocus()


def test_a_hidden_body_leaves_the_head_on_top(qtbot: QtBot) -> None:
    pane, body = SidePane(most_letters=20), label("Nội dung")
    pane.put_body(body)
    pane.resize(345, 500)
    pane.show_head(WHOLE)
    shown(qtbot, pane)
    before = pane.hide_button.y()
    body.hide()
    qtbot.wait(20)
    assert pane.hide_button.y() == before


def test_parts_to_be_read_stand_under_one_another_and_scroll(qtbot: QtBot) -> None:
    parts = [label(f"Dòng {number}") for number in range(60)]
    area = reading_area(*parts)
    area.resize(300, 200)
    shown(qtbot, area)
    tops = [part.y() for part in parts]
    assert tops == sorted(tops)
    assert tops[0] < parts[0].height()
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0
