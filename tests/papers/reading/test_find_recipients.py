# ruff: noqa: RUF001 - dashes of every kind are what is read
from __future__ import annotations

import pytest

from bmnn_desk.domain.document import CopySentence, ReadRecipients
from tests.papers.reading.made_lines import block, broken, pdf_block, words

MEANT = (
    [("Như trên", (1,)), ("Công an tỉnh, Phòng PA03", (2,))],
    "Lưu: VT (bản gốc, bản số 03), VP (bản số 04)",
    [("VT", "bản gốc", (3,)), ("VP", "", (4,))],
    [4],
    ("Nguyễn Văn A", "Văn phòng"),
    CopySentence.MAY_NOT,
)
LIST = (
    "- Như trên (bản số 01);",
    "- Công an tỉnh, Phòng PA03 (bản số 02);",
    "- Lưu: VT (bản gốc, bản số 03), VP (bản số 04).",
)
DETAILS = (
    "Tổng số: 04 bản. Người soạn thảo: Nguyễn Văn A, Văn phòng.",
    "Tài liệu không được phép sao, chụp.",
)


def meaning(found: ReadRecipients) -> tuple[object, ...]:
    return (
        [(one.name, one.numbers) for one in found.recipients],
        words(found.archive_line),
        [(one.name, one.kind, one.numbers) for one in found.archive],
        [number for number, _ in found.totals],
        (words(found.drafter), found.drafter_unit),
        found.sentence,
    )


BLOCKS: dict[str, tuple[str, ...]] = {
    "as the form writes it": (*LIST, *DETAILS),
    "no end marks": (
        *(line.rstrip(";.") for line in LIST),
        *(line.rstrip(".") for line in DETAILS),
    ),
    "commas": (*(line.rstrip(";.") + "," for line in LIST), *DETAILS),
    "details each on a line": (
        *LIST,
        "Tổng số: 04 bản",
        "Người soạn thảo: Nguyễn Văn A, Văn phòng",
        "Tài liệu không được phép sao, chụp",
    ),
    "details with dashes": (
        *LIST,
        "- Tổng số: 04 bản;",
        "- Người soạn thảo: Nguyễn Văn A, Văn phòng;",
        "- Tài liệu không được phép sao, chụp.",
    ),
    "details with stars": (
        *LIST,
        "* Số lượng bản phát hành: 04 bản.",
        "* Cán bộ soạn thảo: Nguyễn Văn A - Văn phòng.",
        "* Tài liệu không được phép sao, chụp.",
    ),
    "details in brackets": (
        *LIST,
        "(Tổng số: 04 bản)",
        "(Người soạn thảo: Nguyễn Văn A, Văn phòng)",
        "(Tài liệu không được phép sao, chụp)",
    ),
    "details in one line": (*LIST, " ".join(DETAILS)),
    "details in one line with semicolons": (
        *LIST,
        "Tổng số: 04 bản; người soạn thảo: Nguyễn Văn A, Văn phòng; "
        "tài liệu không được phép sao, chụp.",
    ),
    "details behind the archive line": (*LIST[:2], f"{LIST[2]} {' '.join(DETAILS)}"),
    "the drafter first": (
        *LIST,
        "Người soạn thảo: Nguyễn Văn A, Văn phòng. Số bản: 04.",
        DETAILS[1],
    ),
    "the whole list in one line": (" ".join(LIST), *DETAILS),
    "numbers before the names": (
        "- Bản số 01: Như trên;",
        "- Bản số 02: Công an tỉnh, Phòng PA03;",
        LIST[2],
        *DETAILS,
    ),
    "archive line first": (LIST[2], *LIST[:2], *DETAILS),
    "numbered": ("1. " + LIST[0][2:], "2. " + LIST[1][2:], LIST[2], *DETAILS),
    "abbreviated": (
        "- Như trên (BS 01);",
        "- Công an tỉnh, Phòng PA03 (BS: 02);",
        LIST[2],
        *DETAILS,
    ),
} | {
    f"dash {mark!r}": (*(mark + line[2:] for line in LIST), *DETAILS)
    for mark in ("-", "– ", "— ", "+ ", "* ", "• ", "−", "\uf02d ", "", "·  ", "‑ ")
}


@pytest.mark.parametrize("lines", BLOCKS.values(), ids=BLOCKS)
def test_every_way_to_set_the_block_means_the_same(lines: tuple[str, ...]) -> None:
    assert meaning(block(*lines)) == MEANT


@pytest.mark.parametrize("lines", BLOCKS.values(), ids=BLOCKS)
def test_a_block_as_it_should_be_has_no_blanks_and_no_initials(lines: tuple[str, ...]) -> None:
    found = block(*lines)
    assert found.placeholders == ()
    assert found.initials is None


@pytest.mark.parametrize("letters", [24, 28, 33, 40, 55])
@pytest.mark.parametrize("hang", ["", "  "])
def test_a_narrow_column_of_a_pdf_means_the_same(letters: int, hang: str) -> None:
    lines = [part for line in (*LIST, *DETAILS) for part in broken(line, letters, hang)]
    assert meaning(pdf_block(lines)) == MEANT


