from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.dialogs.add_secret_item import AddSecretItemDialog
from bmnn_desk.ui.dialogs.delist_secret_item import DelistSecretItemDialog
from bmnn_desk.ui.dialogs.end_listed import EndSecretListDialog
from bmnn_desk.ui.dialogs.import_secret_items import ImportSecretItemsDialog
from bmnn_desk.ui.dialogs.withdraw_secret_item import WithdrawSecretItemDialog
from bmnn_desk.ui.pages.secret_lists import SecretListsPage
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.buttons import ButtonKind
from tests.services.broken import listed
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.proposal.stage import Stage
from tests.ui.right_click import keys_at
from tests.ui.seats import seat_of
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def stage_of(qtbot: QtBot, seat: Seat, size: tuple[int, int] = (1366, 768)) -> Stage:
    stage = Stage(SecretListsPage(seat))
    stage.resize(*size)
    shown(qtbot, stage)
    stage.page.refresh()
    qtbot.waitUntil(lambda: page(stage).lists.rowCount() > 0)
    page(stage).focus_first()
    return stage


def page(stage: Stage) -> SecretListsPage:
    assert isinstance(stage.page, SecretListsPage)
    return stage.page


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, CTRL)


def test_entered_decisions_with_their_entries_then_those_that_are_only_known(
    qtbot: QtBot, seat: Seat
) -> None:
    shows = page(stage_of(qtbot, seat))
    lists = shows.lists.texts()
    assert lists[0] == (
        "Quyết định số 961/QĐ-TTg", "07/07/2020", "nội vụ", "07/07/2020", "3", "Đang dùng",
    )  # fmt: skip
    assert [row[0] for row in lists[-3:]] == ["(không công bố)"] * 3
    assert [row[0] for row in shows.entries.texts()] == ["1", "2", "3"]
    assert shows.entries.texts()[2] == ("3", "2", "a", "C · Mật", "Nội dung mẫu thứ 1 của danh mục")


def test_an_empty_slot_says_that_the_office_types_it_from_its_paper(
    qtbot: QtBot, seat: Seat
) -> None:
    shows = page(stage_of(qtbot, seat))
    shows.lists.setCurrentCell(shows.lists.rowCount() - 1, 0)
    said = shows.place_of_entries.empty
    assert said.isVisible()
    assert "không công bố" in said.words
    assert "bản giấy" in said.words
    assert shows.entries.rowCount() == 0
    assert not shows.end.isEnabled()


