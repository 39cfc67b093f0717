"""Lists as offices keep them in Excel and Word; all names are invented."""

from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.domain.office import PostKind
from bmnn_desk.ui.first_run.pasted_lists import (
    Fate,
    KnownOffice,
    people_from,
    recipients_of,
    units_from,
)
from bmnn_desk.ui.proposal.recipients_paste import PasteWords

WORDS = PasteWords(groups=("Các sở", "UBND các"), as_above=("Như trên",))
KNOWN = KnownOffice(
    people=(("Trần Văn Gương", "Giám đốc"), ("Lê Hòa", "Chuyên viên")),
    units=("Văn phòng",),
    recipients=("Sở Thử",),
    head_post="Giám đốc",
    seated=("Lê Thị Thư", 7),
)


def people(text: str, *units: str) -> list[tuple[str, str, str, Fate]]:
    found = people_from(text, KNOWN, units)
    return [(line.name, line.second, line.unit, line.fate) for line in found]


def test_a_table_out_of_excel_goes_by_its_heading_whatever_the_order() -> None:
    heading, first = "STT\tChức vụ\tHọ và tên\tPhòng", "1\tChuyên viên\tNgô Văn Thử\tVăn phòng"
    text = f"{heading}\r\n{first}\r\n2\t\tVũ Thị B\t"
    assert people(text) == [
        ("", "", "", Fate.HEADING),
        ("Ngô Văn Thử", "Chuyên viên", "Văn phòng", Fate.NEW),
        ("Vũ Thị B", "", "", Fate.NO_POST),
    ]


def test_a_table_without_heading_is_name_post_unit_and_an_ordinal_is_passed_over() -> None:
    text = "1.\tÔng Ngô Văn Thử\tKế toán\tVăn phòng\n\tBà Vũ Thị B\tVăn thư"
    assert people(text) == [
        ("Ngô Văn Thử", "Kế toán", "Văn phòng", Fate.NEW),
        ("Vũ Thị B", "Văn thư", "", Fate.NEW),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Ngô Văn Thử, Kế toán",
        "- Ngô Văn Thử - Kế toán",
        "3. Đồng chí Ngô Văn Thử \u2013 Kế toán;",
        "Ngô Văn Thử: Kế toán",
        "Ngô Văn Thử\tKế toán",
        unicodedata.normalize("NFD", "Ngô  Văn Thử, Kế toán"),
    ],
)
def test_a_line_of_a_person_is_read_however_it_is_divided(line: str) -> None:
    assert people(line) == [("Ngô Văn Thử", "Kế toán", "", Fate.NEW)]


def test_what_the_office_has_or_was_pasted_before_is_told_and_left_out() -> None:
    text = "Lê Hoà, chuyên viên\nNgô Văn Thử, Kế toán\nNGÔ VĂN THỬ, kế toán"
    assert [fate for *_, fate in people(text)] == [Fate.THERE, Fate.NEW, Fate.TWICE]


def test_names_that_differ_in_their_marks_alone_are_two_people() -> None:
    assert [fate for *_, fate in people("Lê Hóa, Chuyên viên")] == [Fate.NEW]


def test_one_name_with_two_posts_is_not_guessed_at() -> None:
    text = "Lê Hòa, Kế toán\nNgô Văn Thử, Kế toán\nNgô Văn Thử, Lái xe"
    assert [fate for *_, fate in people(text)] == [Fate.SAME_NAME, Fate.NEW, Fate.SAME_NAME]


def test_who_sits_here_without_a_post_gets_it_and_is_no_second_person() -> None:
    (line,) = people_from("Lê Thị Thư\tVăn thư", KNOWN)
    assert (line.person, line.fate) == (7, Fate.NEW)


def test_a_second_head_is_refused_and_his_deputy_is_known_by_the_heads_post() -> None:
    deputies = "Vũ Thị B, Phó Giám đốc\nĐỗ C, Phó Trưởng phòng"
    found = people_from(f"Ngô Văn Thử, Giám đốc\n{deputies}\nTrần Văn Gương, Giám đốc", KNOWN)
    assert [line.fate for line in found] == [Fate.HEAD_THERE, Fate.NEW, Fate.NEW, Fate.THERE]
    assert [line.kind for line in found[1:3]] == [PostKind.DEPUTY, PostKind.OTHER]


@pytest.mark.parametrize(
    ("post", "kind"),
    [
        ("Phó Giám đốc", PostKind.DEPUTY),
        ("phó giám đốc Thường trực", PostKind.DEPUTY),
        ("Phó Thường trực Giám đốc", PostKind.DEPUTY),
        ("Phó Giám đốc phụ trách", PostKind.DEPUTY),
        ("Phó Giám đốc Trung tâm Mẫu", PostKind.OTHER),
        ("Phó Giám đốc (Trung tâm Mẫu)", PostKind.OTHER),
        ("Phó Giám đốc phụ trách Trung tâm Mẫu", PostKind.OTHER),
        ("Phó Giám đốc\tVăn phòng", PostKind.OTHER),
        ("Phó", PostKind.OTHER),
    ],
)
def test_a_deputy_of_another_body_is_none_of_the_head(post: str, kind: PostKind) -> None:
    (line,) = people_from(f"Vũ Thị B\t{post}", KNOWN)
    assert (line.kind, line.fate) == (kind, Fate.NEW)


