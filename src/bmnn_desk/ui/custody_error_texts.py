"""The sentences of mishaps with copies: who holds them, how they go; error_texts takes them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import errors as e

if TYPE_CHECKING:
    from collections.abc import Mapping

CUSTODY_TEXTS: Mapping[type[e.DeskError], str] = {
    e.CopyAwayError: "Bản số {number} của {reference} {is_at} nên chưa tiêu hủy được. Nhận lại bản "
    "đó trước: Ctrl+B ở trang Bản đang giữ, hoặc ở trang Mang ra nếu bản được mang đi.",
    e.HolderMissingError: "Chưa ghi đủ người giữ và nơi để nên không biết tìm bản ở đâu. Ghi cả "
    "hai, ví dụ: Ngô Văn Soạn; Tủ 2, ngăn 1.",
    e.SignedPaperMissingError: "Chưa ghi giấy có chữ ký nên việc giao, nhận bản không có gì chứng "
    "minh. Ghi số phiếu, hoặc tên sổ và trang, ví dụ: Sổ mượn, trang 5.",
}
CUSTODY_THINGS: Mapping[str, str] = {
    "held": "có người giữ",
    "lent": "đang cho mượn",
    "taken_out": "đang mang ra ngoài",
    "archived": "đã nộp lưu trữ",
    "lost": "thất lạc",
    "given_back": "đã trả nơi gửi",
    "copy_event": "lần giao, chuyển bản",
    "original": "bản gốc",
    "file": "bản chính",
    "sent": "bản gửi",
    "duplicate": "bản sao",
    "taking_out": "lần mang ra",
    "taking_out_copy": "bản mang ra",
    "trip_returned": "đã giao lại",
    "trip_lost": "mất trên đường",
    "meeting": "cuộc họp",
    "meeting_copy": "bản phát tại cuộc họp",
    "destruction": "lần tiêu hủy",
    "destruction_destroyed": "đã tiêu hủy",
    "destruction_cancelled": "đã ghi không tiêu hủy nữa",
    "destruction_paper": "giấy trong hồ sơ tiêu hủy",
    "decided": "tiêu hủy theo quyết định",
    "at_once": "tiêu hủy ngay bản hỏng, bản dư",
    "emergency": "tiêu hủy khẩn cấp",
}
