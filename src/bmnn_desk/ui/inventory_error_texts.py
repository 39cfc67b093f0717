"""The sentences of mishaps with counting, incidents and requests; error_texts takes them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import errors as e

if TYPE_CHECKING:
    from collections.abc import Mapping

INVENTORY_TEXTS: Mapping[type[e.DeskError], str] = {
    e.CountersMissingError: "Chưa ghi người kiểm kê, hoặc có tên để trống. Ghi tên từng người, ví "
    "dụ: Trần Thị Văn Thư.",
    e.InventoryUnfinishedError: "Chưa khóa được đợt kiểm kê: còn {uncounted} bản chưa kiểm và "
    "{unresolved} chênh lệch chưa xử lý. Kiểm nốt, rồi xử lý từng chênh lệch hoặc ghi thành vụ "
    "việc.",
    e.InventoryBalanceError: "Số đầu kỳ cộng, trừ biến động ra {reckoned} bản, danh sách hiện tại "
    "lại có {closing} bản. Chạy Kiểm tra nhật ký và báo người phụ trách bảo mật, chưa khóa đợt.",
}
INVENTORY_THINGS: Mapping[str, str] = {
    "inventory": "đợt kiểm kê",
    "inventory_count": "kết quả kiểm",
    "incident": "vụ việc",
    "incident_copy": "bản của vụ việc",
    "provision": "đề nghị cung cấp",
    "inventory_open": "đợt đang kiểm",
    "inventory_closed": "đợt đã khóa",
    "difference": "chênh lệch chờ xử lý",
    "difference_resolved": "chênh lệch đã xử lý",
    "incident_unrecorded": "chưa ghi vụ việc",
    "on_the_list": "bản có trong danh sách kiểm kê",
    "not_on_the_list": "bản không có trong danh sách kiểm kê",
    "as_told": "kết quả khớp với danh sách",
    "count_found": "có mặt",
    "count_missing": "không thấy",
    "count_elsewhere": "ở chỗ khác",
    "count_extra": "thừa so với danh sách",
    "way_found_later": "tìm thấy sau",
    "way_handed_over": "đã bàn giao",
    "way_moved": "ghi chỗ mới",
    "way_explained": "giải trình",
    "way_incident": "ghi thành vụ việc",
    "incident_open": "vụ việc đang xử lý",
    "incident_closed": "vụ việc đã khép",
    "leak": "vụ lộ, không có bản bị mất",
    "provision_open": "đề nghị chờ trả lời",
    "provision_decided": "đề nghị đã trả lời",
    "provision_granted": "đề nghị đã được đồng ý",
}
