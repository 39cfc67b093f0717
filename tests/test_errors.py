"""Errors carry numbers and kinds, and are flat."""

from datetime import date

import pytest

from bmnn_desk import errors as e


def test_every_error_is_a_direct_child_of_the_base() -> None:
    classes = [
        value
        for value in vars(e).values()
        if isinstance(value, type) and issubclass(value, Exception) and value is not e.DeskError
    ]

    assert classes
    assert all(kind.__bases__ == (e.DeskError,) for kind in classes)


@pytest.mark.parametrize(
    ("error", "facts"),
    [
        (e.AlreadySavedError(7, "item", 3), {"seq": 7, "object_kind": "item", "object_id": 3}),
        (e.StoreRolledBackError(4, 9), {"found": 4, "anchored": 9}),
        (
            e.DaysOutOfOrderError(date(2025, 1, 1), date(2025, 1, 2)),
            {"day": date(2025, 1, 1), "earliest": date(2025, 1, 2)},
        ),
        (
            e.LawDataError("a.toml", "k", "missing"),
            {"file": "a.toml", "key": "k", "why": "missing"},
        ),
    ],
)
def test_the_facts_of_a_mishap_are_fields(error: e.DeskError, facts: dict[str, object]) -> None:
    assert vars(error) == facts
