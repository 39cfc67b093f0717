"""A line that offers names known here; what is typed counts, unless an arrow takes an offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.ui.proposal.suggest_line import SuggestLine
from bmnn_desk.ui.proposal.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_MOST = 20
BETWEEN = ";"


class KnownLine(SuggestLine):
    """`several` takes names with ";" between them; offers are for the last one."""

    def __init__(
        self, known: Sequence[str], *, several: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(self._matching, parent)
        self._folded = {name: fold(name) for name in known}
        self._several = several
        self.taken.connect(self._take_name)

    def names(self) -> tuple[str, ...]:
        """What is typed, name by name."""
        parts = self.value().split(BETWEEN) if self._several else [self.value()]
        return tuple(part.strip() for part in parts if part.strip())

    def know(self, name: str) -> None:
        """Offer a name from now on, before the others."""
        self._folded = {name: fold(name), **self._folded}

    def meant(self, name: str) -> str:
        """The one known name that has all words of this one and more; "" for none, or several."""
        wanted = fold(name)
        if not wanted or wanted in self._folded.values():
            return ""
        met = [
            known
            for known, words in self._folded.items()
            if set(wanted.split()) <= set(words.split())
        ]
        return met[0] if len(met) == 1 else ""

    def _matching(self, typed: str) -> list[Suggestion]:
        wanted = fold(self._last(typed)).split()
        met = [name for name, words in self._folded.items() if all(p in words for p in wanted)]
        return [Suggestion(key=name, words=name) for name in met[:_MOST]]

    def _show(self, found: Sequence[Suggestion]) -> None:
        super()._show(found)
        # Enter must not put a longer name in place of the one that was typed.
        if self._list is not None:
            self._list.setCurrentRow(-1)

    def _last(self, typed: str) -> str:
        return typed.rpartition(BETWEEN)[2].strip() if self._several else typed.strip()

    def _take_name(self, name: object) -> None:
        before = self.value().rpartition(BETWEEN)[0].strip() if self._several else ""
        self.setText(f"{before}{BETWEEN} {name}" if before else str(name))
