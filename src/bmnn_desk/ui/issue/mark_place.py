"""Where the chosen mark stands, in millimetres; its size is the form's and cannot be changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from bmnn_desk.ui.issue.mm_box import MmBox
from bmnn_desk.ui.issue.pages_field import PagesField
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.mark_pages import PageChoice
    from bmnn_desk.law.stamp_shape import Place
    from bmnn_desk.ui.issue.framed_mark import FramedMark


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceShown:
    """A mark's frame, its pages, and what is known of its place.

    `place` is the pack's, `is_own` that it stands there; `is_remembered` that it stands where the
    last document of this type had it. `count` is how many pages there are, None where nobody
    knows; `many` that every page may bear it.
    """

    mark: FramedMark
    place: Place
    choice: PageChoice
    count: int | None
    many: bool
    is_own: bool
    is_remembered: bool


class MarkPlace(Card):
    """`moved(x, y)` in mm when a box was changed, `pages_chosen(PageChoice)` when other pages are.

    `reset_asked` for the pack's own place, `white_asked` for the nearest white spot.
    """

    moved = Signal(float, float)
    pages_chosen = Signal(object)
    reset_asked = Signal()
    white_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._heading = label("", TextPart.SECTION, wraps=True)
        self.pages = PagesField()
        self.left, self.top = MmBox(), MmBox()
        look = ButtonLook(icon="rotate")
        self.reset = Button(self.tr("Về vị trí &mẫu"), look, self.reset_asked.emit)
        self.white = Button(self.tr("Dời đến c&hỗ trống"), ButtonLook(), self.white_asked.emit)
        self._size = label("", TextPart.HINT, wraps=True)
        self._last = label("", TextPart.HINT, wraps=True)
        self._doubt = label("", TextPart.WARN, wraps=True)
        row, below = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(12)
        below.setSpacing(8)
        for words, box in (
            (self.tr("Cách t&rái"), self.left),
            (self.tr("Cách trê&n"), self.top),
        ):
            row.addWidget(Field(FieldLook(words=words), box), 1)
            box.valueChanged.connect(self._tell)
        below.addWidget(self.white)
        below.addWidget(self.reset)
        below.addStretch(1)
        self.body.addWidget(self._heading)
        self.body.addWidget(self.pages)
        self.body.addLayout(row)
        self.body.addLayout(below)
        for said in (self._last, self._size, self._doubt):
            self.body.addWidget(said)
        self.pages.chosen.connect(self.pages_chosen.emit)

    @property
    def doubt(self) -> str:
        """What is said of the pack's own place, empty where it is well known."""
        return "" if self._doubt.isHidden() else self._doubt.text()

    @property
    def remembered(self) -> str:
        """What is said of a place that comes from the last document, else empty."""
        return "" if self._last.isHidden() else self._last.text()

    def show_mark(self, shown: PlaceShown) -> None:
        """Show a mark's place beside the pack's, telling nobody."""
        mark = shown.mark
        right, down = mark.farthest_mm
        self._heading.setText(self.tr("Vị trí dấu “{name}”").format(name=mark.name))
        self.pages.show_choice(shown.choice, shown.count, many=shown.many)
        self.left.show_mm(mark.x_mm, right)
        self.top.show_mm(mark.y_mm, down)
        size = self.tr("Rộng {wide:g} mm, cao {high:g} mm theo mẫu dấu")
        self._size.setText(size.format(wide=mark.width_mm, high=mark.height_mm))
        self._last.setText(
            self.tr("Theo lần trước của loại văn bản này; “Về vị trí mẫu” đưa về chỗ của mẫu.")
        )
        self._last.setVisible(shown.is_remembered)
        self._doubt.setText(
            self.tr(
                "Vị trí mẫu chỉ là suy luận, chưa đọc được văn bản nêu số đo. Xem lại trên trang."
            )
        )
        self._doubt.setToolTip(shown.place.source)
        self._doubt.setVisible(not shown.place.confidence.is_sourced)
        self.reset.setEnabled(not shown.is_own)
        self.white.setEnabled(mark.covers)

    def _tell(self) -> None:
        self.moved.emit(self.left.value(), self.top.value())
