from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bmnn_desk.paths import resources_folder
from bmnn_desk.ui.dialogs.licences_sheet import LicencesSheet
from bmnn_desk.ui.licences import shipped_parts
from bmnn_desk.ui.settings.licences_section import LicencesSection
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_counts_the_parts_and_its_button_opens_them(qtbot: QtBot) -> None:
    with dressed(points=14):
        section = LicencesSection()
        section.resize(760, 500)
        shown(qtbot, section)
        (said,) = [each.text() for each in section.findChildren(QLabel) if "kèm" in each.text()]
        assert f" {len(shipped_parts()) - 1} " in said
        assert (resources_folder() / "licences" / "bmnn-desk.cdx.json").is_file()
        assert linted(section) == []
        with qtbot.waitSignal(section.sheet_wanted) as asked:
            section.open.setFocus()
            qtbot.keyClick(section.open, Qt.Key.Key_Return)
        qtbot.addWidget(asked.args[0])
        assert isinstance(asked.args[0], LicencesSheet)
