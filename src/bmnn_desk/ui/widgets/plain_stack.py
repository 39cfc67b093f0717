"""Pages of which one shows; each scrolls by itself, so none asks for a height."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget


class PlainStack(QStackedWidget):
    """Takes the height it is given.

    Qt's own asks for the height that its highest page would like at a width, as the least.
    """

    def hasHeightForWidth(self) -> bool:
        """No: see above."""
        return False
