from __future__ import annotations

from dataclasses import replace

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.papers.reading.pdf_runs import raw_runs, runs_of
from tests.papers.reading.placed_words import PLAIN, word

BOLD = replace(PLAIN, bold=True)


def test_words_set_alike_are_one_run_and_the_space_goes_to_the_run_before() -> None:
    words = [word("Sở", 30, 40), word("Nội", 38, 40), word("vụ", 46, 40, BOLD)]
    assert raw_runs(words) == ((PLAIN, "Sở Nội "), (BOLD, "vụ"))


def test_glued_words_have_no_space_between_their_runs() -> None:
    words = [word("Số:", 30, 40, BOLD), word("05", 38, 40)._replace(is_glued=True)]
    assert raw_runs(words) == ((BOLD, "Số:"), (PLAIN, "05"))


def test_marks_of_their_own_letters_and_invisible_signs_are_put_right() -> None:
    (run,) = runs_of([(PLAIN, "So\u031b\u0309\u200b \uf0b7 a\u00adb")], {})
    assert run.text == "Sở • ab"


def test_runs_of_an_old_font_are_converted_and_no_others() -> None:
    old = replace(PLAIN, font=".VnTime")
    runs = runs_of([(old, "ViÖt"), (PLAIN, "été")], {".VnTime": LegacyEncoding.TCVN3})
    assert [run.text for run in runs] == ["Việt", "été"]
    assert (runs[0].font, runs[0].size_pt, runs[0].ink) == (".VnTime", 14.0, (0, 0, 0))
