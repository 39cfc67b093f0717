from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.sweep_list import SweptAsked, swept_files, waiting_files
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
