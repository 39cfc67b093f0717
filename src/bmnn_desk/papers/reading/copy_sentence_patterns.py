# ruff: noqa: RUF001 - dashes and colons of every kind are what is looked for
"""How papers write whether they may be copied, misspelt and abbreviated words included."""

from __future__ import annotations

import re


def _i(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


_GRANTED = r"(?:[đd][uư][ơợớờòọoôộ]c|đ[ck]\b|dc\b)"
_LEAVE = r"ph[éeèêếẻ]p"
_NOT = (
    r"(?:không|khong|\b(?:nghiêm cấm|cấm|chưa|chua|chẳng|đừng|chớ|trái|khg|kg|kh|ko|k|hông)"
    r"(?:(?![^\W_])|(?=" + _GRANTED + r"))|\bh?k[hngoôốồổỗộơòó]{0,6}(?= ?" + _GRANTED + r"))"
)
_PAPER = r"(?:tài liệu|văn bản|báo cáo|công văn|bản)(?: (?:này|mật|trên))*"
_OPENS = (
    r"(?:" + _PAPER + r" ?:? )?(?:(?:" + _NOT + r" ?)?(?:chỉ )?(?:" + _GRANTED + r"|cấm|cho)"
    r" ?(?:" + _LEAVE + r"|sao)\b|" + _NOT + r" (?:in,? )?sao\b"
    r"|"
    + _NOT
    + r" (?:một )?(?:ai|có quyền)\b)|(?:việc )?sao ?[,/]? ?(?:và |hoặc )?chụp(?: "
    + _PAPER
    + r")? ?[:：]"
)

ANY_SENTENCE = _i(r"\bsao\b.{0,14}?\bch[ụu]p\b")
PERMISSION = _i(
    r"(?P<no>", _NOT, r"(?: ?(?:", _GRANTED, r"|cho|", _LEAVE, r"|tự ý))+",
    r"|", _NOT, r"(?= ?(?:in,? ?)?sao\b)|\b(?:nghiêm )?cấm (?:[^\W\d_]+,? ){1,4}(?=sao\b))",
    r"|(?P<far>", _NOT, r")",
    r"|(?P<yes>\b", _GRANTED, r"(?: ?cho)? ?", _LEAVE, r"|\b", _GRANTED,
    r"(?= (?:sao|in,? sao)\b| ?(?:/|,|hoặc|hay|\() ?", _NOT, r")",
    r"|\bcho ?", _LEAVE, r"|\b", _LEAVE, r"(?= sao\b))",
)  # fmt: skip
ANSWER = _i(r"^(?: ", _PAPER, r")? ?(?:[:：(–-]|là\b) ?")
ANSWER_NO = _i(r"^ ?[:：] ?", _NOT, r"[ .)]*$")
SENTENCE_OPENS = _i(r"^[*(\"“ ]*(?:", _OPENS, r")")
SENTENCE_WITHIN = _i(r"(?:^|[ ,;:*–—-])(?P<sentence>\(?(?:", _OPENS, r"))")
SENTENCE_END = re.compile(r"[.;](?= |$)")
SENTENCE_BROKEN = _i(
    r"(?:(?:^|[.;*] ?)", _PAPER, r"|", _NOT, r"(?: [^\W\d_]+){0,3}|\bnghiêm)$"
)  # fmt: skip
SENTENCE_GOES_ON = _i(r"^(?:", _GRANTED, r"|", _LEAVE, r"|", _NOT, r"|cho|có|ai|sao|chụp)\b")
DETAIL_SUBJECT = _i(_PAPER, r"(?: đã)?")
