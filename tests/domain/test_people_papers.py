from __future__ import annotations

from datetime import date

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.leaving import LeavingReason
from bmnn_desk.domain.people_papers import CommitmentFacts, MinutesFacts, StampFileFacts

DAY = date(2025, 3, 10)


def test_no_name_of_a_paper_stands_in_a_repr() -> None:
    commitment = CommitmentFacts(
        parent="UBND",
        agency="SỞ MẪU",
        place="Mẫu Sơn",
        kind=CommitmentKind.ACCESS,
        name="Ngô Văn Soạn",
        post="Chuyên viên",
        unit="",
        rules_number="",
        rules_day=None,
    )
    minutes = MinutesFacts(
        parent="UBND",
        agency="SỞ MẪU",
        place="Mẫu Sơn",
        day=DAY,
        number="7/BB",
        giver="Ngô Văn Soạn",
        giver_post="Chuyên viên",
        taker="",
        taker_post="",
        reason=LeavingReason.RETIRED,
        copies=(),
        given=(),
        things=(),
    )
    stamps = StampFileFacts(
        parent="UBND",
        agency="SỞ MẪU",
        place="Mẫu Sơn",
        day=DAY,
        pack="TT 24",
        tolerance_mm=1,
        stamps=(),
    )
    said = repr(commitment) + repr(minutes) + repr(stamps)
    assert "Soạn" not in said
    assert "SỞ" not in said
