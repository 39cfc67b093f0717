from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_a_field_is_found_by_its_key_and_group(law: Law) -> None:
    form = law.pack("tt24-2020").templates["draft_text"]
    assert form.of("line", "recipients").field == "nơi nhận"
    assert form.of("line", "addressees").field == "kính gửi"
    with pytest.raises(KeyError):
        form.of("line")


def test_the_fixed_names_are_those_of_the_slip_its_decision_and_its_print_code(law: Law) -> None:
    assert law.pack("tt24-2020").templates["slip"].fixed == (
        "trích yếu",
        "người soạn thảo",
        "độ mật",
        "căn cứ",
        "số lượng bản",
        "sao chụp",
        "nơi nhận",
        "quyết định",
        "mã bản in",
    )
