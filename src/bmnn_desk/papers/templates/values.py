"""What goes into a template: texts by key, and the rows of each group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.template_form import TemplateForm


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TemplateValues:
    """`texts` by the key of their field, `rows` by group: the texts of a row by key."""

    texts: Mapping[str, str]
    rows: Mapping[str, tuple[Mapping[str, str], ...]]


def sample_values(form: TemplateForm) -> TemplateValues:
    """Invented values, so that an office sees its template before it is used."""
    rows: dict[str, list[dict[str, str]]] = {}
    for field in form.fields:
        if field.repeats:
            group = rows.setdefault(field.repeats, [{} for _ in field.sample])
            for row, text in zip(group, field.sample, strict=True):
                row[field.key] = text
    return TemplateValues(
        texts={field.key: field.sample[0] for field in form.fields if not field.repeats},
        rows={group: tuple(texts) for group, texts in rows.items()},
    )
