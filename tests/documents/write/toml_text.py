"""Values into TOML text."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date

Value = str | int | bool | date | Sequence["Value"] | Mapping[str, "Value"]


def table(name: str, values: Mapping[str, Value]) -> str:
    rows = "".join(f"{key} = {_value(value)}\n" for key, value in values.items())
    return f"\n{name}\n{rows}" if name else rows


def _value(value: Value) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_value(one)}" for key, one in value.items()) + " }"
    return "[" + ", ".join(_value(one) for one in value) + "]"
