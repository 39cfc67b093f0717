from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.wheel_guard import guard_wheel
from tests.ui.dressed import dressed
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


PLAIN = Qt.KeyboardModifier.NoModifier


def box_of(qtbot: QtBot) -> ChoiceBox[int]:
    box = ChoiceBox([(1, "một"), (2, "hai"), (3, "ba")])
    shown(qtbot, box)
    return box


def test_the_value_is_pythons_own(qtbot: QtBot) -> None:
    box = box_of(qtbot)
    box.put(3)
    assert box.value() == 3
    box.put(9)
    assert box.value() == 3
    assert not box.isEditable()


def test_what_was_chosen_stays_chosen_when_others_are_offered(qtbot: QtBot) -> None:
    box = box_of(qtbot)
    box.put(2)
    box.offer([(0, "không"), (2, "hai")])
    assert box.value() == 2
    box.offer([])
    assert box.value() is None


def test_a_draft_chooses_by_words(qtbot: QtBot) -> None:
    box = box_of(qtbot)
    box.put_draft_text("ba")
    assert box.value() == 3
    box.put_draft_text("không còn")
    assert box.draft_text() == "ba"


def test_arrows_choose_and_tell(qtbot: QtBot) -> None:
    box = box_of(qtbot)
    box.setFocus()
    with qtbot.waitSignal(box.edited):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.value() == 2


def letters(into: QWidget, words: str) -> None:
    """Press keys as a Vietnamese keyboard does: letters have their marks."""
    for letter in words:
        held = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else PLAIN
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, held, letter)
        QApplication.sendEvent(into, event)


def test_letters_find_words_without_their_marks(qtbot: QtBot) -> None:
    box = ChoiceBox([(0, "(bỏ qua)"), (1, "Ngày văn bản"), (2, "Người ký"), (3, "Nơi nhận *")])
    shown(qtbot, box)
    box.setFocus()
    for typed, value in (("No", 3), ("nguoi k", 2), ("ngày v", 1), ("b", 0), ("NƠI", 3)):
        box._typed = ""  # a pause
        letters(box, typed)
        assert box.value() == value
    letters(box, "xyz")
    assert box.value() == 3


def test_the_same_letter_again_goes_on_to_the_next(qtbot: QtBot) -> None:
    box = ChoiceBox([(0, "Đơn vị lưu"), (1, "Độ mật"), (2, "Được sao chụp"), (3, "Ký")])
    shown(qtbot, box)
    box.setFocus()
    seen = []
    for _ in range(3):
        letters(box, "d")
        seen.append(box.value())
    assert seen == [1, 2, 0]


def test_letters_look_in_the_open_list_too(qtbot: QtBot) -> None:
    box = ChoiceBox([(1, "Ngày"), (2, "Số bản"), (3, "Nơi nhận")])
    shown(qtbot, box)
    box.setFocus()
    box.showPopup()
    letters(box.view(), "noi")
    assert box.view().currentIndex().row() == 2
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: box.value() == 3)


def wheel(box: ChoiceBox[int]) -> None:
    middle = QPointF(box.rect().center())
    event = QWheelEvent(
        middle,
        box.mapToGlobal(middle),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)


def test_the_wheel_in_passing_changes_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    box = box_of(qtbot)
    guard = guard_wheel(qapp)
    box.clearFocus()
    wheel(box)
    assert box.value() == 1
    box.setFocus()
    wheel(box)
    assert box.value() == 2
    qapp.removeEventFilter(guard)
    guard.deleteLater()


def test_a_value_has_its_words_and_one_not_offered_none(qtbot: QtBot) -> None:
    box = box_of(qtbot)
    assert (box.words_of(2), box.words_of(9)) == ("hai", "")


@pytest.mark.parametrize("points", [9, 10, 14])
def test_the_list_shows_its_last_entry_whole(qtbot: QtBot, points: int) -> None:
    with dressed(points=points):
        box = box_of(qtbot)
        box.showPopup()
        view = box.view()
        last = view.model().index(box.count() - 1, 0)
        QTest.qWait(20)
        assert view.viewport().rect().contains(view.visualRect(last))
        assert view.visualRect(last).height() > view.fontMetrics().height()
        box.hidePopup()


def test_what_is_new_among_more_is_chosen_and_told_once(qtbot: QtBot) -> None:
    box = box_of(qtbot)
    told: list[int | None] = []
    box.edited.connect(lambda: told.append(box.value()))
    box.offer_more([(1, "một"), (4, "bốn"), (2, "hai"), (3, "ba")])
    assert (box.value(), told) == (4, [4])
    box.put(2)
    box.offer_more([(2, "hai"), (3, "ba")])
    assert (box.value(), told) == (2, [4, 2])


def test_the_first_of_an_empty_list_is_told_too(qtbot: QtBot) -> None:
    box: ChoiceBox[int] = ChoiceBox()
    kept(qtbot, box)
    with qtbot.waitSignal(box.edited):
        box.offer_more([(7, "bảy")])
    assert box.value() == 7


def test_what_is_new_is_only_offered_where_it_shall_not_be_chosen(qtbot: QtBot) -> None:
    box = box_of(qtbot)
    box.put(2)
    with qtbot.assertNotEmitted(box.edited):
        box.offer_more([(1, "một"), (4, "bốn"), (2, "hai")], choose_new=False)
    assert (box.value(), box.words_of(4)) == (2, "bốn")


def test_a_code_before_the_words_may_be_typed_or_the_words(qtbot: QtBot) -> None:
    box = ChoiceBox([(1, "A · Tuyệt mật"), (2, "B · Tối mật"), (3, "C · Mật")])
    qtbot.addWidget(box)
    for keys, value in (("M", 3), ("b", 2), ("tuyet", 1), ("toi", 2)):
        box._typed_at = 0.0
        letters(box, keys)
        assert box.value() == value, keys
