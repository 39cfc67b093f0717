"""Ways as a draft keeps them."""

from __future__ import annotations

import pytest

from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.ui.issue.ways_text import ways_from, ways_text


@pytest.mark.parametrize(
    "ways",
    [
        {},
        {Stamp.COPY_NUMBER: MarkWay.OVERPRINT},
        {Stamp.COPY_NUMBER: MarkWay.PRINT, Stamp.LEVEL_TUYET_MAT: MarkWay.RUBBER},
    ],
)
def test_ways_come_back_as_they_were_kept(ways: dict[Stamp, MarkWay]) -> None:
    assert ways_from(ways_text(ways)) == ways


def test_what_a_draft_of_another_program_kept_is_refused() -> None:
    with pytest.raises(ValueError, match="hai"):
        ways_from("copy_number=hai")
