"""How the words of a two-column head or foot read, in DOCX where only they tell columns apart."""

from __future__ import annotations

import re

_BLANK_AFTER = re.compile(r"(?:số|ngày|tháng|năm)\s*:?[\s.…_]*$", re.IGNORECASE)
_BLANK_BEFORE = re.compile(r"^[\s.…_]*(?:/|-[^\W\d_]|tháng\b|năm\b)", re.IGNORECASE)
_DASHED = re.compile(r"^[-\u2013\u2014*•+]\s*[^-\u2013\u2014*•+=_.\s]")
_LABEL = re.compile(
    r"^(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-zđ])[.)]*|[-\u2013\u2014*•+]"
    r"|(?:điều|chương|mục|phần|khoản|phụ lục|bảng|hình)\s+[\dIVX]+[.:]?|v/v)$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^[\d.,/\u2013-]+$")
_HEADING = re.compile(r"^nơi\s+nhận\s*:?$", re.IGNORECASE)
_FOOT = re.compile(r"^nơi\s+nhận\s*:", re.IGNORECASE)
_ADDRESSEE = re.compile(r"^kính\s+gửi\b", re.IGNORECASE)
_MOTTO = re.compile(r"^độc\s+lập\s*[-\u2013]\s*tự\s+do", re.IGNORECASE)
_DATED = re.compile(r"(?:^|,\s*)ngày\b[\s\d.…_]*tháng\b", re.IGNORECASE)
_SIGNED = re.compile(r"^\([^()]{2,40}\)$")
_RULE = re.compile(r"^[-\u2013\u2014_*=.\s]{3,}$")
# Names of types as they stand alone above a title (NĐ 30/2020 Điều 7).
_TYPE_LINES = (
    "NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|THÔNG CÁO|THÔNG BÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH",
    "KẾ HOẠCH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|BÁO CÁO|BIÊN BẢN|TỜ TRÌNH|HỢP ĐỒNG|CÔNG ĐIỆN|BẢN GHI NHỚ",
    "BẢN THỎA THUẬN|GIẤY ỦY QUYỀN|GIẤY MỜI|GIẤY GIỚI THIỆU|GIẤY NGHỈ PHÉP|PHIẾU GỬI",
    "PHIẾU CHUYỂN|PHIẾU BÁO|THƯ CÔNG",
)
_TYPES = frozenset(name for line in _TYPE_LINES for name in line.split("|"))
_MOST_LEFT, _MOST_RIGHT = 70, 62
_LEAST_CAPITALS = 4
_NAME_WORDS = range(2, 8)
_LONG = 110


def is_foot(text: str) -> bool:
    """True for the line that heads nơi nhận."""
    return _FOOT.match(text) is not None


def opens_body(text: str) -> bool:
    """True for a line that belongs to neither column: Kính gửi, the name of a type."""
    return _ADDRESSEE.match(text) is not None or text.rstrip(": ") in _TYPES


def is_long(text: str) -> bool:
    """True for more than a line of body text, which no column holds."""
    return len(text) > _LONG and not _DASHED.match(text)


def never_divides(left: str, right: str) -> bool:
    """True where the gap between two texts is a blank to fill in, or an indent after a label."""
    if not left or not right or len(left) > _MOST_LEFT or len(right) > _MOST_RIGHT:
        return True
    if _BLANK_AFTER.search(left) or _BLANK_BEFORE.match(right) or _NUMBER.match(right):
        return True
    if _DASHED.match(right) or (_LABEL.match(left) and not _stands_right(right)):
        return True
    return left.endswith(":") and not _HEADING.match(left)


def always_divides(left: str) -> bool:
    """True for the heading of nơi nhận: what follows a gap after it is the signature."""
    return _HEADING.match(left) is not None


def may_stand_right(text: str) -> bool:
    """True for a text that is short enough for a right column, and no item of a list."""
    is_other = _DASHED.match(text) or _FOOT.match(text) or opens_body(text)
    return bool(text) and len(text) <= _MOST_RIGHT and not is_other


def reads_right(text: str) -> bool:
    """True for what stands at the right of heads and feet: capitals, motto, day, name."""
    if not may_stand_right(text):
        return False
    if _stands_right(text) or _SIGNED.match(text) or _RULE.match(text):
        return True
    cased = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in cased)
    if capitals >= _LEAST_CAPITALS and capitals * 10 >= len(cased) * 9:
        return True
    return _is_name(text)


def _stands_right(text: str) -> bool:
    return _MOTTO.match(text) is not None or _DATED.search(text) is not None


def _is_name(text: str) -> bool:
    words = text.replace(".", ". ").split()
    if len(words) not in _NAME_WORDS or any(sign.isdigit() for sign in text):
        return False
    tail = words[-2:] if len(words) > len(_NAME_WORDS) // 2 else words
    return all(word[0].isupper() for word in tail) and words[0][0].isupper()
