"""What narrows a list now, a chip for each; one goes by click or Delete, all by one button."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.flow_layout import FlowLayout
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.ui.widgets.filter_edit import FilterEdit

_MOST_LETTERS = 40
_REMOVE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActiveFilter:
    """What narrows a list, in words, and what takes it away again: the page narrows anew."""

    words: str = field(repr=False)
    drop: Callable[[], object]


def typed_filter(line: FilterEdit, then: Callable[[], object]) -> tuple[ActiveFilter, ...]:
    """The words typed into a line, none where it is empty; `then` narrows by none of them."""

    def drop() -> None:
        """Empty the line, and narrow at once."""
        line.clear()
        then()

    words = line.value()
    return (ActiveFilter(words=f"«{words}»", drop=drop),) if words else ()


class ActiveFilters(QWidget):
    """Hidden where nothing narrows the list; `left()` when its last chip had the keyboard.

    `clear` takes everything away. A letter for Alt may stand in the words of its button.
    """

    left = Signal()

    def __init__(self, clear: Callable[[], object], clear_words: str = "") -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Đang lọc"))
        self._shown: tuple[ActiveFilter, ...] = ()
        self._chips: list[Button] = []
        look = ButtonLook(icon="x", kind=ButtonKind.PLAIN)
        self.clear_button = Button(clear_words or self.tr("Xóa lọc"), look, clear)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = FlowLayout(self)
        self._said = label(self.tr("Đang lọc:"), TextPart.MUTED)
        self._row.addWidget(self._said)
        self._row.addWidget(self.clear_button)
        self.hide()

    @property
    def words(self) -> tuple[str, ...]:
        """What narrows the list."""
        return tuple(each.words for each in self._shown)

    def chip(self, place: int) -> Button:
        """One of the chips, from 0 on."""
        return self._chips[place]

    def show_filters(self, filters: Sequence[ActiveFilter]) -> None:
        """Show what narrows the list now; the keyboard stays at its place in the row."""
        same = self.words == tuple(each.words for each in filters)
        self._shown = tuple(filters)
        if not same:
            self._lay_chips()
        self.setVisible(bool(filters))

    def _lay_chips(self) -> None:
        place = next((at for at, each in enumerate(self._chips) if each.hasFocus()), None)
        is_leaving = place is not None or self.clear_button.hasFocus()
        for gone in (*self._chips, self.clear_button):
            self._row.removeWidget(gone)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [
            _FilterChip(each.words, partial(self._drop, at)) for at, each in enumerate(self._shown)
        ]
        for chip in self._chips:
            self._row.addWidget(chip)
            chip.show()  # at once: what is shown a moment later cannot take the keyboard
        self._row.addWidget(self.clear_button)
        # Its words stand beside those of the chips, which are higher.
        self._said.setMinimumHeight(self.clear_button.sizeHint().height())
        if is_leaving:
            self._give_keys(place)

    def _give_keys(self, place: int | None) -> None:
        if place is None or not self._chips:
            self.left.emit()
        else:
            self._chips[min(place, len(self._chips) - 1)].setFocus()

    def _drop(self, place: int) -> None:
        self._shown[place].drop()


class _FilterChip(Button):
    """A chip that Delete and Backspace press, whatever the page does with these keys."""

    def __init__(self, words: str, pressed: Callable[[], object]) -> None:
        cut = words if len(words) <= _MOST_LETTERS else f"{words[: _MOST_LETTERS - 1]}…"
        tip = self.tr("Bỏ lọc theo {filter} (Delete)").format(filter=words)
        look = ButtonLook(icon="x", kind=ButtonKind.CHIP, tip=tip, trailing=True)
        super().__init__(cut.replace("&", "&&"), look, pressed)
        self.setAccessibleName(tip)

    def event(self, event: QEvent) -> bool:
        """Claim the keys before a shortcut of the page takes them."""
        if event.type() == QEvent.Type.ShortcutOverride and _removes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace press it."""
        if _removes(event):
            self.click()
        else:
            super().keyPressEvent(event)


def _removes(event: QEvent) -> bool:
    plain = Qt.KeyboardModifier.NoModifier
    return isinstance(event, QKeyEvent) and event.key() in _REMOVE and event.modifiers() == plain
