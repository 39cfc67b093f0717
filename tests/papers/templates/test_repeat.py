from __future__ import annotations

from lxml import etree

from bmnn_desk.papers.templates.paragraph_text import every_paragraph, joined, pieces_of
from bmnn_desk.papers.templates.repeat import paragraphs_of, repeat, unit_of
from bmnn_desk.papers.word_names import W

P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def tree(inside: str) -> etree._Element:
    names = f'xmlns:w="{W[1:-1]}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    return etree.fromstring(f"<w:body {names}>{inside}</w:body>")


def groups(root: etree._Element) -> dict[etree._Element, str]:
    """Paragraphs that begin with a capital hold a field of the group of that letter."""
    texts = {each: joined(pieces_of(each)) for each in every_paragraph(root)}
    return {each: text[0] for each, text in texts.items() if text[:1].isupper()}


def unit_tags(inside: str) -> list[str]:
    root = tree(inside)
    known = groups(root)
    first = next(iter(known))
    return [str(element.tag).removeprefix(W) for element in unit_of(first, known)]


def test_a_row_of_one_group_is_repeated_whole() -> None:
    row = f"<w:tbl><w:tr><w:tc>{P.format('A1')}</w:tc><w:tc>{P.format('A2')}</w:tc>"
    assert unit_tags(f"{row}<w:tc><w:p/></w:tc></w:tr></w:tbl>") == ["tr"]


def test_a_row_with_a_label_or_another_group_stays() -> None:
    for other in ("nhãn", "B1"):
        row = f"<w:tbl><w:tr><w:tc>{P.format('A1')}</w:tc><w:tc>{P.format(other)}</w:tc></w:tr>"
        assert unit_tags(f"{row}</w:tbl>") == ["p"]


def test_a_list_below_a_heading_in_one_cell_stays_in_its_row() -> None:
    cell = f"<w:tc>{P.format('nhãn')}{P.format('A1')}</w:tc>"
    assert unit_tags(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>") == ["p"]


def test_the_innermost_row_is_repeated() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{P.format('A1')}</w:tc></w:tr></w:tbl><w:p/>"
    root = tree(f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>")
    known = groups(root)
    (unit,) = unit_of(next(iter(known)), known)
    assert len(list(unit.iterancestors(f"{W}tr"))) == 1


def test_paragraphs_of_a_group_that_follow_each_other_go_together() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="x"/>'
    assert unit_tags(P.format("A1") + mark + P.format("A2") + P.format("x")) == ["p", "p"]
    assert unit_tags(P.format("A1") + P.format("x") + P.format("A2")) == ["p"]


def test_a_text_box_in_a_row_is_not_part_of_it() -> None:
    box = f"<w:p><w:r><w:t>A1</w:t><w:txbxContent>{P.format('x')}</w:txbxContent></w:r></w:p>"
    root = tree(f"<w:tbl><w:tr><w:tc>{box}</w:tc></w:tr></w:tbl>")
    known = groups(root)
    (unit,) = unit_of(next(iter(known)), known)
    assert unit.tag == f"{W}tr"
    assert len(paragraphs_of(unit)) == 1


def test_copies_stand_in_order_in_the_place_of_the_unit() -> None:
    root = tree(P.format("a") + P.format("A1") + P.format("A2") + P.format("z"))
    unit = (root[1], root[2])
    made = repeat(unit, 3)
    assert [joined(pieces_of(each)) for each in root] == ["a", *["A1", "A2"] * 3, "z"]
    assert [each for copy in made for each in copy] == list(root)[1:-1]


def test_no_copy_leaves_nothing() -> None:
    root = tree(P.format("a") + P.format("A1"))
    assert repeat((root[1],), 0) == ()
    assert [joined(pieces_of(each)) for each in root] == ["a"]


def test_names_that_may_stand_but_once_stand_once() -> None:
    unit = (
        '<w:p w14:paraId="0000AAAA"><w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>'
        '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr></w:sdt></w:p>'
    )
    root = tree(unit)
    repeat((root[0],), 3)
    written = etree.tostring(root)
    assert len(root) == 3
    for name in (b"paraId", b"bookmarkStart", b'w:val="5"'):
        assert written.count(name) == 1


def test_the_end_of_a_section_is_kept_once() -> None:
    for times in (0, 1, 4):
        root = tree("<w:p><w:pPr><w:sectPr/></w:pPr><w:r/></w:p><w:p/><w:sectPr/>")
        repeat((root[0],), times)
        assert len(root.findall(f"{W}p/{W}pPr/{W}sectPr")) == 1
