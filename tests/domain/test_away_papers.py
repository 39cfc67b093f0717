from __future__ import annotations

from datetime import date

from bmnn_desk.domain.away_papers import PaperCopy
from bmnn_desk.domain.secrecy import SecrecyLevel


def test_a_copy_on_a_paper_says_nothing_of_its_words_in_a_log() -> None:
    copy = PaperCopy(
        reference="01/BC-SMM",
        day=date(2025, 3, 10),
        number=1,
        level=SecrecyLevel.MAT,
        type_name="Báo cáo",
        title="về tình hình mẫu",
    )
    assert "tình hình" not in repr(copy)
    assert copy.back is None
