"""A form's value as it is typed and shown, and as a correction spells it. No Qt here."""

from __future__ import annotations

import math
import unicodedata
from typing import TYPE_CHECKING

from bmnn_desk.domain.form_correction import ValueKind, toml_value, value_of
from bmnn_desk.domain.number_texts import with_comma
from bmnn_desk.ui.forms.form_words import CHOICE_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.form_parts import FormValue

NUMBERS = frozenset({ValueKind.MM, ValueKind.PT, ValueKind.RATIO, ValueKind.COUNT})
_ROW_WORDS = ("heading", "text", "field")


def typed_text(kind: ValueKind, value: object) -> str:
    """A value as one types it: a comma in a number; a choice and rows as they are spelt."""
    if kind in NUMBERS and isinstance(value, int | float):
        return with_comma(value)
    if kind in {ValueKind.TEXT, ValueKind.CHOICE}:
        return str(value)
    return toml_value(value)


def told_of(value: FormValue, typed: str) -> str | None:
    """What was typed for a value as a correction spells it; None where it is no such value."""
    if value.kind in {ValueKind.TEXT, ValueKind.CHOICE}:
        return toml_value(unicodedata.normalize("NFC", typed))
    if value.kind not in NUMBERS:
        return typed
    number = _number(typed)
    if number is None or (value.kind is ValueKind.COUNT and not number.is_integer()):
        return None
    whole = value.kind is ValueKind.COUNT or isinstance(value.present, int)
    return toml_value(int(number) if whole and number.is_integer() else number)


def shown_words(kind: ValueKind, value: object) -> str:
    """A value as a list shows it."""
    if kind is ValueKind.ROWS:
        return told_words(toml_value(value))
    typed = typed_text(kind, value)
    return CHOICE_WORDS.get(typed, typed) if kind in {ValueKind.BOOL, ValueKind.CHOICE} else typed


def told_words(told: str) -> str:
    """The same of a value that a correction spells."""
    try:
        value = value_of(told)
    except ValueError:
        return told
    if isinstance(value, bool):
        return CHOICE_WORDS[toml_value(value)]
    if isinstance(value, int | float):
        return typed_text(ValueKind.MM, value)
    if isinstance(value, list):
        return " | ".join(row_words(row) for row in value if isinstance(row, dict))
    return CHOICE_WORDS.get(str(value), str(value))


def row_words(row: Mapping[str, object]) -> str:
    """What names a row of a list: its heading, its text."""
    return next((str(row[key]) for key in _ROW_WORDS if row.get(key)), "")


def _number(typed: str) -> float | None:
    try:
        number = float("".join(typed.split()).replace(",", "."))
    except ValueError:
        return None
    return number if math.isfinite(number) else None
