from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.widgets.level_label import LevelLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_level_is_letter_and_word_for_eye_and_ear(qtbot: QtBot) -> None:
    chip = LevelLabel()
    qtbot.addWidget(chip)
    assert chip.isHidden()
    chip.show_level(SecrecyLevel.TOI_MAT)
    assert (chip.text(), chip.accessibleName()) == ("B · Tối mật", "Độ mật: B · Tối mật")
    assert chip.property("level") == "2"
    chip.show_level(None)
    assert chip.isHidden()
