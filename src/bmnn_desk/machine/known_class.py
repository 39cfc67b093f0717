"""Which classes may cross the pipe: frozen values, enums and mishaps of this program."""

from __future__ import annotations

import importlib
import re
from dataclasses import is_dataclass
from enum import Enum
from functools import cache

from bmnn_desk.errors import DeskError

_WHERE = re.compile(
    r"(?P<module>bmnn_desk\.(?:domain|law|papers|errors|machine)(?:\.[a-z_][a-z0-9_]*)*)"
    r":(?P<name>[A-Za-z_]\w*)",
    re.ASCII,
)


def where_of(kind: type) -> str:
    """The name under which `known_class` finds a class again.

    Raises:
        TypeError: it is none that may cross.
    """
    where = f"{kind.__module__}:{kind.__qualname__}"
    try:
        found = known_class(where)
    except ValueError:
        found = None
    if found is not kind:
        raise TypeError(kind.__qualname__)
    return where


@cache
def known_class(where: str) -> type:
    """The class of that name, loaded if need be.

    A function, a class of another program, one that can be changed: all are refused, for the
    name may come from a process that has read hostile bytes.

    Raises:
        ValueError: there is none that may cross.
    """
    named = _WHERE.fullmatch(where)
    if named is None:
        raise ValueError(where)
    try:
        found = vars(importlib.import_module(named["module"])).get(named["name"])
    except ImportError:
        raise ValueError(where) from None
    if not isinstance(found, type) or found.__module__ != named["module"] or not _may_cross(found):
        raise ValueError(where)
    return found


def _may_cross(kind: type) -> bool:
    if issubclass(kind, Enum | DeskError):
        return True
    return is_dataclass(kind) and bool(kind.__dataclass_params__.frozen)  # type: ignore[attr-defined]
