"""Sentences with a sign before each: good, to be looked at, wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from bmnn_desk.domain.findings import Rule, Severity
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.sign import Sign

if TYPE_CHECKING:
    from collections.abc import Iterable


class RemarkKind(StrEnum):
    """What a remark says of its matter."""

    OK = "ok"
    INFO = "info"
    WARN = "warn"
    BLOCK = "block"

    @staticmethod
    def of(rule: Rule) -> RemarkKind:
        """The kind of a broken rule."""
        return RemarkKind.BLOCK if rule.severity is Severity.BLOCK else RemarkKind.WARN


_ICONS = {
    RemarkKind.OK: "circle-check",
    RemarkKind.INFO: "info-circle",
    RemarkKind.WARN: "alert-triangle",
    RemarkKind.BLOCK: "alert-circle",
}
_COLOURS = {
    RemarkKind.OK: "ok",
    RemarkKind.INFO: "primary",
    RemarkKind.WARN: "warn",
    RemarkKind.BLOCK: "danger",
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Remark:
    """A sentence, with a second one in small letters under it, and what it offers to open."""

    kind: RemarkKind
    words: str
    hint: str = ""
    offer: str = ""


class Remarks(QWidget):
    """Remarks one under the other; `taken(remark)` when what one offers is pressed."""

    taken = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(9)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        self._shown: tuple[Remark, ...] = ()
        self._labels: list[QWidget] = []

    def remarks(self) -> tuple[Remark, ...]:
        """What is shown."""
        return self._shown

    def tell(self, sentences: Iterable[str]) -> None:
        """Show sentences that are neither good nor bad, such as what an act will lead to."""
        self.show_remarks(Remark(kind=RemarkKind.INFO, words=words) for words in sentences)

    def show_remarks(self, remarks: Iterable[Remark]) -> None:
        """Show other remarks in place of those shown."""
        for old in self._labels:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._labels, self._shown = [], tuple(remarks)
        for index, remark in enumerate(self._shown):
            sign = Sign(_ICONS[remark.kind], _COLOURS[remark.kind])
            said = label(remark.words, TextPart.BODY, wraps=True)
            self._grid.addWidget(sign, 2 * index, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, 2 * index, 1, 1, 1 if remark.offer else 2)
            self._labels += [sign, said]
            if remark.offer:
                offer = self._offer(remark)
                self._grid.addWidget(offer, 2 * index, 2, Qt.AlignmentFlag.AlignTop)
                self._labels.append(offer)
            if remark.hint:
                hint = label(remark.hint, TextPart.HINT, wraps=True)
                self._grid.addWidget(hint, 2 * index + 1, 1, 1, 2)
                self._labels.append(hint)

    def _offer(self, remark: Remark) -> Button:
        look = ButtonLook(kind=ButtonKind.LINK)
        made = Button(remark.offer, look, partial(self.taken.emit, remark))
        # Two remarks may offer the same place: a screen reader tells them apart by this.
        made.setAccessibleDescription(remark.words)
        return made