@pytest.mark.parametrize(
    ("line", "text", "name"),
    [
        ("- Như Kính gửi;", "Như Kính gửi", "Như Kính gửi"),
        ("- Thường trực Tỉnh ủy (để b/c);", *["Thường trực Tỉnh ủy (để b/c)"] * 2),
        ("- Như trên (bản số 01) ;", "Như trên (bản số 01)", "Như trên"),
        (
            "- UBND tỉnh (để b/c) (bản số 01)./.",
            "UBND tỉnh (để b/c) (bản số 01)",
            "UBND tỉnh (để b/c)",
        ),
        ("- Các sở, ban, ngành (15 bản);", "Các sở, ban, ngành (15 bản)", "Các sở, ban, ngành"),
        ("-Sở Nội vụ;", "Sở Nội vụ", "Sở Nội vụ"),
        ("- Đ/c Hùng;", "Đ/c Hùng", "Đ/c Hùng"),
    ],
)
def test_text_and_name_stay_exactly_as_they_stand(line: str, text: str, name: str) -> None:
    (one,) = block(line, "- Lưu: VT.").recipients
    assert (one.text, one.name) == (text, name)


@pytest.mark.parametrize(
    ("line", "initials"),
    [
        ("LVH.05", "LVH.05"),
        ("LVH", "LVH"),
        ("(LVH.05)", "LVH.05"),
        ("NC.Bền", "NC.Bền"),
        ("A.05", "A.05"),
        ("Người soạn thảo: LVH", "LVH"),
    ],
)
def test_initials_stand_for_the_drafter(line: str, initials: str) -> None:
    found = block("- Như trên;", "- Lưu: VT.", line)
    assert words(found.initials) == initials
    assert found.drafter is None
    assert len(found.recipients) == 1


def test_initials_may_end_the_archive_line() -> None:
    found = block("- Như trên;", "- Lưu: VT, NC.Bền.")
    assert words(found.initials) == "NC.Bền"
    assert words(found.archive_line) == "Lưu: VT, NC.Bền"


@pytest.mark.parametrize(
    ("line", "blanks"),
    [
        ("- …………;", 1),
        ("- ............;", 1),
        ("- Sở ____ (bản số 01);", 1),
        ("- Sở xx;", 1),
        ("- Sở A (bản số ……);", 1),
        ("- Sở A (bản số XX);", 1),
        ("- [...];", 1),
        ("Tổng số: …… bản. Người soạn thảo: ……", 2),
        ("- Các sở, ban, ngành v.v...;", 0),
        ("- Sở A./.", 0),
        ("- Ban Tổ chức Đại hội XX;", 0),
    ],
)
def test_blanks_that_nobody_filled_are_counted(line: str, blanks: int) -> None:
    assert len(block("- Như trên;", line, "- Lưu: VT.").placeholders) == blanks


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (("Tài liệu được phép sao, chụp.",), CopySentence.MAY),
        (("Tài liệu không được phép sao, chụp.",), CopySentence.MAY_NOT),
        (("Được phép hoặc không được phép sao, chụp",), CopySentence.BOTH),
        (
            ("Tài liệu không được phép sao, chụp.", "Tài liệu được phép sao, chụp."),
            CopySentence.BOTH,
        ),
        ((), CopySentence.NONE),
        (("Tài liệu không", "được phép sao, chụp."), CopySentence.MAY_NOT),
        (("Tài liệu không được phép", "sao, chụp."), CopySentence.MAY_NOT),
    ],
)
def test_the_copy_sentence_is_read(lines: tuple[str, ...], sentence: CopySentence) -> None:
    assert block("- Như trên;", "- Lưu: VT.", *lines).sentence is sentence


def test_the_sentence_stays_as_it_stands_with_its_star() -> None:
    found = block("- Như trên;", "- Lưu: VT.", "* Tài liệu được phép sao, chụp theo quy định.")
    assert words(found.sentence_at) == "* Tài liệu được phép sao, chụp theo quy định."


def test_bare_numbers_ahead_are_copy_numbers_only_where_every_line_has_one() -> None:
    all_so = block("01 - Như trên;", "02 - Công an tỉnh;", "- Lưu: VT.")
    assert [(one.name, one.numbers) for one in all_so.recipients] == [
        ("Như trên", (1,)),
        ("Công an tỉnh", (2,)),
    ]
    only_one = block("- 01 - Như trên;", "- Công an tỉnh;", "- Lưu: VT.")
    assert [one.numbers for one in only_one.recipients] == [(), ()]


def test_two_archive_lines_give_all_holders_and_the_first_line() -> None:
    found = block("- Như trên;", "- Lưu: VT (bản số 02);", "- Lưu: PA03 (bản số 03).")
    assert words(found.archive_line) == "Lưu: VT (bản số 02)"
    assert [one.name for one in found.archive] == ["VT", "PA03"]


def test_a_sum_within_a_recipients_bracket_is_its_own_count_and_no_total() -> None:
    found = block("- Các sở (số lượng: 15 bản);", "- Lưu: VT.")
    assert found.totals == ()
    assert found.recipients[0].copies == 15


@pytest.mark.parametrize(
    "line", ["Văn bản này được in thành 04 bản.", "Tài liệu được phát hành 04 bản"]
)
def test_a_sentence_that_gives_the_sum_is_no_recipient(line: str) -> None:
    found = block("- Như trên;", "- Lưu: VT.", line)
    assert [one.name for one in found.recipients] == ["Như trên"]
    assert [number for number, _ in found.totals] == [4]


def test_an_empty_block_has_only_its_heading() -> None:
    found = block()
    assert (found.recipients, found.archive_line, found.totals) == ((), None, ())
    assert found.heading.words == "Nơi nhận:"
