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


class ShippedFileError(DeskError):
    """A file that the program was shipped with, and is no law, is wrong: which, which key, why."""

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


class FormUnusableError(DeskError):
    """A correction would leave its form unusable: which value of which pack, and why.

    `fault` is a `FormFault`; `hint` the bound that was passed, or the blanks that are amiss.
    """

    def __init__(self, pack: str, place: str, fault: str, hint: str = "") -> None:
        super().__init__(f"{pack}: {place}: {fault} {hint}".rstrip())
        self.pack = pack
        self.place = place
        self.fault = fault
        self.hint = f" {hint}" if hint else ""


class FormNotTriedError(DeskError):
    """The corrected forms were not drawn on trial, or others were."""


class FormPackDamagedError(DeskError):
    """A file is no pack of forms, or is not as it was written: `key` says where it is wrong."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class FormPackChecksumError(DeskError):
    """The checksum of a pack file is not that of what stands in it."""
