"""Findings of a register in a file: a row each, with the sentence of the regime of its day.

The file is brought into a store of its own first: what is inspected is what the store gives back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.errors import OldRegisterEmptyError
from bmnn_desk.papers.reading.read_old_register import read_old_register
from tests.inspection.in_store import brought_in, findings, fresh_office

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.inspection_report import InspectionFinding
    from bmnn_desk.domain.old_register import OldFault, OldRegister
    from bmnn_desk.law.loader import Law

_SPEC_ID = re.compile(r"[A-Z]{2,3}-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """What was found, its rows for a CSV, the cells that could not be read, and what was read."""

    found: tuple[InspectionFinding, ...]
    rows: tuple[tuple[int, str, str], ...]
    faults: tuple[OldFault, ...]
    register: OldRegister


def inspected(file: Path, law: Law) -> Inspected:
    """Read the file, bring it into a fresh store, and inspect what stands there.

    Ids are those of the spec, without the letter of a part. A file without a row has no findings.
    """
    data = file.read_bytes()
    read = read_old_register(data, file.name)
    found = _found(read.register, data, file.name, law)
    return Inspected(
        found=found,
        rows=tuple((each.ref.row, _spec_id(each.rule), _sentence(each)) for each in found),
        faults=read.faults,
        register=read.register,
    )


def _found(
    register: OldRegister, data: bytes, name: str, law: Law
) -> tuple[InspectionFinding, ...]:
    with fresh_office(law) as at:
        try:
            number = brought_in(at, register, data, name)
        except OldRegisterEmptyError:
            return ()
        return findings(at.desk, at.body, (number,))


def _spec_id(rule: str) -> str:
    match = _SPEC_ID.match(rule)
    return rule if match is None else match[0]


def _sentence(found: InspectionFinding) -> str:
    detail = f" ({found.detail})" if found.detail else ""
    return f"{found.book}{detail}: {found.sentence} [{found.basis}]"
