from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.papers.return_measure import ReturnMeasure
from bmnn_desk.papers.return_table import set_return_table
from bmnn_desk.papers.sheet import Sheet
from tests.papers.facts import PACKS, words_form
from tests.papers.read_pdf import words_of
from tests.papers.return_facts import usual, worst

WORDS = words_form(PACKS[0], "return_slip").words
WIDE = ReturnMeasure(size_pt=11.5)
RUN_IN = ReturnMeasure(size_pt=9, is_run_in=True)


def table(lines: object, measure: ReturnMeasure) -> str:
    """The text of a table alone."""
    sheet = Sheet(measure.edges)
    set_return_table(sheet, WORDS, lines, measure)  # type: ignore[arg-type]
    return " ".join(words_of(sheet.pdf("Bảng", lambda _page, _pages: ())))


@pytest.mark.parametrize("measure", [WIDE, RUN_IN])
def test_a_row_says_rule_article_id_and_every_place(measure: ReturnMeasure) -> None:
    (line,) = usual()[1:2]
    said = table([line], measure)
    for text in (line.text, line.basis, "(NN-05)"):
        assert text in said
    for place in line.places:
        assert place.rstrip(".") in said
    assert all(WORDS[f"column_{key}"] in said for key in ("number", "text", "basis", "places"))


def test_what_must_be_mended_bears_its_sign_and_the_rest_none() -> None:
    must, may = usual()[0], usual()[3]
    assert WORDS["must"] in table([must], WIDE)
    assert WORDS["must"] not in table([may], WIDE)


@pytest.mark.parametrize(
    ("measure", "listed"), [(replace(WIDE, places=9), 3), (replace(RUN_IN, places=5), 5)]
)
def test_places_that_are_not_listed_are_counted(measure: ReturnMeasure, listed: int) -> None:
    (line,) = worst(40, 100)[1:2]
    said = table([line], measure)
    shown = [place for place in line.places if place.rstrip(".") in said]
    assert list(line.places[: len(shown)]) == shown
    assert len(shown) >= listed
    assert WORDS["more_places"].format(count=40 - len(shown)) in said


@pytest.mark.parametrize("measure", [replace(WIDE, places=1), replace(RUN_IN, places=0)])
def test_where_no_place_is_listed_their_number_stands(measure: ReturnMeasure) -> None:
    (line,) = worst(40, 20)[1:2]
    line = replace(
        line, basis="Điều 1", places=tuple(f"{place} {'x ' * 90}" for place in line.places)
    )
    assert WORDS["all_places"].format(count=40) in table([line], measure)


@pytest.mark.parametrize("measure", [replace(WIDE, places=3), replace(RUN_IN, places=0)])
def test_a_rule_without_a_place_says_nothing_of_places(measure: ReturnMeasure) -> None:
    said = table([replace(usual()[0], places=())], measure)
    for key in ("more_places", "all_places"):
        assert WORDS[key].partition("}")[2] not in said.replace(WORDS["column_places"], "")


def test_a_place_uses_the_lines_that_the_text_takes_anyway() -> None:
    (line,) = worst(40, 900)[1:2]
    tight = table([line], replace(WIDE, places=1))
    assert line.places[5].rstrip(".") in tight
