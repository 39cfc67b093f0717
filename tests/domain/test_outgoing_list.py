from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.outgoing_list import shown_title
from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

TITLE = "về phương án mẫu"
BELOW: Iterable[SecrecyLevel] = (SecrecyLevel.MAT, SecrecyLevel.TOI_MAT)


@pytest.mark.parametrize("level", BELOW)
def test_a_title_below_tuyet_mat_is_shown_before_there_is_a_line(level: SecrecyLevel) -> None:
    assert shown_title(level, TITLE, None) == TITLE


def test_a_tuyet_mat_title_is_not_shown_before_there_is_a_line() -> None:
    assert shown_title(SecrecyLevel.TUYET_MAT, TITLE, None) == ""


@pytest.mark.parametrize("level", SecrecyLevel)
@pytest.mark.parametrize("in_register", ["", TITLE])
def test_with_a_line_the_register_says_it(level: SecrecyLevel, in_register: str) -> None:
    assert shown_title(level, "khác", in_register) == in_register
