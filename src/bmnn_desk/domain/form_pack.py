"""A pack file (.bmnn-mau): corrections and checks of forms, carried from one PC to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.paper_code import in_fours

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.form_correction import FormCorrection

PACK_SUFFIX = ".bmnn-mau"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedCorrection:
    """A correction in a pack file, and what it put its value for."""

    correction: FormCorrection
    old: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedCheck:
    """A check in a pack file: the form, the digest of what is printed of it, after what."""

    pack: str
    form: str
    digest: str
    source: str
    source_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPack:
    """All corrections, in the order they lie over one another, all checks, and the checksum.

    `checksum` is the SHA-256 of both in canonical bytes, in hexadecimal letters.
    """

    corrections: tuple[PackedCorrection, ...]
    checks: tuple[PackedCheck, ...]
    checksum: str

    @property
    def letters(self) -> str:
        """The checksum as people compare it: upper case, in groups of four."""
        return in_fours(self.checksum.upper())
