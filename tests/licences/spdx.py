"""SPDX licence expressions, as far as to say whether one can be had without the GPL.

https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
"""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[()]|[A-Za-z0-9.+-]+")


def is_free_of_gpl(expression: str) -> bool:
    """Whether one may ship under this without the GPL or AGPL taking hold of the program.

    Of `OR` one may choose; an exception (`WITH`) takes the hold away; the LGPL has none.

    Raises:
        ValueError: it is no expression.
    """
    tokens = _TOKEN.findall(expression)
    answer, rest = _any(tokens)
    if rest:
        raise ValueError(expression)
    return answer


def _any(tokens: list[str]) -> tuple[bool, list[str]]:
    answer, tokens = _all(tokens)
    while tokens and tokens[0] == "OR":
        other, tokens = _all(tokens[1:])
        answer = answer or other
    return answer, tokens


def _all(tokens: list[str]) -> tuple[bool, list[str]]:
    answer, tokens = _one(tokens)
    while tokens and tokens[0] == "AND":
        other, tokens = _one(tokens[1:])
        answer = answer and other
    return answer, tokens


def _one(tokens: list[str]) -> tuple[bool, list[str]]:
    if not tokens or tokens[0] in {"OR", "AND", "WITH", ")"}:
        raise ValueError(tokens)
    first, *rest = tokens
    if first == "(":
        answer, rest = _any(rest)
        if rest[:1] != [")"]:
            raise ValueError(tokens)
        return answer, rest[1:]
    if rest[:1] == ["WITH"]:
        if len(rest) == 1:
            raise ValueError(tokens)
        return True, rest[2:]
    return not first.startswith(("GPL", "AGPL")), rest
