import unicodedata

import pytest

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.papers.reading.legacy_text import (
    font_encodings,
    is_capital_font,
    legacy_encoding,
    to_unicode,
    unicode_of_run,
)

TCVN3, VNI = LegacyEncoding.TCVN3, LegacyEncoding.VNI
# The 67 small letters in the order of the alphabet of tones, and their codes: TCVN3 after the
# letters of glibc's TCVN5712-1, VNI after the table of the xvnkb input method.
SMALL = "àáảãạ ằắẳẵặ ầấẩẫậ èéẻẽẹ ềếểễệ ìíỉĩị òóỏõọ ồốổỗộ ờớởỡợ ùúủũụ ừứửữự ỳýỷỹỵ ăâêôơưđ"
SMALL_TCVN3 = (
    "b5b8b6b7b9 bbbebcbdc6 c7cac8c9cb ccd0cecfd1 d2d5d3d4d6 d7ddd8dcde dfe3e1e2e4"
    " e5e8e6e7e9 eaedebecee eff3f1f2f4 f5f8f6f7f9 fafdfbfcfe a8a9aaabacadae"
)
SMALL_VNI = (
    "aø aù aû aõ aï aè aé aú aü aë aà aá aå aã aä eø eù eû eõ eï eà eá eå eã eä ì í æ ó ò"
    " oø où oû oõ oï oà oá oå oã oä ôø ôù ôû ôõ ôï uø uù uû uõ uï öø öù öû öõ öï"
    " yø yù yû yõ î aê aâ eâ oâ ô ö ñ"
)
LETTERS = SMALL.replace(" ", "")
TCVN3_CODES = dict(zip(LETTERS, bytes.fromhex(SMALL_TCVN3).decode("latin-1"), strict=True))
VNI_CODES = dict(zip(LETTERS, SMALL_VNI.split(), strict=True))
# Letters that have a capital of their own in VN3.
CAPITALS_TCVN3 = dict(zip("ĂÂÊÔƠƯĐ", "\xa1\xa2\xa3\xa4\xa5\xa6\xa7", strict=True))
CAPITALS_VN1 = dict(
    zip(
        "ẰẲẴẮẦẨẪẤỀỂỄẾỒỔỖỐ",
        "\xaf\xba\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xcd\xd9\xda\xdb\xe0\xf0\xff",
        strict=True,
    )
)

TEXT = (
    "Ủy ban nhân dân tỉnh báo cáo kết quả thực hiện nhiệm vụ bảo vệ bí mật nhà nước năm 2025;"
    " đề nghị các sở, ngành, địa phương tiếp tục rà soát, chấn chỉnh, khắc phục thiếu sót."
)
FRENCH = (
    "Le ministère a décidé, à la majorité, d'élever le département au rang de préfecture où"
    " l'été dernier naïfs et bébés, thé glacé, garçons, Noël, maïs, dû, là, né, forêt, événement."
)
GERMAN = (
    "Für die schönen Mädchen über Köln: größere Straße, Ärger, Öl, Übung, böse Bären, natürlich."
)


def encoded(text: str, codes: dict[str, str]) -> str:
    return "".join(
        codes.get(letter, codes[letter.lower()].upper() if letter.lower() in codes else letter)
        for letter in text
    )


def tcvn3(text: str) -> str:
    return "".join(
        CAPITALS_TCVN3.get(letter) or TCVN3_CODES.get(letter.lower(), letter) for letter in text
    )


def test_there_are_134_letters_with_signs() -> None:
    assert len(set(LETTERS)) == 67
    assert len(set(LETTERS + LETTERS.upper())) == 134


@pytest.mark.parametrize("letter", LETTERS)
def test_every_small_letter_is_read_from_tcvn3(letter: str) -> None:
    assert to_unicode(TCVN3_CODES[letter], TCVN3) == letter


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_is_read_from_vni_in_both_cases(letter: str) -> None:
    assert to_unicode(VNI_CODES[letter], VNI) == letter
    assert to_unicode(VNI_CODES[letter].upper(), VNI) == letter.upper()


@pytest.mark.parametrize("letter", LETTERS.upper())
def test_every_capital_is_read_from_a_tcvn3_word_in_capitals(letter: str) -> None:
    assert to_unicode(tcvn3(f"T{letter}NG"), TCVN3) == f"T{letter}NG"


