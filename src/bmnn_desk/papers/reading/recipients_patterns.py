# ruff: noqa: RUF001 - dashes and colons of every kind are what is looked for
"""How the lines of nơi nhận read: archive, copy numbers, counts, totals, drafter, codes.

As in `reading_patterns`: for NFC text in one line with single white space.
"""

from __future__ import annotations

import re


def _i(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


ARCHIVE = re.compile(
    r"^(?:Lưu|LƯU|lưu)(?: (?i:trữ)(?= ?[:：]))?(?: ?[:：]| tại\b| hồ sơ\b|[.,-]? (?=[A-ZĐ]))"
)
ARCHIVE_LABEL = _i(r"^Lưu(?: trữ)?(?: tại)? ?[:：.,-]? ?")
_NUMBER = r"\d{1,4}(?!\d)(?: ?/ ?\d{1,4}(?!\d))?(?! ?bản\b(?! số))"
_LABEL = r"(?:bản ?s[ốô]|b ?/? ?s|bản|s[ốô]) ?[:.]? ?"
_SEPARATOR = r"(?: ?(?:,|;|và|&|\+|[-–—→÷]|->|đến|tới) ?(?:hết )?(?:" + _LABEL + r")?)"
_LIST = _NUMBER + r"(?:" + _SEPARATOR + _NUMBER + r")*"
COPY_LABEL = r"(?:các )?(?:bản ?s[ốô]|b ?/? ?s(?=[ .:]{0,2}\d)) ?[:.]? ?"
NUMBERS = _i(
    r"(?:\b", COPY_LABEL, r"|\bbản ?:? ?(?=\d)|(?:(?<=gốc )|(?<=chính )|(?<=lưu )|(?<=sao ))",
    r"s[ốô] ?(?=\d)|(?:^|[,;:] ?|\btừ )s[ốô] ?[:.]? ?(?=\d))",
    r"(?:từ )?(?:số )?",
    r"(?P<list>", _LIST, ")",
)  # fmt: skip
NUMBER_OR_SIGN = re.compile(
    r"(?P<of>(?<=\d) ?/ ?\d{1,4})|(?P<number>\d{1,4})|(?P<to>[-–—→÷]|->|đến|tới)", re.IGNORECASE
)
NUMBERS_FIRST = _i(
    r"^(?:", COPY_LABEL, r")(?P<list>", _LIST, r") ?(?:[:：]|[-–—] |, ?|gửi\b:?|(?= )) ?(?=\S)"
)  # fmt: skip
BARE_NUMBERS_FIRST = re.compile(r"^(?P<list>0\d|\d{2}) ?(?:[-–—:] )(?=[^\W\d_])")
NUMBERS_LAST = _i(r"[ ,;:\-–—]+", COPY_LABEL, r"(?:từ )?(?:số )?(?P<list>", _LIST, r")$")
BLANK_NUMBER = _i(r"\b(?:bản ?s[ốô]|bs) ?[:.]?[ .…_xX]*$")
COUNT = _i(
    r"(?P<count>\d{1,4}) ?(?:bản|b)\b(?! ?s[ốô]\b(?! ?lượng))|\b(?:s[ốô] lượng|SL) ?:? ?"
    r"(?P<sum>\d{1,4})\b"
)
BLANK_COUNT = _i(r"^[.…_xX ]+ ?bản$")
COUNT_OF_EACH = _i(r"\bmỗi\b")
COUNT_IS_ONE = _i(r"\bmỗi\b|\btổng\b|\bcộng\b")
FOR_EACH = _i(r"\bmỗi\b(?!.{0,120}\b(?:tổng|cộng)\b)")
SEVERAL = _i(r"[,;&]| và |\bcác\b")
BARE_LIST = _i(r"[ :：,;–-]*(?P<list>", _LIST, r")[ .]*")
BARE_BRACKET = _i(r"^(?P<name>.*\S) ?\((?P<list>", _LIST, r")\)$")
COUNT_FIRST = _i(r"^(?P<count>\d{1,4}) bản(?! s[ốô]\b) ?[:\-–]? ?(?:gửi )?(?=\S)")
COUNT_LAST = _i(
    r"(?:[ ,;:\-–—]+(?:[x×] ?)?|(?<=\)))(?P<count>\d{1,4}) ?(?:bản|b)$|[ ,]+[x×] ?"
    r"(?P<times>\d{1,4})$"
)
KIND_WORD = _i(r"\b(?:bản|gốc|chính|lưu|sao|phô tô|photo|dự phòng)\b")
KIND_LAST = _i(r"[ ,:\-–]+(?P<kind>bản (?:gốc|chính|lưu|sao))$")
KIND_ALONE = _i(r"^(?:bản )?(?:gốc|chính|lưu|sao)$|^bản (?:gốc|chính|lưu|sao)\b.*$")
HOLDERS_AND = re.compile(r"(?<=[A-ZĐ0-9)]) và (?=[A-ZĐ])")
BRACKETS = re.compile(r"[(\[]([^()\[\]]*)(?:[)\]]|$)")
_UP_TO = r"(?:(?!\b(?:trang|tờ)\b)\D){0,14}"
_OF_COPIES = r"\d{1,4})\b(?! ?(?:trang|tờ)\b)"
TOTAL = _i(
    r"(?:(?:\btổng (?:cộng|s[ốô])|\btổng(?= ?(?:[:：=]|\d))|\bs[ốô] lượng|\bSL\b)",
    r"(?: s[ốô])?(?: lượng)?(?: (?:văn )?bản| tài liệu)?",
    r"(?: (?:được )?(?:phát hành|in|ban hành|nhân|gửi))?(?: là)?(?: ?\([^()\d]{1,60}\))?",
    r" ?[:：=]?", _UP_TO, r"(?P<a>", _OF_COPIES,
    r"|(?<!văn )\bs[ốô] bản(?: (?:phát hành|in|nhân))? ?[:：=]?", _UP_TO, r"(?P<b>", _OF_COPIES,
    r"|(?:\b(?:(?:được )?(?:phát hành|nhân bản|in|đánh máy|làm|lập|nhân)(?: ra| thành)?)",
    r"|(?<=này )(?:có|gồm)(?: có)?) ?[:：]?", _UP_TO, r"(?P<c>\d{1,4})",
    r"(?: ?\([^()]{1,30}\))? ?bản\b)",
)  # fmt: skip
SUMMED = _i(r"\b\d{1,4}[^=.;\d]{0,30}(?:\+ ?\d{1,4}[^=.;\d+]{0,30}){1,9}= ?(?P<sum>\d{1,4})\b")
TOTAL_OPENS = _i(
    r"^(?:tổng (?:cộng|số)|s[ốô] lượng(?: bản)?(?: phát hành)?|s[ốô] bản(?: phát hành)?",
    r"|SL(?: bản| phát hành)*|(?:tổng )?s[ốô] (?:trang|tờ)|(?:(?:người|cán bộ) )?đánh máy",
    r"|(?:đơn vị|cơ quan|phòng|bộ phận) (?:chủ trì )?(?:soạn thảo|dự thảo)|nơi in|ngày in) ?[:：]",
    r"|^(?:tổng s[ốô]|s[ốô] lượng|s[ốô] bản|phát hành)\b[ .…_xX]{2,}bản\b",
    r"|^(?:tổng s[ốô]|s[ốô] lượng|SL)(?: lượng)? (?:(?:văn )?bản|tài liệu)\b",
    r"|^(?:văn bản|tài liệu|báo cáo|công văn)(?: mật)? này\b",
)
DRAFTER = _i(
    r"(?:(?:họ (?:và )?tên )?(?:của )?\b(?:người|cán bộ|cb|chuyên viên|cv|công chức|đồng chí|đ/c",
    r"|viên chức)",
    r" (?:trực tiếp )?(?:soạn thảo|soạn|dự thảo|thảo|ST)\b(?: văn bản| tài liệu)?",
    r"(?:(?:,| và| -) ?(?:in|đánh máy)\b)?|(?:(?:^|[.;,(*•–-]) ?)(?:soạn thảo|soạn|dự thảo",
    r"|NST|ST)(?= ?[:：]))(?: ?/ ?(?:s?đt|điện thoại|đơn vị|phòng)\b)?",
    r" ?[:：\-–.]? ?",
)
DRAFTER_DEGREE = _i(
    r"(?:(?:PGS|GS|TS|TSKH|ThS|KS|CN|BS|BSCK\w*|LS|Đ/c|Đ\.c)\. ?|(?:đ/c|đ\.c|đc):? |đ/c(?=[A-ZĐ]))+"
)
TYPIST = _i(r"[ ,;(–-](?:(?:người|cán bộ) )?đánh máy ?[:：]")
VALUE_END = re.compile(r"[.;](?= |$)|[.;/]*$")
UNIT_LABEL = _i(r"^(?:đơn vị|cơ quan|phòng/đơn vị|bộ phận)(?: soạn thảo| công tác)? ?[:：] ?")
PHONE = _i(r"\b(?:(?:số )?điện thoại|s?đt|tel|di động)\b.*$|\+?(?<!\d)\d[\d .]{7,}\)?.*$")
UNIT_MARK = re.compile(r" ?, ?| [-–—] ?|[-–—] | ?[(/|]| thuộc ")
NAME_CODE = re.compile(r"[A-ZĐ]{1,6}(?:[.\-/]? ?\d{1,4}b?)?")
CODE = re.compile(
    r"\(?(?:[A-ZĐ]{1,7}[.\-/] ?\d{1,4}b?|[A-ZĐ]{2,6}|[A-ZĐ]{1,6}\.[A-ZĐ][^\W\d_A-Z]{1,6})\)?"
)
CODE_LINE = re.compile(r"(?P<code>" + CODE.pattern + r")(?: ?\((?P<count>\d{1,4}) ?(?:bản|b)\))?")
COUNTED_CODE = re.compile(r"[A-ZĐ]{1,7}[.\-/] ?\d{1,4}b?")
NAMED_CODE = re.compile(r"[A-ZĐ][A-ZĐ0-9]{0,7}\.[A-ZĐ][^\W\d_A-Z]{1,6}")
