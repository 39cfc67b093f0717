"""Envelopes, sheets of labels, and the words on them, as covers.toml of a regime gives them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.covers import CoverMark
    from bmnn_desk.domain.findings import Confidence
    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverSize:
    """An envelope (bì), lying: outer size in mm."""

    key: str
    name: str
    width_mm: float
    height_mm: float
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSheet:
    """A sheet of equal labels; mm. `left_mm` and `top_mm` are of the first, steps to the next.

    A sheet with `cut` is plain paper: lines show where to cut it.
    """

    key: str
    name: str
    page_width_mm: float
    page_height_mm: float
    columns: int
    rows: int
    width_mm: float
    height_mm: float
    left_mm: float
    top_mm: float
    step_x_mm: float
    step_y_mm: float
    cut: bool
    source: str
    confidence: Confidence

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkOnCover:
    """Whether a mark stands on an inner cover, and on an outer or single one."""

    mark: CoverMark
    inner: bool
    outer: bool
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverForm:
    """All that a cover's printing needs: words, free edges in mm, letters in pt, sizes by key.

    The recipient is set in `most_pt`, smaller where it must be, but never under `least_pt`. An
    item of one of `inner_levels` has an inner cover. `marks` are in the order in which they stand.
    """

    key: str
    inner_levels: frozenset[SecrecyLevel]
    margin_mm: float
    label_margin_mm: float
    text_pt: float
    most_pt: float
    least_pt: float
    words: Mapping[str, str]
    marks: tuple[MarkOnCover, ...]
    envelopes: Mapping[str, CoverSize]
    labels: Mapping[str, LabelSheet]
    source: str
    confidence: Confidence

    def marks_on(self, *, is_inner: bool) -> tuple[CoverMark, ...]:
        """The marks of an inner cover, or of an outer or single one, in their order."""
        return tuple(one.mark for one in self.marks if (one.inner if is_inner else one.outer))
