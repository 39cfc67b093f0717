"""How far each form is known: its confidence, who checked it, which corrections lie over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import Confidence
    from bmnn_desk.domain.form_correction import FormCorrection
    from bmnn_desk.domain.stamps import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionEntry:
    """A correction in force: its number, what it puts for `old`, when and by whom it was entered.

    `holds` is False where the program's own pack changed so that it can no longer be laid over.
    `carried` is the checksum of the pack file that brought it, "" for one entered here.
    """

    number: int
    correction: FormCorrection
    old: str
    day: date
    by: str
    carried: str
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckEntry:
    """A form laid beside the official sheet: the source, the day it was read, who did it.

    `holds` is False once the form's data changed after it.
    """

    number: int
    source: str
    source_day: date
    day: date
    by: str
    carried: str
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StampState:
    """A stamp of a form: what its data are worth, and how many of its values were corrected."""

    stamp: Stamp
    name: str
    confidence: Confidence
    corrected: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FormState:
    """A form (mẫu số 01 to 19) in a pack, or the stamps of haste (number "").

    `parts` counts what the pack has of it; `confidence` is None where that is nothing. `digest`
    is of what is printed of it; `shipped_check` the day when the program's own data were checked.
    """

    pack: str
    number: str
    title: str
    parts: int
    confidence: Confidence | None
    digest: str
    stamps: tuple[StampState, ...]
    corrections: tuple[CorrectionEntry, ...]
    check: CheckEntry | None
    shipped_check: date | None

    @property
    def is_checked(self) -> bool:
        """True where the form as it is now was laid beside the official sheet."""
        return self.shipped_check is not None or (self.check is not None and self.check.holds)
