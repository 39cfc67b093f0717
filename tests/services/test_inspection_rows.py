from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.old_register import OldBook, OldOutgoing
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import OldRegisterTakenBackError
from bmnn_desk.services import inspection_asked
from bmnn_desk.services.import_old_register import import_old_register, take_back_old_register
from bmnn_desk.services.inspection_rows import inspected_old_lines, inspection_rows
from bmnn_desk.services.old_register_lines import OldLinesAsked
from bmnn_desk.services.work import BLOCK, Work
from tests import handover_desk, incoming_desk, make
from tests.domain import old_lines
from tests.inspection.in_store import import_request
from tests.inspection_desk import asked, rows
from tests.services.each_old_register import imported, taking_back

if TYPE_CHECKING:
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office


def test_the_books_come_one_after_another(office: Office) -> None:
    handover_desk.round_on_the_way(office)
    incoming_desk.entered(office)
    books = [row.about.book for row in rows(office) if row.counts]
    assert books == [
        OldBook.SLIPS,
        OldBook.OUTGOING,
        OldBook.INCOMING,
        OldBook.TRANSFERS,
        OldBook.TRANSFERS,
    ]


def test_blocks_give_what_one_block_gives(
    office: Office, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        make.issued(office)
        incoming_desk.entered(office)
    whole = rows(office)
    for module in ("inspected_slips", "inspected_outgoing", "inspected_incoming"):
        monkeypatch.setattr(f"bmnn_desk.services.{module}.LINES", 2)
    monkeypatch.setattr(inspection_asked, "LINES", 2)
    assert rows(office) == whole
    with vault.begin() as session:
        work = Work(session=session, law=office.desk.law, actor=office.desk.actor, keys=vault.keys)
        first = inspection_rows(work, asked(office), 0)
        assert len(first.rows) == 4
        assert first.next_key is not None


def test_no_block_is_longer_than_a_block(office: Office, vault: Vault) -> None:
    make.issued(office)
    key: int | None = 0
    with vault.begin() as session:
        work = Work(session=session, law=office.desk.law, actor=office.desk.actor, keys=vault.keys)
        while key is not None:
            block = inspection_rows(work, asked(office), key)
            assert len(block.rows) <= BLOCK
            key = block.next_key


def test_old_lines_come_without_words_of_their_titles(office: Office) -> None:
    register = old_lines.register(
        outgoing=(
            old_lines.outgoing(title="Tối hậu thư", level=SecrecyLevel.TUYET_MAT),
            old_lines.outgoing(row=3, title=""),
        ),
    )
    request = import_request(office, register, b"mot tep")
    number = office.desk.do(import_old_register, request)
    told = office.desk.read(
        inspected_old_lines, OldLinesAsked(body=office.body, old_register=number)
    )
    lines = [kept.line for kept in told if isinstance(kept.line, OldOutgoing)]
    assert [(line.row, line.title) for line in lines] == [(2, "xx"), (3, "")]


def test_old_lines_that_were_taken_back_are_not_read(office: Office) -> None:
    number = imported(office)
    office.desk.do(take_back_old_register, taking_back(office, number))
    with pytest.raises(OldRegisterTakenBackError):
        office.desk.read(inspected_old_lines, OldLinesAsked(body=office.body, old_register=number))
