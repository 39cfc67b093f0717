"""Which printer, what it can do, and the road that remains where it prints no red."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.network_words import left_out_words
from bmnn_desk.ui.printing.printers import plugged_in
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import Field, FieldLook

if TYPE_CHECKING:
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.printing.printers import PrinterFacts
    from bmnn_desk.ui.seat import Seat


class PrinterChoice(QWidget):
    """The machine's printers; "không in" is always there. `edited` when another is chosen.

    One over a network is not offered; `left_out` says so where it is the one that was wished for,
    or there is no other.
    """

    edited = Signal()

    def __init__(self, seat: Seat, wish: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat, self._wish = seat, wish
        self._facts: dict[str, PrinterFacts] = {}
        self.needs_red, self.left_out = False, ""
        self._is_chosen = False
        self._is_known = False
        self.box: ChoiceBox[str] = ChoiceBox([("", self.tr("Chưa in"))])
        self._said = Banner(BannerKind.WARN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Field(FieldLook(words=self.tr("&Máy in")), self.box))
        column.addWidget(self._said)
        self.box.activated.connect(self._choose)
        self.box.edited.connect(self._judge)

    def look(self) -> None:
        """Ask the system for its printers, in the background."""
        in_background(self, self._seat.printers.all, self._show, self._refuse)

    def name(self) -> str:
        """The printer chosen; empty where nothing is to be printed now."""
        return self.box.value() or ""

    @property
    def finds_none(self) -> bool:
        """True once the system said that it has no printer that may be printed on."""
        return self._is_known and not self._facts

    def lack(self) -> str:
        """Why nothing can be printed now, and how to mend it; empty with a printer chosen."""
        if self.finds_none:
            return self.left_out or self.tr(
                "Máy này chưa cài máy in nào. Cài máy in rồi mở lại cửa sổ này."
            )
        return "" if self.name() else self.tr("Chưa chọn máy in. Chọn máy in rồi bấm lại.")

    def show_need(self, *, red: bool) -> None:
        """Say whether a red mark is to be printed."""
        self.needs_red = red
        self._propose()
        self._judge()

    def refuses_red(self) -> bool:
        """True where red is wanted of a printer that prints grey."""
        facts = self._facts.get(self.name())
        return self.needs_red and facts is not None and not facts.prints_colour

    def _show(self, found: tuple[PrinterFacts, ...]) -> None:
        usable = plugged_in(found)
        self._facts, self._is_known = {facts.name: facts for facts in usable}, True
        self.left_out = left_out_words(
            facts
            for facts in found
            if facts not in usable
            and (facts.name == self._wish or (facts.is_default and not self._wish) or not usable)
        )
        words = {True: self.tr("{name} · màu"), False: self.tr("{name} · đen trắng")}
        self.box.offer(
            [
                *(
                    (facts.name, words[facts.prints_colour].format(name=facts.name))
                    for facts in usable
                ),
                ("", self.tr("Chưa in") if usable else self.tr("Chưa có máy in nào")),
            ]
        )
        self._propose()
        self._judge()

    def _choose(self, _index: int) -> None:
        self._is_chosen = True

    def _propose(self) -> None:
        """The office's printer, else the system's; for red one that prints red, if there is."""
        if self._is_chosen:
            return
        default = next((facts.name for facts in self._facts.values() if facts.is_default), "")
        wish = self._wish if self._wish in self._facts else default
        facts = self._facts.get(wish)
        red = [each.name for each in self._facts.values() if each.prints_colour]
        if self.needs_red and red and (facts is None or not facts.prints_colour):
            wish = red[0]
        self.box.put(wish)

    def _refuse(self, error: DeskError) -> None:
        self._said.say(sentence(error), BannerKind.WARN)

    def _judge(self) -> None:
        if self.refuses_red():
            words = self.tr(
                "Máy in này chỉ in đen trắng nên không in được dấu đỏ. Chọn máy in màu, hoặc "
                "chuyển dấu sang đóng tay theo phiếu phân bản."
            )
            self._said.say(words, BannerKind.WARN)
        else:
            self._said.say(self.left_out, BannerKind.WARN)
        self.edited.emit()
