from dataclasses import replace
from io import BytesIO

import pytest

from bmnn_desk.domain.papers import DistributionFacts
from bmnn_desk.papers.distribution_pdf import distribution_pdf
from tests.papers.facts import LEVELS, PACKS, distribution, words_form
from tests.papers.read_pdf import check_golden, font_names, golden_text, page_texts, words_of

HEADINGS = ("number", "kind", "recipient", "marks", "envelope", "delivery", "receipt")


def printed(pack: str, facts: DistributionFacts) -> bytes:
    return distribution_pdf(words_form(pack, "distribution_sheet"), facts, LEVELS)


@pytest.mark.parametrize("pack", PACKS)
def test_the_sheet_reads_as_it_did(pack: str) -> None:
    check_golden(f"distribution_{pack}", golden_text(printed(pack, distribution())))


def test_twenty_copies_stand_on_one_page_with_signature_and_tick_boxes() -> None:
    words = words_form(PACKS[0], "distribution_sheet").words
    pages = page_texts(printed(PACKS[0], distribution(20)))
    assert len(pages) == 1
    keys = ("clerk", "done_seal", "done_marks", "done_envelope")
    assert all(words[key] in pages[0] for key in keys)


def test_many_copies_flow_over_pages_that_all_have_the_headings() -> None:
    words = words_form(PACKS[0], "distribution_sheet").words
    pdf = printed(PACKS[0], distribution(70))
    pages = page_texts(pdf)
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        flat = " ".join(page.split())
        assert all(words[f"column_{key}"] in flat for key in HEADINGS)
        assert f"Trang {number}/3" in flat
    text = " ".join(words_of(pdf))
    assert all(text.count(f"Bản số {number:02d}") == 1 for number in range(1, 71))


def test_long_texts_and_marks_are_never_clipped() -> None:
    names = [f"tên{number:03d}x" for number in range(290)]
    marks = tuple(f"Dấu_{number:02d}" for number in range(60))
    facts = distribution(2)
    line = replace(facts.lines[0], recipient=" ".join(names), marks=marks)
    found = words_of(printed(PACKS[0], replace(facts, lines=(line, *facts.lines[1:]))))
    assert [word for word in found if word in set(names)] == names
    assert [word for word in found if word in set(marks)] == list(marks)


def test_a_mark_longer_than_its_cell_goes_on_below() -> None:
    facts = distribution(1)
    long_mark = " ".join(f"chỉ{number}" for number in range(30))
    line = replace(facts.lines[0], marks=(long_mark, "Mật"))
    found = words_of(printed(PACKS[0], replace(facts, lines=(line,))))
    wanted = long_mark.split()
    assert [word for word in found if word in set(wanted)] == wanted


def test_a_sheet_without_a_title_has_no_line_for_it() -> None:
    text = " ".join(words_of(printed(PACKS[0], distribution(3, title=""))))
    label = words_form(PACKS[0], "distribution_sheet").words["subject"].partition("{")[0].strip()
    assert label not in text


def test_the_same_sheet_gives_the_same_bytes_in_our_faces_alone() -> None:
    pdf = printed(PACKS[0], distribution())
    assert pdf == printed(PACKS[0], distribution())
    assert all(name.startswith("LiberationSerif") for name in font_names(BytesIO(pdf)))
