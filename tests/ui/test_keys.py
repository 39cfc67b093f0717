"""Keys arrive as at a desk, on the offscreen platform too, and are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from tests.ui.keys import Clerk
from tests.ui.lint.windows import window_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WORDS = "Báo cáo kết quả rà soát, số 05/BC của Đặng Thị Ngọc Ước"


@pytest.fixture
def clerk(qtbot: QtBot) -> Clerk:
    return Clerk(qtbot)


def choices(*words: str) -> QComboBox:
    box = QComboBox()
    box.addItems(words)
    return box


def test_shortcuts_and_actions_of_the_window_are_heard(qtbot: QtBot, clerk: Clerk) -> None:
    heard: list[str] = []
    window = window_of(qtbot, QLineEdit())
    QShortcut(QKeySequence("Ctrl+L"), window).activated.connect(lambda: heard.append("lock"))
    action = QAction("Mới", window)
    action.setShortcut("Ctrl+N")
    action.triggered.connect(lambda: heard.append("new"))
    window.addAction(action)
    clerk.press(Qt.Key.Key_L, CTRL)
    clerk.press(Qt.Key.Key_N, CTRL)
    assert heard == ["lock", "new"]
    assert (clerk.commands, clerk.fields) == (2, 0)


def test_an_alt_letter_has_clicked_when_press_returns(qtbot: QtBot, clerk: Clerk) -> None:
    heard: list[str] = []
    button = QPushButton("&Lưu")
    button.clicked.connect(lambda: heard.append("saved"))
    window_of(qtbot, QLineEdit(), button)
    clerk.press(Qt.Key.Key_L, ALT)
    assert heard == ["saved"]
    assert not button.isDown()


def test_an_alt_letter_of_a_label_leads_to_its_field(qtbot: QtBot, clerk: Clerk) -> None:
    label, line = QLabel("&Trích yếu"), QLineEdit()
    label.setBuddy(line)
    window_of(qtbot, QLineEdit(), label, line)
    clerk.press(Qt.Key.Key_T, ALT)
    assert QApplication.focusWidget() is line


def test_an_alt_letter_that_stands_nowhere_types_nothing(qtbot: QtBot, clerk: Clerk) -> None:
    line = QLineEdit()
    window_of(qtbot, line)
    clerk.press(Qt.Key.Key_K, ALT)
    assert line.text() == ""


def test_an_overridden_alt_letter_does_nothing(qtbot: QtBot, clerk: Clerk) -> None:
    heard: list[str] = []
    button = QPushButton("&Khóa")
    button.setShortcut("Ctrl+L")
    button.clicked.connect(lambda: heard.append("locked"))
    window_of(qtbot, QLineEdit(), button)
    clerk.press(Qt.Key.Key_K, ALT)
    assert heard == []
    clerk.press(Qt.Key.Key_L, CTRL)
    assert heard == ["locked"]


def test_tab_and_back_lead_from_field_to_field(qtbot: QtBot, clerk: Clerk) -> None:
    one, other = QLineEdit(), QLineEdit()
    window_of(qtbot, one, other)
    one.setFocus()
    clerk.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is other
    clerk.press(Qt.Key.Key_Backtab, SHIFT)
    assert QApplication.focusWidget() is one


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_is_typed_arrives_letter_by_letter_as_one_field(
    qtbot: QtBot, clerk: Clerk, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    field = kind()
    window_of(qtbot, field)
    clerk.type_into(WORDS)
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    assert text == WORDS
    assert (clerk.commands, clerk.fields) == (0, 1)


def test_composed_letters_come_as_unikey_sends_them(qtbot: QtBot, clerk: Clerk) -> None:
    line = QLineEdit()
    seen: list[str] = []
    line.textChanged.connect(seen.append)
    window_of(qtbot, line)
    clerk.type_into("Đế")
    assert seen == ["D", "", "Đ", "Đe", "Đ", "Đế"]


def test_lines_are_typed_into_an_area_alone(qtbot: QtBot, clerk: Clerk) -> None:
    area, line = QPlainTextEdit(), QLineEdit()
    window_of(qtbot, area, line)
    clerk.type_into("Nơi nhận:\n- Như trên")
    assert area.toPlainText() == "Nơi nhận:\n- Như trên"
    line.setFocus()
    with pytest.raises(ValueError, match="\n"):
        clerk.type_into("a\nb")


def test_a_tab_is_a_command_and_not_typed(qtbot: QtBot, clerk: Clerk) -> None:
    window_of(qtbot, QLineEdit())
    with pytest.raises(ValueError, match="\t"):
        clerk.type_into("a\tb")


def test_nothing_is_typed_where_nothing_takes_text(qtbot: QtBot, clerk: Clerk) -> None:
    window_of(qtbot, QPushButton("Lưu"))
    with pytest.raises(ValueError, match="QPushButton"):
        clerk.type_into("a")


def test_a_number_box_takes_digits(qtbot: QtBot, clerk: Clerk) -> None:
    box = QSpinBox()
    window_of(qtbot, box)
    box.selectAll()
    clerk.type_into("12")
    assert box.value() == 12


def test_a_pasted_table_is_one_field(qtbot: QtBot, clerk: Clerk) -> None:
    area = QPlainTextEdit()
    window_of(qtbot, area)
    clerk.paste("Sở Tài chính\t02\nCông an tỉnh\t01", "<table></table>")
    assert area.toPlainText() == "Sở Tài chính\t02\nCông an tỉnh\t01"
    assert QApplication.clipboard().mimeData().hasHtml()
    assert (clerk.commands, clerk.fields) == (0, 1)


@pytest.mark.parametrize(
    ("words", "commands"),
    [("Kế hoạch", 0), ("Đề án", 0), ("Công điện", 1), ("Báo cáo", 0)],
)
def test_a_choice_is_made_by_its_letters_and_counted(
    qtbot: QtBot, clerk: Clerk, words: str, commands: int
) -> None:
    box = choices("Báo cáo", "Công văn", "Công điện", "Đề án", "Kế hoạch")
    window_of(qtbot, box)
    clerk.choose(words)
    assert box.currentText() == words
    assert (clerk.commands, clerk.fields) == (commands, 1)


def test_only_what_is_offered_can_be_chosen(qtbot: QtBot, clerk: Clerk) -> None:
    window_of(qtbot, choices("Báo cáo"))
    with pytest.raises(ValueError, match="Kế hoạch"):
        clerk.choose("Kế hoạch")


def test_a_list_is_opened_and_chosen_from_by_arrows(qtbot: QtBot, clerk: Clerk) -> None:
    box = choices("Báo cáo", "Công văn")
    window_of(qtbot, box)
    clerk.press(Qt.Key.Key_Down, ALT)
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_Return)
    assert box.currentText() == "Công văn"
    assert QApplication.activePopupWidget() is None
    assert clerk.commands == 3


def test_a_suggestion_is_taken_from_a_popup_and_typing_goes_on_after_it(
    qtbot: QtBot, clerk: Clerk
) -> None:
    line, other = QLineEdit(), QLineEdit()
    line.setCompleter(QCompleter(["Sở Tài chính", "Sở Nội vụ"]))
    window_of(qtbot, line, other)
    clerk.type_into("Sở")
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_Return)
    assert line.text() == "Sở Tài chính"
    clerk.press(Qt.Key.Key_Tab)
    clerk.type_into("Mật")
    assert other.text() == "Mật"


def test_a_menu_takes_its_letters(qtbot: QtBot, clerk: Clerk) -> None:
    heard: list[str] = []
    line = QLineEdit()
    window = window_of(qtbot, line)
    menu = QMenu(window)
    menu.addAction("&In sổ", lambda: heard.append("printed"))
    menu.popup(window.mapToGlobal(window.rect().center()))
    clerk.press(Qt.Key.Key_I)
    assert heard == ["printed"]
    clerk.type_into("tiếp")
    assert line.text() == "tiếp"


def test_a_modal_window_takes_the_keys_and_gives_them_back(qtbot: QtBot, clerk: Clerk) -> None:
    line, inside = QLineEdit(), QLineEdit()
    opens, closes = QPushButton("&Mở"), QPushButton("Đón&g")
    window = window_of(qtbot, line, opens)
    dialog = QDialog(window)
    column = QVBoxLayout(dialog)
    column.addWidget(inside)
    column.addWidget(closes)
    heard: list[str] = []
    opens.clicked.connect(lambda: heard.append("opened"))
    opens.clicked.connect(dialog.open)
    closes.clicked.connect(dialog.accept)
    line.setFocus()
    clerk.press(Qt.Key.Key_M, ALT)
    clerk.type_into("trong")
    clerk.press(Qt.Key.Key_M, ALT)
    assert heard == ["opened"]  # blocked: the window below does not hear it
    clerk.press(Qt.Key.Key_G, ALT)
    assert not dialog.isVisible()
    clerk.type_into("ngoài")
    assert (inside.text(), line.text()) == ("trong", "ngoài")


def test_a_second_window_takes_the_keys_and_gives_them_back(qtbot: QtBot, clerk: Clerk) -> None:
    below, above = QLineEdit(), QLineEdit()
    window_of(qtbot, below)
    clerk.type_into("dưới")
    upper = QWidget()
    qtbot.addWidget(upper)
    QVBoxLayout(upper).addWidget(above)
    upper.show()
    clerk.type_into("trên")
    upper.close()
    clerk.type_into(", tiếp")
    assert (below.text(), above.text()) == ("dưới, tiếp", "trên")


def test_it_waits_for_what_comes_later(qtbot: QtBot, clerk: Clerk) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    QVBoxLayout(dialog).addWidget(QLineEdit())
    clerk.press(Qt.Key.Key_Escape)
    clerk.wait_until(lambda: not dialog.isVisible())
    assert clerk.commands == 1
