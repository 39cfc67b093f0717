from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.sweep_list import (
    SweptAsked,
    SweptNumberAsked,
    sweep_entries,
    sweep_entry,
    swept_file,
    swept_files,
    waiting_count,
    waiting_files,
)
from tests import machine_desk, make
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def test_the_name_of_a_tuyet_mat_file_is_for_who_reads_titles(office: Office) -> None:
    machine_desk.swept(office, machine_desk.found_file(level=SecrecyLevel.TUYET_MAT))
    for role, name in ((Role.CLERK, "BC mat.docx"), (Role.INSPECTOR, None)):
        desk = make.seated(office, make.account(office, role)).desk
        (file,) = desk.read(swept_files, SweptAsked(body=office.body))
        assert file.name == name
        assert file.folder == "/home/vanthu/Tài liệu"


def test_what_waits_is_bounded_and_oldest_first(office: Office) -> None:
    many = [machine_desk.found_file(sha256=f"{place:064x}") for place in range(5)]
    machine_desk.swept(office, *many)
    with working(office) as work:
        found = waiting_files(work, office.body, 3)
    assert [each.id for each in found] == [1, 2, 3]
    assert len(list(office.desk.read(swept_files, SweptAsked(body=office.body)))) == 5


def test_a_file_and_a_sweep_are_read_by_their_number(office: Office) -> None:
    for place in range(2):
        machine_desk.swept(office, machine_desk.found_file(sha256=f"{place:064x}"))
    files = office.desk.read(swept_files, SweptAsked(body=office.body))
    sweeps = office.desk.read(sweep_entries, BodyAsked(body=office.body))
    for file, sweep in zip(files, sweeps, strict=True):
        asked = SweptNumberAsked(body=office.body, number=file.id)
        assert office.desk.read(swept_file, asked) == (file,)
        asked = SweptNumberAsked(body=office.body, number=sweep.id)
        assert office.desk.read(sweep_entry, asked) == (sweep,)
    for asked in (
        SweptNumberAsked(body=office.body, number=99),
        SweptNumberAsked(body=9, number=1),
    ):
        assert office.desk.read(swept_file, asked) == ()
        assert office.desk.read(sweep_entry, asked) == ()


def test_what_waits_is_counted_without_its_rows(office: Office) -> None:
    many = [machine_desk.found_file(sha256=f"{place:064x}") for place in range(5)]
    machine_desk.swept(office, *many)
    machine_desk.swept(office, many[0])
    waiting = office.desk.read(swept_files, SweptAsked(body=office.body, waiting=True))
    assert office.desk.read(waiting_count, BodyAsked(body=office.body)) == (len(waiting),) == (5,)
    assert office.desk.read(waiting_count, BodyAsked(body=9)) == (0,)
