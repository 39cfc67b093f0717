from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.services.copy_document import copy_document
from bmnn_desk.services.copy_papers import CopyPapersAsked, copy_paper_facts, copying_check
from bmnn_desk.storage import tables as t
from tests import copying_desk as cd
from tests import make
from tests.services.everything import end
from tests.services.ledger import refused, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_the_facts_of_a_lines_papers(office: Office) -> None:
    made = cd.copied(office, form=CopyForm.EXTRACT, extract="Đoạn mẫu.")
    (facts,) = office.desk.read(copy_paper_facts, CopyPapersAsked(body=office.body, line=made.line))
    assert (facts.ordinal, facts.form, facts.extract) == (1, CopyForm.EXTRACT, "Đoạn mẫu.")
    assert (facts.position, facts.permitter) == ("Giám đốc", "Trần Văn Giám")
    assert facts.copies == ((1, "Sở Thử Nghiệm"), (2, "Công an tỉnh Mẫu"))
    assert (facts.agency, facts.town, facts.code) == ("SỞ MẪU MỰC", "Mẫu Sơn", "SC01-2025")


def test_a_check_says_what_would_be_broken_and_what_its_request_says_and_writes_nothing(
    office: Office,
) -> None:
    source = cd.to_copy(office, may_copy=False).copy
    request = cd.copying(
        office,
        source=source,
        permission=cd.permission(office, asked_first=True),
        note="Phục vụ họp",
    )
    (check,) = office.desk.read(copying_check, request)
    assert {rule.id for rule in check.rules} == {"SC-01", "SC-04B"}
    assert (check.facts.may_copy, check.facts.reason) == (False, "Phục vụ họp")
    assert check.facts.requester == "Lê Thị Văn Thư"
    assert check.facts.ordinal == 0
    assert rows(office, t.CopyLine) == []


def test_a_check_tells_beforehand_that_the_body_has_no_head_that_day(office: Office) -> None:
    request = cd.copying(office, source=cd.to_copy(office).copy)
    end(make.on(office, days=-1), "post_held", 1)
    (check,) = office.desk.read(copying_check, request)
    assert "CFG-02" in {rule.id for rule in check.rules}
    assert "CFG-02" in refused(office.desk, copy_document, request)
