"""A pane whose facts and tables lie in tabs: copies, facts, history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.side_pane import PaneHead, SidePane, reading_area

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

_MOST_LETTERS, _ABOVE_PX = 160, 8


def lay_tabs(held: QTabWidget, name: str, tabs: Iterable[tuple[str, QWidget]]) -> None:
    """Fill the tabs of a pane; `name` is what a screen reader calls their bar."""
    for words, widget in tabs:
        held.addTab(widget, words)
    held.setUsesScrollButtons(False)
    held.tabBar().setAccessibleName(name)
    held.tabBar().setExpanding(False)


class TabbedPane(SidePane):
    """A pane adds its tabs by `lay_tabs` once, with `facts_area` among them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_MOST_LETTERS, parent)
        self.facts = FactsList()
        self.facts_area = reading_area(self.facts, above_px=_ABOVE_PX)
        self.tabs = QTabWidget()

    def lay_tabs(self, tabs: Iterable[tuple[str, QWidget]]) -> None:
        """Put the tabs under the head; the first is shown."""
        lay_tabs(self.tabs, self.tr("Phần của chi tiết"), tabs)
        self.put_body(self.tabs)

    def show_none(self, words: str) -> None:
        """Say that nothing is current; the tabs go."""
        self.tabs.hide()
        self.show_head(PaneHead(top=words))

    def show_tabs(self, head: PaneHead) -> None:
        """Show what is current, with its tabs."""
        self.tabs.show()
        self.show_head(head)

    def focus_first(self) -> None:
        """Into the shown tab's bar; where there is none onto the button that hides the pane."""
        if self.tabs.isHidden():
            super().focus_first()
        else:
            self.tabs.tabBar().setFocus()
