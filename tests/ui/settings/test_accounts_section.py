from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.account_keys import close_account
from bmnn_desk.services.change_account import EndAccountRequest
from bmnn_desk.storage.files import HEADER, HEADER_COPY
from bmnn_desk.ui.dialogs.change_account import ChangeAccountDialog
from bmnn_desk.ui.dialogs.end_account import EndAccountDialog
from bmnn_desk.ui.dialogs.enter_account import EnterAccountDialog
from bmnn_desk.ui.dialogs.rekey_store import RekeyStoreDialog
from bmnn_desk.ui.dialogs.renew_recovery import RenewRecoveryDialog
from bmnn_desk.ui.dialogs.reset_passphrase import ResetPassphraseDialog
from bmnn_desk.ui.dialogs.share_tuyet_mat import ShareTuyetMatDialog, TakeTuyetMatDialog
from bmnn_desk.ui.settings.accounts_section import AccountsSection
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown
from tests.ui.keys import Clerk
from tests.ui.offices import DAY, PASSPHRASE
from tests.ui.staffed import DRAFTER, account

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

ALT = Qt.KeyboardModifier.AltModifier
DRAFTER_ROW = 2


class Shown:
    """The section in a window, and the sheets that it asked for."""

    def __init__(self, qtbot: QtBot, seat: Seat) -> None:
        self.section = AccountsSection(seat)
        self.section.resize(SMALLEST[0] - 260, SMALLEST[1] - 60)
        shown(qtbot, self.section)
        self.section.show_now()
        self.sheets: list[Sheet] = []
        self.section.sheet_wanted.connect(self.sheets.append)
        self.section.sheet_wanted.connect(lambda sheet: kept(qtbot, sheet))
        self.clerk = Clerk(qtbot)
        self.section.accounts.setFocus()

    def go_to(self, row: int) -> None:
        while self.section.accounts.currentRow() != row:
            below = self.section.accounts.currentRow() < row
            self.clerk.press(Qt.Key.Key_Down if below else Qt.Key.Key_Up)

    def alt(self, key: Qt.Key) -> type[Sheet] | None:
        before = len(self.sheets)
        self.clerk.press(key, ALT)
        return type(self.sheets[-1]) if len(self.sheets) > before else None


def test_every_account_is_listed_with_its_state(qtbot: QtBot, staffed: Seat) -> None:
    rows = Shown(qtbot, staffed).section.accounts.texts()
    assert [row[0] for row in rows] == ["van-thu", "giam-doc", "soan-thao", "thanh-tra"]
    assert rows[2] == (
        "soan-thao", "Ngô Văn Soạn", "Người soạn thảo", "không hạn", "không", "đang dùng",
    )  # fmt: skip
    assert rows[3][3] == "30/06/2027"


def test_what_may_be_done_with_the_current_row_opens_by_keyboard(
    qtbot: QtBot, staffed: Seat
) -> None:
    there = Shown(qtbot, staffed)
    there.go_to(DRAFTER_ROW)
    assert "Ngô Văn Soạn · soan-thao (Người soạn thảo)" in there.section.chosen.toolTip()
    opened = [
        there.alt(key)
        for key in (
            Qt.Key.Key_V,
            Qt.Key.Key_M,
            Qt.Key.Key_T,
            Qt.Key.Key_N,
            Qt.Key.Key_L,
            Qt.Key.Key_P,
            Qt.Key.Key_O,
        )
    ]
    assert opened == [
        ChangeAccountDialog,
        ResetPassphraseDialog,
        ShareTuyetMatDialog,
        EndAccountDialog,
        EnterAccountDialog,
        RenewRecoveryDialog,
        RekeyStoreDialog,
    ]


def test_ones_own_account_is_neither_ended_nor_reset(qtbot: QtBot, staffed: Seat) -> None:
    there = Shown(qtbot, staffed)
    there.go_to(0)
    assert there.alt(Qt.Key.Key_M) is None
    assert there.alt(Qt.Key.Key_N) is None
    assert there.alt(Qt.Key.Key_T) is TakeTuyetMatDialog


def test_an_ended_account_stands_last_and_can_only_be_given_a_new_last_day(
    qtbot: QtBot, staffed: Seat
) -> None:
    slot = account(staffed.desk, DRAFTER).slot
    close_account(staffed.desk, EndAccountRequest(request_id="x", day=DAY, slot=slot), PASSPHRASE)
    there = Shown(qtbot, staffed)
    assert there.section.accounts.texts()[-1][5] == "hết hạn"
    there.go_to(3)
    assert there.alt(Qt.Key.Key_M) is None
    assert there.alt(Qt.Key.Key_T) is None
    assert there.alt(Qt.Key.Key_V) is ChangeAccountDialog


def test_a_store_of_sample_data_gets_no_further_account(qtbot: QtBot, staffed: Seat) -> None:
    there = Shown(qtbot, replace(staffed, is_sample=True))
    assert there.alt(Qt.Key.Key_L) is None


def test_a_header_that_cannot_be_read_is_told_and_nothing_is_offered(
    qtbot: QtBot, staffed: Seat
) -> None:
    folder = staffed.desk.folder
    assert folder is not None
    for name in (HEADER, HEADER_COPY):
        (folder / name).write_bytes(b"{}")
    there = Shown(qtbot, staffed)
    assert "Tệp khóa" in there.section.told.words
    assert there.alt(Qt.Key.Key_L) is None
    assert there.alt(Qt.Key.Key_O) is None


@pytest.mark.parametrize("points", [10, 14])
def test_the_section_has_no_fault_of_the_lint(qtbot: QtBot, staffed: Seat, points: int) -> None:
    with dressed(points=points):
        there = Shown(qtbot, staffed)
        there.go_to(DRAFTER_ROW)
        assert linted(there.section) == []
