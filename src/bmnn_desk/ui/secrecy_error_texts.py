"""What changes of secrecy are called in the sentences of mishaps; error_texts takes it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SECRECY_THINGS: Mapping[str, str] = {
    "secret": "còn là bí mật nhà nước",
    "extended": "gia hạn thời hạn bảo vệ",
    "raised": "tăng độ mật",
    "lowered": "giảm độ mật",
    "declassified": "giải mật",
    "declassified_part": "giải mật một phần",
    "delisted": "giải mật do không còn trong danh mục",
    "expired": "hết thời hạn bảo vệ",
    "lapsing": "để hết thời hạn bảo vệ",
    "fixed": "ấn định thời hạn bảo vệ",
    "running": "còn thời hạn bảo vệ",
    "has_term": "đã có thời hạn bảo vệ",
    "no_term": "chưa có thời hạn bảo vệ",
    "own": "cơ quan này xác định độ mật",
    "received": "văn bản đến",
    "not_told": "chưa được thông báo",
    "told": "đã được thông báo",
    "clerk": "văn thư của cơ quan",
    "outside": "nơi giữ phải thông báo",
    "MAT": "Mật",
    "TOI_MAT": "Tối mật",
    "TUYET_MAT": "Tuyệt mật",
    "secrecy_change": "quyết định thay đổi",
    "change_holder": "nơi giữ",
    "copy_remark": "bản đã ghi đóng dấu lại",
    "item_term": "thời hạn bảo vệ",
    "item_level": "độ mật",
    "delisted_entry": "mục đã ghi ra khỏi danh mục",
}
