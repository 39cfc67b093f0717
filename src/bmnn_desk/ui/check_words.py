"""What each check of a made file looks at, as the mishap names it (`MarkNotProvedError.check`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CHECK_WORDS: Mapping[str, str] = {
    "pages": "số trang hoặc tệp không mở lại được",
    "page_content": "nội dung trang",
    "boxes": "khổ trang hoặc chiều trang",
    "resources": "phông chữ, hình ảnh của trang",
    "annotations": "chú thích trên trang",
    "fields": "ô biểu mẫu",
    "outlines": "mục lục của tệp",
    "names": "chỗ đánh dấu để dẫn tới",
    "root": "phần khai chung của tệp",
    "missing": "thiếu dấu trên trang",
    "extra": "thừa dấu hoặc thừa nét trên trang",
    "covered": "dấu bị phần khác che",
    "hidden": "dấu bị mờ, bị cắt hoặc nằm trong lớp ẩn",
    "place": "chỗ đặt dấu",
    "size": "cỡ dấu hoặc khổ tờ",
    "text": "chữ trong dấu",
    "ink": "màu dấu",
    "copy_numbers": "bản số trong chữ của trang",
    "moved": "nét cũ của trang bị xê dịch",
    "parts": "phần khác của tệp",
}
