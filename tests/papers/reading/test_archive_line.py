from __future__ import annotations

import pytest

from bmnn_desk.domain.document import Area, Spot
from bmnn_desk.papers.reading.archive_line import archive_line, is_archive_line

SPOT = Spot(page=None, line=1, area=Area.TABLE, words="Lưu")
Holder = tuple[str, str, tuple[int, ...], int | None]


def holders(text: str) -> list[Holder]:
    found = archive_line(text, SPOT).holders
    return [(one.name, one.kind, one.numbers, one.copies) for one in found]


LINES: dict[str, list[Holder]] = {
    "Lưu: VT": [("VT", "", (), None)],
    "Lưu VT": [("VT", "", (), None)],
    "Lưu : VT": [("VT", "", (), None)],
    "LƯU: VT": [("VT", "", (), None)],
    "Lưu: VT.": [("VT", "", (), None)],
    "Lưu: VT, TH": [("VT", "", (), None), ("TH", "", (), None)],
    "Lưu: VT; TH": [("VT", "", (), None), ("TH", "", (), None)],
    "Lưu: VT và TH": [("VT", "", (), None), ("TH", "", (), None)],
    "Lưu: VT, TH (02 bản)": [("VT", "", (), None), ("TH", "", (), 2)],
    "Lưu: VT (01 bản), TH (02 bản)": [("VT", "", (), 1), ("TH", "", (), 2)],
    "Lưu: VT (bản gốc, bản số 03), VP (bản số 04)": [
        ("VT", "bản gốc", (3,), None),
        ("VP", "", (4,), None),
    ],
    "Lưu: VT (bản gốc; bản số 03); VP (bản số 04)": [
        ("VT", "bản gốc", (3,), None),
        ("VP", "", (4,), None),
    ],
    "Lưu: VT (bản gốc), HSCV (bản số 04, 05)": [
        ("VT", "bản gốc", (), None),
        ("HSCV", "", (4, 5), None),
    ],
    "Lưu: VT, bản số 03; NC, bản số 04": [("VT", "", (3,), None), ("NC", "", (4,), None)],
    "Lưu: VT, bản gốc, bản số 03": [("VT", "bản gốc", (3,), None)],
    "Lưu: VT bản gốc (bản số 03)": [("VT", "bản gốc", (3,), None)],
    "Lưu: VT, PA03 (Đ4) 05b": [("VT", "", (), None), ("PA03 (Đ4)", "", (), 5)],
    "Lưu: Văn thư (bản số 03)": [("Văn thư", "", (3,), None)],
    "Lưu: VT (bản số 03": [("VT", "", (3,), None)],
    "Lưu: Văn phòng - bộ phận kiểm soát (bản số 06)": [
        ("Văn phòng - bộ phận kiểm soát", "", (6,), None)
    ],
    "Lưu: VT (bản gốc số 03), VP (bản số 04)": [
        ("VT", "bản gốc", (3,), None),
        ("VP", "", (4,), None),
    ],
    "Lưu tại VT": [("VT", "", (), None)],
    "Lưu trữ: VT": [("VT", "", (), None)],
    "Bản số 03: Lưu VT": [("VT", "", (3,), None)],
    "Lưu: ": [],
}


@pytest.mark.parametrize(("text", "wanted"), LINES.items())
def test_the_holders_of_kept_copies_are_read(text: str, wanted: list[Holder]) -> None:
    assert holders(text) == wanted


@pytest.mark.parametrize("text", [text for text in LINES if text != "Lưu: "])
def test_each_of_these_is_an_archive_line(text: str) -> None:
    assert is_archive_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cục Lưu trữ",
        "Lưu trữ lịch sử tỉnh",
        "Lưu lượng nước",
        "Như trên",
        "",
        "Sở Nội vụ lưu hồ sơ",
    ],
)
def test_other_lines_that_speak_of_keeping_are_none(text: str) -> None:
    assert not is_archive_line(text)


@pytest.mark.parametrize(
    ("text", "code", "names"),
    [
        ("Lưu: VT, NC.Bền", "NC.Bền", ["VT", "NC.Bền"]),
        ("Lưu: VT, NC.Bền (bản số 04)", "NC.Bền", ["VT", "NC.Bền"]),
        ("Lưu: VT, LVH.05", "LVH.05", ["VT"]),
        ("Lưu: VT, A.05", "A.05", ["VT"]),
        ("Lưu: VT, TH. LVH.05", "LVH.05", ["VT", "TH"]),
        ("Lưu: VT, TH. PVT", "PVT", ["VT", "TH"]),
        ("Lưu: VT, TH", "", ["VT", "TH"]),
        ("Lưu: VT, PA03", "", ["VT", "PA03"]),
        ("Lưu: VT, TTTH.", "", ["VT", "TTTH"]),
    ],
)
def test_a_drafters_code_at_the_end_is_told_from_a_holder(
    text: str, code: str, names: list[str]
) -> None:
    line = archive_line(text, SPOT)
    assert line.code == code
    assert [one.name for one in line.holders] == names


def test_the_text_of_a_holder_stays_as_it_stands() -> None:
    found = archive_line("Lưu: VT (bản gốc, bản số 03), VP (bản số 04)", SPOT).holders
    assert [one.text for one in found] == ["VT (bản gốc, bản số 03)", "VP (bản số 04)"]
    assert found[0].spot == SPOT
