from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.due import DueKind
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.services.decide_provision import decide_provision
from bmnn_desk.services.due_provision import provision_due
from tests.provision_desk import asked, refuses
from tests.services.at_work import working

if TYPE_CHECKING:
    from bmnn_desk.domain.due import DueRow
    from tests.make import Office


def due(at: Office) -> list[DueRow]:
    with working(at) as work:
        return list(provision_due(work, at.body, at.day))


def test_a_request_waits_until_it_is_answered(office: Office) -> None:
    number = asked(office)
    (row,) = due(office)
    assert (row.kind, row.ref.kind, row.ref.number, row.label, row.who, row.due) == (
        DueKind.PROVISION,
        RecordKind.PROVISION,
        number,
        "45/CAT-PA03",
        "Công an tỉnh Mẫu",
        None,
    )
    office.desk.do(decide_provision, refuses(office, number))
    assert due(office) == []
