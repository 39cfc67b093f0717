"""Where the chosen mark stands, in millimetres; its size is the form's and cannot be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from bmnn_desk.ui.issue.mm_box import MmBox
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.law.stamp_shape import Place
    from bmnn_desk.ui.issue.framed_mark import FramedMark


class MarkPlace(Card):
    """`moved(x, y)` in mm when a box was changed; `reset_asked` for the pack's own place."""

    moved = Signal(float, float)
    reset_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._heading = label("", TextPart.SECTION)
        self.left, self.top = MmBox(), MmBox()
        look = ButtonLook(icon="rotate")
        self.reset = Button(self.tr("Về vị trí &mẫu"), look, self.reset_asked.emit)
        self._size = label("", TextPart.HINT, wraps=True)
        self._doubt = label("", TextPart.WARN, wraps=True)
        row = QHBoxLayout()
        row.setSpacing(12)
        for words, box in (
            (self.tr("Cách t&rái"), self.left),
            (self.tr("Cách trê&n"), self.top),
        ):
            row.addWidget(Field(FieldLook(words=words), box), 1)
            box.valueChanged.connect(self._tell)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.reset)
        below.addWidget(self._size, 1)
        self.body.addWidget(self._heading)
        self.body.addLayout(row)
        self.body.addLayout(below)
        self.body.addWidget(self._doubt)

    @property
    def doubt(self) -> str:
        """What is said of the pack's own place, empty where it is well known."""
        return "" if self._doubt.isHidden() else self._doubt.text()

    def show_mark(self, mark: FramedMark, place: Place) -> None:
        """Show a mark's place beside the pack's."""
        right, down = mark.farthest_mm
        self._heading.setText(self.tr("Vị trí dấu “{name}”").format(name=mark.name))
        self.left.show_mm(mark.x_mm, right)
        self.top.show_mm(mark.y_mm, down)
        size = self.tr("Rộng {wide:g} mm, cao {high:g} mm theo mẫu dấu")
        self._size.setText(size.format(wide=mark.width_mm, high=mark.height_mm))
        self._doubt.setText(
            self.tr(
                "Vị trí mẫu chỉ là suy luận, chưa đọc được văn bản nêu số đo. Xem lại trên trang."
            )
        )
        self._doubt.setToolTip(place.source)
        self._doubt.setVisible(not place.confidence.is_sourced)
        self.reset.setEnabled((mark.x_mm, mark.y_mm) != mark.inside(place.x_mm, place.y_mm))

    def _tell(self) -> None:
        self.moved.emit(self.left.value(), self.top.value())
