from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.errors import MarkDoesNotFitError
from bmnn_desk.papers.copy_marks import copy_marks, plan_for
from bmnn_desk.papers.copy_overprint import copy_overprint, prove_copy_overprint
from tests.papers.copying_facts import copying_facts
from tests.papers.facts import PACKS

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


@pytest.mark.parametrize(("sheets", "pages"), [(1, 3), (2, 6), (40, 6)])
def test_each_copy_has_its_first_and_its_last_sheet(law: Law, sheets: int, pages: int) -> None:
    regime = law.pack(PACKS[0])
    marks = copy_marks(
        regime, copying_facts(), plan_for(regime, MarkWay.OVERPRINT, prints_red=True)
    )
    made = copy_overprint(marks, sheets)
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert len(opened.pages) == pages
    prove_copy_overprint(made, marks, sheets)


def test_a_mark_off_the_sheet_is_refused(law: Law) -> None:
    regime = law.pack(PACKS[0])
    plan = replace(plan_for(regime, MarkWay.OVERPRINT, prints_red=True), top_mm=-1.0)
    with pytest.raises(MarkDoesNotFitError):
        copy_overprint(copy_marks(regime, copying_facts(), plan), 2)
