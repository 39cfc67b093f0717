"""Who decides: the lines above a signature (NĐ 30/2020 Phụ lục I, box 7a), and at the head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import SigningCapacity

if TYPE_CHECKING:
    from collections.abc import Mapping

# Whose name follows the abbreviation: the head's post, or the body as a whole.
_FOR_HEAD: Mapping[SigningCapacity, str] = {
    SigningCapacity.KT: "KT.",
    SigningCapacity.TL: "TL.",
    SigningCapacity.TUQ: "TUQ.",
}


def sign_lines(capacity: SigningCapacity, position: str, head: str, agency: str) -> str:
    """What stands above who signs, a line each, in capitals.

    `position` is his post as printed, `head` that of the head, `agency` the office; what is
    empty leaves no line behind.
    """
    own = position.strip().upper()
    over, whole = head.strip().upper(), agency.strip().upper()
    lines: tuple[str, ...]
    if capacity in _FOR_HEAD:
        lines = (f"{_FOR_HEAD[capacity]} {over}" if over else "", own)
    elif capacity is SigningCapacity.Q:
        lines = (f"Q. {over}" if over else own,)
    elif capacity is SigningCapacity.TM:
        lines = (f"TM. {whole}" if whole else "", own)
    elif capacity is SigningCapacity.TM_KT:
        lines = (f"TM. {whole}" if whole else "", f"KT. {over}" if over else "", own)
    else:
        lines = (own,)
    return "\n".join(filter(None, lines))


def deciding_head(head: str, agency: str) -> str:
    """The post above a decision's căn cứ with the office it leads: "Giám đốc SỞ NỘI VỤ".

    A post that names the office itself, or a part of its name, stays as it is.
    """
    post, office = head.strip(), agency.strip()
    named = set(post.casefold().split()) & set(office.casefold().split())
    return post if named or not post else f"{post} {office}".strip()
