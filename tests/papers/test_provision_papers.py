from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from bmnn_desk.domain.provision_list import ProvisionAnswerFacts, ProvisionState
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from bmnn_desk.papers.provision_papers import provision_answer_paper
from tests import make
from tests.domain.test_provision_list import ROW

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

DAYS = pytest.mark.parametrize("day", [make.OLD, make.NEW], ids=["2020", "2026"])
FACTS = ProvisionAnswerFacts(
    parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
    agency="SỞ MẪU MỰC",
    place="Mẫu Sơn",
    day=make.OLD,
    row=replace(
        ROW,
        state=ProvisionState.REFUSED,
        decided_on=make.OLD,
        number="13/SMM-VP",
        reason="Không đúng mục đích sử dụng",
        decided_by="Trần Văn Giám",
        title="Giám đốc",
    ),
)


def told(law: Law, day: object, facts: ProvisionAnswerFacts) -> str:
    regime = law.on(day)  # type: ignore[arg-type]
    form = regime.sheet("provision_answer")
    paper = provision_answer_paper(form, facts, regime.level_words)
    assert paper.keeps_level_place
    pdf = office_paper_pdf(regime.office_paper, paper)
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


@DAYS
def test_a_refusal_is_a_letter_with_its_reason(law: Law, day: object) -> None:
    said = told(law, day, FACTS)
    for words in (
        "Số: 13/SMM-VP",
        "từ chối cung cấp",
        "Kính gửi: Công an tỉnh Mẫu",
        "45/CAT ngày 09/03/2025",
        "Lý do: Không đúng mục đích sử dụng",
        "GIÁM ĐỐC",
        "Trần Văn Giám",
    ):
        assert words in said, words
    assert "cam kết" not in said


@DAYS
def test_a_grant_reminds_of_the_undertaking(law: Law, day: object) -> None:
    row = replace(FACTS.row, state=ProvisionState.GRANTED, reason="", reference="", number="")
    said = told(law, day, replace(FACTS, row=row))
    assert "đồng ý cung cấp" in said
    assert "như đã cam kết" in said
    assert "Trả lời văn bản ngày 09/03/2025" in said
    assert "Lý do" not in said
