"""The post of who permitted a copy, as an old book wrote it, found in the matrix of that day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.authority import AuthorityPost
    from bmnn_desk.domain.secrecy import SecrecyLevel

_COUNCIL = r"chu tich (?:hoi dong nhan dan|hdnd|uy ban nhan dan|ubnd|uy ban)(?: va \w+)?"
_SMALL = r"(?: (?:xa|phuong|thi tran|dac khu)\b)"
_MIDDLE = r"(?: (?:huyen|quan|thi xa)\b)"
_GREAT = r"(?: (?:tinh|thanh pho|tp\.?)\b)"
_POLICE = re.compile(r"\b(?:cong an|cat|catp|cax|cah|bca|p[acvkx]\d\d|pc\d\d|an ninh|canh sat)\b")
_DEPUTY = re.compile(
    r"\bpho (?:giam|chu|truong|chanh|vien|cuc|vu|bi|thu|tong|doi|chi|phong|hieu|ban|don)"
    r"|\b(?:pgd|pct|ptp|pvp|pct\w*)\b|^\W*kt\b"
)
_DEPUTY_WORD = re.compile(r"\bpho (?=\w)|^\W*kt\.?\s*")
_NEVER = (
    r"\b(?:van thu|chuyen vien|can bo|nhan vien|thu quy|thu ky|tro ly|lai xe|doi truong"
    r"|to truong)\b"
)
_POSTS = tuple(
    (re.compile(words), code)
    for words, code in (
        (_COUNCIL + _SMALL + r"|bi thu (?:dang uy|xa|phuong)", "commune_leader"),
        (_COUNCIL + _MIDDLE + r"|bi thu (?:huyen|quan|thi) uy", "district_leader"),
        (_COUNCIL + _GREAT, "province_committee"),
        (r"bi thu (?:tinh|thanh) uy", "province_secretary"),
        (r"\bthu truong (?:bo|cong an)", "police_top_deputy"),
        (r"giam doc (?:cong an|cat)", "police_province"),
        (r"(?<!chi )\b(?:cuc|vu|tong cuc) truong", "ministry_department"),
        (r"truong (?:cong an|ca) (?:huyen|quan|thi xa)", "police_district"),
        (r"truong (?:cong an|ca)(?: (?:xa|phuong|thi tran))?|truong don", "police_commune"),
        (r"\btruong phong\b|^\W*phong\b|\btp\.? (?=p[acvkx]\d\d)", "division"),
        (r"\bgiam doc\b(?! trung tam)|\bchanh (?:van phong|thanh tra)\b", "province_agency"),
        (_NEVER, ""),
    )
)
_POST_WORD = re.compile(
    r"giam doc|truong (?:phong|ban|cong|don|khoa|bo|doi|ca|tram|cum|chi)|chu tich|bi thu|chanh"
    r"|(?:cuc|vu|vien|hieu|doi|bo|ban|don|khoa|doan|trung doan) truong|thu truong|pho |tu lenh"
    r"|chi huy|tong |chu nhiem|kiem toan|thu ky|van thu|chuyen vien|can bo|nhan vien|ke toan"
    r"|uy vien|lanh dao|nguoi dung dau|thu quy|\b(?:gd|pgd|ct|pct|tp|ptp|cvp|pcvp|tk)\b"
)
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,4}")


def is_police(text: str) -> bool:
    """True where a text speaks of the police."""
    return _POLICE.search(fold(text)) is not None


def names_no_post(text: str) -> bool:
    """True for a person's name and nothing else."""
    plain = fold(text).strip(" .")
    return _NAME.fullmatch(plain) is not None and _POST_WORD.search(plain) is None


def old_post_may_permit(
    text: str,
    level: SecrecyLevel,
    day: date,
    posts: Mapping[str, AuthorityPost],
    *,
    police: bool,
) -> bool:
    """False where the post as written may not permit that level on that day.

    A post that cannot be told, and a deputy whose head may delegate, are not found fault with:
    the delegation does not stand in this book.
    """
    plain = fold(text)
    police = police or _POLICE.search(plain) is not None
    deputy = _DEPUTY.search(plain) is not None
    plain = _DEPUTY_WORD.sub("", plain)
    code = next((code for words, code in _POSTS if words.search(plain)), None)
    if code is None:
        return True
    own = _in_matrix(code, police=police)
    post = posts.get(_DEPUTIES.get(own, own) if deputy else own, posts.get(own))
    if post is None or not post.stands_on(day):
        return False
    if level > post.highest:
        return False
    return not deputy or post.branch == "police" or post.may_delegate


def _in_matrix(code: str, *, police: bool) -> str:
    return (_POLICE_POSTS if police else _CIVIL_POSTS).get(code, code)


_CIVIL_POSTS = {"division": "agency_division"}
_POLICE_POSTS = {
    "division": "police_division",
    "province_agency": "police_province",
    "ministry_department": "police_department",
}
_DEPUTIES = {
    "police_province": "police_top_deputy",
    "police_department": "police_top_deputy",
    "police_division": "police_lower_deputy",
    "police_district": "police_district_deputy",
    "police_commune": "police_commune_deputy",
}
