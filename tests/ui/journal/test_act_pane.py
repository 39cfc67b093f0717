from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.ui.journal.act_pane import ActPane
from tests.ui.journal.lines import DAY, line, note, paper
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def pane_of(qtbot: QtBot) -> ActPane:
    pane = ActPane()
    pane.resize(345, 600)
    shown(qtbot, pane)
    return pane


def test_an_act_shows_what_is_kept_of_it_and_who_stood_by(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_row(line(second="Trần Văn Giám"), DAY)
    assert (pane.top, pane.title) == ("Việc số 57", "Đóng sổ")
    facts = dict(pane.facts.facts())
    assert facts["Đối tượng"] == "sổ 3"
    assert facts["Người thứ hai"] == "Trần Văn Giám"
    assert facts["Ngày của việc"] == "10/03/2026"


def test_an_overdue_paper_says_what_to_do(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_row(paper(), DAY)
    assert not pane.warning.words
    pane.show_row(paper(), DAY + timedelta(days=9))
    assert "Quá hạn ký từ ngày 15/03/2026" in pane.warning.words
    assert dict(pane.facts.facts())["Tình trạng"] == "Quá hạn 4 ngày"


def test_a_note_shows_how_often_and_nothing_is_shown_of_no_row(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_row(note(), DAY)
    assert (pane.top, pane.title) == ("Ngô Văn Soạn", "Gõ sai mật khẩu")
    assert dict(pane.facts.facts())["Số lần"] == "3"
    pane.show_row(None, DAY)
    assert pane.top == "Chưa chọn dòng"
    assert pane.facts.facts() == ()
