from __future__ import annotations

from datetime import date

from bmnn_desk.domain.commitments import CommitmentKind, CommitmentsRequest, TrainingRequest

DAY = date(2025, 3, 10)


def test_a_commitment_is_for_access_unless_it_is_said() -> None:
    asked = CommitmentsRequest(request_id="1", day=DAY, body=1, persons=(1,), filed_in="Hồ sơ 3")
    assert asked.kind is CommitmentKind.ACCESS
    assert "Hồ sơ" not in repr(asked)


def test_what_was_taught_stands_in_no_repr() -> None:
    asked = TrainingRequest(
        request_id="1", day=DAY, body=1, persons=(1,), subject="Chuyên đề", provider="Công an"
    )
    assert "Chuyên đề" not in repr(asked)
