from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.docx_tracked_cells import accept_cells, accept_rows

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def _row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _accepted(*rows: str) -> etree._Element:
    root = etree.fromstring(
        f'<w:body xmlns:w="{SPACE}"><w:tbl><w:tblPr/>{"".join(rows)}</w:tbl></w:body>'
    )
    accept_rows(root)
    accept_cells(root)
    return root


def _count(root: etree._Element, name: str) -> int:
    return sum(1 for _ in root.iter(f"{{{SPACE}}}{name}"))


def test_a_deleted_row_goes_and_an_inserted_one_stays() -> None:
    root = _accepted(
        _row(_cell("A"), properties='<w:del w:id="1"/>'),
        _row(_cell("B"), properties='<w:ins w:id="2"/>'),
    )
    assert "".join(map(str, root.itertext())) == "B"


def test_a_table_without_rows_goes() -> None:
    root = _accepted(_row(_cell("A"), properties='<w:del w:id="1"/>'))
    assert len(root) == 0


def test_a_deleted_cell_goes_and_its_row_with_the_last() -> None:
    gone = '<w:cellDel w:id="1"/>'
    root = _accepted(_row(_cell("A", gone), _cell("B")), _row(_cell("C", gone)))
    assert (_count(root, "tr"), _count(root, "tc"), "".join(map(str, root.itertext()))) == (
        1,
        1,
        "B",
    )


def test_a_cell_that_only_held_a_deleted_table_keeps_a_paragraph() -> None:
    inner = f"<w:tbl>{_row(_cell('A'), properties='<w:del/>')}</w:tbl>"
    root = _accepted(_row(f"<w:tc>{inner}</w:tc>", _cell("B")))
    assert [len(cell.findall(f"{{{SPACE}}}p")) for cell in root.iter(f"{{{SPACE}}}tc")] == [1, 1]


@pytest.mark.parametrize(("said", "merge"), [("cont", "continue"), ("rest", "restart")])
def test_a_changed_merge_becomes_the_merge(said: str, merge: str) -> None:
    change = f'<w:tcW w:w="1"/><w:vMerge/><w:cellMerge w:id="1" w:vMerge="{said}"/>'
    properties = next(_accepted(_row(_cell("A", change))).iter(f"{{{SPACE}}}tcPr"))
    assert [child.tag.rpartition("}")[2] for child in properties] == ["tcW", "vMerge"]
    assert properties[1].get(f"{{{SPACE}}}val") == merge
