from __future__ import annotations

import pytest

from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.papers.sign_lines import deciding_head, sign_lines

OWN, HEAD, BODY = "Phó Giám đốc", "Giám đốc", "UBND xã Mẫu"


@pytest.mark.parametrize(
    ("capacity", "lines"),
    [
        (SigningCapacity.DIRECT, "PHÓ GIÁM ĐỐC"),
        (SigningCapacity.Q, "Q. GIÁM ĐỐC"),
        (SigningCapacity.KT, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"),
        (SigningCapacity.TL, "TL. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"),
        (SigningCapacity.TUQ, "TUQ. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"),
        (SigningCapacity.TM, "TM. UBND XÃ MẪU\nPHÓ GIÁM ĐỐC"),
        (SigningCapacity.TM_KT, "TM. UBND XÃ MẪU\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"),
    ],
)
def test_each_capacity_has_its_lines(capacity: SigningCapacity, lines: str) -> None:
    assert sign_lines(capacity, OWN, HEAD, BODY) == lines


@pytest.mark.parametrize("capacity", SigningCapacity)
def test_what_is_not_known_leaves_no_line(capacity: SigningCapacity) -> None:
    assert sign_lines(capacity, OWN, "", " ") == "PHÓ GIÁM ĐỐC"


@pytest.mark.parametrize(
    ("head", "agency", "told"),
    [
        ("Giám đốc", "SỞ MẪU MỰC", "Giám đốc SỞ MẪU MỰC"),
        ("Chủ tịch", "Ủy ban nhân dân xã Mẫu", "Chủ tịch Ủy ban nhân dân xã Mẫu"),
        ("Giám đốc Sở Mẫu Mực", "SỞ MẪU MỰC", "Giám đốc Sở Mẫu Mực"),
        ("Chủ tịch Ủy ban nhân dân", "UỶ BAN NHÂN DÂN XÃ MẪU", "Chủ tịch Ủy ban nhân dân"),
        ("Giám đốc", "", "Giám đốc"),
        ("", "SỞ MẪU MỰC", ""),
    ],
)
def test_a_decision_names_the_head_with_his_office_once(head: str, agency: str, told: str) -> None:
    assert deciding_head(head, agency) == told
