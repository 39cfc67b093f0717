from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.ui.proposal.recipients_paste import PasteWords
from bmnn_desk.ui.proposal.recipients_table import RecipientsTable
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
EXCEL = "<table><tr><td>Sở Thử</td><td>2</td></tr><tr><td>Ban Mẫu</td><td>1</td></tr></table>"


def table_of(qtbot: QtBot, *known: str) -> RecipientsTable:
    table = RecipientsTable(PasteWords(groups=("Các sở",), as_above=("Như trên",)), known)
    table.resize(900, 320)
    shown(qtbot, table)
    table.line.setFocus()
    return table


def copied(text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def test_enter_adds_the_line_and_an_empty_one_goes_on(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    typed(table.line, "Sở Thử: 02 bản")
    QTest.keyClick(table.line, Qt.Key.Key_Return)

    assert table.lines() == (Recipient(name="Sở Thử", copies=2),)
    assert table.line.hasFocus()
    QTest.keyClick(table.line, Qt.Key.Key_Return)
    assert not table.line.hasFocus()


def test_a_line_that_was_typed_and_left_counts_too(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    typed(table.line, "Sở Thử")

    assert table.lines() == (Recipient(name="Sở Thử"),)


def test_a_sheet_pasted_into_the_line_becomes_lines(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    copied("Sở Thử\t2\nBan Mẫu\t1\n", EXCEL)
    QTest.keyClick(table.line, Qt.Key.Key_V, CTRL)

    assert table.lines() == (Recipient(name="Sở Thử", copies=2), Recipient(name="Ban Mẫu"))


def test_a_few_words_are_pasted_as_words(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    copied("Sở Thử")
    QTest.keyClick(table.line, Qt.Key.Key_V, CTRL)

    assert table.line.text() == "Sở Thử"
    assert table.model.lines == ()


def test_the_archive_line_is_left_out_and_told(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    copied("- Như trên;\n- Sở Thử;\n- Lưu: VT.")
    table.paste()

    assert [line.name for line in table.lines()] == ["Sở Thử"]
    assert "“Lưu: VT” là bản lưu" in table.told.words
    assert "“Như trên” chưa có tên" in table.told.words


def test_a_paste_is_one_step_of_undo(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    copied("Sở Một\nSở Hai\nSở Ba")
    table.paste()
    table.view.setFocus()
    QTest.keyClick(table.view, Qt.Key.Key_Z, CTRL)

    assert table.lines() == ()


def test_a_draft_brings_every_line_back(qtbot: QtBot) -> None:
    table, again = table_of(qtbot), table_of(qtbot)
    lines = [
        Recipient(name="Sở Thử", copies=2, delivery="Giao liên"),
        Recipient(name="Các sở", copies=2, members=("Sở A", "Sở B"), is_group=True),
    ]
    table.put(lines)
    table.line.setText("dở dang")

    again.put_draft_text(table.draft_text())

    assert again.model.lines == tuple(lines)
    assert again.line.text() == "dở dang"


OLD = "- Së Tµi chÝnh: 02 b¶n\n- Phßng Tæ chøc\n- L\u00adu: VT"


def answers(table: RecipientsTable) -> dict[str, QPushButton]:
    found = table.strip.findChildren(QPushButton)
    return {each.text(): each for each in found if each.isVisible()}


def test_a_list_in_an_old_encoding_stays_until_somebody_answers(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    table.put([Recipient(name="Ban Mẫu")])
    copied(OLD)
    QTest.keyClick(table.line, Qt.Key.Key_V, CTRL)
    assert table.lines()[1].name.startswith("Së Tµi chÝnh")
    table.model.add([Recipient(name="Sở Thử")])

    answers(table)["Đổi"].click()
    assert table.lines() == (
        Recipient(name="Ban Mẫu"),
        Recipient(name="Sở Tài chính", copies=2),
        Recipient(name="Phòng Tổ chức"),
        Recipient(name="Sở Thử"),
    )
    assert "“Lưu: VT” là bản lưu" in table.told.words
    assert table.line.hasFocus()
    table.model.undo()
    assert table.lines()[2].name == "Phßng Tæ chøc"


def test_a_table_of_such_cells_is_read_by_its_cells(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    cells = "<table><tr><td>Së Tµi chÝnh</td><td>2</td></tr><tr><td>Tæ chøc</td></tr></table>"
    copied("Së Tµi chÝnh\t2\nTæ chøc\n", cells)
    table.paste()
    answers(table)["Đổi"].click()
    assert table.lines() == (Recipient(name="Sở Tài chính", copies=2), Recipient(name="Tổ chức"))


def test_a_list_may_stay_as_it_is(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    copied(OLD)
    table.paste()
    before = table.lines()
    answers(table)["Giữ nguyên"].click()
    assert table.lines() == before
    assert answers(table) == {}


def test_lines_that_are_gone_need_no_answer(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    copied(OLD)
    table.paste()
    table.put([])
    assert answers(table) == {}


def test_a_list_in_unicode_asks_nothing(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    copied("Sở Tài chính: 02 bản\nPhòng Tổ chức\nLưu: VT")
    table.paste()
    assert answers(table) == {}


def test_a_usual_recipient_is_offered_while_it_is_typed_and_taken_by_arrow_and_enter(
    qtbot: QtBot,
) -> None:
    table = table_of(qtbot, "Sở Thử nghiệm", "Công an tỉnh Mẫu")
    typed(table.line, "so thu")
    assert [each.words for each in table.line.suggestions()] == ["Sở Thử nghiệm"]
    QTest.keyClick(table.line, Qt.Key.Key_Down)
    QTest.keyClick(table.line, Qt.Key.Key_Return)
    assert table.line.text() == "Sở Thử nghiệm"
    assert not table.model.lines
    QTest.keyClick(table.line, Qt.Key.Key_Return)
    assert [line.name for line in table.model.lines] == ["Sở Thử nghiệm"]


def test_what_was_typed_counts_unless_an_arrow_took_an_offer(qtbot: QtBot) -> None:
    table = table_of(qtbot, "Sở Thử nghiệm")
    typed(table.line, "Sở Thử")
    assert table.line.is_open
    QTest.keyClick(table.line, Qt.Key.Key_Return)
    assert [line.name for line in table.model.lines] == ["Sở Thử"]
    assert not table.line.is_open


def test_what_was_typed_short_of_a_known_name_is_asked_about_and_changed_by_one_press(
    qtbot: QtBot,
) -> None:
    table = table_of(qtbot, "UBND tỉnh Bình Minh", "Công an tỉnh Bình Minh")
    typed(table.line, "ubnd: 02")
    QTest.keyClick(table.line, Qt.Key.Key_Return)
    assert [(line.name, line.copies) for line in table.model.lines] == [("ubnd", 2)]
    assert "“ubnd” đúng như đã gõ" in table.told.words
    (change,) = table.told.findChildren(QPushButton)
    assert "UBND tỉnh Bình Minh" in change.text()
    change.click()
    assert [(line.name, line.copies) for line in table.model.lines] == [("UBND tỉnh Bình Minh", 2)]
    assert table.told.words == ""


@pytest.mark.parametrize("name", ["Sở Lạ", "tinh binh minh", "UBND tỉnh Bình Minh"])
def test_a_name_that_is_none_or_several_or_just_one_of_the_known_asks_nothing(
    qtbot: QtBot, name: str
) -> None:
    table = table_of(qtbot, "UBND tỉnh Bình Minh", "Công an tỉnh Bình Minh")
    typed(table.line, name)
    QTest.keyClick(table.line, Qt.Key.Key_Return)
    assert [line.name for line in table.model.lines] == [name]
    assert table.told.words == ""


def test_a_line_that_was_asked_about_and_taken_out_is_asked_about_no_more(qtbot: QtBot) -> None:
    table = table_of(qtbot, "UBND tỉnh Bình Minh")
    typed(table.line, "ubnd")
    QTest.keyClick(table.line, Qt.Key.Key_Return)
    table.model.remove(0)
    assert table.told.words == ""
