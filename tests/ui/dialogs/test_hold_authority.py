from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.authority import AuthorityBranch
from bmnn_desk.services.hold_authority import authority_held
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.ui.dialogs.hold_authority import HoldAuthorityDialog
from bmnn_desk.ui.tokens import Look
from tests.authority_desk import holds
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.authority import AuthorityEntry
    from bmnn_desk.ui.seat import Seat
    from tests import make

CTRL = Qt.KeyboardModifier.ControlModifier


def held(seat: Seat) -> list[AuthorityEntry]:
    asked = PeopleAsked(body=seat.body, day=seat.today())
    return list(seat.desk.read(authority_held, asked))


def at(seat: Seat, day: date) -> Seat:
    """The same seat on another day."""
    return replace(seat, today=lambda: day)


def test_the_head_gets_the_post_chosen_from_the_list(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    sheet = HoldAuthorityDialog(seat)
    kept(qtbot, sheet)
    sheet.post.put("province_agency")
    hint = sheet.panel.field("post")._hint
    assert "đến độ Tối mật" in hint.text()
    sheet.panel.show_errors(sheet.errors(), lambda _key: None)
    assert not hint.isHidden()
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    (entry,) = held(seat)
    assert (entry.person, entry.post, entry.since) == (
        office.head,
        "province_agency",
        seat.today(),
    )
    assert told.args[0].startswith("Đã ghi thẩm quyền của Trần Văn Giám")


def test_no_post_is_chosen_for_the_clerk(qtbot: QtBot, seat: Seat) -> None:
    sheet = HoldAuthorityDialog(seat)
    shown(qtbot, sheet)
    sheet.forward()
    assert "Chưa chọn" in sheet.panel.field("post").error
    assert "không thuộc quy định nào" in sheet.panel.field("post").error
    assert held(seat) == []


def test_the_position_follows_the_person_until_another_is_typed(qtbot: QtBot, seat: Seat) -> None:
    sheet = HoldAuthorityDialog(seat)
    kept(qtbot, sheet)
    first = sheet.title.value()
    sheet.who.setCurrentIndex(1)
    assert sheet.title.value()
    assert sheet.title.value() != first
    sheet.title.setText("Quyền Giám đốc")
    sheet.who.setCurrentIndex(0)
    assert sheet.title.value() == "Quyền Giám đốc"


def test_each_branch_has_its_own_posts_and_a_day_its_own(qtbot: QtBot, seat: Seat) -> None:
    sheet = HoldAuthorityDialog(at(seat, date(2025, 8, 1)))
    kept(qtbot, sheet)
    assert sheet.post.findText("Bí thư đảng ủy", Qt.MatchFlag.MatchStartsWith) >= 0
    assert sheet.post.findText("cấp huyện", Qt.MatchFlag.MatchContains) < 0
    sheet.days["since"].put_draft_text("05/01/2021")
    sheet.days["until"].put_draft_text("30/06/2025")
    assert sheet.post.findText("cấp huyện", Qt.MatchFlag.MatchContains) >= 0
    sheet.branch.put(AuthorityBranch.POLICE)
    assert sheet.post.findText("Tòa án", Qt.MatchFlag.MatchContains) < 0
    assert sheet.post.findText("Giám đốc công an cấp tỉnh") >= 0


@pytest.mark.parametrize(
    ("branch", "post", "said"),
    [
        (AuthorityBranch.CIVIL, "province_agency", "khi có văn bản ủy quyền"),
        (AuthorityBranch.CIVIL, "agency_division", "không được cho phép thay"),
        (AuthorityBranch.POLICE, "police_division", "chức vụ riêng trong danh sách"),
    ],
)
def test_what_deputies_of_a_post_may_do_is_said(
    qtbot: QtBot, seat: Seat, branch: AuthorityBranch, post: str, said: str
) -> None:
    sheet = HoldAuthorityDialog(seat)
    kept(qtbot, sheet)
    sheet.branch.put(branch)
    sheet.post.put(post)
    assert said in sheet.panel.field("post")._hint.text()


def test_a_post_that_was_not_read_says_so(qtbot: QtBot, seat: Seat) -> None:
    sheet = HoldAuthorityDialog(at(seat, date(2026, 4, 1)))
    kept(qtbot, sheet)
    sheet.post.put("province_agency")
    assert "chưa đối chiếu" in sheet.panel.field("post")._hint.text()
    sheet.post.put("commune_leader")
    assert "chưa đối chiếu" not in sheet.panel.field("post")._hint.text()


def test_a_post_that_needs_its_text_is_not_given_without_it(qtbot: QtBot, seat: Seat) -> None:
    sheet = HoldAuthorityDialog(at(seat, date(2025, 8, 1)))
    shown(qtbot, sheet)
    sheet.post.put("commune_leader")
    sheet.forward()
    assert "văn bản cho phép" in sheet.panel.field("ground").error
    assert held(seat) == []
    sheet.ground.setText("12/BCA-A03")
    sheet.forward()
    (entry,) = list(
        seat.desk.read(authority_held, PeopleAsked(body=seat.body, day=date(2025, 8, 1)))
    )
    assert entry.ground == "12/BCA-A03"


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("since", "", "Chưa nhập"),
        ("since", "31/02/2025", "không có"),
        ("until", "01/01/2020", "sớm hơn"),
        ("since", "05/01/2019", ""),
    ],
)
def test_a_wrong_day_is_told_at_its_field(
    qtbot: QtBot, seat: Seat, key: str, text: str, said: str
) -> None:
    sheet = HoldAuthorityDialog(seat)
    shown(qtbot, sheet)
    sheet.post.put("province_agency")
    sheet.days[key].put_draft_text(text)
    sheet.forward()
    assert said in sheet.panel.field(key).error
    assert bool(held(seat)) is not bool(said)