@pytest.mark.parametrize("letter", CAPITALS_TCVN3 | CAPITALS_VN1)
def test_capitals_with_a_code_of_their_own_are_read_as_such(letter: str) -> None:
    codes = CAPITALS_TCVN3 | CAPITALS_VN1
    assert to_unicode(codes[letter], TCVN3) == letter


def test_every_code_stands_for_one_letter_only() -> None:
    codes = [*TCVN3_CODES.values(), *CAPITALS_TCVN3.values(), *CAPITALS_VN1.values()]
    assert len(set(codes)) == len(codes)
    assert len(set(VNI_CODES.values())) == len(VNI_CODES)


@pytest.mark.parametrize("encoding", [TCVN3, VNI])
def test_a_sentence_goes_there_and_back(encoding: LegacyEncoding) -> None:
    old = tcvn3(TEXT) if encoding is TCVN3 else encoded(TEXT, VNI_CODES)
    assert to_unicode(old, encoding) == TEXT.replace("Ủy", "ủy" if encoding is TCVN3 else "Ủy")


def test_known_words_of_old_files_are_read() -> None:
    assert to_unicode("Céng hßa x· héi chñ nghÜa ViÖt Nam", TCVN3) == (
        "Cộng hòa xã hội chủ nghĩa Việt Nam"
    )
    assert to_unicode("§¶NG CéNG S¶N", TCVN3) == "ĐẢNG CỘNG SẢN"
    assert to_unicode("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", VNI) == (
        "Cộng hòa xã hội chủ nghĩa Việt Nam"
    )
    assert to_unicode("ÑAÛNG COÄNG SAÛN, Ñöôøng, Aùnh, tæ leä, ngöôøi", VNI) == (
        "ĐẢNG CỘNG SẢN, Đường, Ánh, tỉ lệ, người"
    )


def test_codes_moved_to_the_private_use_area_are_read() -> None:
    moved = "".join(chr(ord(code) + 0xF000) if ord(code) > 0xA0 else code for code in "ViÖt ®Õn")
    assert to_unicode(moved, TCVN3) == "Việt đến"


def test_a_u_horn_that_became_a_hyphen_is_put_back() -> None:
    assert to_unicode("tr-êng, th-, n-íc, -íc, nh-ng", TCVN3) == "trường, thư, nước, ước, nhưng"
    assert to_unicode("- KÕ ho¹ch sè 05/BC-SNV, UBND-VP", TCVN3) == (
        "- Kế hoạch số 05/BC-SNV, UBND-VP"
    )


def test_quotes_and_dashes_of_windows_1252_stay() -> None:
    assert to_unicode("“ViÖt Nam”…", TCVN3) == "“Việt Nam”…"
    assert to_unicode("\x93ViÖt Nam\x94", TCVN3) == "“Việt Nam”"


def test_a_tone_code_after_no_vowel_stays() -> None:
    assert to_unicode("30\xb0C", TCVN3) == "30\xb0C"
    assert to_unicode("a\xb3", TCVN3) == "á"


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", TCVN3),
        ("ABCDEF+.VnTime", TCVN3),
        (".VnTimeH,Bold", TCVN3),
        ("VnTimeH", TCVN3),
        (".VnArial", TCVN3),
        (".VNTIME", TCVN3),
        ("/ABCDEF+.Vn3DH", TCVN3),
        ("VNI-Times", VNI),
        ("VNI Times", VNI),
        ("XYZABC+VNI-Helve-Condense,Bold", VNI),
        ("VNITimes", VNI),
    ],
)
def test_the_name_of_a_font_tells_the_encoding(font: str, encoding: LegacyEncoding) -> None:
    words = tcvn3("thể dục") if encoding is TCVN3 else encoded("thể dục", VNI_CODES)
    assert legacy_encoding(font, words) is encoding


@pytest.mark.parametrize("font", ["Times New Roman", "UVnTime", "Vni", "VNbook", "Vnu Serif"])
def test_other_names_of_fonts_tell_nothing(font: str) -> None:
    assert legacy_encoding(font, tcvn3("thể dục")) is None


