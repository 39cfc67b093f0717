"""The line in which a danh mục decision is looked for: by its number or its field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bmnn_desk.ui.proposal.suggest_line import SuggestLine
from bmnn_desk.ui.secret_list.decision_words import listed_suggestion

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.listed_decisions import DecisionIndex, ListedDecision
    from bmnn_desk.ui.proposal.suggestion import Suggestion

_BARE_NUMBER = re.compile(r"^(?:số\s*:?\s*)?(?=\d)", re.IGNORECASE)


class DecisionLine(SuggestLine):
    """`taken` carries a ListedDecision; one that has ended by `day` is shown and refused.

    `named` is how papers name a decision, with `{number}`: what stands before is looked past.
    """

    def __init__(self, index: DecisionIndex, named: str, day: date) -> None:
        super().__init__(self._matching)
        self._index, self._named = index, named
        self.day = day

    def cited(self) -> str:
        """What was typed as papers cite it: a bare number becomes a decision's."""
        typed = self.value()
        bare = _BARE_NUMBER.match(typed)
        return typed if bare is None else self._named.format(number=typed[bare.end() :])

    def show_listed(self, listed: ListedDecision) -> None:
        """Show a decision of the index as papers cite it."""
        self.setText(self._named.format(number=listed.decision))

    def _matching(self, typed: str) -> list[Suggestion]:
        found = self._index.search(typed.removeprefix(self._named.format(number="")))
        return [listed_suggestion(listed, self.day) for listed in found]
