from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import Ink, Stamp
from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

STAMPS = "tt24-2020/stamps.toml"


def test_a_stamp_is_read_with_its_lines_place_and_doubts(law: Law) -> None:
    shape = law.pack("tt24-2020").stamps[Stamp.COPY_NUMBER]
    assert shape.stamp is Stamp.COPY_NUMBER
    assert shape.ink is Ink.RED
    assert [line.text for line in shape.lines] == ["BẢN SỐ: {copy_number}"]
    assert shape.place is not None
    assert shape.place.page == "first"
    assert shape.doubts


def test_a_mark_of_the_envelope_has_no_place_on_a_page(law: Law) -> None:
    for regime in law.regimes:
        assert regime.stamps[Stamp.LETTER_A].place is None


def test_an_unknown_stamp_is_refused(tmp_path: Path) -> None:
    forms = copied(tmp_path)
    spoil(forms, STAMPS, "[term]", "[terms]")
    assert complaint(forms) == (STAMPS, "terms")


def test_a_missing_stamp_is_refused(tmp_path: Path) -> None:
    forms = copied(tmp_path)
    path = forms / STAMPS
    text = path.read_text("utf-8")
    start = text.index("[term]")
    path.write_text(text[:start] + text[text.index("[term_extended]") :], "utf-8")
    assert complaint(forms) == (STAMPS, "term")


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('shape = "rect"', 'shape = "square"', "level_mat.shape"),
        ('ink = "red"', 'ink = "blue"', "level_mat.ink"),
        ("width_mm = 20.0", 'width_mm = "20"', "level_mat.width_mm"),
        ("width_mm = 20.0", "width_mm = nan", "level_mat.width_mm"),
        ("width_mm = 20.0", "", "level_mat.width_mm"),
        ("borders = 2", "borders = 2.5", "level_mat.borders"),
        ('form = "Mẫu số 02"', 'form = "Mẫu số 02"\nfont = "Arial"', "level_mat.font"),
        ('page = "first"', 'page = "second"', "level_mat.place.page"),
        ("x_mm = 30.0", 'x_mm = "trái"', "level_mat.place.x_mm"),
        ("x_mm = 30.0", "", "level_mat.place.x_mm"),
        ('align = "center"', 'align = "centre"', "level_mat.lines[0].align"),
        ("bold = true", "bold = 1", "level_mat.lines[0].bold"),
        ("size_pt = 13.0, ", "", "level_mat.lines[0].size_pt"),
        ('text = "MẬT"', 'text = "MẬT", colour = "red"', "level_mat.lines[0].colour"),
    ],
)
def test_a_wrong_stamp_is_refused_at_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, STAMPS, old, new)
    assert complaint(forms) == (STAMPS, key)


@pytest.mark.parametrize("at", ["level_mat.confidence", "level_mat.place.confidence"])
def test_a_bad_confidence_is_refused_at_the_stamp_and_at_its_place(tmp_path: Path, at: str) -> None:
    forms = copied(tmp_path)
    path = forms / STAMPS
    head, sep, tail = path.read_text("utf-8").partition("[level_mat.place]")
    if at == "level_mat.confidence":
        head = head.replace('confidence = "', 'confidence = "most ')
    else:
        tail = tail.replace('confidence = "', 'confidence = "most ', 1)
    path.write_text(head + sep + tail, "utf-8")
    assert complaint(forms) == (STAMPS, at)


def test_lines_and_doubts_are_lists(tmp_path: Path) -> None:
    for key in ("lines", "doubts"):
        forms = copied(tmp_path / key)
        path = forms / STAMPS
        text = path.read_text("utf-8")
        start = text.index(f"{key} = [")
        end = text.index("]\n", start) + 1
        path.write_text(f'{text[:start]}{key} = "không"{text[end:]}', "utf-8")
        assert complaint(forms) == (STAMPS, f"level_mat.{key}")
