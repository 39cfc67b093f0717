"""The frame of the journal's own papers: A4, with head, title and room to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.letterhead import office_head
from bmnn_desk.papers.sheet import OFFICE_EDGES, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.journal_papers import AnchorSheetFacts, AuthorisationFacts

SIZE_PT = 13.0
TEXT = Letters(REGULAR, SIZE_PT)
SIGN = SignatureStyle(size_pt=SIZE_PT, room_mm=28.0)


def begin_paper(words: Mapping[str, str], facts: AnchorSheetFacts | AuthorisationFacts) -> Sheet:
    """A sheet on which the head and the title stand."""
    sheet = Sheet(OFFICE_EDGES)
    office_head(sheet, words, facts, SIZE_PT - 1)
    sheet.y_mm += 10
    sheet.text(words["title"], Letters(BOLD, SIZE_PT + 3), sheet.middle)
    return sheet
