"""The specimen sheet of the stamps as specimen_sheet.toml of a regime gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.findings import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecimenForm:
    """Page, rule and text of the specimen sheet; lengths in mm, letters in pt.

    `rule_mm` is how far the two rules lie inside the paper's left and top edge; `left_mm`,
    `top_mm`, `right_mm` and `bottom_mm` bound what stands between them; `gap_mm` lies between a
    stamp and the place beside it. A stamp that is measured with a ruler may differ by
    `tolerance_mm`: a choice of ours, as no text that was read names one.
    """

    key: str
    page_width_mm: float
    page_height_mm: float
    rule_mm: float
    left_mm: float
    top_mm: float
    right_mm: float
    bottom_mm: float
    gap_mm: float
    tolerance_mm: float
    text_pt: float
    note_pt: float
    words: Mapping[str, str]
    source: str
    confidence: Confidence
