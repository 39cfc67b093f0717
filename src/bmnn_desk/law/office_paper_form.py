"""The sheet of the office's own papers as office_paper.toml of a regime gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.findings import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePaperForm:
    """Page, margins, letters and fixed words of a paper of NĐ 30/2020; mm and pt.

    Width and height are those of the upright sheet; margins stay at their sides when it lies.
    `head_pt` is for agency and Quốc hiệu, one point more for Tiêu ngữ and the day; `subject_pt`
    for the trích yếu of a công văn; `lines` is the distance of two lines of text as a multiple of
    single; `gap_mm` lies between paragraphs; `level_place_mm` is the room kept for the stamp of
    the level; `sign_mm` the room to sign in; `page_number_mm` is from the sheet's top to the
    number's baseline.
    """

    key: str
    page_width_mm: float
    page_height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    head_pt: float
    number_pt: float
    title_pt: float
    subject_pt: float
    text_pt: float
    table_pt: float
    recipients_heading_pt: float
    recipients_pt: float
    page_number_pt: float
    page_number_mm: float
    indent_mm: float
    gap_mm: float
    lines: float
    level_place_mm: float
    sign_mm: float
    words: Mapping[str, str]
    source: str
    confidence: Confidence
