from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.domain.findings import OtherCase
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.sweeps import SweptAnswerKind, SweptEntry
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    RulesBrokenError,
)
from bmnn_desk.services.keep_sweep import MOST_UNREAD, answer_swept_file, keep_sweep
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.sweep_list import SweptAsked, sweep_entries, swept_files
from bmnn_desk.storage import tables as t
from tests import export_desk, machine_desk, make
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office

ENTERED, EXPLAINED = SweptAnswerKind.ENTERED, SweptAnswerKind.EXPLAINED


def waiting(at: Office) -> list[SweptEntry]:
    return list(at.desk.read(swept_files, SweptAsked(body=at.body, waiting=True)))


def answered(at: Office, file: int, kind: SweptAnswerKind, words: str) -> int:
    request = machine_desk.answering(at, file, kind=kind, words=words)
    return at.desk.do(answer_swept_file, request)


def reference_of(at: Office, line: int) -> str:
    return next(each.reference for each in rows(at, t.OutgoingLine) if each.line_id == line)


def test_a_sweep_is_kept_with_its_files_and_what_could_not_be_read(office: Office) -> None:
    number = machine_desk.swept(office)
    (entry,) = office.desk.read(sweep_entries, BodyAsked(body=office.body))
    assert (entry.id, entry.files, entry.not_opened, entry.unread_count) == (number, 120, 7, 1)
    assert entry.unread[0].name == "khoa.doc"
    (file,) = waiting(office)
    assert (file.name, file.asks, file.label) == ("BC mat.docx", True, f"{number}/{file.id}")
    assert prove(office.desk) > 0


def test_unread_files_are_named_up_to_a_bound_and_all_counted(office: Office) -> None:
    many = machine_desk.outcome().unread * (MOST_UNREAD + 5)
    outcome = machine_desk.outcome(unread=many, unread_count=len(many))
    machine_desk.swept(office, outcome=outcome)
    (entry,) = office.desk.read(sweep_entries, BodyAsked(body=office.body))
    assert (len(entry.unread), entry.unread_count) == (MOST_UNREAD, MOST_UNREAD + 5)


def test_a_sweep_looks_somewhere(office: Office) -> None:
    raised(office.desk, keep_sweep, machine_desk.sweep(office, folders=()), ReasonMissingError)


@pytest.mark.finding(82)
def test_a_stick_is_swept_only_from_the_list_unless_somebody_answers_for_it(
    office: Office,
) -> None:
    strange = machine_desk.sweep(office, drives=("LA-1",))
    raised(office.desk, keep_sweep, strange, RulesBrokenError)
    export_desk.listed(office, serial="USB-1")
    office.desk.do(keep_sweep, machine_desk.sweep(office, drives=("USB-1",)))
    case = OtherCase(rule="IT-02", reason="Đoàn giao", responsible="Ai", document_number="1/CV")
    excused = machine_desk.sweep(office, drives=("LA-1",), other_cases=(case,))
    office.desk.do(keep_sweep, excused)
    assert [each.rule for each in rows(office, t.OtherCase)] == ["IT-02"]


def test_an_answer_ends_the_waiting_of_every_sighting_in_that_place(office: Office) -> None:
    machine_desk.swept(office)
    machine_desk.swept(office)
    (last,) = waiting(office)
    assert len(rows(office, t.SweptFile)) == 2
    assert answered(office, last.id, EXPLAINED, "Mẫu trống, không có nội dung mật") == 2
    assert waiting(office) == []
    raised(
        office.desk,
        answer_swept_file,
        machine_desk.answering(office, last.id),
        AlreadyThereError,
    )


def test_what_was_explained_is_not_asked_again_there_but_is_elsewhere(office: Office) -> None:
    file = machine_desk.swept_file(office)
    answered(office, file, EXPLAINED, "Mẫu trống")
    machine_desk.swept(office)
    assert waiting(office) == []
    machine_desk.swept(office, machine_desk.found_file(folder="/media/usb"))
    machine_desk.swept(office, machine_desk.found_file(sha256="6" * 64))
    assert {(each.folder, each.sha256[0]) for each in waiting(office)} == {
        ("/media/usb", "5"),
        ("/home/vanthu/Tài liệu", "6"),
    }


def test_what_was_said_to_be_destroyed_and_lies_there_again_is_asked_again(
    office: Office,
) -> None:
    file = machine_desk.swept_file(office)
    answered(office, file, SweptAnswerKind.DESTROYED, "Ghi đè rồi xóa")
    assert waiting(office) == []
    machine_desk.swept(office)
    assert len(waiting(office)) == 1


@pytest.mark.finding(58)
def test_entered_means_that_a_register_has_it(office: Office) -> None:
    file = machine_desk.swept_file(office)
    unknown = machine_desk.answering(office, file, kind=ENTERED, words="999/BC-KHONG")
    raised(office.desk, answer_swept_file, unknown, NotFoundError)
    line = make.issued(office).line
    reference = reference_of(office, line)
    answered(office, file, ENTERED, reference)
    (entry,) = office.desk.read(swept_files, SweptAsked(body=office.body))
    assert (entry.answer, entry.line, entry.answer_words) == (ENTERED, line, reference)
    machine_desk.swept(office, machine_desk.found_file(folder="/noi/khac"))
    assert waiting(office) == []


def test_an_answer_has_words_and_follows_the_sweep(office: Office) -> None:
    file = machine_desk.swept_file(make.on(office, 3))
    later = make.on(office, 3)
    silent = machine_desk.answering(later, file, words=" ")
    raised(office.desk, answer_swept_file, silent, ReasonMissingError)
    early = machine_desk.answering(office, file)
    raised(office.desk, answer_swept_file, early, DaysOutOfOrderError)


def test_lists_find_files_by_index(office: Office) -> None:
    machine_desk.swept(office)
    with office.desk._vault.begin() as session:
        plan = " ".join(
            str(row)
            for row in session.execute(
                text("EXPLAIN QUERY PLAN SELECT id FROM swept_file WHERE body_id=1 AND sha256='a'")
            )
        )
    assert "swept_file_same" in plan


def test_only_clerk_and_officer_sweep(office: Office) -> None:
    desk = make.seated(office, make.account(office, Role.INSPECTOR)).desk
    assert not desk.allows(keep_sweep)
    assert desk.allows(sweep_entries)
