from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.dialogs.secret_entry_sheet import SecretEntrySheet
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_it_says_the_entry_and_its_words(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = SecretEntrySheet(seat, office.bases[SecrecyLevel.MAT], "Thử", "G&hi")
    kept(qtbot, sheet)
    assert sheet.about.startswith("Thử: ")
    assert sheet.words.text().startswith("Nội dung của mục: ")
    assert sheet.subtitle[0].isupper()


def test_one_that_is_gone_is_not_named(qtbot: QtBot, seat: Seat) -> None:
    sheet = SecretEntrySheet(seat, 9_999, "Thử", "G&hi")
    kept(qtbot, sheet)
    assert (sheet.about, sheet.words.text()) == ("Thử", "")
