from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.kept_sheet import KeptSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from tests.custody_desk import came
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

WORDS = SheetWords(title="Thử", subtitle="", save="G&hi")


def test_its_copy_is_ticked_at_first_and_none_without_one(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copy = came(office)[0]
    about, open_one = KeptSheet(seat, copy, WORDS), KeptSheet(seat, 0, WORDS)
    for sheet in (about, open_one):
        kept(qtbot, sheet)
    assert about.copies.values() == (copy,)
    assert open_one.copies.values() == ()
