"""What the opening and the closing page of a volume say, and who signs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.text import as_text, two_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.register_parts import ClosingFacts, OpeningFacts
    from bmnn_desk.domain.registers import PaperSigner
    from bmnn_desk.law.form import SignatureCell
    from bmnn_desk.papers.register_book import RegisterBook

HEAD_FIELD = "head"
_DOTS = "." * 12


def opening_lines(facts: OpeningFacts, words: Mapping[str, str]) -> tuple[str, ...]:
    """The lines of the opening page, with dots for what is not known yet."""
    return (
        words["opening_sheets"].format(sheets=_count(facts.sheets)),
        words["opening_first"].format(first=_number(facts.first_ordinal)),
        words["opening_day"].format(day=as_text(facts.day, {}) or _DOTS),
    )


def closing_lines(facts: ClosingFacts, words: Mapping[str, str]) -> tuple[str, ...]:
    """The lines of the closing page above its totals, with dots for what is not known yet."""
    held = words["closing_empty"]
    if facts.first_ordinal is not None:
        held = words["closing_range"].format(
            first=_number(facts.first_ordinal),
            last=_number(facts.last_ordinal),
            sheets=_count(facts.sheets),
        )
    return (
        held,
        words["closing_cancelled"].format(count=two_digits(facts.cancelled)),
        words["closing_day"].format(day=as_text(facts.day, {}) or _DOTS),
        words["closing_totals"],
    )


def signing_cells(book: RegisterBook) -> list[tuple[SignatureCell, PaperSigner | None]]:
    """The cells of the form's block of signatures, each with who signs there, if that is known."""
    signers = {signer.field: signer for signer in book.signers}
    return [(cell, signers.get(cell.field)) for cell in book.form.signatures]


def _count(number: int | None) -> str:
    return _DOTS if number is None else str(number)


def _number(number: int | None) -> str:
    return _DOTS if number is None else two_digits(number)
