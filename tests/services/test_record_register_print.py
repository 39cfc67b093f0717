from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.registers import PrintedRow
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.record_register_print import record_register_print
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import journal_head
from bmnn_desk.storage.row_digest import row_digest
from tests import make
from tests.services.everything import register_print
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_each_row_is_frozen_with_its_place_and_digest(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    with office.desk._vault.begin() as session:
        head = journal_head(session)
    (code,) = office.desk.do(record_register_print, register_print(office))
    (sheet,) = rows(office, t.Sheet)
    assert (sheet.number, sheet.code) == (1, code)
    (event,) = rows(office, t.SheetEvent)
    assert (event.sheet_id, event.state) == (sheet.id, "printed")
    assert sheet.journal_head == f"{head.seq}:{head.mac.hex()}"
    assert sheet.form_digest == rows(office, t.Book)[0].form_digest
    printed = rows(office, t.SheetRow)
    assert [(row.line_id, row.top_mm, row.height_mm) for row in printed] == [
        (1, 52.5, 12.0),
        (2, 65.0, 12.0),
    ]
    assert [row.digest for row in printed] == [
        row_digest(line).hex() for line in rows(office, t.OutgoingLine)
    ]
    assert prove(office.desk) > 0


def test_a_printed_line_keeps_its_digest_when_it_is_cancelled(office: Office) -> None:
    item = make.issued(office).item
    office.desk.do(record_register_print, register_print(office, (1,)))
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    office.desk.do(record_register_print, register_print(office, (1,)))
    first, second = rows(office, t.SheetRow)
    assert first.digest == second.digest


def test_sheets_are_numbered_on_and_each_has_a_code_of_its_own(office: Office) -> None:
    for _ in range(3):
        make.issued(office)
    plain = register_print(office)
    spread = tuple(
        PrintedRow(sheet=number, ordinal=number, part=0, top_mm=50.0, height_mm=20.0)
        for number in (1, 2, 3)
    )
    codes = office.desk.do(record_register_print, replace(plain, rows=spread))
    codes += office.desk.do(record_register_print, register_print(office, (3,)))
    assert len(set(codes)) == 4
    assert [sheet.number for sheet in rows(office, t.Sheet)] == [1, 2, 3, 4]
    assert [row.sheet_id for row in rows(office, t.SheetRow)] == [1, 2, 3, 4]


def test_a_row_of_no_line_is_not_found(office: Office) -> None:
    make.issued(office)
    raised(office.desk, record_register_print, register_print(office, (1, 2)), NotFoundError)
