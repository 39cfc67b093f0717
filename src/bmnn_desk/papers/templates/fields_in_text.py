"""Finds the fields in a text: names between double braces, written in whatever way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.law.field_name import field_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.template_form import TemplateField, TemplateForm

_PIECE = re.compile(
    r"(?<!\{)\{\{(?P<name>[^{}]*)\}\}(?!\})"
    r"|(?<!\{)\{(?P<single>[^{}]*)\}(?!\})"
    r"|(?P<open>\{\{+)"
    r"|(?P<close>\}\}+)"
)
_LONGEST_PIECE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where a field stands in a text."""

    begin: int
    end: int
    field: TemplateField


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFields:
    """The fields of a text in order, and the pieces that look like fields but are none."""

    spans: tuple[Span, ...]
    strange: tuple[str, ...]


def fields_by_name(form: TemplateForm) -> Mapping[str, TemplateField]:
    """The fields of a form by the names that `field_name` makes of theirs."""
    return {field_name(field.field): field for field in form.fields}


def fields_in_text(text: str, known: Mapping[str, TemplateField]) -> TextFields:
    """Read a text; it is taken as it stands, so that the spans count its own letters.

    Double braces around an unknown name, braces that do not match, and a known name in single
    braces are strange; other single braces are text.
    """
    spans: list[Span] = []
    strange: list[str] = []
    for found in _PIECE.finditer(text):
        field = known.get(field_name(found["name"] or found["single"] or ""))
        if found["single"] is not None and field is None:
            continue
        if found["name"] is not None and field is not None:
            spans.append(Span(begin=found.start(), end=found.end(), field=field))
        else:
            strange.append(_piece(text, found))
    return TextFields(spans=tuple(spans), strange=tuple(strange))


def _piece(text: str, found: re.Match[str]) -> str:
    begin, end = found.span()
    if found["open"]:
        end = begin + _LONGEST_PIECE
    elif found["close"]:
        begin = max(end - _LONGEST_PIECE, 0)
    return " ".join(text[begin:end].split())[:_LONGEST_PIECE]
