from __future__ import annotations

from datetime import date

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.slip_list import SlipEntry, SlipState
from bmnn_desk.ui.proposal.slip_columns import about, is_withdrawn, slip_columns
from bmnn_desk.ui.widgets.column import StateMark

ENTRY = SlipEntry(
    slip=1,
    item=1,
    day=date(2025, 3, 1),
    type_name="Báo cáo",
    title="về việc mẫu",
    level=SecrecyLevel.MAT,
    unit="Văn phòng",
    drafter="Ngô Văn Soạn",
    copies=4,
    state=SlipState.WITHDRAWN,
    print_code="AB",
)


def test_a_row_reads_from_left_to_right() -> None:
    assert [column.text(ENTRY) for column in slip_columns()] == [
        "01/03/2025",
        "Báo cáo về việc mẫu",
        "Văn phòng",
        "Mật",
        "04",
        "Đã rút",
    ]


def test_the_state_has_a_shape_beside_its_word() -> None:
    state = slip_columns()[-1]

    assert state.value is not None
    assert state.value(ENTRY) is StateMark.RING
    assert is_withdrawn(ENTRY)


def test_type_and_title_are_one_line() -> None:
    assert about(ENTRY) == "Báo cáo về việc mẫu"
