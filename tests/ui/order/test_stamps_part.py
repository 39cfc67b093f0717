from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamp_inventory import StampFound, StampSize
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.ui.order.stamps_part import stamps_part
from tests.office_desk import looked_at
from tests.ui.order.reading import cells, rows

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.finding(23)
@pytest.mark.finding(64)
@pytest.mark.finding(85)
def test_each_state_of_a_stamp_has_its_words(seat: Seat, office: Office) -> None:
    part = stamps_part(seat)
    assert {row["state"] for row in cells(part, "all")} == {"chưa xem"}
    looked_at(office)
    wide = StampSize(width_mm=24.5, height_mm=8)
    looked_at(office, StampFound(stamp=Stamp.LEVEL_MAT, held=True, size=wide))
    looked_at(office, StampFound(stamp=Stamp.LEVEL_TOI_MAT, held=True))
    looked_at(office, StampFound(stamp=Stamp.LEVEL_TUYET_MAT, held=False))
    found = cells(part, "all")
    assert [row["state"] for row in found[:4]] == ["sai cỡ", "chưa đo", "không có", "đúng cỡ"]
    assert (found[0]["size"], found[0]["specimen"]) == ("24,5 \u00d7 8", "20 \u00d7 8")
    assert len(cells(part, "lacking")) == 3
    assert "khác mẫu" in part.matter(seat, rows(part, "all")[0]).head.warning


def test_what_is_inference_in_a_specimen_is_said(seat: Seat, office: Office) -> None:
    looked_at(office)
    part = stamps_part(seat)
    by_name = {row.name: row for row in rows(part, "all")}
    facts = dict(part.matter(seat, by_name["Dấu Mật"]).facts)
    assert facts["Cỡ mẫu là"] == "có nguồn"
    assert "suy luận" in facts["Điều chưa chắc"]
    raised = next(row for name, row in by_name.items() if "Tăng độ mật" in name)
    assert dict(part.matter(seat, raised).facts)["Cỡ mẫu là"] == "suy luận, chưa đối chiếu"
