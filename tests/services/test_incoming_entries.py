from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.incoming_entries import incoming_entries
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.work import BLOCK
from tests import make
from tests.incoming_desk import cancelled, entered, incoming, incoming_book

if TYPE_CHECKING:
    from bmnn_desk.domain.registers import IncomingEntry
    from tests.make import Office


def printed(at: Office) -> list[IncomingEntry]:
    return list(at.desk.read(incoming_entries, VolumeAsked(body=at.body, book=incoming_book(at))))


def test_each_line_reads_as_the_book_prints_it(office: Office) -> None:
    entered(office, reference="118/CAT-PA03", note="Kèm 1 đĩa", recipients=("Văn phòng", "Kho"))
    (entry,) = printed(office)
    assert (entry.ordinal, entry.arrival_number, entry.arrived_on) == (1, "01", office.day)
    assert (entry.sender, entry.reference) == ("Công an tỉnh Mẫu", "118/CAT-PA03")
    assert entry.recipients == ("Văn phòng", "Kho")
    assert entry.note == "Kèm 1 đĩa"


def test_a_cancelled_line_stays_with_its_reason_below_its_own_note(office: Office) -> None:
    made = entered(office, note="Kèm 1 đĩa")
    office.desk.do(cancel_incoming, cancelled(office, made.line))
    (entry,) = printed(office)
    own, said = entry.note.split("\n")
    assert own == "Kèm 1 đĩa"
    assert "10/03/2025" in said
    assert "Ghi hai lần" in said


def test_a_tuyet_mat_title_is_for_who_clerks_or_leads(office: Office) -> None:
    request = incoming(office, level=SecrecyLevel.TUYET_MAT)
    office.desk.do(enter_incoming, request)
    assert printed(office)[0].title == "Báo cáo về tình hình bịa đặt"
    seen = make.seated(office, make.account(office, Role.OFFICER))
    assert printed(seen)[0].title == "Báo cáo"


def test_a_long_register_comes_in_blocks_and_whole(office: Office) -> None:
    book = incoming_book(office)
    for _ in range(BLOCK + 2):
        entered(office, book=book)
    assert [entry.ordinal for entry in printed(office)] == list(range(1, BLOCK + 3))


def test_the_type_and_the_title_are_parted_and_the_type_is_said_once(office: Office) -> None:
    entered(office, type_name="Kế hoạch", title="Kế hoạch kiểm tra năm 2027")
    entered(office, type_name="Công văn", title="Báo cáo tình hình quý III")
    assert [entry.title for entry in printed(office)] == [
        "Kế hoạch kiểm tra năm 2027",
        "Công văn: Báo cáo tình hình quý III",
    ]
