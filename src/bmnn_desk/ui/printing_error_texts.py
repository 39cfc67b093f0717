"""The sentences of mishaps while printing; error_texts takes them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import errors as e

if TYPE_CHECKING:
    from collections.abc import Mapping

PRINTING_TEXTS: Mapping[type[e.DeskError], str] = {
    e.PrinterMissingError: "Không thấy máy in đã chọn: máy tắt, rút dây, bị gỡ, hoặc chưa chọn máy "
    "nào. Nối lại hoặc chọn máy in khác; các bản đã in vẫn được ghi, không mất gì.",
    e.ColourNotPrintedError: "Máy in “{printer}” không in được màu đỏ (máy đen trắng, hoặc đang "
    "đặt in đen trắng) nên chưa in gì. Chọn máy in màu; hoặc in phiếu phân bản rồi đóng dấu và ghi "
    "BẢN SỐ bằng tay theo phiếu.",
    e.PrintFailedError: "Máy in “{printer}” dừng giữa chừng ở trang {page}. Xem giấy, mực và dây "
    "nối rồi in tiếp: bản này in lại từ đầu, vẫn số cũ, tờ in dở hủy như bản hỏng; các bản đã in "
    "xong vẫn được ghi.",
    e.PaperEdgeError: "Trang {page} có chỗ lấn {mm} mm vào mép giấy mà máy in “{printer}” không in "
    "tới nên chưa in gì. Dời dấu vào trong, xem lại khổ giấy và độ lệch đã đặt cho máy in, hoặc "
    "chọn máy in khác.",
}
