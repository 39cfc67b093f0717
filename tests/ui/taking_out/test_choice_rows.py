from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.away_choices import ChoicesAsked
from bmnn_desk.ui.taking_out.choice_rows import choices, kept_rows, sent_rows
from tests.away_desk import delivered, kept, sent

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_what_is_kept_says_who_has_it(seat: Seat, office: Office) -> None:
    first, _ = kept(office)
    rows = kept_rows(seat)("", ())
    assert rows[first].texts == ("01/BC-SMM · bản số 03", "Mật", "Văn thư")
    assert kept_rows(seat)("không có", (first,)).keys() == {first}


def test_what_was_sent_says_whom_it_was_for(seat: Seat, office: Office) -> None:
    item, other = delivered(office), delivered(office)
    rows = sent_rows(seat, item)("", ())
    assert tuple(rows) == sent(office, item)
    assert [row.more for row in rows.values()] == [("Sở Thử Nghiệm",), ("Công an tỉnh Mẫu",)]
    assert set(sent_rows(seat, 0)("", ())) == {*sent(office, item), *sent(office, other)}
    asked = ChoicesAsked(body=seat.body, out=True)
    assert {row.item for row in choices(seat, "", (), asked).values()} == {item, other}
