from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.lines import TextLine, TextRun
from tests.machine.fresh_python import said_by


def _line(*texts: str, page: int | None = 2) -> TextLine:
    runs = tuple(TextRun(text=text) for text in texts)
    return TextLine(runs=runs, flow=1, area=Area.TABLE, page=page, line=7)


def test_the_letters_of_a_line_are_those_of_its_runs_with_single_blanks() -> None:
    assert _line("  Nơi ", " nh", "ận:\t", "\u00a0").text == "Nơi nhận:"
    assert _line().text == _line(" ", "\t").text == ""


@pytest.mark.parametrize("page", [None, 2])
def test_a_finding_stands_where_its_line_does(page: int | None) -> None:
    spot = _line("Nơi nhận:", page=page).spot
    assert (spot.page, spot.line, spot.area, spot.words) == (page, 7, Area.TABLE, "Nơi nhận:")


@pytest.mark.parametrize(("count", "words"), [(80, "ộ" * 80), (81, "ộ" * 79 + "…")])
def test_a_finding_shows_at_most_80_letters(count: int, words: str) -> None:
    assert _line("ộ" * count).spot.words == words


def test_a_line_says_nothing_of_its_words_in_a_log_and_stays_as_it_was_read() -> None:
    line = _line("Nội dung kín")
    assert "kín" not in repr(line) + repr(line.runs[0])
    with pytest.raises(FrozenInstanceError):
        line.flow = 2  # type: ignore[misc]


def test_lines_need_no_engine() -> None:
    code = (
        "import sys, bmnn_desk.papers.reading.lines\n"
        "print({'pikepdf', 'docx', 'lxml', 'reportlab', 'pypdfium2'} & set(sys.modules))"
    )
    assert said_by(code) == "set()"
