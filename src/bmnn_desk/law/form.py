"""A register form (mẫu sổ) as its definition under forms/ says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One printed column: the entry's field that it shows, its heading and its width.

    In a `signing` column each line of the value has a row of its own, at least
    `RegisterForm.signing_row_mm` high, for a receipt by hand (rule DI-13).
    """

    field: str
    heading: str
    width_mm: float
    signing: bool
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverLine:
    """A line of the cover: its first cover fact, and its words with {facts} of `CoverFacts`."""

    field: str
    label: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureCell:
    """A cell of the signature block: its heading, the note below, and whose it is."""

    field: str
    heading: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterForm:
    """A register form of one legal regime; lengths in mm, type sizes in pt."""

    key: str
    number: str
    title: str
    page_width_mm: float
    page_height_mm: float
    margin_mm: float
    signing_row_mm: float
    text_pt: float
    heading_pt: float
    page_label: str
    cover: tuple[CoverLine, ...]
    columns: tuple[Column, ...]
    signatures: tuple[SignatureCell, ...]
    source: str
    confidence: Confidence
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipField:
    """A field of a slip: number and label as printed, fixed or removable, its legal source."""

    field: str
    label: str
    fixed: bool
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipForm:
    """The proposal slip (phiếu đề xuất độ mật): layout is the office's, fixed fields stay.

    Margins in mm; `font` is what the DOCX names, the PDF draws our own faces.
    """

    key: str
    title: str
    motto: tuple[str, ...]
    font: str
    text_pt: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    words: dict[str, str]
    fields: tuple[SlipField, ...]
    signatures: tuple[SignatureCell, ...]
    source: str
    confidence: Confidence
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsForm:
    """The fixed words of a text or a small paper, by key (nơi nhận block, phiếu phân bản)."""

    key: str
    words: dict[str, str]
    source: str
    confidence: Confidence
    digest: str
