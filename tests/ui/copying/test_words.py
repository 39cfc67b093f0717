from __future__ import annotations

from bmnn_desk.domain.copying import CopyForm, CopyPaper, CopyStepKind
from bmnn_desk.domain.copying_list import CopyingState
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.ui.copying.words import (
    COPY_PAPER_WORDS,
    COPYING_STATE_WORDS,
    FORM_WORDS,
    MARK_WAY_WORDS,
    STEP_WORDS,
)


def test_every_form_state_step_paper_and_way_has_its_words() -> None:
    assert set(FORM_WORDS) == set(CopyForm)
    assert set(COPYING_STATE_WORDS) == set(CopyingState)
    assert set(STEP_WORDS) == set(CopyStepKind)
    assert set(COPY_PAPER_WORDS) == set(CopyPaper)
    assert set(MARK_WAY_WORDS) == set(MarkWay)
