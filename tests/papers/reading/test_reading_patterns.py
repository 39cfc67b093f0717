# ruff: noqa: RUF001 - dashes of every kind are what is read
from __future__ import annotations

import re
import unicodedata

import pytest

from bmnn_desk.papers.reading import (
    copy_sentence_patterns,
    reading_patterns,
    recipients_patterns,
    signer_patterns,
)
from bmnn_desk.papers.reading.copy_sentence_patterns import SENTENCE_OPENS
from bmnn_desk.papers.reading.reading_patterns import (
    ADDRESSED,
    ANNEX,
    AUTHORITY,
    BODY_WORDS,
    LIST_MARK,
    NATION,
    PAGE_NUMBER,
    PLACEHOLDER,
    POST,
    RECIPIENTS,
    RULE,
    TYPE_NAMES,
)
from bmnn_desk.papers.reading.recipients_patterns import (
    CODE,
    TOTAL_OPENS,
)

FILES = (reading_patterns, recipients_patterns, copy_sentence_patterns, signer_patterns)
ALL = {
    name: one for file in FILES for name, one in vars(file).items() if isinstance(one, re.Pattern)
}
FULL: dict[str, tuple[re.Pattern[str], tuple[str, ...], tuple[str, ...]]] = {
    "RULE": (RULE, ("___", "-----", "*", "* * *", "———", "o0o"), ("Sở A", "1", "- a")),
    "PAGE_NUMBER": (PAGE_NUMBER, ("2", "- 2 -", "Trang 2/5", "2/5"), ("2.", "Điều 2", "20255")),
    "CODE": (
        CODE,
        ("LVH", "LVH.05", "A.05", "NC.Bền", "(LVH-5)", "PVT.300"),
        ("VT, TH", "A", "Bền", "Sở A", "NGUYỄN VĂN A", "LVH.05.06"),
    ),
}
START: dict[str, tuple[re.Pattern[str], tuple[str, ...], tuple[str, ...]]] = {
    "RECIPIENTS": (
        RECIPIENTS,
        ("Nơi nhận:", "NƠI NHẬN :", "* Nơi nhận:", "Nơi nhận: Sở A", "Nơi nhận văn bản:"),
        ("Nơi gửi:", "Nơi nhận", "Tại nơi nhận:", "1. Nơi nhận:"),
    ),
    "ADDRESSED": (
        ADDRESSED,
        ("Kính gửi:", "KÍNH GỬI: A", "Kính gửi - A", "Kính gửi Sở A", "Đồng kính gửi: B"),
        ("kính gửi quý cơ quan", "Như kính gửi:", "Kính đề nghị"),
    ),
    "ANNEX": (
        ANNEX,
        ("PHỤ LỤC", "PHỤ LỤC I", "Phụ lục 02", "Mẫu số 01", "PHỤ LỤC 1.2"),
        ("Phụ lục kèm theo", "PHỤ LỤCX", "Mẫu dấu", "Mẫu số liệu"),
    ),
    "AUTHORITY": (
        AUTHORITY,
        ("TM. UBND", "KT.GIÁM ĐỐC", "KT GIÁM ĐỐC", "T/M BAN", "TUQ. A", "TL. A"),
        ("TMĐT", "KTX A", "TM.", "TP. A", "Kt. A"),
    ),
    "POST": (
        POST,
        (
            "GIÁM ĐỐC",
            "Phó Giám đốc",
            "PHÓ CHỦ TỊCH",
            "Q. GIÁM ĐỐC",
            "CHÁNH ÁN",
            "ỦY VIÊN",
            "UỶ VIÊN",
        ),
        ("SỞ NỘI VỤ", "Phó phẩm", "BAN GIÁM ĐỐC", "CHỦ TRƯƠNG"),
    ),
    "TYPE_NAMES": (
        TYPE_NAMES,
        ("BÁO CÁO", "Quyết định về", "BẢN THỎA THUẬN", "BẢN THOẢ THUẬN", "GIẤY ỦY QUYỀN"),
        ("SỞ NỘI VỤ", "BÁO CÁOX", "Thực hiện kế hoạch"),
    ),
    "BODY_WORDS": (
        BODY_WORDS,
        ("SỞ NỘI VỤ", "UBND TỈNH", "ỦY BAN", "TÒA ÁN", "TOÀ ÁN", "MẶT TRẬN TỔ QUỐC"),
        ("TỈNH LAI SƠN", "BÁOX", "NỘI VỤ"),
    ),
    "NATION": (
        NATION,
        (
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Độc lập – Tự do – Hạnh phúc",
            "ĐỘC LẬP-TỰ DO-HẠNH PHÚC",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
        ),
        ("HỘI CHỮ THẬP ĐỎ VIỆT NAM", "BAN CHẤP HÀNH ĐẢNG CỘNG SẢN VIỆT NAM KHÓA X"),
    ),
    "SENTENCE_OPENS": (
        SENTENCE_OPENS,
        (
            "Tài liệu không được phép",
            "* Được phép sao",
            "(Văn bản này được phép",
            "Nghiêm cấm sao",
            "Tài liệu không đuợc phép",
            "Ko dược phép",
            "Không ai được phép",
            "Sao, chụp: Không",
        ),
        ("Tài liệu kèm theo", "Phòng Sao chụp"),
    ),
    "TOTAL_OPENS": (
        TOTAL_OPENS,
        (
            "Tổng số: … bản",
            "Số lượng bản phát hành:",
            "Tổng số …… bản",
            "Phát hành ... bản",
            "SL: 04 bản",
            "Tổng số trang: 12",
            "Tổng số bản phát hành (kể cả bản lưu)",
            "Đơn vị soạn thảo: Văn phòng",
            "Đánh máy: 04 bản",
            "Văn bản này phát hành",
        ),
        ("Tổng cục Thuế", "Phát hành báo", "Số liệu:", "Đơn vị thuộc Sở", "Văn bản: Sở A"),
    ),
    "LIST_MARK": (LIST_MARK, ("- A", "–A", "• A", "+ A", "\uf0b7 A", "o A"), ("A", "ong", "1. A")),
}


