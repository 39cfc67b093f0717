"""What is to be inspected, and the buttons of the page that inspects."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bmnn_desk.ui.inspection.found_cases import EVERY_SOURCE, EVERY_YEAR, OWN_BOOKS
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.flow_layout import FlowLayout
from bmnn_desk.ui.widgets.labels import label
from bmnn_desk.ui.widgets.row_menu import Command, button_commands

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_SOURCE_LETTERS, _YEAR_LETTERS = 18, 8
_BY_ROLE = ("bring_in", "record", "verify")


class InspectionBar(QWidget):
    """`asked(act)` by a button: run, print, bring_in, record, verify; `changed()` by a box."""

    asked = Signal(str)
    changed = Signal()

    def __init__(self, may: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sources: ChoiceBox[int] = ChoiceBox()
        self.sources.setAccessibleName(self.tr("Xem sổ nào"))
        self.sources.setMinimumContentsLength(_SOURCE_LETTERS)
        self.years: ChoiceBox[int] = ChoiceBox()
        self.years.setAccessibleName(self.tr("Năm xem"))
        self.years.setMinimumContentsLength(_YEAR_LETTERS)
        self.buttons: dict[str, Button] = {}
        across = FlowLayout(self)
        for words, box in ((self.tr("&Xem"), self.sources), (self.tr("Nă&m"), self.years)):
            across.addWidget(_named(words, box))
            box.edited.connect(self.changed.emit)
        for act, words, look in self._acts():
            button = Button(words, look, partial(self.asked.emit, act))
            self.buttons[act] = button
            across.addWidget(button)
        for act in _BY_ROLE:
            self.buttons[act].setVisible(act in may)
        self.offer_sources(())
        self.offer_years(())

    @property
    def source(self) -> int:
        """The source chosen."""
        chosen = self.sources.value()
        return EVERY_SOURCE if chosen is None else chosen

    @property
    def year(self) -> int:
        """The year chosen, 0 for every year."""
        return self.years.value() or EVERY_YEAR

    def offer_sources(self, imports: Iterable[tuple[int, str]]) -> None:
        """Offer the office's own books, and each register brought in with its words."""
        own = ((EVERY_SOURCE, self.tr("Mọi sổ, cả sổ cũ")), (OWN_BOOKS, self.tr("Sổ của cơ quan")))
        self.sources.offer((*own, *imports))

    def offer_years(self, years: Sequence[int]) -> None:
        """Offer years, and all of them together."""
        self.years.offer(((EVERY_YEAR, self.tr("Mọi năm")), *((year, str(year)) for year in years)))

    def put(self, source: int, year: int) -> None:
        """Choose a source and a year, as far as they are offered, without telling."""
        before = self.blockSignals(True)
        self.sources.put(source)
        self.years.put(year)
        self.blockSignals(before)

    def commands(self) -> tuple[Command, ...]:
        """The same commands for the menus of the lists."""
        return button_commands(self.buttons.values())

    def show_running(self, *, running: bool, has_result: bool) -> None:
        """While it runs it is not begun anew; only what was found can be printed."""
        self.buttons["run"].setEnabled(not running)
        self.buttons["print"].setEnabled(has_result and not running)
        for box in (self.sources, self.years):
            box.setEnabled(not running)

    def _acts(self) -> tuple[tuple[str, str, ButtonLook], ...]:
        run = ButtonLook(icon="search", kind=ButtonKind.PRIMARY, tip="F9")
        paper = self.tr("Ctrl+P: in đủ phần đang chọn, không theo ô lọc")
        return (
            ("run", self.tr("&Tìm lỗi"), run),
            ("print", self.tr("&In…"), ButtonLook(icon="printer", tip=paper)),
            (
                "bring_in",
                self.tr("&Sổ cũ…"),
                ButtonLook(icon="table-import", tip=self.tr("Ctrl+N: đưa sổ cũ vào")),
            ),
            (
                "record",
                self.tr("&Biên bản…"),
                ButtonLook(icon="checklist", tip=self.tr("Ctrl+G: lập biên bản tự kiểm tra năm")),
            ),
            (
                "verify",
                self.tr("Xác min&h…"),
                ButtonLook(icon="shield-check", tip=self.tr("Ctrl+R: báo cáo xác minh kho")),
            ),
        )


def _named(words: str, box: ChoiceBox[int]) -> QWidget:
    """A box behind its name; the two go on in the next line together."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    named = label(words)
    named.setBuddy(box)
    row.addWidget(named)
    row.addWidget(box)
    return both
