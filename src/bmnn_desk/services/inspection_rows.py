"""Read the own store for an inspection: every record with the case that rules look at, in blocks.

Old registers that were brought in are read by `inspected_old_lines`. Neither carries a title.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.old_cells_kept import line_of
from bmnn_desk.domain.old_register import OldBook, OldIncoming, OldOutgoing
from bmnn_desk.domain.old_register_kept import OldLineKept
from bmnn_desk.services.inspected_changes import change_inspected_rows
from bmnn_desk.services.inspected_copies import archive_rows, copy_rows
from bmnn_desk.services.inspected_destruction import destruction_case_rows
from bmnn_desk.services.inspected_incoming import incoming_line_rows
from bmnn_desk.services.inspected_inventory import counted_copy_rows, incident_case_rows
from bmnn_desk.services.inspected_machine import machine_rows
from bmnn_desk.services.inspected_marks import copy_mark_rows, number_mark_rows
from bmnn_desk.services.inspected_moves import copying_line_rows, transfer_line_rows
from bmnn_desk.services.inspected_office import office_rows, other_case_rows
from bmnn_desk.services.inspected_order import order_rows
from bmnn_desk.services.inspected_outgoing import masked, outgoing_line_rows
from bmnn_desk.services.inspected_provision import provision_case_rows
from bmnn_desk.services.inspected_slips import slip_rows
from bmnn_desk.services.inspected_sweep import sweep_rows
from bmnn_desk.services.inspected_taking_out import (
    meeting_rows_inspected,
    recall_rows_inspected,
    taking_out_rows,
)
from bmnn_desk.services.inspected_terms import delisted_rows, old_term_rows, term_end_rows
from bmnn_desk.services.old_registers import require_standing
from bmnn_desk.services.self_inspection_cases import self_inspection_rows
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.inspected import InspectedRow
    from bmnn_desk.domain.old_register import OldLine
    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.old_register_lines import OldLinesAsked

_READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
_PARTS: tuple[Callable[[Work, InspectionAsked, int], Block[InspectedRow]], ...] = (
    slip_rows,
    outgoing_line_rows,
    incoming_line_rows,
    transfer_line_rows,
    copying_line_rows,
    copy_rows,
    archive_rows,
    term_end_rows,
    change_inspected_rows,
    delisted_rows,
    old_term_rows,
    office_rows,
    order_rows,
    machine_rows,
    sweep_rows,
    taking_out_rows,
    recall_rows_inspected,
    meeting_rows_inspected,
    other_case_rows,
    self_inspection_rows,
    destruction_case_rows,
    counted_copy_rows,
    incident_case_rows,
    provision_case_rows,
    number_mark_rows,
    copy_mark_rows,
)
# A key is a part's place and its own key: no table has that many rows.
_SPAN = 2**40


@allowed(*_READERS)
def inspection_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """The body's own records of those days, book by book, then what is asked of the office.

    Raises:
        NotFoundError: there is no such body.
        NoRegimeError: a record is of a day that no regime of the program covers.
    """
    place, key = divmod(after, _SPAN)
    block = _PARTS[place](work, asked, key)
    if block.next_key is not None:
        return Block(rows=block.rows, next_key=place * _SPAN + block.next_key)
    following = place + 1
    return Block(rows=block.rows, next_key=following * _SPAN if following < len(_PARTS) else None)


@allowed(*_READERS)
def inspected_old_lines(work: Work, asked: OldLinesAsked, after: int) -> Block[OldLineKept]:
    """The rows of an old register as they were brought in, each title only as being there.

    Unlike `old_register_lines` it leaves no title out for anybody: a Tuyệt mật one breaks a rule
    whoever looks for it, and nobody reads it here.

    Raises:
        NotFoundError: the body has no such import.
        OldRegisterTakenBackError: it was taken back.
    """
    row = require_standing(work, asked.body, asked.old_register)
    lines = t.OldRegisterLine
    rows = work.session.execute(
        select(lines.id, lines.book, lines.row, lines.cells)
        .where(lines.act_seq == row.act_seq, lines.id > after)
        .order_by(lines.id)
        .limit(BLOCK)
    ).all()
    kept = tuple(
        OldLineKept(
            old_register=row.id,
            book=(book := OldBook(name)),
            line=_without_words(line_of(book, number, cells)),
        )
        for _, name, number, cells in rows
    )
    return Block(rows=kept, next_key=rows[-1].id if len(rows) == BLOCK else None)


def _without_words(line: OldLine) -> OldLine:
    if isinstance(line, OldOutgoing | OldIncoming):
        return replace(line, title=masked(line.title))
    return line
