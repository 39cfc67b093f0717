from __future__ import annotations

from docx import Document

from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.law.form import SignatureCell
from bmnn_desk.papers.docx_signatures import add_letterhead, add_signatures, centred
from bmnn_desk.papers.letterhead import Letterhead

CELLS = tuple(
    SignatureCell(field=field, heading=field.upper(), note="(Ký, ghi rõ họ tên)")
    for field in ("clerk", "head")
)


def test_a_cell_says_heading_note_position_and_name_in_this_order() -> None:
    document = Document()
    signer = PaperSigner(field="head", position="Giám đốc", name="Lê Quang Ưởng")
    add_signatures(document, [(CELLS[0], None), (CELLS[1], signer)], 12, (60.0, 60.0), 25.0)
    left, right = document.tables[0].rows[0].cells
    assert [part.text for part in left.paragraphs] == ["CLERK", "(Ký, ghi rõ họ tên)"]
    assert [part.text for part in right.paragraphs][2:] == ["Giám đốc", "Lê Quang Ưởng"]
    room = right.paragraphs[1].paragraph_format.space_after
    assert room is not None
    assert abs(room.mm - 25.0) < 0.1


def test_fewer_cells_than_widths_stand_at_the_right() -> None:
    document = Document()
    add_signatures(document, [(CELLS[1], None)], 12, (60.0, 60.0), 25.0)
    left, right = document.tables[0].rows[0].cells
    assert (left.text, right.paragraphs[0].text) == ("", "HEAD")


def test_a_letterhead_without_superior_body_begins_with_the_agency() -> None:
    for parent in ("", "Ủy ban nhân dân tỉnh"):
        document = Document()
        head = Letterhead(
            parent=parent,
            agency="Sở Nội vụ",
            motto=("CỘNG HÒA", "Độc lập"),
            place_and_day="Sông Lam, ngày 05 tháng 01 năm 2026",
            size_pt=12,
        )
        add_letterhead(document, head, 200)
        left, right = document.tables[0].rows[0].cells
        names = [part.text for part in left.paragraphs]
        assert names == ([parent.upper()] if parent else []) + ["SỞ NỘI VỤ"]
        assert [part.text for part in right.paragraphs] == [*head.motto, head.place_and_day]


def test_a_centred_line_keeps_its_style() -> None:
    paragraph = centred(Document().add_paragraph(), "x", 14, "bi")
    (run,) = paragraph.runs
    assert (run.bold, run.italic, run.font.size.pt if run.font.size else 0) == (True, True, 14)


def test_what_stands_before_the_cells_comes_along_to_their_page() -> None:
    document = Document()
    first, last = document.add_paragraph("Đoạn đầu"), document.add_paragraph("Đoạn cuối")
    document.add_paragraph()
    add_signatures(document, [(CELLS[1], None)], 12, (60.0, 60.0), 25.0)
    assert last.paragraph_format.keep_with_next
    assert document.paragraphs[2].paragraph_format.keep_with_next
    assert not first.paragraph_format.keep_with_next


def test_the_last_row_of_a_table_before_the_cells_comes_along() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=2)
    document.add_paragraph()
    add_signatures(document, [(CELLS[1], None)], 12, (60.0, 60.0), 25.0)
    held = [row.cells[1].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
    assert held == [None, True]