def test_where_no_head_is_known_nobody_is_his_deputy() -> None:
    (line,) = people_from("Vũ Thị B\tPhó", KnownOffice())
    assert line.kind is PostKind.OTHER


def test_a_unit_must_be_there_or_stand_in_the_list_beside() -> None:
    line = "Ngô Văn Thử\tKế toán\tPhòng Mẫu"
    assert [fate for *_, fate in people(line)] == [Fate.UNKNOWN_UNIT]
    assert [fate for *_, fate in people(line, "phòng mẫu")] == [Fate.NEW]


@pytest.mark.parametrize("line", ["Thử, Kế toán", "0912 345 678, Kế toán", ", Kế toán"])
def test_what_is_no_name_is_told(line: str) -> None:
    assert [fate for *_, fate in people(line)] == [Fate.NO_NAME]


@pytest.mark.parametrize("line", ["Phòng Mẫu, PM", "Phòng Mẫu (PM)", "2\tPhòng Mẫu\tPM"])
def test_a_unit_has_its_letters_behind_its_name(line: str) -> None:
    (found,) = units_from(line, KNOWN)
    assert (found.name, found.second, found.fate) == ("Phòng Mẫu", "PM", Fate.NEW)


@pytest.mark.parametrize(
    ("line", "name", "letters", "fate"),
    [
        ("Văn phòng HĐND - UBND", "Văn phòng HĐND - UBND", "", Fate.NO_LETTERS),
        ("Phòng Thanh tra \u2013 KT", "Phòng Thanh tra \u2013 KT", "", Fate.NO_LETTERS),
        ("- Văn phòng HĐND - UBND, VP", "Văn phòng HĐND - UBND", "VP", Fate.NEW),
        ("Phòng Thử - Mẫu (TM)", "Phòng Thử - Mẫu", "TM", Fate.NEW),
        ("Phòng Thử - Mẫu\tTM", "Phòng Thử - Mẫu", "TM", Fate.NEW),
        ("Phòng Thử - Mẫu: TM", "Phòng Thử - Mẫu", "TM", Fate.NEW),
    ],
)
def test_a_dash_in_a_unit_belongs_to_its_name(
    line: str, name: str, letters: str, fate: Fate
) -> None:
    (found,) = units_from(line, KNOWN)
    assert (found.name, found.second, found.fate) == (name, letters, fate)


def test_units_without_letters_or_name_and_those_there_are_told() -> None:
    first = "Tên đơn vị\tKý hiệu\nPhòng Mẫu\nvăn phòng, VP\nPhòng A\tA/B"
    text = f"{first}\n12\tX\nPhòng B\tPB\nPhòng B\tPB2"
    fates = [line.fate for line in units_from(text, KNOWN)]
    assert fates == [
        Fate.HEADING, Fate.NO_LETTERS, Fate.THERE, Fate.NO_LETTERS, Fate.NO_NAME, Fate.NEW,
        Fate.TWICE,
    ]  # fmt: skip


def test_recipients_are_read_as_at_the_end_of_a_text() -> None:
    named = "- Sở Thử;\n- Công an tỉnh Mẫu (02 bản);\n- Các sở: A Mẫu, B Mẫu"
    found = recipients_of(f"Nơi nhận:\n- Như trên;\n{named};\n- Lưu: VT.", KNOWN, WORDS)
    assert [(line.number, line.name, line.fate) for line in found] == [
        (1, "", Fate.HEADING),
        (2, "", Fate.NO_NAME),
        (3, "Sở Thử", Fate.THERE),
        (4, "Công an tỉnh Mẫu", Fate.NEW),
        (5, "A Mẫu", Fate.NEW),
        (5, "B Mẫu", Fate.NEW),
        (6, "", Fate.ARCHIVE),
    ]


def test_recipients_in_a_table_go_by_its_heading_line_by_line() -> None:
    rows = "Trực tiếp\tSở Mẫu\nBưu điện\t\nFax\tLưu: VT\nSở Giả"
    turned = "Nơi nhận\tSố bản\nBan Mẫu\t2"
    found = recipients_of(f"Cách giao\tNơi nhận\n{rows}\n{turned}", KNOWN, WORDS)
    assert [(line.number, line.name, line.fate) for line in found] == [
        (1, "", Fate.HEADING),
        (2, "Sở Mẫu", Fate.NEW),
        (3, "", Fate.NO_NAME),
        (4, "", Fate.ARCHIVE),
        (5, "Sở Giả", Fate.NEW),
        (6, "", Fate.HEADING),
        (7, "Ban Mẫu", Fate.NEW),
    ]


def test_nothing_pasted_is_nothing_read() -> None:
    for text in ("", " \n\t\n"):
        assert people_from(text, KNOWN) == units_from(text, KNOWN) == ()
        assert recipients_of(text, KNOWN, WORDS) == ()
