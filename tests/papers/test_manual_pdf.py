from __future__ import annotations

import io
import re
from dataclasses import replace

import pikepdf
import pytest

from bmnn_desk.domain.help_block import BlockKind, HelpBlock
from bmnn_desk.domain.printed_manual import ManualChapter, PrintedManual
from bmnn_desk.law.loader import Law
from bmnn_desk.papers.manual_pdf import manual_pdf
from bmnn_desk.paths import forms_folder
from bmnn_desk.ui.help.books import printed_manual, shipped_books
from tests.domain.test_printed_manual import manual, section
from tests.papers.read_pdf import font_names, page_texts

STEP = HelpBlock(kind=BlockKind.STEP, text="Bấm nút, đọc câu trả lời, làm theo.")


Printed = tuple[PrintedManual, bytes]


@pytest.fixture(scope="module", params=shipped_books().books, ids=lambda book: book.key)
def printed(request: pytest.FixtureRequest) -> Printed:
    made = printed_manual(request.param, Law(forms_folder()))
    return made, manual_pdf(made)


def test_each_topic_stands_on_the_page_that_the_contents_name(printed: Printed) -> None:
    made, pdf = printed
    pages = [" ".join(text.split()) for text in page_texts(pdf)]
    listed = " ".join(pages[1:3])
    for chapter in made.chapters:
        for each in chapter.sections:
            found = re.search(re.escape(each.title) + r"[ .]+(\d+)", listed)
            assert found, each.title
            assert each.title in pages[int(found[1]) - 1]
            said = [block.text for block in each.blocks if block.kind is BlockKind.LEAD]
            assert said
            assert said[0][:40] in pages[int(found[1]) - 1]


def test_every_page_but_the_cover_is_numbered_and_no_letter_is_lost(printed: Printed) -> None:
    _, pdf = printed
    cover, *pages = page_texts(pdf)
    assert "Trang" not in cover
    for number, text in enumerate(pages, start=2):
        assert f"Trang {number}/{len(pages) + 1}" in " ".join(text.split())
    assert "\u25a1" not in "".join((cover, *pages))
    assert font_names(io.BytesIO(pdf)) <= {
        f"LiberationSerif{face}" for face in ("", "-Bold", "-Italic", "-BoldItalic")
    }


def test_a_screen_gets_an_outline_and_links_to_the_pages() -> None:
    made = manual(section("a", STEP), section("b", *[STEP] * 90))
    with pikepdf.open(io.BytesIO(manual_pdf(made))) as document:
        with document.open_outline() as outline:
            assert [each.title for each in outline.root] == ["Mục lục", "Chương một"]
            assert [each.title for each in outline.root[1].children] == ["Bài a", "Bài b"]
        assert len(document.pages[1].Annots) == len(("Chương một", "Bài a", "Bài b"))


def test_a_link_names_the_page_even_where_it_moves_what_follows() -> None:
    links = [HelpBlock(kind=BlockKind.LINK, text=f"Bài t{at}", link=f"t{at}") for at in range(60)]
    made = manual(
        *(section(f"t{at}", STEP, *links[:at]) for at in range(60)),
    )
    pages = [" ".join(text.split()) for text in page_texts(manual_pdf(made))]
    whole = " ".join(pages)
    told = {at: {int(page) for page in re.findall(rf"Bài t{at} \(trang (\d+)\)", whole)}
            for at in range(59)}  # fmt: skip
    for at, numbers in told.items():
        (number,) = numbers
        assert re.search(rf"Bài t{at} Bấm|Bài t{at} 1\. Bấm", pages[number - 1]), at


def test_the_same_manual_gives_the_same_bytes() -> None:
    made = manual(section("a", STEP))
    assert manual_pdf(made) == manual_pdf(made)


@pytest.mark.parametrize(("steps", "pages"), [(2, 1), (20, 2)])
def test_a_chapter_begins_on_a_new_page_unless_next_to_nothing_stands_on_the_last(
    steps: int, pages: int
) -> None:
    one = manual(section("a", *[STEP] * steps))
    other = ManualChapter(title="Chương hai", sections=(section("b", STEP),))
    made = replace(one, chapters=(*one.chapters, other))
    _cover, _contents, *rest = page_texts(manual_pdf(made))
    assert len(rest) == pages
    assert "Chương hai" in rest[-1]
