from __future__ import annotations

from lxml import etree

from bmnn_desk.papers.templates.paragraph_text import (
    every_paragraph,
    is_shown,
    joined,
    pieces_of,
)
from bmnn_desk.papers.word_names import MC, W


def paragraph(inside: str) -> etree._Element:
    names = f'xmlns:w="{W.strip("{}")}" xmlns:mc="{MC.strip("{}")}"'
    return etree.fromstring(f"<w:p {names}>{inside}</w:p>")


def test_text_split_over_runs_links_and_controls_is_joined() -> None:
    made = paragraph(
        "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>"
        "<w:r><w:t>{{độ</w:t></w:r><w:proofErr/><w:hyperlink><w:r><w:t> m</w:t></w:r></w:hyperlink>"
        "<w:sdt><w:sdtContent><w:r><w:tab/><w:t>ật}}</w:t><w:br/></w:r></w:sdtContent></w:sdt>"
    )
    assert joined(pieces_of(made)) == "{{độ m\tật}}\n"


def test_a_text_box_has_its_own_text_and_its_old_form_is_a_paragraph_too() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"
    made = paragraph(
        "<w:r><w:t>ngoài</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice>{box.format('trong')}</mc:Choice>"
        f"<mc:Fallback>{box.format('cũ')}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    every = list(every_paragraph(made))
    assert [joined(pieces_of(each)) for each in every] == ["ngoài", "trong", "cũ"]
    assert [is_shown(pieces_of(each)[0]) for each in every] == [True, True, False]


def test_hidden_letters_are_not_shown() -> None:
    run = "<w:r><w:rPr><w:vanish {}/></w:rPr><w:t>x</w:t></w:r>"
    for value, shown in (("", False), ('w:val="1"', False), ('w:val="0"', True)):
        assert is_shown(pieces_of(paragraph(run.format(value)))[0]) is shown
