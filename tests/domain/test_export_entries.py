from __future__ import annotations

from datetime import date

from bmnn_desk.domain.export_entries import PeerEntry


def test_another_desk_is_known_from_the_day_it_was_entered_to_its_last() -> None:
    entry = PeerEntry(
        peer=1,
        name="Phòng Mẫu",
        recipient="",
        reports_to_us=True,
        since=date(2026, 1, 2),
        ended_on=date(2026, 6, 30),
    )
    days = [date(2026, 1, 1), date(2026, 1, 2), date(2026, 6, 30), date(2026, 7, 1)]
    assert [entry.is_known_on(day) for day in days] == [False, True, True, False]
    assert "Phòng" not in repr(entry)
