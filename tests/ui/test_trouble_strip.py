from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.trouble_strip import TroubleStrip
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TROUBLE = JournalBrokenError(7, JournalFault.MAC)


def test_it_says_what_is_wrong_and_that_nothing_is_written(qtbot: QtBot) -> None:
    with dressed(Look.DARK):
        strip = TroubleStrip(TROUBLE)
        strip.resize(1093, 60)
        shown(qtbot, strip)
        assert strip.accessibleName() == f"CHỈ ĐỌC. {sentence(TROUBLE)}"
        assert linted(strip) == []
