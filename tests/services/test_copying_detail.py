from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copying import CopyForm, CopyPaper, CopyStepKind
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.services.copying_detail import CopyingAsked, copying_detail
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_paper import record_copy_paper
from bmnn_desk.services.record_copy_steps import record_copy_steps
from tests import copying_desk as cd
from tests.services.everything import other_case

if TYPE_CHECKING:
    from bmnn_desk.domain.copying_list import CopyingDetail
    from tests.make import Office


def detail(at: Office, line: int) -> CopyingDetail:
    asked = CopyingAsked(body=at.body, line=line, day=at.day)
    (found,) = at.desk.read(copying_detail, asked)
    return found


def test_copies_marks_steps_and_papers_are_all_there(office: Office) -> None:
    made = cd.copied(office)
    office.desk.do(record_copy_paper, cd.copy_paper(office, made))
    office.desk.do(record_copy_marks, cd.copy_marks(office, made))
    office.desk.do(record_copy_steps, cd.copy_steps(office, made, made=1, signed=True))
    found = detail(office, made.line)
    assert [(copy.number, copy.recipient, copy.state) for copy in found.copies] == [
        (1, "Sở Thử Nghiệm", "at_clerk"),
        (2, "Công an tỉnh Mẫu", "not_made"),
    ]
    assert found.copies[0].marks == tuple((stamp, MarkWay.OVERPRINT) for stamp in cd.MARK_STAMPS)
    assert [step.kind for step in found.steps] == [CopyStepKind.MADE, CopyStepKind.SIGNED]
    assert found.printed == ((CopyPaper.GUIDE, office.day),)
    assert found.has_seal


def test_a_tuyet_mat_extract_is_not_among_what_the_pane_shows(office: Office) -> None:
    made = cd.copied(
        office,
        source=cd.top_secret(office).copy,
        form=CopyForm.EXTRACT,
        extract="Đoạn rất kín.",
        other_cases=(other_case("SC-02"),),
    )
    assert detail(office, made.line).extract == ""
    plain = cd.copied(office, form=CopyForm.EXTRACT, extract="Đoạn mẫu.")
    assert detail(office, plain.line).extract == "Đoạn mẫu."
