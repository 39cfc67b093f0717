"""Letters of a DOCX are changed where they stand, and nothing beside them."""

from __future__ import annotations

import pytest

from bmnn_desk.papers.docx_letters import DocxLetters
from bmnn_desk.papers.look_at_docx import SafeDocx, safe_docx
from bmnn_desk.papers.reading.docx_reading import read_docx
from bmnn_desk.papers.word_names import W
from tests.papers.reading.docx_xml import docx_of, paragraph, run

BOLD, SLANTED = "<w:b/>", "<w:i/>"


def opened(*pieces: str) -> tuple[SafeDocx, DocxLetters]:
    """A file of one paragraph, and its letters."""
    safe = safe_docx(docx_of(paragraph(*pieces)))
    return safe, DocxLetters(read_docx(safe).lines)


def runs(safe: SafeDocx) -> list[tuple[str, str]]:
    """The text of each run, with the names of its properties."""
    return [
        (
            "".join(str(text.text) for text in one.iter(f"{W}t")),
            "".join(str(look.tag).removeprefix(W) for look in one.iterfind(f"{W}rPr/*")),
        )
        for one in safe.document.iter(f"{W}r")
    ]


def replaced(text: str, *pieces: str, at: str) -> list[tuple[str, str]]:
    """The runs after `text` has come into the place of `at`."""
    safe, letters = opened(*pieces)
    start = letters.text.index(at)
    assert letters.replace(start, start + len(at), text)
    letters.write()
    return runs(safe)


def test_the_letters_are_those_of_the_file_one_by_one() -> None:
    _, letters = opened(run("Số:   ", BOLD), "<w:r><w:tab/></w:r>", run("/BC"))
    assert letters.text == "Số:   \t/BC"


def test_lines_that_are_read_as_one_have_a_space_between() -> None:
    safe = safe_docx(docx_of(paragraph("Mẫu Sơn,") + paragraph("ngày   tháng")))
    assert DocxLetters(read_docx(safe).lines).text == "Mẫu Sơn, ngày   tháng"


def test_a_text_takes_the_look_of_the_run_that_held_the_most_of_its_place() -> None:
    made = replaced(" 07", run("Số: "), run(".....", BOLD), run("./BC", SLANTED), at=" ......")
    assert made == [("Số:", ""), (" 07", "b"), ("/BC", "i")]


def test_a_blank_of_no_letters_is_filled_behind_the_letter_before_it() -> None:
    safe, letters = opened(run("Số:", BOLD), run("/BC", SLANTED))
    assert letters.replace(3, 3, " 07")
    letters.write()
    assert runs(safe) == [("Số: 07", "b"), ("/BC", "i")]


def test_a_blank_before_all_letters_is_filled_before_the_first() -> None:
    safe, letters = opened(run("/BC", SLANTED))
    assert letters.replace(0, 0, "07")
    letters.write()
    assert runs(safe) == [("07/BC", "i")]


def test_a_tab_that_was_the_blank_goes() -> None:
    safe, letters = opened(run("Số:"), "<w:r><w:tab/></w:r>", run("/BC"))
    assert letters.replace(3, 4, " 07")
    letters.write()
    assert runs(safe) == [("Số: 07", ""), ("", ""), ("/BC", "")]
    assert not list(safe.document.iter(f"{W}tab"))


def test_two_blanks_of_one_run_are_filled_together() -> None:
    safe, letters = opened(run("ngày ... tháng ... năm 2025", SLANTED))
    for at, text in ((4, " 05 "), (14, " 02 ")):
        assert letters.replace(at, at + 5, text)
    letters.append("  ")
    letters.write()
    assert runs(safe) == [("ngày 05 tháng 02 năm 2025  ", "i")]


def test_outer_blanks_are_kept_once_a_text_is_changed() -> None:
    safe, letters = opened('<w:r><w:t xml:space="preserve"> Số:    </w:t></w:r>', run("/BC"))
    assert letters.replace(4, 8, " 07")
    letters.write()
    assert read_docx(safe).lines[0].line.text == "Số: 07/BC"
    text = next(safe.document.iter(f"{W}t"))
    assert text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_only_what_is_replaced_counts_as_changed() -> None:
    _, letters = opened(run("Số:"), run("   "), run("/BC"))
    assert letters.changed == frozenset()
    letters.replace(3, 6, " 07")
    assert {source.text for source in letters.changed} == {"   "}


def test_a_place_without_text_of_a_run_is_left_alone() -> None:
    safe, letters = opened("<w:r><w:noBreakHyphen/><w:noBreakHyphen/><w:noBreakHyphen/></w:r>")
    assert not letters.replace(1, 2, "7")
    letters.append("7")
    letters.write()
    assert len(list(safe.document.iter(f"{W}noBreakHyphen"))) == 3


@pytest.mark.parametrize("kept", ["Số:", "/BC"])
def test_letters_beside_the_place_stay(kept: str) -> None:
    assert kept in "".join(text for text, _ in replaced(" 7", run("Số:   /BC"), at="   "))
