from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incoming_list import IncomingState
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.ui.incoming.columns import incoming_columns, is_cancelled
from tests.incoming_desk import cancelled, entered, sealed
from tests.services.incoming import rows

if TYPE_CHECKING:
    from tests.make import Office


def test_each_column_says_what_the_line_has(office: Office) -> None:
    (row,) = rows(office, entered(office, reference="118/CAT-PA03").line)
    said = {column.key: column.text(row) for column in incoming_columns()}
    assert said == {
        "number": "01",
        "day": "10/03/2025",
        "sender": "Công an tỉnh Mẫu",
        "reference": "118/CAT-PA03",
        "title": "Báo cáo về tình hình bịa đặt",
        "level": "Mật",
        "recipients": "Văn phòng",
        "copies": "02",
        "state": "Ở văn thư",
    }


def test_a_row_without_title_is_quiet_and_a_cancelled_one_struck_out(office: Office) -> None:
    title = next(column for column in incoming_columns() if column.key == "title")
    assert title.quiet is not None
    closed = office.desk.do(enter_incoming, sealed(office)).line
    plain = entered(office).line
    first, second = rows(office, closed, plain)
    assert title.quiet(first)
    assert not title.quiet(second)
    office.desk.do(cancel_incoming, cancelled(office, plain))
    (struck,) = rows(office, plain)
    assert is_cancelled(struck)
    assert not is_cancelled(first)
    assert struck.state is IncomingState.CANCELLED
