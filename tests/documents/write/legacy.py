"""Unicode into the encodings of .VnTime (TCVN 5712 VN3) and VNI-Times."""

from __future__ import annotations

import re
from typing import NamedTuple

_VN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđ àảãáạ ằẳẵắ ặầẩẫấậè ẻẽéẹềểễếệìỉ ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ"
_VN3_CODES = (
    *range(0xA1, 0xAF),
    *range(0xB5, 0xBA),
    *range(0xBB, 0xBF),
    *range(0xC6, 0xCD),
    *range(0xCE, 0xD9),
    *range(0xDC, 0xE0),
    *range(0xE1, 0xF0),
    *range(0xF1, 0xFF),
)
VN3 = dict(zip(_VN3_LETTERS.replace(" ", ""), map(chr, _VN3_CODES), strict=True))

_VNI_ROWS = (
    ("áàảãạăắằẳẵặâấầẩẫậ", "a", "ùøûõïêéèúüëâáàåãä"),
    ("éèẻẽẹêếềểễệ", "e", "ùøûõïâáàåãä"),
    ("óòỏõọôốồổỗộ", "o", "ùøûõïâáàåãä"),
    ("ớờởỡợ", "ô", "ùøûõï"),
    ("úùủũụ", "u", "ùøûõï"),
    ("ứừửữự", "ö", "ùøûõï"),
    ("ýỳỷỹ", "y", "ùøûõ"),
)
_VNI_SINGLE = dict(zip("íìỉĩịơưỵđ", "íìæóòôöîñ", strict=True))


def _vni() -> dict[str, str]:
    table = dict(_VNI_SINGLE)
    for letters, base, marks in _VNI_ROWS:
        table.update({one: base + mark for one, mark in zip(letters, marks, strict=True)})
    return table | {one.upper(): code.upper() for one, code in table.items()}


VNI = _vni()


class LegacyPiece(NamedTuple):
    """Encoded letters and the font that shows them."""

    text: str
    font: str


def in_vni(text: str) -> list[LegacyPiece]:
    return [LegacyPiece("".join(VNI.get(one, one) for one in text), "VNI-Times")]


def in_tcvn3(text: str) -> list[LegacyPiece]:
    """Toned capitals exist in .VnTimeH alone, which shows each small letter as a capital."""
    if text.upper() == text and text.lower() != text:
        return [LegacyPiece(_lower_codes(text), ".VnTimeH")]
    alone = "".join(one for one in set(text) if one.lower() in VN3 and one not in VN3)
    parts = re.split(f"([{alone}]+)", text) if alone else [text]
    return [
        LegacyPiece(_lower_codes(part), ".VnTimeH")
        if part[0] in alone
        else LegacyPiece("".join(VN3.get(one, one) for one in part), ".VnTime")
        for part in parts
        if part
    ]


def _lower_codes(text: str) -> str:
    """Small letters for toned capitals; plain capitals stay, as they were typed."""
    return "".join(VN3.get(one.lower(), one) for one in text)
