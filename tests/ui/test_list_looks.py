from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import DiskFailingError
from bmnn_desk.services.form_drafts import KeepDraftRequest, keep_form_draft
from bmnn_desk.ui.dialogs.arrange_columns import ArrangeColumnsDialog
from bmnn_desk.ui.draft_keeper import found_draft
from bmnn_desk.ui.list_looks import ListLooks
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.places import PLACES, page_of
from bmnn_desk.ui.widgets.row_menu import RowMenu
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable
from bmnn_desk.ui.widgets.table_look import RowHeight, Sort, TableLook
from tests.ui.kept import kept, shown
from tests.ui.seats import seat_of, with_work

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.column_layout import ColumnLayout
    from tests.make import Office

FORM = "columns transfers"
LOOK = TableLook(hidden=frozenset({"day"}), widths={"title": 4000}, height=RowHeight.COMPACT)


def page_at(qtbot: QtBot, seat: Seat, key: str = "transfers") -> Page:
    page = page_of(key, seat)
    kept(qtbot, page)
    return page


def layout_of(page: Page, name: str = "waiting") -> ColumnLayout:
    tables: list[RowTable[object]] = page.findChildren(RowTable)
    return next(each.columns for each in tables if each.columns.kept_as == name)


def looks_of(page: Page) -> ListLooks:
    (found,) = page.findChildren(ListLooks)
    assert isinstance(found, ListLooks)
    return found


def test_a_list_comes_back_as_it_was_left(qtbot: QtBot, seat: Seat) -> None:
    layout_of(page_at(qtbot, seat)).take_look(LOOK)
    again = page_at(qtbot, seat)
    assert layout_of(again).look == LOOK
    assert layout_of(again, "rounds").look == TableLook()


def test_a_list_comes_back_in_the_order_it_was_left_in(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    with_work(office)
    page = page_at(qtbot, seat, "proposals")
    page.refresh()
    layout_of(page, "slips").take_look(TableLook(sort=Sort(key="day", down=True)))
    again = page_at(qtbot, seat, "proposals")
    again.refresh()
    model = layout_of(again, "slips").table.model()
    assert isinstance(model, RowModel)
    assert model.order is not None
    assert (model.order.column.key, model.order.descending) == ("day", True)
    rows = [model.row_at(at) for at in range(model.rowCount())]
    days = [row.day for row in rows if row is not None]
    assert len(days) == len(rows) > 1
    assert days == sorted(days, reverse=True)


def test_each_person_and_each_page_has_its_own(qtbot: QtBot, seat: Seat, office: Office) -> None:
    layout_of(page_at(qtbot, seat)).take_look(LOOK)
    other = seat_of(seat, office, Role.CLERK)
    assert layout_of(page_at(qtbot, other)).look == TableLook()
    layout_of(page_at(qtbot, seat, "outgoing")).take_look(replace(LOOK, height=None))
    assert layout_of(page_at(qtbot, seat)).look == LOOK


def test_what_is_dragged_is_written_once_it_rests(qtbot: QtBot, seat: Seat) -> None:
    page = page_at(qtbot, seat)
    shown(qtbot, page)
    looks = looks_of(page)
    assert looks._timer.interval() == 1500
    for letters in range(20, 30):
        layout_of(page).take_look(TableLook().as_wide("title", letters * 100))
    assert found_draft(seat, FORM, 0) is None
    looks._timer.setInterval(30)
    layout_of(page).take_look(LOOK)
    qtbot.waitUntil(lambda: found_draft(seat, FORM, 0) is not None)
    assert layout_of(page_at(qtbot, seat)).look == LOOK


def test_a_lock_before_it_rests_loses_nothing(qtbot: QtBot, seat: Seat) -> None:
    window = MainWindow(seat)
    shown(qtbot, window)
    window.show_page("transfers")
    layout_of(window.page).take_look(LOOK)
    assert found_draft(seat, FORM, 0) is None
    window.keep_drafts()
    window.hide()
    assert layout_of(page_at(qtbot, seat)).look == LOOK


def test_f12_opens_the_sheet_of_the_list_and_a_lock_under_it_loses_nothing(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    with_work(office)
    window = MainWindow(seat)
    shown(qtbot, window)
    window.show_page("transfers")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F12)
    sheet = window.sheet
    assert isinstance(sheet, ArrangeColumnsDialog)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Space)
    hidden = sheet.list.hidden_keys()
    assert len(hidden) == 1
    window.keep_drafts()
    window.hide()
    assert layout_of(page_at(qtbot, seat)).look.hidden == hidden


