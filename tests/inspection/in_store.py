"""An old register brought into a store of its own, read back from it, inspected there."""

from __future__ import annotations

import hashlib
import tempfile
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.services.import_old_register import ImportOldRegisterRequest, import_old_register
from bmnn_desk.services.inspect_store import inspect_store
from bmnn_desk.services.inspection_asked import InspectionAsked
from bmnn_desk.services.old_register_lines import (
    OldLinesAsked,
    old_register_lines,
    old_register_of,
)
from bmnn_desk.services.old_registers import OldRegistersAsked, old_registers
from bmnn_desk.storage.opening import create_store
from tests import make
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.inspection_report import InspectionFinding
    from bmnn_desk.domain.old_register import OldRegister
    from bmnn_desk.law.loader import Law
    from tests.make import Office


@contextmanager
def fresh_office(law: Law) -> Iterator[Office]:
    """An office in a new encrypted store, whose folder is gone afterwards."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "store"
        with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
            yield make.office(vault, law)


def import_request(
    at: Office, register: OldRegister, data: bytes, name: str = "so cu.xlsx"
) -> ImportOldRegisterRequest:
    """What the clerk agrees to: the register that was read of `data`."""
    return ImportOldRegisterRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        file_name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        names=(),
        register=register,
    )


def brought_in(at: Office, register: OldRegister, data: bytes, name: str = "so cu.xlsx") -> int:
    """Bring a register into the store; the number of the import."""
    return at.desk.do(import_old_register, import_request(at, register, data, name))


def read_back(at: Office, old_register: int) -> OldRegister:
    """The register of an import as the store gives it back."""
    (books,) = (
        kept.books
        for kept in at.desk.read(old_registers, OldRegistersAsked(body=at.body))
        if kept.old_register == old_register
    )
    lines = at.desk.read(old_register_lines, OldLinesAsked(body=at.body, old_register=old_register))
    return old_register_of(lines, (kept.book for kept in books))


def findings(desk: Desk, body: int, imports: tuple[int, ...]) -> tuple[InspectionFinding, ...]:
    """Every finding of these imports, of whatever day, in the order of their rows."""
    asked = InspectionAsked(
        body=body, since=date.min, until=date.max, day=date.max, own=False, imports=imports
    )
    return inspect_store(desk, asked).findings
