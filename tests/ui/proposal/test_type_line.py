from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.proposal.type_line import TypeLine
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from tests.make import Office


@pytest.fixture
def line(qtbot: QtBot, law: Law, office: Office) -> TypeLine:
    made = TypeLine(law.on(office.day).measure.type_codes)
    made.resize(300, 30)
    shown(qtbot, made)
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("bc", "Báo cáo", "BC"),
        ("bao cao", "Báo cáo", "BC"),
        ("BÁO CÁO", "Báo cáo", "BC"),
        ("đa", "Đề án", "ĐA"),
        ("DA", "Dự án", "DA"),
        ("công văn", "Công văn", ""),
        ("đề cương", "Đề cương", ""),
    ],
)
def test_a_type_is_known_by_name_or_code(line: TypeLine, text: str, name: str, code: str) -> None:
    line.setText(text)

    assert (line.type_name(), line.type_code()) == (name, code)


def test_the_best_match_stands_first(line: TypeLine) -> None:
    typed(line, "ttr")

    assert line.suggestions()[0].key == "tờ trình"


def test_leaving_the_line_spells_the_code_out(line: TypeLine) -> None:
    typed(line, "kh")
    QTest.keyClick(line, Qt.Key.Key_Return)
    line.clearFocus()

    assert line.text() == "Kế hoạch"


def test_tab_takes_the_highlighted_type_but_not_in_place_of_one_that_is_named(
    line: TypeLine,
) -> None:
    for text, name in (("bao", "Báo cáo"), ("DA", "Dự án"), ("đa", "Đề án")):
        line.setText("")
        typed(line, text)
        assert line.highlighted() is not None
        QTest.keyClick(line, Qt.Key.Key_Tab)
        assert line.type_name() == name


def test_the_beginning_of_a_type_is_told_from_a_type_of_its_own(line: TypeLine) -> None:
    for text, known in (("Bao", "Báo cáo"), ("Đĩa", ""), ("Báo cáo", ""), ("", "")):
        line.setText(text)
        assert line.cut_off() == known


def test_an_earlier_slips_own_type_keeps_its_code(line: TypeLine) -> None:
    line.put("Bản tin", "BT")

    assert line.type_code() == "BT"
    assert line.is_known()
