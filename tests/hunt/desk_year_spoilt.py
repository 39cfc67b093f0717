"""Make a valid request invalid at one place or more: every kind of value that a form may hold."""

from __future__ import annotations

import unicodedata
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from random import Random

# More no form takes, and SQLite does not count.
_MOST = 2**63 - 1
_HUGE = 2**31 - 1, _MOST
_TEXTS = (
    "",
    "   ",
    "\n",
    "a\nb",
    "\x00",
    "giữa\x00chừng",
    "\x01\x1f\x7f\u200b\u202e",
    unicodedata.normalize("NFD", "Sở Nội vụ tỉnh Điện Biên"),
    "Đ" * 2000,
    "ặ" * 2000,
    '"" AND * OR NEAR( ^ {}:',
    "'; DROP TABLE line; --",
    "{title} {0} %s %(a)s",
    "🂡 😀 \u0338",
    "-5",
    "hq",
    "hn",
    "+999",
    "31/02/2025",
    "01/01/0001",
    "29/02/2024",
    "ß İ ﬁ ㎏",
)
# A form makes one request id; what a retry repeats is another's work.
_KEPT = frozenset({"request_id"})


def spoiled(chosen: Random, request: Any, ids: int) -> Any:  # noqa: ANN401  any request
    """The request with one to three of its fields changed; `ids` is a number that rows have."""
    types = {field.name: str(field.type) for field in fields(request)}
    for _ in range(chosen.choice((1, 1, 1, 2, 3))):
        names = [field.name for field in fields(request) if field.name not in _KEPT]
        if not names:
            return request
        name = chosen.choice(names)
        value = getattr(request, name)
        other = _given(chosen, types[name]) if value is None else _other(chosen, value, ids)
        request = replace(request, **{name: other})
    return request


def _other(chosen: Random, value: Any, ids: int) -> Any:  # noqa: ANN401, PLR0911  one for each kind
    if isinstance(value, bool):
        return not value
    if isinstance(value, Enum):
        return chosen.choice(list(type(value)))
    if isinstance(value, int):
        return _number(chosen, value, ids)
    if isinstance(value, str):
        return chosen.choice((*_TEXTS, f"{value} ", f" {value}\n{value}", value * 3))
    if isinstance(value, date):
        return _day(chosen, value)
    if isinstance(value, tuple):
        return _several(chosen, value, ids)
    if is_dataclass(value):
        return spoiled(chosen, value, ids)
    return value


def _given(chosen: Random, kind: str) -> Any:  # noqa: ANN401  as the field is declared
    """A value where there was none."""
    if kind.startswith("date"):
        return chosen.choice((date(2025, 3, 10), date(2025, 3, 12), date.max))
    if kind.startswith("int"):
        return chosen.choice((0, 1, -1, 7))
    return None


def _number(chosen: Random, value: int, ids: int) -> int:
    near = max(-_MOST, value - 1), min(_MOST, value + 1)
    some = (0, -1, 1, 2, -_MOST, *near, *_HUGE)
    return chosen.choice(some) if chosen.random() < 0.5 else chosen.randint(1, ids)


def _day(chosen: Random, value: date) -> date:
    steps = (-400, -40, -1, 1, 30, 400)
    last = (date.max - value).days
    ways = [value + timedelta(days=step) for step in steps if -value.toordinal() < step <= last]
    return chosen.choice((*ways, date.min, date.max, date(2026, 2, 28), date(2026, 3, 1)))


def _several(chosen: Random, value: tuple[Any, ...], ids: int) -> tuple[Any, ...]:
    if not value:
        return ()
    at = chosen.randrange(len(value))
    ways = (
        (),
        value[:at] + value[at + 1 :],
        (*value, value[at]),
        tuple(reversed(value)),
        (*value[:at], _other(chosen, value[at], ids), *value[at + 1 :]),
    )
    return chosen.choice(ways)
