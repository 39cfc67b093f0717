"""What is told of networks: the system's ban, printers left out. No Qt: commands say it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.connected import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.machine.no_network import Ban
    from bmnn_desk.ui.printing.printers import PrinterFacts

_HOW = (
    "Chương trình không có mã nào gọi mạng, nhưng lần này hệ điều hành không chặn thêm. Rút dây "
    "mạng, tắt Wi-Fi, Bluetooth, 4G trước khi mở kho, và nhờ người quản trị máy chặn chương trình "
    "này bằng tường lửa."
)
_LEFT_OUT = (
    "Không in qua mạng nên bỏ qua máy in {names}: tờ in đi qua mạng, máy khác đọc được. Cắm dây "
    "USB từ máy in thẳng vào máy này, cài lại máy in rồi mở lại. Đã cắm dây mà vẫn bị bỏ qua thì "
    "nhờ người quản trị máy cài lại theo cổng USB; Linux: tắt cups-browsed, dùng địa chỉ usb:// "
    "hoặc ipp://localhost:60000/ipp/print."
)
_NOT_SET: Mapping[str, str] = {
    "unknown_machine": f"Rào chặn mạng của chương trình chưa có cho loại máy này. {_HOW}",
    "refused": f"Hệ điều hành không cho đặt rào chặn mạng của chương trình. {_HOW}",
}

STANDING_WORDS: Mapping[Standing, tuple[str, str]] = {
    Standing.APART: ("Máy độc lập \u2013 không kết nối mạng", "Không nối mạng"),
    Standing.ALLOWED: ("Máy chỉ nối mạng nội bộ độc lập", "Mạng độc lập"),
    Standing.CONNECTED: ("Máy đang nối mạng", "Đang nối mạng"),
    Standing.UNKNOWN: ("Không rõ máy có nối mạng không", "Không rõ mạng"),
}
"""How the machine stands to networks, whole and short."""


def ban_words(ban: Ban | None) -> str:
    """What is told once where the system was asked to refuse every network and does not.

    Empty where it does, where nobody asked, and on Windows, whose firewall has a rule for it.
    """
    return "" if ban is None else _NOT_SET.get(ban, "")


def left_out_words(found: Iterable[PrinterFacts]) -> str:
    """Why these printers cannot be chosen, and how they could; empty without any."""
    names = ", ".join(f"“{facts.name}”" for facts in found)
    return _LEFT_OUT.format(names=names) if names else ""
