# ruff: noqa: RUF001 - dashes of every kind are what is read
"""What the desk composes as nơi nhận must read back the same, however a column breaks it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from bmnn_desk.domain.document import CopySentence
from bmnn_desk.domain.papers import NumberedRecipient, RecipientsFacts
from bmnn_desk.papers.recipients_block import recipients_block
from tests.papers.facts import PACKS, words_form
from tests.papers.reading.made_lines import block, broken, pdf_block, words

if TYPE_CHECKING:
    from bmnn_desk.domain.document import ReadRecipients

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
