"""What a template holds. No engine is loaded here: the window holds these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.domain.document import Area
    from bmnn_desk.law.template_form import TemplateField


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundField:
    """A field of a template, and where it stands."""

    field: TemplateField
    area: Area


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateLook:
    """The fields of a template in reading order, each once an area; those that it leaves out.

    `sha256` (hex) is of the bytes that were looked at.
    """

    sha256: str
    found: tuple[FoundField, ...]
    left_out: tuple[TemplateField, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the fields found, each once, as templates.toml writes them."""
        return tuple(dict.fromkeys(found.field.field for found in self.found))
