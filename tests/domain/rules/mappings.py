"""Every mapping of rule ids to functions that bmnn_desk.domain.rules holds, found by looking."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain import rules

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def families() -> dict[str, dict[str, Mapping[str, Callable[[Any], bool]]]]:
    """Module name to its mappings by name; a new family is found without being named here.

    What a module chose of them for itself is no family.
    """
    found: dict[str, dict[str, Mapping[str, Callable[[Any], bool]]]] = {}
    for module in pkgutil.iter_modules(rules.__path__):
        members = vars(importlib.import_module(f"{rules.__name__}.{module.name}"))
        found[module.name] = {
            name: value
            for name, value in members.items()
            if name.isupper()
            and not name.startswith("_")
            and isinstance(value, dict)
            and all(map(callable, value.values()))
        }
    return found


def rule_ids() -> set[str]:
    """The id of every rule that the code knows."""
    return {
        rule_id
        for mappings in families().values()
        for mapping in mappings.values()
        for rule_id in mapping
    }
