"""Patterns of the two-column heads and feet of documents, and of what stands at a page's edges."""

from __future__ import annotations

import re

# A gap before or after these is a blank to fill in, and parts no columns.
BLANK_AFTER = re.compile(r"(?:số|ngày|tháng|năm)\s*:?[\s.…_]*$", re.IGNORECASE)
BLANK_BEFORE = re.compile(r"^[\s.…_]*(?:/|-[^\W\d_]|tháng\b|năm\b)", re.IGNORECASE)
LABEL = re.compile(
    r"^(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-zđ])[.)]*|[-\u2013\u2014*•+]"
    r"|(?:điều|chương|mục|phần|khoản|phụ lục|bảng|hình)\s+[\dIVX]+[.:]?|v/v)$",
    re.IGNORECASE,
)
HEADING = re.compile(r"^nơi\s+nhận\s*:?$", re.IGNORECASE)
FOOT = re.compile(r"^nơi\s+nhận\s*:", re.IGNORECASE)
FOOT_HEADING = re.compile(r"^[\W_]{0,6}nơi\s+nhận[\s*_]{0,4}(?:[:\uff1a]|$)", re.IGNORECASE)
ADDRESSEE = re.compile(r"^kính\s+gửi\b", re.IGNORECASE)
MOTTO = re.compile(r"^độc\s+lập\s*[-\u2013]\s*tự\s+do", re.IGNORECASE)
DATED = re.compile(r"(?:^|,\s*)ngày\b[\s\d.…_]*tháng\b", re.IGNORECASE)
PAGE_NUMBER = re.compile(
    r"^(?:trang|page|tr\.)?[-\u2013\u2014\s]*\d{1,4}(?:\s*(?:/|of|trên)\s*\d{1,4})?"
    r"[-\u2013\u2014\s.]*$",
    re.IGNORECASE,
)
# Names of types as they stand alone above a title (NĐ 30/2020 Điều 7).
_TYPE_LINES = (
    "NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|THÔNG CÁO|THÔNG BÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH",
    "KẾ HOẠCH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|BÁO CÁO|BIÊN BẢN|TỜ TRÌNH|HỢP ĐỒNG|CÔNG ĐIỆN|BẢN GHI NHỚ",
    "BẢN THỎA THUẬN|GIẤY ỦY QUYỀN|GIẤY MỜI|GIẤY GIỚI THIỆU|GIẤY NGHỈ PHÉP|PHIẾU GỬI",
    "PHIẾU CHUYỂN|PHIẾU BÁO|THƯ CÔNG",
)
TYPES = frozenset(name for line in _TYPE_LINES for name in line.split("|"))
