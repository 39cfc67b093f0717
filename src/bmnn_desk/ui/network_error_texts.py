"""The sentences of mishaps around a network; error_texts takes them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors.network import MachineConnectedError, NetworkPrinterError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.errors import DeskError

NETWORK_TEXTS: Mapping[type[DeskError], str] = {
    NetworkPrinterError: "Máy in “{printer}” nối qua mạng, hoặc là một nhóm máy in ({address}), "
    "nên chương trình không in: tờ in đi qua mạng thì máy khác đọc được. Chưa in gì. Cắm dây USB "
    "từ máy in thẳng vào máy này rồi cài lại máy in, hoặc chọn máy in cắm dây. Đã cắm dây mà vẫn "
    "báo vậy thì nhờ người quản trị máy cài lại theo cổng USB; Linux: tắt cups-browsed, dùng địa "
    "chỉ usb:// hoặc ipp://localhost:60000/ipp/print.",
    MachineConnectedError: "Máy đang nối mạng ({adapters}) nên không mở kho: cơ quan đã đặt như "
    "vậy ở Cấu hình, mục Mạng. Rút dây mạng, tắt Wi-Fi, Bluetooth, 4G rồi mở lại. Nếu đó là mạng "
    "LAN độc lập: rút dây, mở kho, ghi vào thẻ máy này ở Hồ sơ cơ quan rồi mới nối lại.",
}

NETWORK_THINGS: Mapping[str, str] = {"unknown_address": "không rõ địa chỉ"}
