"""What a scroll area holds, as high as its words need at the width they get."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Fitted(QWidget):
    """Asks for no height of its own where words wrap: the area goes by `heightForWidth` then.

    A wrapped label's least height is guessed for a narrow width, so the area would scroll over
    empty room.
    """

    def minimumSizeHint(self) -> QSize:
        """The least width of the layout; the height too where nothing in it wraps.

        Without a wrapped label there is no `heightForWidth`, and the area would squeeze it.
        """
        hint, layout = super().minimumSizeHint(), self.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        return QSize(hint.width(), 0 if wraps else hint.height())
