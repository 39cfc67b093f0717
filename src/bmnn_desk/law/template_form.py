"""A paper that an office lays out itself: its fields and words, as templates.toml says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.findings import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateField:
    """A field: `field` is the name between the braces, `key` the value that goes there.

    A field that `repeats` stands once for each row of that group, "" for a field that stands
    once. `label` goes before it in the default layout, or heads its column. A `fixed` field
    cannot be removed (PDX-16). `sample` is invented: one text, or one a row.
    """

    key: str
    field: str
    label: str
    fixed: bool
    repeats: str
    sample: tuple[str, ...]
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateForm:
    """A kind of template (`key`); lengths in mm, `text_pt` in pt, for the default layout."""

    key: str
    name: str
    font: str
    text_pt: float
    page_width_mm: float
    page_height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    words: Mapping[str, str]
    fields: tuple[TemplateField, ...]
    source: str
    confidence: Confidence
    digest: str

    @property
    def fixed(self) -> tuple[str, ...]:
        """The names of the fields that every template of this kind must keep."""
        return tuple(field.field for field in self.fields if field.fixed)

    def of(self, key: str, repeats: str = "") -> TemplateField:
        """A field by its key and group.

        Raises:
            KeyError: there is none; `template_words` names those that are.
        """
        for field in self.fields:
            if (field.repeats, field.key) == (repeats, key):
                return field
        raise KeyError(repeats, key)
