"""The pane beside the list: all that the current slip says, and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.ui.proposal.slip_columns import about
from bmnn_desk.ui.proposal.slip_facts_rows import decision_rows, facts_rows
from bmnn_desk.ui.proposal.slip_words import state_words
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.labels import rule
from bmnn_desk.ui.widgets.side_pane import PaneHead, SidePane, reading_area

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.papers import SlipFacts
    from bmnn_desk.domain.slip_list import SlipEntry

_MOST_LETTERS = 200


class SlipPane(SidePane):
    """The state, what the slip is about, the decision if any, the facts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_MOST_LETTERS, parent)
        self._decided, self._facts, self._rule = FactsList(), FactsList(), rule()
        self.put_body(reading_area(self._decided, self._rule, self._facts))
        self.show_slip(None, None)

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is said of the slip."""
        return (*self._decided.facts(), *self._facts.facts())

    def show_slip(self, entry: SlipEntry | None, facts: SlipFacts | None) -> None:
        """Show a slip, or that there is none."""
        self.show_head(self._head(entry))
        decided = [] if entry is None else decision_rows(entry)
        self._decided.show_facts(decided)
        self._decided.setVisible(bool(self._decided.facts()))
        self._rule.setVisible(bool(self._decided.facts()))
        known = entry is not None and facts is not None
        self._facts.show_facts(facts_rows(facts, entry) if known else [])  # type: ignore[arg-type]

    def _head(self, entry: SlipEntry | None) -> PaneHead:
        if entry is None:
            return PaneHead(top=self.tr("Chưa chọn phiếu"))
        back = self.tr("Phiếu bị trả lại. Bấm Ctrl+D để lập lại từ phiếu này và sửa.")
        return PaneHead(
            top=state_words(entry.state),
            level=entry.level,
            title=about(entry),
            warning=back if entry.state is SlipState.SENT_BACK else "",
        )
