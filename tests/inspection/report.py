"""Findings of a register in a file: a row each, with the sentence of the regime of its day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.inspection import inspect_old_register
from bmnn_desk.law.inspection_regimes import inspection_regimes
from bmnn_desk.papers.reading.read_old_register import read_old_register

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.inspection import Found
    from bmnn_desk.domain.old_register import OldFault
    from bmnn_desk.law.loader import Law

_SPEC_ID = re.compile(r"[A-Z]{2,3}-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """What was found, its rows for a CSV, and the cells that could not be read."""

    found: tuple[Found, ...]
    rows: tuple[tuple[int, str, str], ...]
    faults: tuple[OldFault, ...]


def inspected(file: Path, law: Law) -> Inspected:
    """Read the file and inspect it; ids are those of the spec, without the letter of a part."""
    read = read_old_register(file.read_bytes(), file.name)
    found = inspect_old_register(read.register, inspection_regimes(law))
    return Inspected(
        found=found,
        rows=tuple((each.row, _spec_id(each.rule), _sentence(each, law)) for each in found),
        faults=read.faults,
    )


def _spec_id(rule: str) -> str:
    match = _SPEC_ID.match(rule)
    return rule if match is None else match[0]


def _sentence(found: Found, law: Law) -> str:
    rule = law.on(found.day).rules[found.rule]
    detail = f" ({found.detail})" if found.detail else ""
    return f"{found.book.value}{detail}: {rule.text} [{rule.basis}]"