def test_words_without_accents_filter_decisions_and_entries(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    listed(office, decision="Quyết định số 440/QĐ-TTg", day=date(2024, 5, 22), field="y tế")
    shows = page(stage_of(qtbot, seat))
    press(Qt.Key.Key_F)
    typed(shows.filter, "y te")
    qtbot.waitUntil(lambda: shows.lists.rowCount() == 2)
    assert shows.lists.texts()[0][0] == "Quyết định số 440/QĐ-TTg"
    shows.filter.selectAll()
    typed(shows.filter, "toi mat")
    qtbot.waitUntil(lambda: shows.entries.rowCount() == 1)
    assert shows.entries.texts()[0][-1] == "Nội dung mẫu thứ 2 của danh mục"
    shows.filter.selectAll()
    typed(shows.filter, "qqq")
    qtbot.waitUntil(lambda: shows.lists.rowCount() == 0)
    assert shows.place_of_lists.empty.isVisibleTo(shows)
    assert shows.place_of_lists.empty.words.startswith("Không có kết quả cho «")
    assert len(shows.narrowing.words) == 1
    shows.place_of_lists.empty.button.click()
    assert shows.lists.rowCount() > 0
    assert not shows.narrowing.isVisibleTo(shows)


@pytest.mark.parametrize(
    ("key", "sheet"),
    [
        (Qt.Key.Key_N, AddSecretItemDialog),
        (Qt.Key.Key_U, ImportSecretItemsDialog),
        (Qt.Key.Key_G, EndSecretListDialog),
        (Qt.Key.Key_B, DelistSecretItemDialog),
    ],
)
def test_a_key_opens_its_sheet(qtbot: QtBot, seat: Seat, key: Qt.Key, sheet: type) -> None:
    stage = stage_of(qtbot, seat)
    press(key)
    assert isinstance(stage.sheets[-1], sheet)
    stage.sheets[-1].deleteLater()


def test_an_ended_decision_stays_in_the_list_with_its_day(qtbot: QtBot, seat: Seat) -> None:
    stage = stage_of(qtbot, seat)
    page(stage).end_list()
    sheet = stage.sheets[-1]
    assert isinstance(sheet, EndSecretListDialog)
    sheet.last.put(date(2025, 3, 9))
    sheet.reason.setText("Quyết định mới thay thế")
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()
    page(stage).refresh()
    qtbot.waitUntil(lambda: "10/03/2025" in page(stage).lists.texts()[0][-1])
    assert page(stage).lists.texts()[0][-1] == "Hết hiệu lực từ 10/03/2025"


def test_a_decision_without_entries_is_not_ended(qtbot: QtBot, seat: Seat) -> None:
    stage = stage_of(qtbot, seat)
    page(stage).lists.setCurrentCell(2, 0)
    page(stage).end_list()
    assert stage.sheets == []


def test_an_entry_is_withdrawn_with_the_keyboard(qtbot: QtBot, seat: Seat) -> None:
    stage = stage_of(qtbot, seat)
    shows = page(stage)
    shows.entries.setFocus()
    shows.entries.setCurrentCell(1, 0)
    QTest.keyClick(shows.entries, Qt.Key.Key_Delete)
    sheet = stage.sheets[-1]
    assert isinstance(sheet, WithdrawSecretItemDialog)
    assert "Nội dung mẫu thứ 2" in sheet.words.text()
    sheet.reason.setText("Gõ nhầm")
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()
    shows.refresh()
    qtbot.waitUntil(lambda: shows.lists.texts()[0][4] == "2")
    assert [row[0] for row in shows.entries.texts()] == ["1", "3"]


def test_a_decision_of_the_index_stays_chosen_when_its_first_entry_was_added(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    shows = page(stage_of(qtbot, seat))
    at = next(n for n, row in enumerate(shows.lists.texts()) if row[0] == "440/QĐ-TTg")
    shows.lists.setCurrentCell(at, 0)
    day = date(2024, 5, 22)
    listed(office, decision="Quyết định số 440/QĐ-TTg", day=day, field="y tế", since=day)
    shows.refresh()
    qtbot.waitUntil(lambda: shows.lists.texts()[0][0] == "Quyết định số 440/QĐ-TTg")
    row = shows.current()
    assert row is not None
    assert (row.decision, len(row.entries)) == ("Quyết định số 440/QĐ-TTg", 3)
    assert shows.lists.currentRow() == 0


@pytest.mark.parametrize(
    ("role", "says"),
    [
        (
            Role.CLERK,
            "Ctrl+N thêm · Ctrl+U nhập · Ctrl+G hết hiệu lực · Delete rút mục · "
            "Ctrl+B mục đã bỏ · Ctrl+F lọc",
        ),
        (Role.DRAFTER, "Ctrl+N thêm · Ctrl+U nhập · Ctrl+F lọc"),
        (Role.LEADER, "Ctrl+F lọc"),
    ],
)
def test_the_page_says_its_keys_to_who_may_use_them(
    qtbot: QtBot, seat: Seat, office: Office, role: Role, says: str
) -> None:
    shows = page(stage_of(qtbot, seat_of(seat, office, role)))
    assert says in [each.text() for each in shows.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("role", "visible"),
    [
        (Role.CLERK, (True, True, True, True, True)),
        (Role.DRAFTER, (True, True, False, False, False)),
        (Role.OFFICER, (True, True, True, True, True)),
        (Role.LEADER, (False, False, False, False, False)),
        (Role.INSPECTOR, (False, False, False, False, False)),
    ],
)
def test_only_who_may_sees_the_buttons_and_has_the_keys(
    qtbot: QtBot, seat: Seat, office: Office, role: Role, visible: tuple[bool, ...]
) -> None:
    stage = stage_of(qtbot, seat_of(seat, office, role))
    shows = page(stage)
    buttons = (shows.add, shows.bring, shows.end, shows.withdraw, shows.delist)
    assert tuple(button.isVisibleTo(shows) for button in buttons) == visible
    red = [button for button in buttons if button.look.kind is ButtonKind.DANGER]
    assert red == [shows.withdraw]
    dropped = (shows.withdraw_item, shows.delist_item)
    acts = (shows.add_item, shows.bring_items, shows.end_list, *dropped)
    for act, may in zip(acts, visible, strict=True):
        before = len(stage.sheets)
        act()
        assert len(stage.sheets) - before == may
    for sheet in stage.sheets:
        sheet.deleteLater()


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_the_page_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    listed(office, decision="Quyết định số 1722/QĐ-TTg", day=date(2020, 11, 3), field="Đảng")
    with dressed(*dress):
        assert linted(stage_of(qtbot, seat, size)) == []


def test_a_decision_without_entries_says_so_and_offers_the_first(qtbot: QtBot, seat: Seat) -> None:
    stage = stage_of(qtbot, seat)
    shows = page(stage)
    empty = shows.place_of_entries.empty
    assert not empty.isVisible()
    shows.lists.setCurrentCell(2, 0)
    assert not shows.entries.isVisible()
    assert empty.words.startswith("Chương trình biết quyết định này nhưng chưa có mục nào.")
    assert "Bấm Thêm mục" in empty.words
    empty.button.click()
    assert isinstance(stage.sheet, AddSecretItemDialog)
    stage.sheet.deleteLater()
    shows.lists.setCurrentCell(0, 0)
    assert shows.entries.rowCount() == 3
    assert not empty.isVisibleTo(shows)


def test_who_may_not_add_is_told_no_way_to(qtbot: QtBot, seat: Seat, office: Office) -> None:
    shows = page(stage_of(qtbot, seat_of(seat, office, Role.LEADER)))
    empty = shows.place_of_entries.empty
    for row in (2, shows.lists.rowCount() - 1):
        shows.lists.setCurrentCell(row, 0)
        assert empty.isVisible()
        assert not empty.button.isVisible()
        assert "Thêm mục" not in empty.words


def test_narrowed_to_nothing_no_decision_is_chosen(qtbot: QtBot, seat: Seat) -> None:
    shows = page(stage_of(qtbot, seat))
    shows.filter.setText("qqq")
    qtbot.waitUntil(lambda: shows.lists.rowCount() == 0)
    empty = shows.place_of_entries.empty
    assert (empty.words, empty.button.isVisible()) == ("Chưa chọn quyết định nào ở trên.", False)


def test_both_empty_lists_have_the_page_s_commands_by_right_click(qtbot: QtBot, seat: Seat) -> None:
    shows = page(stage_of(qtbot, seat))
    shows.filter.setText("qqq")
    qtbot.waitUntil(lambda: shows.lists.rowCount() == 0)
    for place in (shows.place_of_lists, shows.place_of_entries):
        assert keys_at(place.empty, place.empty) == {"Ctrl+N", "Ctrl+U", "Ctrl+F", "F5"}


def test_the_page_with_empty_lists_has_no_fault_of_the_lint(qtbot: QtBot, seat: Seat) -> None:
    with dressed(Look.DARK):
        stage = stage_of(qtbot, seat, SMALLEST)
        shows = page(stage)
        shows.lists.setCurrentCell(shows.lists.rowCount() - 1, 0)
        assert shows.place_of_entries.empty.isVisible()
        assert linted(stage) == []
        shows.filter.setText("qqq")
        qtbot.waitUntil(lambda: shows.lists.rowCount() == 0)
        assert linted(stage) == []
