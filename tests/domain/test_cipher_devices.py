from __future__ import annotations

from datetime import date

from bmnn_desk.domain.cipher_devices import DeviceEntry, DeviceMoveRequest, DeviceRequest

DAY = date(2025, 3, 10)


def test_neither_serial_nor_place_stands_in_a_repr() -> None:
    came = DeviceRequest(
        request_id="1",
        day=DAY,
        body=1,
        kind="Máy mã",
        serial="CY-1",
        received_from="Cơ yếu",
        paper="3/BB",
        keeper=1,
        place="Tủ 2",
    )
    moved = DeviceMoveRequest(
        request_id="1", day=DAY, body=1, device=1, keeper=None, place="Tủ 2", paper="4/BB"
    )
    entry = DeviceEntry(
        id=1,
        kind="Máy mã",
        serial="CY-1",
        received_on=DAY,
        received_from="Cơ yếu",
        paper="3/BB",
        keeper=1,
        keeper_name="Ngô Văn Soạn",
        place="Tủ 2",
        returned_on=None,
    )
    said = repr(came) + repr(moved) + repr(entry)
    assert not entry.is_listed_drive
    for word in ("CY-1", "Tủ", "BB"):
        assert word not in said
