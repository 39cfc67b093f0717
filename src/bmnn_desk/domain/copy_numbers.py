"""Bản số as somebody typed them: `03, 04`, `3-5`, `01; 07`."""

from __future__ import annotations

import re

_PART = re.compile(r"(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?")  # noqa: RUF001  Word makes dashes of hyphens
_BETWEEN = re.compile(r"[,;\s]+(?![-–])(?<![-–])")  # noqa: RUF001
_AROUND_DASH = re.compile(r"\s*([-–])\s*")  # noqa: RUF001
_MOST = 1000


def read_copy_numbers(typed: str) -> tuple[int, ...] | None:
    """The numbers in the order typed; nothing typed is none, None where it cannot be read.

    A number that stands twice, a run that goes down, and 0 cannot be read.
    """
    text = _AROUND_DASH.sub(r"\1", typed.strip())
    if not text:
        return ()
    numbers: list[int] = []
    for part in filter(None, _BETWEEN.split(text)):
        run = _run(part)
        if not run or len(numbers) + len(run) > _MOST:
            return None
        numbers.extend(run)
    return tuple(numbers) if len(set(numbers)) == len(numbers) else None


def _run(part: str) -> range:
    match = _PART.fullmatch(part)
    if match is None:
        return range(0)
    first = int(match[1])
    last = int(match[2]) if match[2] else first
    return range(first, last + 1) if 0 < first <= last else range(0)
