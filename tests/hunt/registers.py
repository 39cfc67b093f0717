"""Change a letter of a printed line, then type the code of its sheet: does the desk see it?"""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from bmnn_desk.domain.code_check import CodeFinding
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.check_code import CodeAsked, check_code
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.storage.opening import memory_vault
from tests import book_desk, copying_desk, handover_desk, incoming_desk, make
from tests.hunt.report import Report
from tests.storage.officers import unguard

if TYPE_CHECKING:
    from random import Random

    from bmnn_desk.domain.code_check import CodeChecked
    from tests.make import Office

_LINES, _ON_A_SHEET = 24, 8
_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậéèẻẽẹíìỉĩịóòỏõọốồổỗộúùủũụ0123456789 .,-/"
# What stands on paper of a line, by table: the columns whose letters are changed.
_CELLS = {
    "outgoing_line": (
        "reference",
        "type_name",
        "title",
        "level",
        "signer",
        "recipients",
        "keeping_unit",
        "copies",
        "document_day",
    ),
    "incoming_line": (
        "arrival_number",
        "arrived_on",
        "sender",
        "reference",
        "document_day",
        "type_name",
        "title",
        "level",
        "copy_numbers",
        "quantity",
        "recipients",
    ),
    "transfer_line": ("reference", "copy_numbers", "level", "recipient", "quantity"),
    "copy_line": (
        "form",
        "reference",
        "document_day",
        "type_name",
        "title",
        "level",
        "quantity",
        "permitted_by",
        "executor",
        "recipients",
    ),
    "copy": ("number",),
    "line": ("ordinal", "day"),
    "line_cancel": ("reason", "day"),
    "line_correction": ("old", "new", "reason", "day"),
}
# The numbers of copies stand in the register of copying alone.
_ONLY = {"copy": "JOIN copy_line c ON c.line_id = l.id"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """A cell of a row, its value and another one."""

    table: str
    row: int
    column: str
    was: Any
    becomes: Any
    line: int
    ordinal: int


def hunt_registers(count: int, seed: int) -> Report:
    """`count` random changes of printed lines: each must make the code of its sheet fail.

    After each the change is taken back, and the code must hold again.
    """
    chosen = random.Random(seed)
    law = Law(forms_folder())
    faults: list[str] = []
    kinds: Counter[str] = Counter()
    with memory_vault() as vault:
        at = make.office(vault, law)
        codes = {**_printed(at), **_others(at)}
        unguard(vault)
        for number in range(count):
            change = _choose(chosen, at, codes)
            code = codes[change.line]
            _write(at, change, change.becomes)
            fault = _fault(_checked(at, code), change)
            _write(at, change, change.was)
            if not fault and _checked(at, code)[0].finding is not CodeFinding.SAME:
                fault = "the code does not hold again"
            if fault:
                faults.append(f"{number}: {change.table}.{change.column}: {fault}")
            kinds[change.table] += 1
    told = ", ".join(f"{table} {times}" for table, times in sorted(kinds.items()))
    figures = f"{count} changes, {count - len(faults)} caught ({told})"
    return Report(figures=figures, faults=tuple(faults))


def _printed(at: Office) -> dict[int, str]:
    """The codes of lines on three sheets, some cancelled and corrected before the print."""
    items = [make.issued(at, title=f"về việc mẫu thứ {n}").item for n in range(_LINES)]
    for ordinal in (2, 11, 20):
        at.desk.do(correct_line, book_desk.correction(at, ordinal=ordinal))
    for ordinal in (5, 14):
        at.desk.do(cancel_outgoing, make.cancel(at, items[ordinal - 1]))
    rows = [
        book_desk.row(n + 1, sheet=n // _ON_A_SHEET + 1, place=n % _ON_A_SHEET)
        for n in range(_LINES)
    ]
    codes = book_desk.printed(at, rows)
    return {n + 1: codes[n // _ON_A_SHEET] for n in range(_LINES)}


def _others(at: Office) -> dict[int, str]:
    """The same of a sheet of each of the other books."""
    arrived = [incoming_desk.entered(at).line for _ in range(4)]
    given = handover_desk.round_on_the_way(at).lines
    made = [copying_desk.copied(at).line for _ in range(3)]
    books = (
        (incoming_desk.incoming_book(at), arrived),
        (handover_desk.transfer_book(at), given),
        (copying_desk.copy_book(at), made),
    )
    found: dict[int, str] = {}
    for book, lines in books:
        rows = [book_desk.row(place + 1) for place in range(len(lines))]
        (code,) = book_desk.printed(at, rows, book=book)
        found.update(dict.fromkeys(lines, code))
    return found


def _choose(chosen: Random, at: Office, codes: dict[int, str]) -> _Change:
    table = chosen.choice(sorted(_CELLS))
    column = chosen.choice(_CELLS[table])
    line = "id" if table == "line" else "line_id"
    with at.desk._vault.begin() as session:
        rows = session.execute(
            text(
                f"SELECT t.id, t.{column}, l.id, l.ordinal FROM {table} t "  # noqa: S608  of constants
                f"JOIN line l ON l.id = t.{line} {_ONLY.get(table, '')} ORDER BY t.id"
            )
        ).all()
    row, value, line_id, ordinal = chosen.choice(
        [found for found in rows if found[2] in codes and found[1] not in {None, ""}]
    )
    return _Change(
        table=table,
        row=row,
        column=column,
        was=value,
        becomes=_other(chosen, column, value),
        line=line_id,
        ordinal=ordinal,
    )


def _other(chosen: Random, column: str, value: Any) -> Any:  # noqa: ANN401  any cell
    """The value with one letter put in, taken out or changed; a number one more or less."""
    if column in {"ordinal", "number"}:  # another row has the next one
        return value + 1000
    if isinstance(value, int):
        return value + chosen.choice((-1, 1))
    if column == "level":
        return chosen.choice([name for name in ("MAT", "TOI_MAT", "TUYET_MAT") if name != value])
    if column.endswith(("day", "_on")):
        return f"{value[:-2]}{chosen.choice([d for d in range(10, 29) if d != int(value[-2:])])}"
    if column == "recipients":
        names = json.loads(value)
        at = chosen.randrange(len(names))
        return json.dumps([*names[:at], _other(chosen, "", names[at]), *names[at + 1 :]])
    place = chosen.randrange(len(value))
    letter = chosen.choice([sign for sign in _LETTERS if sign != value[place]])
    ways = (
        value[:place] + letter + value[place + 1 :],
        value[:place] + letter + value[place:],
        value[:place] + value[place + 1 :],
    )
    return chosen.choice(ways)


def _write(at: Office, change: _Change, value: Any) -> None:  # noqa: ANN401  any cell
    with at.desk._vault.begin() as session:
        session.execute(
            text(f"UPDATE {change.table} SET {change.column} = :value WHERE id = :row"),  # noqa: S608
            {"value": value, "row": change.row},
        )


def _checked(at: Office, code: str) -> tuple[CodeChecked, ...]:
    return at.desk.read(check_code, CodeAsked(body=at.body, typed=code))


def _fault(found: tuple[CodeChecked, ...], change: _Change) -> str:
    if len(found) != 1:
        return f"{len(found)} sheets have the code"
    (checked,) = found
    if checked.finding is not CodeFinding.CHANGED:
        return f"not seen: {change.was!r} became {change.becomes!r}"
    ordinal = change.becomes if change.column == "ordinal" else change.ordinal
    return "" if checked.changed == (ordinal,) else f"told {checked.changed}, not {ordinal}"
