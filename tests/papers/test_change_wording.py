from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.papers.change_wording import (
    members_table,
    named_document,
    signature_of,
)
from tests.papers.change_paper_samples import COUNCIL, DAY, SECRET, facts

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_a_document_is_named_by_number_day_and_level(law: Law) -> None:
    regime = law.on(DAY)
    words, levels = regime.sheet("change_notice").words, regime.level_words
    assert named_document(words, facts(), levels) == (
        "Báo cáo số 01/BC-SMM ngày 10/03/2025, độ Mật"
    )
    undated = facts(secret=replace(SECRET, day=None))
    assert named_document(words, undated, levels) == "Báo cáo số 01/BC-SMM, độ Mật"


def test_the_council_is_counted(law: Law) -> None:
    table = members_table(law.on(DAY).sheet("declassify_file").words, COUNCIL)
    assert [row[0] for row in table.rows] == ["1", "2", "3"]


def test_who_signs_stands_under_his_lines() -> None:
    assert signature_of(facts()).heading == "GIÁM ĐỐC"
    assert signature_of(facts(sign_lines="")).heading == "GIÁM ĐỐC SỞ MẪU MỰC"
