"""The sentences of mishaps with copies' holders; error_texts takes them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import errors as e

if TYPE_CHECKING:
    from collections.abc import Mapping

CUSTODY_TEXTS: Mapping[type[e.DeskError], str] = {
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
}
