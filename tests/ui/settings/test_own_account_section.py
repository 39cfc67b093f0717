from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.services.change_access import AccessChange, change_access
from bmnn_desk.ui.dialogs.change_passphrase import ChangePassphraseDialog
from bmnn_desk.ui.settings.own_account_section import OwnAccountSection
from tests import make
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept, shown
from tests.ui.keys import Clerk
from tests.ui.staffed import INSPECTOR, LEADER, account, seat_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet


def section_of(qtbot: QtBot, seat: Seat) -> OwnAccountSection:
    made = OwnAccountSection(seat)
    made.resize(800, 500)
    shown(qtbot, made)
    made.show_now()
    return made


def test_who_sits_here_with_which_roles_until_when(qtbot: QtBot, staffed: Seat) -> None:
    folder = staffed.desk.folder
    assert folder is not None
    staffed.desk.close()
    his = seat_in(folder, staffed.worker, INSPECTOR)
    section = section_of(qtbot, his)
    assert dict(section.facts.facts()) == {
        "Người": "Đỗ Thị Tra",
        "Tên đăng nhập": "thanh-tra",
        "Ngày cuối": "30/06/2027",
        "Nội dung Tuyệt mật": "không",
    }
    assert [name for name, _ in section.roles.facts()] == ["Thanh tra, kiểm tra"]
    section.hide()
    his.desk.close()


def test_the_passphrase_is_changed_by_keyboard_from_here(qtbot: QtBot, staffed: Seat) -> None:
    section = section_of(qtbot, staffed)
    sheets: list[Sheet] = []
    section.sheet_wanted.connect(sheets.append)
    Clerk(qtbot).press(Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    (sheet,) = sheets
    assert isinstance(sheet, ChangePassphraseDialog)
    kept(qtbot, sheet)


def test_a_store_in_memory_has_no_passphrase_to_change(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    assert dict(section.facts.facts())["Người"] == "Lê Thị Văn Thư"
    assert not section.change.isEnabled()


def test_the_section_has_no_fault_of_the_lint(qtbot: QtBot, staffed: Seat) -> None:
    with dressed(points=14):
        assert linted(section_of(qtbot, staffed)) == []


def test_who_has_a_passphrase_that_another_set_is_told_to_change_it(
    qtbot: QtBot, staffed: Seat
) -> None:
    folder = staffed.desk.folder
    assert folder is not None
    slot = account(staffed.desk, LEADER).slot
    kind, day = AccessKind.PASSPHRASE_RESET, staffed.today()
    reset = AccessChange(request_id=make.request_id(), day=day, kind=kind, slot=slot)
    staffed.desk.do(change_access, reset)
    assert section_of(qtbot, staffed).foreign.words == ""
    staffed.desk.close()
    his = seat_in(folder, staffed.worker, LEADER)
    section = section_of(qtbot, his)
    assert "do người khác đặt" in section.foreign.words
    section.hide()
    his.desk.close()
