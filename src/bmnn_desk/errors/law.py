"""Mishaps of the law as data, and what it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors.base import DeskError

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import Rule


class LawDataError(DeskError):
    """A file under forms/ is wrong: which file, which key, and why."""

    def __init__(self, file: str, key: str, why: str) -> None:
        super().__init__(f"{file}: {key}: {why}")
        self.file = file
        self.key = key
        self.why = why


class RulesBrokenError(DeskError):
    """The act is refused: `rules` says which rules and why."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        super().__init__(", ".join(rule.id for rule in rules))
        self.rules = rules


class NoRegimeError(DeskError):
    """No regime that the program knows was in force that day."""

    def __init__(self, day: date) -> None:
        super().__init__(f"no regime on {day}")
        self.day = day


class FormNotInRegimeError(DeskError):
    """The regime has no such form."""

    def __init__(self, form: str, regime: str) -> None:
        super().__init__(f"regime {regime} has no form {form}")
        self.form = form
        self.regime = regime
