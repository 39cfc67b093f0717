from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.outgoing.chips import Chips, chosen_filter
from tests.ui.dressed import dressed
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.widgets.active_filters import ActiveFilter


def test_the_arrow_takes_the_next_chip_and_tells_once(qtbot: QtBot) -> None:
    chips = Chips("Bước", ("a", "b", "c"))
    chips.show_words({"a": "Một", "b": "Hai", "c": "Ba"})
    shown(qtbot, chips)
    told: list[str] = []
    chips.chosen.connect(lambda: told.append(chips.value()))
    chips.button("a").setFocus()
    QTest.keyClick(chips.button("a"), Qt.Key.Key_Right)
    assert told == ["b"]


def test_a_value_put_by_the_program_tells_nobody(qtbot: QtBot) -> None:
    chips = Chips("Bước", ("a", "b"))
    shown(qtbot, chips)
    told: list[str] = []
    chips.chosen.connect(lambda: told.append(chips.value()))
    chips.put("b")
    assert (chips.value(), told) == ("b", [])


def test_the_bold_words_of_the_chosen_chip_have_room(qtbot: QtBot) -> None:
    chips = Chips("Bước", ("a",))
    chips.show_words({"a": "Đã phát hành (1.284)"})
    shown(qtbot, chips)
    button = chips.button("a")
    assert button.width() > button.fontMetrics().horizontalAdvance(button.text())


def test_a_chosen_chip_that_is_off_is_not_bright(qtbot: QtBot) -> None:
    with dressed():
        chips = Chips("Mức", ("a", "b"))
        chips.show_words({"a": "Tất cả (0)", "b": "Vi phạm (0)"})
        shown(qtbot, chips)

        def ground(value: str) -> str:
            button = chips.button(value)
            return button.grab().toImage().pixelColor(9, button.height() // 2).name()

        assert ground("a") != ground("b")
        chips.setEnabled(False)
        assert ground("a") == ground("b")


def test_chips_that_wrap_go_on_in_a_second_line(qtbot: QtBot) -> None:
    chips = Chips("Phần", ("a", "b", "c"), wrap=True)
    chips.show_words({"a": "Văn bản nội bộ", "b": "Con người", "c": "Thiết bị cơ yếu"})
    chips.resize(230, 90)
    shown(qtbot, chips)
    tops = [chips.button(each).y() for each in ("a", "b", "c")]
    assert tops[0] == tops[1] < tops[2]
    assert chips.minimumSizeHint().width() < chips.sizeHint().width() // 2


def test_a_step_goes_round_and_tells(qtbot: QtBot) -> None:
    chips = Chips("Bước", ("a", "b", "c"))
    qtbot.addWidget(chips)
    told: list[str] = []
    chips.chosen.connect(lambda: told.append(chips.value()))
    for by in (1, 1, 1, -1):
        chips.step(by)
    assert told == ["b", "c", "a", "c"]


def test_a_chosen_chip_is_a_filter_that_can_be_taken_away(qtbot: QtBot) -> None:
    chips: Chips[str | None] = Chips("Tình trạng", (None, "a"))
    qtbot.addWidget(chips)
    narrowed: list[str | None] = []

    def found() -> tuple[ActiveFilter, ...]:
        return chosen_filter(chips, str.upper, lambda: narrowed.append(chips.value()))

    assert found() == ()
    chips.put("a")
    (only,) = found()
    only.drop()
    assert (only.words, narrowed, found()) == ("A", [None], ())
