"""Numbers of papers that run on: 15/TB-STC, 16/TB-STC."""

from __future__ import annotations

import re

_FIRST = re.compile(r"(?P<figures>\d+)(?P<rest>.*)", re.DOTALL)


def runs_on(number: str) -> bool:
    """True where a number begins with figures, so that the next one is known."""
    return _FIRST.fullmatch(number.strip()) is not None


def number_after(number: str, steps: int) -> str:
    """The number so many steps on, with as many figures; one without figures stays as it is."""
    found = _FIRST.fullmatch(number.strip())
    if found is None:
        return number.strip()
    figures = found["figures"]
    return f"{int(figures) + steps:0{len(figures)}}{found['rest']}"
