from __future__ import annotations

from datetime import date

from bmnn_desk.domain.proposal import SlipAct
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.slip_list import SlipEntry, SlipState


def test_a_state_is_an_act_on_the_slip_or_that_it_was_used() -> None:
    acts = {act.value for act in SlipAct} - {SlipAct.COUNTERSIGNED.value}
    assert {state.value for state in SlipState} == {*acts, "used"}


def test_a_slip_that_nobody_decided_names_nobody_and_shows_no_title_in_a_log() -> None:
    entry = SlipEntry(
        slip=1,
        item=1,
        day=date(2025, 3, 10),
        type_name="Báo cáo",
        title="về tình hình mẫu",
        level=SecrecyLevel.MAT,
        unit="Văn phòng",
        drafter="Ngô Văn Soạn",
        copies=4,
        state=SlipState.PROPOSED,
        print_code="ABCD2345",
    )
    assert (entry.decided_on, entry.decided_by, entry.note, entry.on_paper) == (None, "", "", False)
    assert "mẫu" not in repr(entry)
