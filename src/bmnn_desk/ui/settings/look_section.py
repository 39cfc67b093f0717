"""Light or dark, and how large the letters are: of this machine, not of the office."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication

from bmnn_desk.ui.settings.one_of import Choice, OneOf
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.theme import LARGEST_PT, PLAIN_PT, SMALLEST_PT, wants_high_contrast
from bmnn_desk.ui.tokens import Look, current_look
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import Field, FieldLook


class LookSection(Section):
    """`look_chosen(look, points)` when either is chosen; the program dresses its windows."""

    look_chosen = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self.look = OneOf(
            self.tr("Màu"),
            [
                Choice(value=Look.LIGHT, words=self.tr("Sáng")),
                Choice(value=Look.DARK, words=self.tr("Tối")),
            ],
        )
        sizes = range(SMALLEST_PT, LARGEST_PT + 1)
        plain = self.tr("{points} pt (mặc định)")
        self.letters: ChoiceBox[int] = ChoiceBox(
            (size, (plain if size == PLAIN_PT else "{points} pt").format(points=size))
            for size in sizes
        )
        self.told = Banner(BannerKind.INFO)
        self._build()
        self.look.chosen.connect(lambda _look: self._choose())
        self.letters.activated.connect(lambda _index: self._choose())
        self.letters.currentIndexChanged.connect(lambda _index: self._choose())

    def show_now(self) -> None:
        """Show how the windows look now."""
        self.look.put(shown_look())
        self.letters.blockSignals(True)
        self.letters.put(shown_points())
        self.letters.blockSignals(False)
        self._tell()

    def step(self, points: int) -> None:
        """Letters so many points larger, as far as there are such; 0 takes the plain size."""
        wish = PLAIN_PT if points == 0 else shown_points() + points
        self.letters.put(min(max(wish, SMALLEST_PT), LARGEST_PT))

    def changeEvent(self, event: QEvent) -> None:
        """Tell it of high contrast also where the system changes while this is open."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._tell()

    def _tell(self) -> None:
        words = self.tr("Hệ điều hành đang đặt tương phản cao nên màu lấy theo hệ điều hành.")
        self.told.say(words if wants_high_contrast() else "")

    def _choose(self) -> None:
        look, points = self.look.value() or Look.LIGHT, self.letters.value() or PLAIN_PT
        if (look, points) != (shown_look(), shown_points()):
            self.look_chosen.emit(look, points)

    def _build(self) -> None:
        self.body.addWidget(self.told)
        colour = self.card(self.tr("Màu"))
        colour.body.addWidget(self.look)
        self.body.addWidget(colour)
        size = self.card(self.tr("Cỡ chữ"))
        hint = self.tr("Ctrl+= to hơn, Ctrl+- nhỏ hơn, Ctrl+0 mặc định.")
        field = Field(FieldLook(words=self.tr("&Cỡ chữ trên màn hình"), hint=hint), self.letters)
        size.body.addLayout(self.half(field))
        self.body.addWidget(size)
        self.body.addStretch(1)


def shown_look() -> Look:
    """The look in use."""
    return current_look()


def shown_points() -> int:
    """The plain text's size in use, in points."""
    return QApplication.font().pointSize()
