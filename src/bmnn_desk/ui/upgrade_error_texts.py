"""The sentences of mishaps between versions and of an upgrade; error_texts takes them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import errors as e

if TYPE_CHECKING:
    from collections.abc import Mapping

UPGRADE_TEXTS: Mapping[type[e.DeskError], str] = {
    e.StoreTooNewError: "Kho dữ liệu do phiên bản mới hơn ghi (lược đồ {found}, chương trình này "
    "biết đến {known}). Cài phiên bản mới; kho chưa bị thay đổi.",
    e.UpgradeRoomError: "Kho do phiên bản trước ghi, cần nâng cấp mới mở được, mà ổ đĩa thiếu chỗ: "
    "cần trống {needed} MB, còn {free} MB. Dọn bớt tệp trên ổ chứa kho rồi mở lại; kho chưa bị "
    "thay đổi.",
    e.UpgradeUndoneError: "Nâng cấp kho không thành: bảng {table} không còn đúng như trước, nên đã "
    "trả lại như cũ, không mất gì. Dùng tiếp phiên bản trước của chương trình và báo người quản "
    "trị kèm tên bảng này.",
}
