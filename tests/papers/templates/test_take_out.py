from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.templates.take_out import take_out
from bmnn_desk.papers.word_names import W


def tree(text: str) -> etree._Element:
    return etree.fromstring(text.replace("<w:body", f'<w:body xmlns:w="{W[1:-1]}"', 1))


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ("<w:body><w:p/><w:p><w:r/></w:p></w:body>", "w:p[2]", "<w:body><w:p/></w:body>"),
        (
            "<w:body><w:p><w:pPr/><w:r/></w:p></w:body>",
            "w:p",
            "<w:body><w:p><w:pPr/></w:p></w:body>",
        ),
        (
            "<w:body><w:tbl><w:tr/><w:tr><w:tc/></w:tr></w:tbl><w:p/></w:body>",
            "w:tbl/w:tr[1]",
            "<w:body><w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:p/></w:body>",
        ),
        (
            "<w:body><w:tbl><w:tblPr/><w:tr><w:tc/></w:tr></w:tbl><w:p/></w:body>",
            "w:tbl/w:tr",
            "<w:body><w:p/></w:body>",
        ),
        (
            "<w:body><w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:sectPr/></w:body>",
            "w:tbl/w:tr",
            "<w:body><w:p/><w:sectPr/></w:body>",
        ),
        (
            "<w:body><w:tc><w:p/><w:tbl/><w:p><w:r/></w:p></w:tc></w:body>",
            "w:tc/w:p[2]",
            "<w:body><w:tc><w:p/><w:tbl/><w:p/></w:tc></w:body>",
        ),
        (
            "<w:body><w:sdt><w:sdtPr/><w:sdtContent><w:p/></w:sdtContent></w:sdt><w:p/></w:body>",
            "w:sdt/w:sdtContent/w:p",
            "<w:body><w:p/></w:body>",
        ),
    ],
)
def test_what_holds_it_stays_valid(before: str, path: str, after: str) -> None:
    root = tree(before)
    found = root.xpath(path, namespaces={"w": W[1:-1]})
    take_out(found[0])  # type: ignore[index,arg-type]
    assert etree.tostring(root) == etree.tostring(tree(after))
