from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.docx_atoms import BREAK, COLUMN, TAB, Atom, atoms_of
from bmnn_desk.papers.reading.docx_fields import Fields
from bmnn_desk.papers.reading.docx_formats import ParagraphFormat, RunFormat
from bmnn_desk.papers.reading.docx_styles import Styles
from bmnn_desk.papers.reading.docx_theme import Theme
from bmnn_desk.papers.reading.docx_walk import Place, Walked
from tests.papers.reading.docx_xml import NAMES, paragraph, run, wps_box

STYLES = Styles(
    theme=Theme(),
    by_id={},
    default_id="",
    run_defaults=RunFormat(),
    paragraph_defaults=ParagraphFormat(),
)
PLACE = Place(area=Area.BODY, flow=1, story=1, stretch=1, width_mm=165, may_divide=True)


def _atoms(*pieces: str) -> list[Atom]:
    root = etree.fromstring(f"<a {NAMES}>{paragraph(*pieces)}</a>")
    walked = Walked(number=1, elements=(root[0],), place=PLACE)
    return list(atoms_of(walked, STYLES, Fields((root,))))


def _texts(*pieces: str) -> list[str]:
    return [atom.text for atom in _atoms(*pieces)]


def _sign(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


def test_texts_tabs_and_breaks_come_in_order() -> None:
    breaks = _sign('<w:br/><w:cr/><w:br w:type="column"/><w:ptab/>')
    assert _texts("Số:\t/BC", breaks) == ["Số:", TAB, "/BC", BREAK, BREAK, COLUMN, TAB]


def test_white_space_counts_where_it_is_kept_and_line_ends_are_blanks() -> None:
    kept = '<w:t xml:space="preserve"> a\nb </w:t>'
    assert _texts(_sign(kept + "<w:t> c </w:t>")) == [" a b ", "c"]


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("<w:noBreakHyphen/>", ["-"]),
        ("<w:softHyphen/>", ["\u00ad"]),
        ('<w:sym w:font="Symbol" w:char="F0B7"/>', ["-"]),
        ('<w:sym w:font="Symbol" w:char="00BC"/>', ["…"]),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', []),
        ('<w:sym w:font="Arial" w:char="F041"/>', ["A"]),
        ('<w:sym w:font="Arial" w:char="1ED0"/>', ["Ố"]),
        ('<w:sym w:font="Arial" w:char="7"/>', []),
        ('<w:sym w:font="Arial" w:char="FFFFFFFF"/>', []),
        ('<w:sym w:font="Arial" w:char="-5"/>', []),
        ('<w:sym w:font="Arial" w:char="xyz"/>', []),
        ("<w:sym/>", []),
        ("<w:lastRenderedPageBreak/>", []),
    ],
)
def test_a_sign_is_what_is_seen_of_it(sign: str, text: list[str]) -> None:
    assert _texts(_sign(sign)) == text


def test_of_a_field_its_result_alone_is_there() -> None:
    pieces = (
        _sign('<w:fldChar w:fldCharType="begin"/>'),
        run("MÃ"),
        _sign('<w:fldChar w:fldCharType="separate"/>'),
        run("2025"),
        _sign('<w:fldChar w:fldCharType="end"/>'),
        run(" sau"),
    )
    assert _texts(*pieces) == ["2025", " sau"]


def test_hidden_letters_and_text_boxes_are_not_among_them() -> None:
    assert _texts("a", run("ẩn", "<w:vanish/>"), wps_box("hộp"), "b") == ["a", "b"]


def test_runs_of_formulas_and_links_are_among_them() -> None:
    formula = "<m:oMath><m:f><m:num><m:r><m:t>x</m:t></m:r></m:num></m:f></m:oMath>"
    link = f"<w:hyperlink>{run('nối')}</w:hyperlink>"
    assert _texts(formula, link) == ["x", "nối"]


def test_letters_above_ascii_are_of_the_font_for_them() -> None:
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Verdana"/>'
    assert [atom.font for atom in _atoms(run("abc", fonts), run("chữ", fonts))] == [
        "Arial",
        "Verdana",
    ]


def test_an_atom_knows_the_element_it_comes_from() -> None:
    (atom,) = _atoms("Nơi nhận")
    assert atom.source.text == "Nơi nhận"
    assert "nhận" not in repr(atom)
