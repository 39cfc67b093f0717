from __future__ import annotations

from dataclasses import replace

from tests.domain.life_cases import DAY, ONE, PERMIT, REQUEST, taking_out


def test_what_was_permitted_after_it_left_was_not_permitted() -> None:
    assert taking_out().is_permitted
    assert not taking_out(permit=replace(PERMIT, day=DAY + ONE)).is_permitted
    assert not taking_out(permit=None).is_permitted


def test_a_request_says_no_title_where_it_is_printed_by_mistake() -> None:
    assert "mẫu" not in repr(taking_out(request=REQUEST))
