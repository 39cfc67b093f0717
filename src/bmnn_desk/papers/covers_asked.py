"""Which covers are wanted, and on what. No engine is loaded here: the window asks with this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.papers import EnvelopeFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.law.cover_form import CoverForm, CoverSize, LabelSheet
    from bmnn_desk.law.stamp_shape import StampShape


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CoversAsked:
    """Which covers, on what.

    `size` is an envelope or a sheet of labels, whose labels before `first`, counted from 1, are
    used up. With `prints_marks` the marks come in red; without, their places stay free, dotted.
    """

    form: CoverForm
    stamps: Mapping[Stamp, StampShape]
    level_words: Mapping[SecrecyLevel, str]
    covers: tuple[EnvelopeFacts, ...]
    size: CoverSize | LabelSheet
    first: int = 1
    prints_marks: bool = False
