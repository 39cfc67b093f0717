from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.registers import CopyingEntry
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.copy_register import copy_entries
from bmnn_desk.services.registers import VolumeAsked
from tests import copying_desk as cd
from tests import make
from tests.services.everything import other_case

if TYPE_CHECKING:
    from tests.make import Office


def printed(at: Office) -> list[CopyingEntry]:
    asked = VolumeAsked(body=at.body, book=cd.copy_book(at))
    return list(at.desk.read(copy_entries, asked))


def test_a_line_is_printed_with_position_name_and_a_row_for_each_recipient(
    office: Office,
) -> None:
    cd.copied(office, note="Phục vụ họp")
    assert printed(office) == [
        CopyingEntry(
            ordinal=1,
            day=office.day,
            reference="01/BC-SMM, 10/03/2025",
            title="Báo cáo về tình hình mẫu",
            level=SecrecyLevel.MAT,
            form="Sao y bản chính",
            quantity=2,
            permitted_by="Giám đốc, Trần Văn Giám",
            executor="Ngô Văn Soạn",
            recipients=("Sở Thử Nghiệm (bản sao số 01)", "Công an tỉnh Mẫu (bản sao số 02)"),
            note="Phục vụ họp",
        )
    ]


def test_a_tuyet_mat_title_stands_in_no_line(office: Office) -> None:
    top = cd.top_secret(office).copy
    cd.copied(office, source=top, other_cases=(other_case("SC-02"),))
    (entry,) = printed(office)
    assert entry.title == "Báo cáo"


def test_an_inspector_reads_the_register_too(office: Office) -> None:
    cd.copied(office)
    inspector = make.seated(office, make.account(office, Role.INSPECTOR))
    asked = VolumeAsked(body=office.body, book=cd.copy_book(office))
    assert [entry.ordinal for entry in inspector.desk.read(copy_entries, asked)] == [1]
