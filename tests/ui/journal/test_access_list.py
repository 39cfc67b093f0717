from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.ui.journal.access_list import AccessList
from tests.ui.journal.lines import note
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_notes_that_are_alike_are_all_shown_and_found(qtbot: QtBot) -> None:
    access = AccessList()
    access.resize(900, 300)
    shown(qtbot, access)
    access.show_notes((note(), note(), note(kind=AccessKind.PASSPHRASE_RESET)))
    assert access.count.text() == "3 dòng"
    typed(access.filter, "dat lai")
    qtbot.waitUntil(lambda: access.count.text() == "1/3 dòng")
    found = access.current()
    assert found is not None
    assert found.kind is AccessKind.PASSPHRASE_RESET
