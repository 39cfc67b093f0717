from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence
from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

REGISTER = "tt24-2020/m14_outgoing_register.toml"
SLIP = "tt24-2020/slip.toml"
BLOCK = "tt24-2020/recipients_block.toml"


def test_a_register_is_read_whole(law: Law) -> None:
    form = law.pack("tt24-2020").register("outgoing_register")
    assert (form.number, form.page_width_mm, form.page_height_mm) == ("14", 297.0, 210.0)
    assert [line.field for line in form.cover] == [
        "parent",
        "agency",
        "year",
        "since",
        "first_number",
        "volume",
    ]
    assert [cell.field for cell in form.signatures] == ["clerk", "head"]
    assert form.confidence is Confidence.LOW
    assert len(form.digest) == 64


def test_a_slip_is_read_whole(law: Law) -> None:
    slip = law.pack("tt24-2020").slip
    assert slip.motto[0] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert [field.field for field in slip.fields if field.fixed] == [
        "subject",
        "drafter",
        "level",
        "bases",
        "copies",
        "may_copy",
        "recipients",
    ]


def test_a_sheet_is_read_whole(law: Law) -> None:
    assert law.pack("tt24-2020").sheet("recipients_block").words["heading"] == "Nơi nhận:"


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('page_label = "', 'paper = "A4"\npage_label = "', "form.paper"),
        ("margin_mm = 15", "", "form.margin_mm"),
        ("margin_mm = 15", 'margin_mm = "15"', "form.margin_mm"),
        ("margin_mm = 15", "margin_mm = nan", "form.margin_mm"),
        ('title = "SỔ', 'digest = "0"\ntitle = "SỔ', "form.digest"),
        ('confidence = "low"', 'confidence = "lowest"', "confidence"),
        ('confidence = "low"', "", "confidence"),
        ("width_mm = 13", "width_mm = 14", "columns"),
        ("margin_mm = 15", "margin_mm = 16", "columns"),
        ("page_width_mm = 297", "page_width_mm = 210", "columns"),
        ("width_mm = 13", 'width_mm = "13"', "columns[0].width_mm"),
        ("signing = false", 'signing = "no"', "columns[0].signing"),
        ('heading = "Số thứ tự"', "", "columns[0].heading"),
        ('heading = "Số thứ tự"', 'heading = "STT"\nfont = "Arial"', "columns[0].font"),
        ('label = "{parent}"', "", "cover[0].label"),
        ('heading = "NGƯỜI LẬP SỔ"', "heading = 1", "signatures[0].heading"),
    ],
)
def test_a_wrong_register_is_refused_at_its_key(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    forms = copied(tmp_path)
    spoil(forms, REGISTER, old, new)
    assert complaint(forms) == (REGISTER, key)


@pytest.mark.parametrize("part", ["columns", "cover"])
@pytest.mark.parametrize("new", ['confidence = "sure"', ""])
def test_a_column_or_cover_line_without_a_known_confidence_is_refused(
    tmp_path: Path, part: str, new: str
) -> None:
    forms = copied(tmp_path)
    path = forms / REGISTER
    head, sep, tail = path.read_text("utf-8").partition(f"[[{part}]]")
    at = tail.index("confidence")
    end = tail.index("\n", at)
    path.write_text(head + sep + tail[:at] + new + tail[end:], "utf-8")
    assert complaint(forms) == (REGISTER, f"{part}[0].confidence")


@pytest.mark.parametrize("part", ["cover", "columns", "signatures"])
def test_a_register_without_one_of_its_parts_is_refused(tmp_path: Path, part: str) -> None:
    forms = copied(tmp_path)
    path = forms / REGISTER
    text = path.read_text("utf-8")
    path.write_text(text.replace(f"[[{part}]]", f"[[{part}s]]"), "utf-8")
    assert complaint(forms) == (REGISTER, part)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("text_pt = 12", "", "form.text_pt"),
        ("text_pt = 12", "text_pt = true", "form.text_pt"),
        ('font = "', 'face = "', "form.face"),
        ('motto = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ', "motto = [1, ", "motto[0]"),
        ("fixed = true", "fixed = 1", "fields[0].fixed"),
        ('label = "Tên loại', 'name = "Tên loại', "fields[0].name"),
        ('code = "Mã bản in: {code}"', "code = 5", "words.code"),
    ],
)
def test_a_wrong_slip_is_refused_at_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, SLIP, old, new)
    assert complaint(forms) == (SLIP, key)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('heading = "Nơi nhận:"', "heading = 1", "words.heading"),
        ("[words]", "[sayings]", "words"),
        ('confidence = "medium"', 'confidence = "half"', "confidence"),
        ('source = "', 'note = "x"\nsource = "', "form.note"),
        ("source =", "# source =", "form.source"),
    ],
)
def test_a_wrong_sheet_is_refused_at_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, BLOCK, old, new)
    assert complaint(forms) == (BLOCK, key)
