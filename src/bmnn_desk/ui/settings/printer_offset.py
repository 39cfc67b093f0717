"""How far a printer prints beside: millimetres to the right and down, and its test sheet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from bmnn_desk.domain.settings import LARGEST_OFFSET_MM
from bmnn_desk.ui.issue.mm_box import MmBox
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart, label


class PrinterOffset(QWidget):
    """`moved(name, right, down)` when a box is left, or Enter pressed in it.

    `test_asked(name)` for the sheet that shows what to write here.
    """

    moved = Signal(str, float, float)
    test_asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.right, self.down = MmBox(), MmBox()
        self._error = label("", TextPart.ERROR, wraps=True)
        self._error.hide()
        look = ButtonLook(icon="ruler-measure")
        self.test = Button(self.tr("In tờ thử"), look, lambda: self.test_asked.emit(name))
        self.test.setAccessibleName(self.tr("In tờ thử trên {name}").format(name=name))
        named = ElidedLabel(TextPart.STRONG)
        named.show_text(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.addWidget(named, 0, 0)
        places = ((self.right, self.tr("sang phải"), 1), (self.down, self.tr("xuống dưới"), 3))
        for box, words, column in places:
            box.setRange(-LARGEST_OFFSET_MM, LARGEST_OFFSET_MM)
            box.setAccessibleName(f"{name}: {words}")
            box.editingFinished.connect(self._tell)
            grid.addWidget(label(words), 0, column)
            grid.addWidget(box, 0, column + 1)
        grid.addWidget(self.test, 0, 5)
        grid.addWidget(self._error, 1, 0, 1, 6)
        grid.setColumnStretch(0, 1)

    def put(self, offset: tuple[float, float]) -> None:
        """Show an offset, but for a box that is being typed into."""
        for box, mm in zip((self.right, self.down), offset, strict=True):
            if not box.hasFocus():
                box.blockSignals(True)
                box.setValue(mm)
                box.blockSignals(False)

    def show_error(self, sentence: str) -> None:
        """Show why it was refused; an empty sentence takes it away."""
        self._error.setText(f"⚠ {sentence}" if sentence else "")
        self._error.setVisible(bool(sentence))

    @property
    def offset(self) -> tuple[float, float]:
        """What stands in the boxes."""
        return self.right.value(), self.down.value()

    def _tell(self) -> None:
        self.moved.emit(self._name, self.right.value(), self.down.value())
