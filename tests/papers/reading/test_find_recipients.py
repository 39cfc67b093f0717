# ruff: noqa: RUF001 - dashes of every kind are what is read
from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bmnn_desk.domain.document import CopySentence, ReadRecipients
from bmnn_desk.domain.papers import NumberedRecipient, RecipientsFacts
from bmnn_desk.papers.recipients_block import recipients_block
from tests.papers.facts import PACKS, words_form
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
    "no end marks": (*(line.rstrip(";.") for line in LIST), *(line.rstrip(".") for line in DETAILS)),
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
        ("- UBND tỉnh (để b/c) (bản số 01)./.", "UBND tỉnh (để b/c) (bản số 01)", "UBND tỉnh (để b/c)"),
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


def test_an_empty_block_has_only_its_heading() -> None:
    found = block()
    assert (found.recipients, found.archive_line, found.totals) == ((), None, ())
    assert found.heading.words == "Nơi nhận:"


NAMES = st.sampled_from(
    (
        "Như trên",
        "Tỉnh ủy Lai Sơn",
        "Công an tỉnh, Phòng PA03",
        "Thường trực Tỉnh ủy (để b/c)",
        "Các sở: Nội vụ, Tài chính, Xây dựng",
        "Ủy ban nhân dân xã Tân Hòa",
        "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh",
        "Sở Nội vụ",
        "Đ/c Nguyễn Văn Bình, Phó Chủ tịch",
        "Kho bạc Nhà nước tỉnh",
    )
)
HOLDERS = st.sampled_from(("VT", "VP", "Văn phòng", "HSCV", "TCCB", "PA03 (Đ4)"))
DRAFTERS = st.sampled_from(
    ("Nguyễn Văn Thuần", "Lò Thị Mai", "H' Yim Kđoh", "Lý A Sùng", "ThS. Đỗ Thị Lan")
)
UNITS = st.sampled_from(("", "Văn phòng", "Phòng Tổng hợp", "Phòng Cải cách hành chính - Văn thư"))


@st.composite
def made_facts(draw: st.DrawFn) -> RecipientsFacts:
    """Facts as the desk makes them: numbers 1…N given out in order."""
    names = draw(st.lists(NAMES, min_size=1, max_size=8))
    holders = draw(st.lists(HOLDERS, max_size=4))
    counts = [draw(st.integers(1, 6)) for _ in (*names, *holders)]
    firsts = [1 + sum(counts[:at]) for at in range(len(counts))]
    runs = [tuple(range(first, first + count)) for first, count in zip(firsts, counts, strict=True)]
    kinds = [draw(st.sampled_from(("", "bản gốc", "bản chính"))) for _ in holders]
    return RecipientsFacts(
        recipients=tuple(
            NumberedRecipient(name=name, numbers=run)
            for name, run in zip(names, runs, strict=False)
        ),
        archive=tuple(
            NumberedRecipient(name=name, numbers=run, kind=kind)
            for name, run, kind in zip(holders, runs[len(names) :], kinds, strict=True)
        ),
        copies=sum(counts),
        drafter=draw(DRAFTERS),
        drafter_unit=draw(UNITS),
        may_copy=draw(st.sampled_from((True, False, None))),
    )


def check(found: ReadRecipients, made: RecipientsFacts) -> None:
    assert [(one.name, one.numbers) for one in found.recipients] == [
        (one.name, one.numbers) for one in made.recipients
    ]
    assert [(one.name, one.numbers, one.kind) for one in found.archive] == [
        (one.name, one.numbers, one.kind) for one in made.archive
    ]
    assert [number for number, _ in found.totals] == [made.copies]
    assert (words(found.drafter), found.drafter_unit) == (made.drafter, made.drafter_unit)
    said = {True: CopySentence.MAY, False: CopySentence.MAY_NOT, None: CopySentence.NONE}
    assert found.sentence is said[made.may_copy]
    assert found.placeholders == ()


@settings(max_examples=150, deadline=None)
@given(made=made_facts(), pack=st.sampled_from(PACKS))
def test_the_block_that_the_desk_composes_reads_back(made: RecipientsFacts, pack: str) -> None:
    text = recipients_block(words_form(pack, "recipients_block"), made)
    check(block(*text.splitlines()[1:]), made)


@settings(max_examples=150, deadline=None)
@given(made=made_facts(), seed=st.integers(0, 10**6))
def test_it_reads_back_when_lines_break_between_any_words(made: RecipientsFacts, seed: int) -> None:
    text = recipients_block(words_form(PACKS[0], "recipients_block"), made)
    dice = random.Random(seed)  # noqa: S311 - no secret hangs on it
    lines: list[str] = []
    for line in text.splitlines()[1:]:
        first, *rest = line.split(" ")
        lines.append(first)
        for word in rest:
            may_break = len(lines[-1]) > 1 and word[0] not in "-–"
            if may_break and dice.random() < 0.2:
                lines.append(word)
            else:
                lines[-1] += f" {word}"
    check(pdf_block(lines), made)


@settings(max_examples=100, deadline=None)
@given(made=made_facts(), letters=st.integers(20, 80))
def test_it_reads_back_from_a_column_of_any_width(made: RecipientsFacts, letters: int) -> None:
    text = recipients_block(words_form(PACKS[0], "recipients_block"), made)
    lines = [part for line in text.splitlines()[1:] for part in broken(line, letters)]
    lines = [line for line in lines if line[:2] != "- " or line in text]
    check(pdf_block(_whole_dashes(lines)), made)


def _whole_dashes(lines: list[str]) -> list[str]:
    """No line that only the break begins with a dash: there nothing tells it from an item."""
    made: list[str] = []
    for line in lines:
        own = line.startswith("- ") and (not made or made[-1].endswith((";", ".")))
        if line.startswith("- ") and not own:
            made[-1] += f" {line}"
        else:
            made.append(line)
    return made
