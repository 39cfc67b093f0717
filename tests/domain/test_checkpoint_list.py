from __future__ import annotations

from datetime import date

from bmnn_desk.domain.checkpoint_list import CheckpointEntry, OfficerKeyEntry


def test_neither_a_signer_nor_a_fingerprint_stands_in_a_repr() -> None:
    entry = CheckpointEntry(seq=7, at_utc="2026-03-10T01:00:00+00:00", person="Trần Văn Giám")
    key = OfficerKeyEntry(person="Trần Văn Giám", since=date(2026, 3, 10), fingerprint="7F3A")
    assert "Giám" not in f"{entry!r} {key!r}"
    assert "7F3A" not in repr(key)
