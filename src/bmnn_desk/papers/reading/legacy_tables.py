"""Vietnamese encodings older than Unicode: TCVN 5712:1993 (VN3, ABC fonts) and VNI Windows."""

from __future__ import annotations

# Codes 0xA1 to 0xFF in order. VN3 is VN1 without toned capitals; the ones VN1 has up here are
# taken too, as ABC fonts hold nothing else there. 0x80 to 0x9F are the punctuation of
# Windows-1252 in these fonts.
_TCVN3_UPPER_HALF = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ"
    "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    "éẹềểễếệìỉỄẾỒĩíịò"
    "Ổỏõóọồổỗốộờởỡớợù"
    "ỖủũúụừửữứựỳỷỹýỵỐ"
)
_FIRST_CODE = 0xA1
_PRIVATE_USE = 0xF000

TCVN3_LETTERS = {
    chr(base + _FIRST_CODE + at): letter
    for base in (0, _PRIVATE_USE)
    for at, letter in enumerate(_TCVN3_UPPER_HALF)
}

# Greek mu has the glyph name of the micro sign in many fonts.
TCVN3_LETTERS["\u03bc"] = TCVN3_LETTERS["\u00b5"]

_VNI_LOWER = {
    "a": {"ø": "à", "ù": "á", "û": "ả", "õ": "ã", "ï": "ạ", "â": "â", "ê": "ă"}
    | {"à": "ầ", "á": "ấ", "å": "ẩ", "ã": "ẫ", "ä": "ậ"}
    | {"è": "ằ", "é": "ắ", "ú": "ẳ", "ü": "ẵ", "ë": "ặ"},
    "e": {"ø": "è", "ù": "é", "û": "ẻ", "õ": "ẽ", "ï": "ẹ", "â": "ê"}
    | {"à": "ề", "á": "ế", "å": "ể", "ã": "ễ", "ä": "ệ"},
    "o": {"ø": "ò", "ù": "ó", "û": "ỏ", "õ": "õ", "ï": "ọ", "â": "ô"}
    | {"à": "ồ", "á": "ố", "å": "ổ", "ã": "ỗ", "ä": "ộ"},
    "ô": {"": "ơ", "ø": "ờ", "ù": "ớ", "û": "ở", "õ": "ỡ", "ï": "ợ"},
    "u": {"ø": "ù", "ù": "ú", "û": "ủ", "õ": "ũ", "ï": "ụ"},
    "ö": {"": "ư", "ø": "ừ", "ù": "ứ", "û": "ử", "õ": "ữ", "ï": "ự"},
    "y": {"ø": "ỳ", "ù": "ý", "û": "ỷ", "õ": "ỹ"},
    "i": {},
    "ì": {"": "ì"},
    "í": {"": "í"},
    "æ": {"": "ỉ"},
    "ó": {"": "ĩ"},
    "ò": {"": "ị"},
    "î": {"": "ỵ"},
    "ñ": {"": "đ"},
}
_VNI_PAIRS = {
    base + mark: letter for base, marks in _VNI_LOWER.items() for mark, letter in marks.items()
}

# A capital with the mark in lower case occurs at the start of a name ("Aùnh").
VNI_LETTERS = {
    **_VNI_PAIRS,
    **{pair[0].upper() + pair[1:]: letter.upper() for pair, letter in _VNI_PAIRS.items()},
    **{pair.upper(): letter.upper() for pair, letter in _VNI_PAIRS.items()},
}

# Latin-1 has control codes where Windows-1252, and these fonts, have punctuation.
PUNCTUATION = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}

# No old encoding has a way to hold these.
UNICODE_ONLY = "\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9"
BARE_VOWELS = frozenset("aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ")
# Each has a capital of its own; in VN3 no letter with a tone has one.
SURE_OF_CASE = "ĂÂÊÔƠƯĐăâêôơưđ"
# A code of TCVN3's that Unicode text has as a soft hyphen.
HORNED_U = TCVN3_LETTERS["\u00ad"]
