"""What the records of the office's own order are called in mishaps; error_texts takes them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ORDER_THINGS: Mapping[str, str] = {
    "commitment": "bản cam kết",
    "training": "buổi tập huấn",
    "leaving": "việc thôi giữ chức vụ của người này",
    "own_paper": "văn bản nội bộ",
    "stamp_seen": "con dấu",
    "task": "nhiệm vụ",
    "task_end": "kết quả nhiệm vụ",
    "cipher_device": "thiết bị cơ yếu",
    "device_returned": "đã trả nơi cấp",
    "check_line": "câu trả lời tự kiểm tra",
    "authorisation": "giấy đồng ý của người thứ hai",
    "officer_key": "khóa của người phụ trách",
}
