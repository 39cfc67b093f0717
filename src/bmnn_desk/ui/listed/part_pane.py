"""The pane beside a page of lists: facts of the current row, and what happened to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.side_pane import PaneHead, SidePane, reading_area

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.listed.part import PartMatter

_MOST_LETTERS = 200


class PartPane(SidePane):
    """Facts in two columns over the history, a day a row; a row without one has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_MOST_LETTERS, parent)
        self._facts, self._history = FactsList(), FactsList()
        self._what_happened = label(self.tr("Diễn biến"), TextPart.SECTION)
        self.lay_facts(reading_area(self._facts, self._what_happened, self._history))
        self.show_matter(None)

    @property
    def holds(self) -> str:
        """What it shows, for the hint of its key."""
        return self.tr("chi tiết")

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is said."""
        return self._facts.facts()

    @property
    def history(self) -> tuple[tuple[str, str], ...]:
        """What happened, and when."""
        return self._history.facts()

    def lay_facts(self, facts: QWidget) -> None:
        """Put the facts under the head; a subclass may have more to show there."""
        self.put_body(facts)

    def show_matter(self, matter: PartMatter | None) -> None:
        """Show what is current, or that nothing is."""
        head = PaneHead(top=self.tr("Chưa chọn dòng nào")) if matter is None else matter.head
        self.show_head(head)
        self._facts.show_facts(() if matter is None else matter.facts)
        self._history.show_facts(() if matter is None else matter.history)
        self._what_happened.setVisible(bool(self._history.facts()))
