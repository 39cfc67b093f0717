from __future__ import annotations

from lxml import etree

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.papers.reading.docx_atoms import Atom
from bmnn_desk.papers.reading.docx_segments import Cut, runs_of, segments_of
from bmnn_desk.papers.reading.docx_styles import Letters


def _letters(font: str = "Arial", *, bold: bool = False, caps: bool = False) -> Letters:
    return Letters(
        font=font,
        high_font=font,
        size_pt=11.0,
        bold=bold,
        italic=False,
        caps=caps,
        is_hidden=False,
        is_framed=False,
        ink=None,
    )


def _atom(text: str, letters: Letters | None = None) -> Atom:
    return Atom(text=text, letters=letters or _letters(), source=etree.Element("t"))


def test_text_is_cut_at_tabs_four_blanks_and_breaks_wherever_its_runs_end() -> None:
    atoms = [_atom("a b  "), _atom("  c "), _atom("\t"), _atom(" d"), _atom("\n"), _atom("e\vf")]
    segments = segments_of(atoms)
    assert [(one.cut, one.raw) for one in segments] == [
        (Cut.WORDS, "a b"),
        (Cut.GAP, "    "),
        (Cut.WORDS, "c"),
        (Cut.GAP, " \t "),
        (Cut.WORDS, "d"),
        (Cut.BREAK, "\n"),
        (Cut.WORDS, "e"),
        (Cut.COLUMN, "\v"),
        (Cut.WORDS, "f"),
    ]
    assert len(segments[1].pieces) == 2


def test_runs_set_alike_are_one_and_three_blanks_are_no_gap() -> None:
    atoms = [_atom("a   "), _atom("b"), _atom("c", _letters(bold=True))]
    (segment,) = segments_of(atoms)
    assert [(run.text, run.bold) for run in runs_of([segment], {})] == [
        ("a   b", False),
        ("c", True),
    ]


def test_an_old_letter_in_two_runs_is_one_and_capitals_are_made_after_it() -> None:
    vni = _letters("VNI-Times", caps=True)
    segments = segments_of([_atom("No", vni), _atom("äi", vni)])
    (run,) = runs_of(segments, {"VNI-Times": LegacyEncoding.VNI})
    assert run.text == "NỘI"


def test_signs_without_width_are_left_out_and_no_text_has_no_segments() -> None:
    (run,) = runs_of(segments_of([_atom("M\u200bẬ\u00adT\ufeff")]), {})
    assert run.text == "MẬT"
    assert segments_of([]) == []
