from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.domain.text_faults.fault import TextFault, TextFinding
from bmnn_desk.services.fault_words import fault_words
from tests.domain.text_faults.readings import spot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.loader import Law


@pytest.fixture
def words(law: Law) -> Mapping[str, str]:
    return law.pack("tt24-2020").sheet("text_faults").words


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (spot(7), "Trang 2, dòng 7: "),
        (spot(7, area=Area.TABLE), "Trang 2, dòng 7: "),
        (spot(7, page=None), "Đoạn 7: "),
        (spot(7, page=None, area=Area.TABLE), "Đoạn 7: "),
        (spot(area=Area.HEADER), "Đầu trang: "),
        (spot(area=Area.FOOTER), "Chân trang: "),
        (spot(area=Area.NOTE), "Chú thích cuối trang: "),
        (spot(area=Area.WATERMARK), "Chữ chìm: "),
        (spot(area=Area.TEXT_BOX, page=None), "Khung chữ: "),
        (None, ""),
    ],
)
def test_a_finding_says_first_where_it_stands(
    words: Mapping[str, str], place: object, said: str
) -> None:
    finding = TextFinding(fault=TextFault.LEVEL_TYPED, spot=place, seen="MẬT")  # type: ignore[arg-type]
    assert fault_words(words, finding) == f"{said}Chữ chỉ độ mật gõ sẵn: “MẬT”."


@pytest.mark.parametrize("fault", TextFault)
def test_every_fault_has_words_for_what_is_read_and_wanted(law: Law, fault: TextFault) -> None:
    finding = TextFinding(fault=fault, seen="đã đọc", wanted="phải có")
    for regime in law.regimes:
        said = fault_words(regime.sheet("text_faults").words, finding)
        assert "{" not in said
        assert said.endswith(".")


def test_braces_in_a_text_are_words_like_others(words: Mapping[str, str]) -> None:
    finding = TextFinding(fault=TextFault.PLACEHOLDER, spot=spot(3), seen="{tên} {0}")
    assert fault_words(words, finding).endswith("“{tên} {0}”.")
