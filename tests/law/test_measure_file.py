"""What a text is measured by is read whole, and each wrong value is refused at its key."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.text_measure import SideLimits
from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

FILE = "tt24-2020/text_measure.toml"
# Nghị định 30/2020, Phụ lục III: 27 types with a code, công văn and thư công without.
CODES = {
    "nghị quyết": "NQ", "quyết định": "QĐ", "chỉ thị": "CT", "quy chế": "QC", "quy định": "QyĐ",
    "thông cáo": "TC", "thông báo": "TB", "hướng dẫn": "HD", "chương trình": "CTr",
    "kế hoạch": "KH", "phương án": "PA", "đề án": "ĐA", "dự án": "DA", "báo cáo": "BC",
    "biên bản": "BB", "tờ trình": "TTr", "hợp đồng": "HĐ", "công điện": "CĐ",
    "bản ghi nhớ": "BGN", "bản thỏa thuận": "BTT", "giấy ủy quyền": "GUQ", "giấy mời": "GM",
    "giấy giới thiệu": "GGT", "giấy nghỉ phép": "GNP", "phiếu gửi": "PG", "phiếu chuyển": "PC",
    "phiếu báo": "PB", "công văn": "", "thư công": "",
}  # fmt: skip
TOP = (
    "key", "source", "confidence", "page_width_mm", "page_height_mm", "tolerance_mm", "fonts",
    "group_words", "as_above", "person_titles", "archive_offices", "letter_codes",
)  # fmt: skip
LISTS = TOP[TOP.index("fonts") :]


def test_the_layout_of_the_decree_is_the_measure_of_both_regimes(law: Law) -> None:
    for regime in law.regimes:
        measure = regime.measure
        assert measure.page_mm == (210.0, 297.0)
        assert measure.margins == {
            "top": SideLimits(least_mm=20, most_mm=25),
            "bottom": SideLimits(least_mm=20, most_mm=25),
            "left": SideLimits(least_mm=30, most_mm=35),
            "right": SideLimits(least_mm=15, most_mm=20),
        }
        assert measure.fonts[0] == "Times New Roman"
        assert measure.type_codes == CODES


def test_each_part_keeps_its_size_and_style(law: Law) -> None:
    parts = law.pack("tt24-2020").measure.parts
    assert list(parts) == ["1", "2", "3", "4", "5a", "5b", "6", "7a", "7b", "9a", "9b", "12"]
    position = parts["7a"]
    assert (position.least_pt, position.most_pt, position.bold, position.italic) == (
        13, 14, True, False,
    )  # fmt: skip
    assert parts["6"].bold is None


def test_words_are_composed_and_abbreviations_and_types_are_small(law: Law, tmp_path: Path) -> None:
    forms = copied(tmp_path)
    spoil(forms, FILE, '"báo cáo" = "BC"', unicodedata.normalize("NFD", '"BÁO CÁO" = "BC"'))
    spoil(forms, FILE, '"Các sở"', unicodedata.normalize("NFD", '"Các sở"'))
    measure = type(law)(forms).pack("tt24-2020").measure
    assert measure.type_codes["báo cáo"] == "BC"
    assert measure.group_words[0] == "Các sở"


@pytest.mark.parametrize("key", TOP)
def test_a_missing_key_is_refused(tmp_path: Path, key: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, FILE, f"\n{key} = ", "\n# ")
    assert complaint(forms) == (FILE, key)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("tolerance_mm = 1.5", "tolerance_mm = 1.5\ncolour = 1", "colour"),
        ('key = "text_measure"', 'key = "measure"', "key"),
        ('confidence = "high"', 'confidence = "sure"', "confidence"),
        ("page_width_mm = 210", "page_width_mm = 0", "page_width_mm"),
        ("page_width_mm = 210", 'page_width_mm = "210"', "page_width_mm"),
        ("page_height_mm = 297", "page_height_mm = true", "page_height_mm"),
        ("page_height_mm = 297", "page_height_mm = inf", "page_height_mm"),
        ("tolerance_mm = 1.5", "tolerance_mm = nan", "tolerance_mm"),
        ("tolerance_mm = 1.5", "tolerance_mm = -1.5", "tolerance_mm"),
        ('as_above = ["Như trên", ', "as_above = [7, ", "as_above[0]"),
        ('as_above = ["Như trên", ', 'as_above = [" ", ', "as_above[0]"),
        ('group_words = ["Các sở", ', 'group_words = ["Các sở", "", ', "group_words[1]"),
        ("top = [20, 25]", "top = [20]", "margins.top"),
        ("top = [20, 25]", "top = 20", "margins.top"),
        ("top = [20, 25]", "top = [25, 20]", "margins.top"),
        ("top = [20, 25]", "top = [0, 25]", "margins.top"),
        ("top = [20, 25]", "top = [20, inf]", "margins.top"),
        ("top = [20, 25]", 'top = [20, "25"]', "margins.top"),
        ("top = [20, 25]", "top = [20, true]", "margins.top"),
        ("top = [20, 25]", "", "margins"),
        ("top = [20, 25]", "top = [20, 25]\nmiddle = [1, 2]", "margins"),
        ("least_pt = 12", "", "parts[0].least_pt"),
        ("least_pt = 12", 'least_pt = "12"', "parts[0].least_pt"),
        ("least_pt = 12", "least_pt = nan", "parts[0].least_pt"),
        ("least_pt = 12", "least_pt = 15", "parts[0]"),
        ("least_pt = 12", "least_pt = 0", "parts[0]"),
        ("bold = true", 'bold = "yes"', "parts[0].bold"),
        ("italic = false", "italic = 0", "parts[0].italic"),
        ("least_pt = 12", 'least_pt = 12\nfont = "Arial"', "parts[0].font"),
        ('box = "2"', 'box = "1"', "parts"),
        ('"báo cáo" = "BC"', '"báo cáo" = 7', "type_codes.báo cáo"),
        ('"báo cáo" = "BC"', '"báo cáo" = "BC"\n"BÁO CÁO" = "BÁO"', "type_codes.BÁO CÁO"),
        ('"vp" = "văn phòng"', '"vp" = ["văn phòng"]', "abbreviations.vp"),
        ('"vp" = "văn phòng"', '"vp" = "văn phòng"\n"VP" = "vụ phó"', "abbreviations.VP"),
    ],
)
def test_a_wrong_value_is_refused_at_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, FILE, old, new)
    assert complaint(forms) == (FILE, key)


@pytest.mark.parametrize("key", LISTS)
@pytest.mark.parametrize("value", ["[]", '"Times New Roman"'])
def test_a_list_of_words_is_a_list_and_holds_some(tmp_path: Path, key: str, value: str) -> None:
    forms = copied(tmp_path)
    path = forms / FILE
    rows = path.read_text("utf-8").splitlines()
    rows = [f"{key} = {value}" if row.startswith(f"{key} = ") else row for row in rows]
    path.write_text("\n".join(rows), "utf-8")
    assert complaint(forms) == (FILE, key)


@pytest.mark.parametrize("key", ["margins", "type_codes", "abbreviations"])
def test_a_table_that_is_gone_is_missed(tmp_path: Path, key: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, FILE, f"[{key}]", f"[{key}s]")
    assert complaint(forms) == (FILE, f"{key}s")


def test_the_file_itself_is_missed(tmp_path: Path) -> None:
    forms = copied(tmp_path)
    (forms / FILE).unlink()
    assert complaint(forms) == (FILE, "")
