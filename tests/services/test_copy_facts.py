from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.copy_facts import copy_case, gather_copying
from tests import copying_desk as cd
from tests.services.at_work import working
from tests.services.ledger import counts

if TYPE_CHECKING:
    from tests.make import Office


def test_texts_come_in_as_nfc_and_nothing_is_written(office: Office) -> None:
    broken = unicodedata.normalize("NFD", "Sở Thử Nghiệm ")
    request = cd.copying(office, recipients=(broken,))
    before = counts(office.desk)
    with working(office) as work:
        facts = gather_copying(work, request)
        case = copy_case(work, request, facts)
    assert facts.recipients == case.recipients == ("Sở Thử Nghiệm",)
    assert case.permitted_by == "Giám đốc, Trần Văn Giám"
    assert counts(office.desk) == before


def test_who_sits_at_the_desk_is_of_the_office_without_a_post(office: Office) -> None:
    clerk = cd.execution(office, person=office.clerk)
    request = cd.copying(office, execution=clerk)
    with working(office) as work:
        facts = gather_copying(work, request)
        assert facts.executor == "Lê Thị Văn Thư"
        assert copy_case(work, request, facts).known_executor


def test_a_tuyet_mat_paper_from_elsewhere_brings_no_title(office: Office) -> None:
    paper = cd.elsewhere(level=SecrecyLevel.TUYET_MAT, title="về việc rất kín")
    with working(office) as work:
        facts = gather_copying(work, cd.copying(office, source=paper))
    assert facts.document.title == ""
    assert facts.source is None
