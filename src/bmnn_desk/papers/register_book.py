"""A register to be printed, and what comes of it. No engine is loaded here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.registers import CoverFacts, OutgoingEntry, PaperSigner, PrintedRow
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import RegisterForm


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RegisterBook:
    """What is to be printed: the form, its cover, its lines in order, who signs at the end."""

    form: RegisterForm
    level_words: Mapping[SecrecyLevel, str]
    cover: CoverFacts
    entries: tuple[OutgoingEntry, ...]
    signers: tuple[PaperSigner, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RegisterPaper:
    """The printed book: `pages` of the PDF with its cover, and where each line stands.

    A row's `sheet` is the page number printed on it; the cover is not counted.
    """

    pdf: bytes
    pages: int
    rows: tuple[PrintedRow, ...]
