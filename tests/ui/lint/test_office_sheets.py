"""The sheets of the office and its accounts, whose own files open them inside the main window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.add_unit import AddUnitDialog
from bmnn_desk.ui.dialogs.change_account import ChangeAccountDialog
from bmnn_desk.ui.dialogs.change_passphrase import ChangePassphraseDialog
from bmnn_desk.ui.dialogs.end_account import EndAccountDialog
from bmnn_desk.ui.dialogs.enrol_person import EnrolPersonDialog
from bmnn_desk.ui.dialogs.enter_account import EnterAccountDialog
from bmnn_desk.ui.dialogs.open_book import OpenBookDialog
from bmnn_desk.ui.dialogs.record_delegation import RecordDelegationDialog
from bmnn_desk.ui.dialogs.rekey_store import RekeyStoreDialog
from bmnn_desk.ui.dialogs.renew_recovery import RenewRecoveryDialog
from bmnn_desk.ui.dialogs.reset_passphrase import ResetPassphraseDialog
from bmnn_desk.ui.dialogs.set_up_body import SetUpBodyDialog
from bmnn_desk.ui.dialogs.share_tuyet_mat import ShareTuyetMatDialog, TakeTuyetMatDialog
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.staffed import DRAFTER, FOUNDER, LEADER, account

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet


def faults(qtbot: QtBot, sheets: Iterable[Sheet]) -> list[str]:
    """What the lint says of each; all of them stay open until the test ends."""
    found = []
    for sheet in sheets:
        sheet.resize(*SMALLEST)
        shown(qtbot, sheet)
        sheet.focus_first()
        found += [f"{type(sheet).__name__}: {said}" for said in linted(sheet)]
    return found


def test_the_sheets_of_the_office(qtbot: QtBot, seat: Seat) -> None:
    with dressed():
        sheets = (
            AddUnitDialog(seat),
            EnrolPersonDialog(seat),
            OpenBookDialog(seat),
            RecordDelegationDialog(seat),
            SetUpBodyDialog(seat, seat.body),
        )
        assert faults(qtbot, sheets) == []


def test_the_sheets_of_accounts(qtbot: QtBot, staffed: Seat) -> None:
    drafter, leader = account(staffed.desk, DRAFTER), account(staffed.desk, LEADER)
    with dressed():
        sheets = (
            ChangeAccountDialog(staffed, drafter),
            ChangePassphraseDialog(staffed),
            EndAccountDialog(staffed, drafter),
            EnterAccountDialog(staffed),
            RekeyStoreDialog(staffed),
            RenewRecoveryDialog(staffed),
            ResetPassphraseDialog(staffed, drafter),
            ShareTuyetMatDialog(staffed, leader),
            TakeTuyetMatDialog(staffed, account(staffed.desk, FOUNDER)),
        )
        assert faults(qtbot, sheets) == []