def test_without_a_list_f12_says_why_nothing_opens(qtbot: QtBot, seat: Seat) -> None:
    page = page_at(qtbot, seat, "outgoing")
    shown(qtbot, page)
    page.refresh()
    with qtbot.waitSignal(page.said) as said:
        qtbot.keyClick(page, Qt.Key.Key_F12)
    assert said.args == ["Danh sách đang trống nên không bày cột được."]


def test_the_menu_of_the_list_has_the_sheet(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with_work(office)
    page = page_at(qtbot, seat)
    shown(qtbot, page)
    page.refresh()
    table = next(each for each in page.findChildren(RowTable) if each.isVisible())
    row_menu = table.findChild(RowMenu)
    assert isinstance(row_menu, RowMenu)
    row_menu.open_on_current()
    menu = row_menu.menu
    assert menu is not None
    action = next(each for each in menu.actions() if "dòng…\tF12" in each.text())
    with qtbot.waitSignal(page.sheet_wanted) as asked:
        action.trigger()
    menu.close()
    (sheet,) = asked.args
    kept(qtbot, sheet)
    assert sheet.subtitle == table.accessibleName()


def test_who_only_reads_has_it_as_long_as_the_page(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    inspector = seat_of(seat, office, Role.INSPECTOR)
    page = page_at(qtbot, inspector)
    shown(qtbot, page)
    said: list[str] = []
    page.said.connect(said.append)
    layout_of(page).take_look(LOOK)
    looks_of(page).keep_now()
    page.hide()
    assert (layout_of(page).look, said) == (LOOK, [])
    assert found_draft(inspector, FORM, 0) is None


def test_a_state_of_another_version_or_of_other_columns_does_no_harm(
    qtbot: QtBot, seat: Seat
) -> None:
    old = json.dumps(json.loads(LOOK.written()) | {"version": 0})
    gone = TableLook(order=("gone",), hidden=frozenset({"gone"}), widths={"gone": 100})
    fields = {"waiting": old, "rounds": gone.written(), "gone": "?"}
    seat.desk.jot(keep_form_draft, KeepDraftRequest(form=FORM, subject=0, fields=fields, caret=""))
    page = page_at(qtbot, seat)
    assert layout_of(page).look == TableLook()
    table = page.findChildren(RowTable)[0]
    assert any(not table.isColumnHidden(place) for place in range(len(table.columns.keys)))
    layout_of(page, "rounds").take_look(LOOK)
    draft = found_draft(seat, FORM, 0)
    assert draft is not None
    assert set(draft.fields) == {"waiting", "rounds", "open", "lines", "gone"}


def test_a_full_disk_is_told_of_and_it_is_tried_again(qtbot: QtBot, seat: Seat) -> None:
    page = page_at(qtbot, seat)
    connection: Any = seat.desk._vault._connection
    connection.set_authorizer(None)  # which lets nobody set pragmas
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    look = replace(LOOK, order=("x" * 100_000,))
    with qtbot.waitSignal(page.said) as said:
        layout_of(page).take_look(look)
    assert said.args[0].startswith("Chưa lưu được cách bày cột, chỉ dùng đến lúc khóa. Ổ đĩa hết")
    connection.execute("PRAGMA max_page_count = 1000000")
    looks_of(page).keep_now()
    assert layout_of(page_at(qtbot, seat)).look == look


def test_a_look_that_cannot_be_read_is_told_of_and_not_written_over(
    qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_asked: object) -> None:
        raise DiskFailingError

    layout_of(page_at(qtbot, seat)).take_look(LOOK)
    with monkeypatch.context() as failing:
        failing.setattr(seat.desk, "read", refused)
        page = page_at(qtbot, seat)
        with qtbot.waitSignal(page.said) as said:
            pass
    assert said.args[0].startswith("Chưa đọc được cách bày cột nên cột đang như mặc định.")
    layout_of(page).take_look(TableLook())
    looks_of(page).keep_now()
    assert layout_of(page_at(qtbot, seat)).look == LOOK


@pytest.mark.parametrize("key", [place.key for place in PLACES])
def test_every_list_of_a_page_is_kept_under_a_name_of_its_own(
    qtbot: QtBot, seat: Seat, key: str
) -> None:
    tables: list[RowTable[object]] = page_at(qtbot, seat, key).findChildren(RowTable)
    names = [table.columns.kept_as for table in tables]
    assert all(names)
    assert len(set(names)) == len(names)
    for table in tables:
        assert len(set(table.columns.keys)) == len(table.columns.keys), table.accessibleName()
