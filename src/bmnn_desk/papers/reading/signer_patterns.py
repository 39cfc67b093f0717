# ruff: noqa: RUF001 - apostrophes and hyphens of every kind are what is looked for
"""How the names of signers read, with ranks, degrees and notes; for NFC text in one line."""

from __future__ import annotations

import re


def _i(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


SIGNER_NOTE = _i(
    r"^[(\[]|^(?:đã ký|ký bởi|người ký|ký tên|ký số|chữ ký|email|e-mail|cơ quan ?:"
    r"|tổ chức ?:|thời gian ký"
    r"|ngày ký|signature|signed|digitally|date ?:|chức vụ ?:|đơn vị ?:|ký ngày|giờ ký"
    r"|location|reason)"
    r"|@|^\d|^…|^\.{2,}"
)
RANK = _i(
    r"^(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|[úu]y|uý)|hạ sĩ|(?:thượng|trung) sĩ"
    r"|chuyên viên chính|h(?:òa|oà) thượng|thượng t(?:ọa|oạ)|đại đức|ni (?:sư|trưởng)|sư cô"
    r"|linh mục|giám mục|mục sư"
    r"|(?:PGS|GS|TS|TSKH|ThS|KS|CN|BS|DS|LS|BSCK\w*|BS\.? ?CK\w*|NGƯT|NGND|TTƯT|TTND|kỹ sư|luật sư"
    r"|bác sĩ|tiến sĩ|thạc sĩ|cử nhân|giáo sư|phó giáo sư|CKI{1,2})\.?)(?:[ ,.]+|$)"
)
SURNAME = _i(
    r"^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn"
    r"|trịnh|trương"
    r"|tạ|tô|mai|cao|chu|lương|lưu|quách|thái|thạch|kim|sơn|danh|châu|la|tăng|từ|vương|viên"
    r"|hà|đào|lâm"
    r"|phùng|triệu|nông|ma|bế|lò|giàng|vàng|sùng|thào|mùa|lường|quàng|cầm|tòng|lầu|hoàng"
    r"|khổng|khúc|kiều"
    r"|nghiêm|ninh|ông|phí|phó|quản|tống|thân|thi|tiêu|tôn|tất|trà|úc|văn|vi|vừ|xa|y"
    r"|(?:h|k|bh)['’ʼ‘]\w*|rơ"
    r"|ksor|siu|kpă"
    r"|nay|bá|bạch|bành|cù|diệp|doãn|đàm|đồng|giáp|hạ|hứa|hầu|lại|lăng|lục|mạc|mã|mẫn|ngạc"
    r"|ngụy|nhâm|nhan"
    r"|nhữ|sầm|sử|thẩm|thiều|tòng|trang|âu|ân|ấu|vàng|hạng|ly|má|chẻo|phàn|tẩn|lèng|hảng"
    r"|chang|cứ)(?!\w)"
)
NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’ʼ‘.‑-])*")
LONE_NAME = re.compile(r"[^\W\d_]{1,3}['’ʼ‘][^\W\d_]{2,}")