def test_the_same_post_twice_is_refused_and_what_was_typed_stays(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    holds(office)
    sheet = HoldAuthorityDialog(seat)
    shown(qtbot, sheet)
    sheet.post.put("province_agency")
    sheet.title.setText("Giám đốc")
    sheet.forward()
    assert "thẩm quyền sao, chụp" in sheet.mishap.words
    assert sheet.title.value() == "Giám đốc"
    assert len(held(seat)) == 1


def test_it_is_filled_and_saved_by_keys_alone(qtbot: QtBot, seat: Seat) -> None:
    sheet = HoldAuthorityDialog(seat)
    shown(qtbot, sheet)
    sheet.focus_first()
    order: list[str] = []
    keys = list(sheet.panel.keys())
    for _ in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        order += [key for key in keys if sheet.panel.field(key).isAncestorOf(focus)]
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert order == ["who", "since", "until", "branch", "post", "title", "ground"]
    sheet.panel.focus("post")
    QTest.keyClick(sheet.post, Qt.Key.Key_Down)
    sheet.panel.focus("title")
    sheet.title.selectAll()
    typed(sheet.title, "Trưởng ban")
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet.title, Qt.Key.Key_Return, CTRL)
    assert [entry.title for entry in held(seat)] == ["Trưởng ban"]


def test_a_draft_comes_back_with_its_branch_and_post(qtbot: QtBot, seat: Seat) -> None:
    sheet = HoldAuthorityDialog(seat)
    kept(qtbot, sheet)
    sheet.branch.put(AuthorityBranch.POLICE)
    sheet.post.put("police_division")
    sheet.title.setText("Trưởng phòng PA03")
    sheet.keep_draft()
    again = HoldAuthorityDialog(seat)
    kept(qtbot, again)
    assert again.branch.value() is AuthorityBranch.POLICE
    assert again.post.value() == "police_division"
    assert again.title.value() == "Trưởng phòng PA03"


@pytest.mark.parametrize(("look", "points"), [(Look.LIGHT, 10), (Look.DARK, 14)])
def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, look: Look, points: int) -> None:
    with dressed(look, points):
        sheet = HoldAuthorityDialog(seat)
        sheet.resize(*SMALLEST)
        shown(qtbot, sheet)
        assert linted(sheet) == []
