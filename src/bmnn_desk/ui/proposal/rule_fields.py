"""Which field of the slip a broken rule is about: the one place where that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.domain.findings import Rule

# The form's keys, most telling first: the first one that is empty is meant, else the first.
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "PDX-02": ("bases",),
    "PDX-03": ("bases",),
    "PDX-03B": ("bases",),
    "PDX-03C": ("bases",),
    "PDX-04": ("bases",),
    "PDX-05": ("sources",),
    "PDX-06": ("bases",),
    "PDX-07": ("recipients", "may_copy"),
    "PDX-08": ("drafter", "position", "unit"),
    "PDX-14B": ("reason",),
    "DI-07": ("type", "title"),
    "NN-01": ("recipients",),
    "NN-02": ("recipients",),
    "NN-03": ("drafter",),
    "NN-03B": ("drafter",),
    "NN-04": ("may_copy",),
    "NN-05": ("recipients",),
    "NN-06": ("recipients",),
}


def field_of(rule: str, empty: frozenset[str]) -> str:
    """The key of the field, "" where a rule is about none of them (CFG-02)."""
    keys = _FIELDS.get(rule, ())
    return next((key for key in keys if key in empty), keys[0] if keys else "")


def empty_fields(rule: str, empty: frozenset[str]) -> frozenset[str]:
    """The fields a rule waits for."""
    return empty.intersection(_FIELDS.get(rule, ()))


def errors_of(rules: Iterable[Rule], empty: frozenset[str]) -> dict[str, str]:
    """A sentence for each field that a broken rule is about, the first rule's of a field."""
    found: dict[str, str] = {}
    for rule in rules:
        if key := field_of(rule.id, empty):
            found.setdefault(key, rule.text)
    return found
