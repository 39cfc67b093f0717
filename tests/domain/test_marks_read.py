from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.domain.marks_read import (
    CopyVerdict,
    FileCompared,
    FoundBy,
    MarkCompared,
    MarkRead,
    MarkVerdict,
)
from bmnn_desk.domain.stamps import Ink, Stamp

MARK = MarkRead(stamp=Stamp.COPY_NUMBER, lines=("BẢN",), page=1, ink=Ink.RED, faults=frozenset())
SAME = MarkCompared(stamp=Stamp.COPY_NUMBER, verdict=MarkVerdict.SAME)
FILE = FileCompared(found_by=FoundBy.FILE, copy_verdict=CopyVerdict.KNOWN, marks=(SAME,))


@pytest.mark.parametrize("verdict", MarkVerdict)
def test_a_file_agrees_where_its_copy_is_known_and_each_mark_is_as_recorded(
    verdict: MarkVerdict,
) -> None:
    found = replace(FILE, marks=(SAME, replace(SAME, verdict=verdict)))
    assert found.agrees is (verdict in {MarkVerdict.SAME, MarkVerdict.BY_HAND})


def test_a_file_whose_marks_were_not_compared_does_not_agree() -> None:
    assert not replace(FILE, marks=()).agrees


@pytest.mark.parametrize("verdict", CopyVerdict)
def test_a_file_of_no_known_copy_never_agrees(verdict: CopyVerdict) -> None:
    assert replace(FILE, copy_verdict=verdict).agrees is (verdict is CopyVerdict.KNOWN)