@pytest.mark.parametrize("font", ["", "Times New Roman", "CIDFont+F1"])
def test_words_tell_the_encoding_where_the_font_does_not(font: str) -> None:
    assert legacy_encoding(font, tcvn3(TEXT)) is TCVN3
    assert legacy_encoding(font, encoded(TEXT, VNI_CODES)) is VNI


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.upper(),
        unicodedata.normalize("NFC", "không có lý do nào, tôi và hai cô ra đó là vì thích"),
        "không có lý do, tôi và cô ấy".replace("ấy", "hai"),
        "Sô, côn, bôn, tôn, hôn, mông, lông, công, tôi, bôi, côi, ôi, thôi, rôi, khô, bí",
        "là gì, bà ta, và ba cô, hai xã, nhà tôi, có mì, rò, thìa, bí, là lá, xà cô",
        FRENCH,
        FRENCH.upper(),
        GERMAN,
        "Müller, Köln, Zürich",
        "né, thé, blé",
        "n\u00d7n, h\u00b7, 2\u00d72, \u00b7i, m\u00d7n, (a\u00b7b) \u00b1 c \u00d7 d",
        "Plain words and 12/BC-SNV, § 5, 30 °C, 5 µm, © 2025, ± 3 £",
        "Ação não é português; niño, mañana, señor, corazón, él, está aquí, José García",
        "På ön är det så många små båtar; fjällräv, sjö, blå, grön",
        "",
    ],
)
def test_other_text_is_never_taken_for_an_old_encoding(text: str) -> None:
    assert legacy_encoding("Times New Roman", text) is None


def test_unicode_text_in_a_font_named_like_an_old_one_stays() -> None:
    assert legacy_encoding(".VnTime", "Sở Nội vụ") is None
    assert legacy_encoding(".VnTime", "plain") is None
    assert unicode_of_run(".VnTime", "Sở Nội vụ", {".VnTime": TCVN3}) == "Sở Nội vụ"


@pytest.mark.parametrize(
    ("font", "is_capital"),
    [
        (".VnTimeH", True),
        ("ABCDEF+.VnTimeH,Bold", True),
        (".VnArialH-BoldItalic", True),
        (".VnTime", False),
        ("VNI-TimesH", False),
        ("TimesH", False),
    ],
)
def test_capital_fonts_are_known_by_name(font: str, is_capital: bool) -> None:
    assert is_capital_font(font) is is_capital


def test_a_mixture_is_handled_run_by_run() -> None:
    runs = [
        (".VnTimeH", tcvn3("sở nội vụ")),
        ("Arial", "Số: 05/BC-SNV, ngày 05 tháng 3"),
        ("Arial", tcvn3(TEXT)),
        ("Arial", "Đã ký"),
        ("VNI-Times", encoded("Nơi nhận", VNI_CODES)),
    ]
    encodings = font_encodings(runs)
    assert encodings == {".VnTimeH": TCVN3, "Arial": TCVN3, "VNI-Times": VNI}
    assert [unicode_of_run(font, text, encodings) for font, text in runs] == [
        "SỞ NỘI VỤ",
        "Số: 05/BC-SNV, ngày 05 tháng 3",
        TEXT.replace("Ủy", "ủy"),
        "Đã ký",
        "Nơi nhận",
    ]


def test_a_font_of_few_words_follows_the_other_fonts_of_its_file() -> None:
    pieces = [("F1", tcvn3(TEXT)), ("F2", tcvn3("Mật")), ("F3", "né")]
    assert font_encodings(pieces)["F2"] is TCVN3
    assert font_encodings([("F2", tcvn3("Mật"))]) == {}
    assert font_encodings([("F1", TEXT), ("F2", FRENCH)]) == {}


def test_one_letter_runs_of_a_known_font_are_converted() -> None:
    encodings = font_encodings([("F1", tcvn3(TEXT))])
    assert unicode_of_run("F1", "\xd5", encodings) == "ế"


def test_unicode_that_was_typed_in_an_old_font_is_unicode_in_its_short_words_too() -> None:
    pieces = [(".VnTime", "Hà Giang"), (".VnTime", "Tài liệu không được phép sao, chụp")]
    found = font_encodings(pieces)
    assert [unicode_of_run(font, text, found) for font, text in pieces] == [
        text for _, text in pieces
    ]


def test_a_unicode_line_in_a_text_of_an_old_encoding_leaves_the_rest_old() -> None:
    old = "C«ng hßa x· héi chñ nghÜa ViÖt Nam, b¸o c¸o kÕt qu¶ c«ng t¸c"  # noqa: RUF001
    pieces = [(".VnTime", old), (".VnTime", "được phép")]
    found = font_encodings(pieces)
    assert unicode_of_run(".VnTime", old, found).startswith("Công hòa xã hội chủ nghĩa")
    assert unicode_of_run(".VnTime", "được phép", found) == "được phép"
