"""A level of secrecy as a chip: letter and word, heavier with severity (ux c3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QSizePolicy

from bmnn_desk.ui.widgets.level_words import level_chip_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.secrecy import SecrecyLevel


class LevelLabel(QLabel):
    """Hidden where no level is known yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("level")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_level(self, level: SecrecyLevel | None) -> None:
        """Show a level, or nothing."""
        words = "" if level is None else level_chip_words(level)
        self.setText(words)
        self.setProperty("level", "" if level is None else str(level.value))
        self.setAccessibleName(f"{self.tr('Độ mật')}: {words}" if words else "")
        self.style().unpolish(self)
        self.style().polish(self)
        self.setVisible(level is not None)
