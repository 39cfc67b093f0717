from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.line_notes import column_heading, notes_of
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.storage.journal import journal_head
from tests import book_desk, make

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from tests.make import Office


def notes(at: Office, until_act: int | None = None) -> dict[int, str]:
    with at.desk._begun() as work:
        return notes_of(work, (1, 2), until_act)


def test_cancelling_and_corrections_are_said_in_their_order(office: Office) -> None:
    item = make.issued(office).item
    make.issued(office)
    assert notes(office) == {}
    office.desk.do(correct_line, book_desk.correction(office))
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    first, second = notes(office)[1].split("\n")
    assert first.startswith("Đính chính ngày 10/03/2025, cột “")
    assert first.endswith("“Trần Văn Giám” thành “Trần Văn Giảm”; lý do: Ghi nhầm tên người ký")
    assert second == "Hủy số ngày 10/03/2025: Ghi nhầm loại"
    assert set(notes(office)) == {1}


def test_only_acts_before_the_one_asked_for_are_said(office: Office) -> None:
    make.issued(office)
    with office.desk._vault.begin() as session:
        before = journal_head(session).seq
    office.desk.do(correct_line, book_desk.correction(office))
    assert notes(office, before + 1) == {}
    assert set(notes(office, before + 2)) == {1}


def test_a_corrected_tuyet_mat_trich_yeu_is_hidden_from_who_may_not_read_it(
    office: Office,
) -> None:
    proposed = office.desk.do(
        propose_level, make.proposal(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],))
    )
    decision = make.decision(office, proposed, title_consent=True)
    office.desk.do(determine_level, decision)
    office.desk.do(print_for_signature, make.draft_print(office, proposed.item))
    office.desk.do(record_signature, make.signature(office, proposed.item))
    office.desk.do(issue_outgoing, make.issue(office, proposed.item))
    asked = VolumeAsked(body=office.body, book=office.book)
    old = "Báo cáo về tình hình mẫu"
    office.desk.do(
        correct_line,
        book_desk.correction(office, field="title", old=old, new="Báo cáo về việc kín"),
    )
    seen = office.desk.read(register_entries, asked)[0]
    officer = make.seated(office, make.account(office, Role.OFFICER))
    hidden = officer.desk.read(register_entries, asked)[0]
    assert getattr(seen, "title", "") == "Báo cáo về việc kín"
    assert f"“{old}” thành “Báo cáo về việc kín”" in seen.note
    assert getattr(hidden, "title", "") == "Báo cáo"
    assert "kín" not in hidden.note
    assert "tình hình" not in hidden.note
    assert hidden.note.startswith("Đính chính ngày 10/03/2025")


def test_a_heading_is_found_in_a_column_that_shows_two_fields(law: Law) -> None:
    for pack in law.regimes:
        form = pack.register("outgoing_register")
        assert column_heading(form, "signer")
        assert column_heading(form, "note")
        assert column_heading(form, "keeping_unit")
        assert column_heading(form, "sender") == ""