@pytest.mark.parametrize(("name", "texts"), [(name, row[1]) for name, row in FULL.items()])
def test_a_whole_text_is_told(name: str, texts: tuple[str, ...]) -> None:
    assert [text for text in texts if not FULL[name][0].fullmatch(text)] == []


@pytest.mark.parametrize(("name", "texts"), [(name, row[2]) for name, row in FULL.items()])
def test_another_whole_text_is_not(name: str, texts: tuple[str, ...]) -> None:
    assert [text for text in texts if FULL[name][0].fullmatch(text)] == []


@pytest.mark.parametrize(("name", "texts"), [(name, row[1]) for name, row in START.items()])
def test_the_start_of_a_text_is_told(name: str, texts: tuple[str, ...]) -> None:
    assert [text for text in texts if not START[name][0].match(text)] == []


@pytest.mark.parametrize(("name", "texts"), [(name, row[2]) for name, row in START.items()])
def test_another_start_is_not(name: str, texts: tuple[str, ...]) -> None:
    assert [text for text in texts if START[name][0].match(text)] == []


@pytest.mark.parametrize("text", ["…", "....", "___", "xx", "[...]", "[ ]", "bản số XX", "(XX)"])
def test_blanks_are_told(text: str) -> None:
    assert PLACEHOLDER.search(text)


@pytest.mark.parametrize("text", ["v.v...", "v.v…", "./.", "Đại hội XX", "A.", "a_b", "taxxi"])
def test_other_signs_are_no_blanks(text: str) -> None:
    assert not PLACEHOLDER.search(text)


@pytest.mark.parametrize("name", ALL)
def test_every_pattern_is_written_in_nfc(name: str) -> None:
    assert unicodedata.is_normalized("NFC", ALL[name].pattern)


@pytest.mark.parametrize("name", ALL)
def test_no_pattern_matches_an_empty_text(name: str) -> None:
    if name != "VALUE_END":
        assert not ALL[name].fullmatch("")
