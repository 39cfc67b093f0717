"""Warnings are shown before an act, not after it: a second key accepts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.domain.findings import Severity
from bmnn_desk.ui.widgets.banner import Banner, BannerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.ui.widgets.findings_panel import FindingsPanel


class WarnedOnce(QObject):
    """`banner` goes above the findings of the form; `words` are what it says."""

    def __init__(self, findings: FindingsPanel, parent: QObject, words: str = "") -> None:
        super().__init__(parent)
        self._words = words or self.tr(
            "Được phép, nhưng có điều cần xem lại. Bấm Ctrl+Enter lần nữa để ghi như vậy."
        )
        self.banner = Banner(BannerKind.WARN)
        self._findings = findings
        self._seen: set[str] = set()

    def stops(
        self,
        rules: Iterable[Rule],
        others: Iterable[str] = (),
        *jumps: tuple[str, Callable[[], object]],
    ) -> bool:
        """Show the warnings among the rules; True where one of them was not shown before.

        `others` are keys of what else is asked once; `jumps` are links of the banner.
        """
        warnings = [rule for rule in rules if rule.severity is Severity.WARN]
        fresh = {rule.id for rule in warnings}.union(others) - self._seen
        if not fresh:
            self.banner.say("")
            return False
        self._seen |= fresh
        self._findings.show_rules(warnings)
        self.banner.say(self._words, None, jumps)
        return True

    def unseen(self, rules: Iterable[Rule]) -> tuple[Rule, ...]:
        """The rules that were not shown before, to be told after the act."""
        return tuple(rule for rule in rules if rule.id not in self._seen)

    def forget(self, kept: Callable[[str], bool]) -> None:
        """Ask again but for the rules and keys that `kept` tells; the banner goes."""
        self._seen = set(filter(kept, self._seen))
        self.banner.say("")
