from __future__ import annotations

from tests.domain.copying_cases import copy_case


def test_a_case_says_no_title_where_it_is_printed_by_mistake() -> None:
    assert "mẫu" not in repr(copy_case())
