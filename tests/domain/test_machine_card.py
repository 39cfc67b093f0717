from __future__ import annotations

from datetime import date, timedelta

import pytest

from bmnn_desk.domain.machine_card import MachineCardCase

DAY = date(2025, 3, 10)
CARD = MachineCardCase(
    day=DAY,
    serial="PC-07",
    place="Phòng 203",
    inspected_on=DAY,
    system="Hệ điều hành mẫu 11",
    antivirus="Phần mềm mẫu",
    definitions_on=None,
    scanned_on=None,
)


@pytest.mark.parametrize(
    ("day", "come"),
    [(None, False), (date(2020, 1, 1), True), (DAY, True), (DAY + timedelta(days=1), False)],
)
def test_a_day_on_the_card_counts_when_it_has_come(day: date | None, come: bool) -> None:
    assert CARD.has_come(day) is come
