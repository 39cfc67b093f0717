from __future__ import annotations

import hashlib
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from bmnn_desk.domain.document import Area
from bmnn_desk.errors import (
    DocumentDamagedError,
    DocumentTooBigError,
    NotADocumentError,
    OldWordFormatError,
)
from bmnn_desk.papers.file_look import MOST_BYTES
from bmnn_desk.papers.fonts import REGULAR, register_faces
from bmnn_desk.papers.reading.lines import FileText, TextLine, TextRun
from bmnn_desk.papers.reading.read_document import document_facts, read_document
from tests.papers.reading.made_lines import column, docx, facts, line

TEXTS = ("Nơi nhận:", "- Sở Nội vụ (bản số 01);", "- Lưu: VT (bản số 02).", "Tổng số: 02 bản.")


def made_docx() -> bytes:
    document = Document()
    for text in TEXTS:
        document.add_paragraph(text)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def made_pdf() -> bytes:
    register_faces()
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), initialFontName=REGULAR)  # type: ignore[arg-type]  # the stub asks for a number
    canvas.setFont(REGULAR, 11)
    for at, text in enumerate(TEXTS):
        canvas.drawString(85, 400 - 14 * at, text)
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_file_is_read_by_what_its_bytes_are(kind: str) -> None:
    data = made_docx() if kind == "docx" else made_pdf()
    found = read_document(data)
    assert (found.kind, found.has_text) == (kind, True)
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    assert found.recipients is not None
    assert [(one.name, one.numbers) for one in found.recipients.recipients] == [("Sở Nội vụ", (1,))]
    assert [number for number, _ in found.recipients.totals] == [2]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", NotADocumentError),
        (b"Noi nhan", NotADocumentError),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), OldWordFormatError),
        (b"PK\x03\x04" + bytes(600), DocumentDamagedError),
        (b"%PDF-1.7 " + bytes(600), DocumentDamagedError),
        (bytes(MOST_BYTES + 1), DocumentTooBigError),
    ],
    ids=["empty", "text", "doc", "broken zip", "broken pdf", "too big"],
)
def test_other_bytes_are_refused(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_document(data)


def test_a_file_without_lines_has_no_facts_and_no_text() -> None:
    for kind in ("docx", "pdf"):
        text = FileText(kind=kind, pages=1, lines=(), sizes=())
        found = document_facts(text, "ab")
        assert not found.has_text
        assert (found.agency, found.number, found.recipients, found.signer) == (None,) * 4
        assert (found.levels, found.copy_numbers, found.parts, found.addressees) == ((),) * 4
        assert found.level_place_free is None


def test_a_file_of_rules_and_dots_has_no_text() -> None:
    assert not facts(docx(column(("……", "_____", "* * *"), 1))).has_text


def test_what_only_the_file_tells_is_passed_on() -> None:
    text = replace(docx((line("Nội dung"),)), tracked=3, comments=2)
    found = document_facts(text, "00ff")
    assert (found.tracked, found.comments, found.sha256, found.kind) == (3, 2, "00ff", "docx")


PIECES = st.sampled_from(
    (
        *("Nơi nhận:", "- ", "Lưu: VT, ", "(bản số ", "01", "-", ")", "(", ";", ".", "…", "____"),
        *("Số: ", "/BC-SNV", "ngày ", "tháng ", "năm ", "2025", "Kính gửi: ", "V/v ", "BÁO CÁO"),
        *("KT. ", "TM. ", "GIÁM ĐỐC", "Trần Văn Bình", "MẬT", "TUYỆT", "Độ mật: ", "PHỤ LỤC", "*"),
        *("Người soạn thảo: ", "Tổng số: ", " bản", "được phép ", "không ", "sao, chụp", ", "),
        *(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "(Kèm theo ",
            "\u0301",
            "\t",
            "\x00",
            "😀",
            "[...]",
        ),
    )
)
EDGE = st.none() | st.floats(-10, 400)


@st.composite
def odd_lines(draw: st.DrawFn) -> TextLine:
    text = "".join(draw(st.lists(PIECES | st.text(max_size=8), max_size=8)))
    cut = draw(st.integers(0, len(text)))
    return TextLine(
        runs=(
            TextRun(text=text[:cut], bold=draw(st.booleans())),
            TextRun(text=text[cut:], ink=draw(st.sampled_from((None, (255, 0, 0))))),
        ),
        flow=draw(st.integers(0, 3)),
        area=draw(st.sampled_from(list(Area))),
        page=draw(st.none() | st.integers(1, 3)),
        line=draw(st.integers(1, 9)),
        align=draw(st.sampled_from(("", "left", "center", "both"))),
        left_mm=draw(EDGE),
        top_mm=draw(EDGE),
        right_mm=draw(EDGE),
        bottom_mm=draw(EDGE),
        is_boxed=draw(st.booleans()),
    )


@settings(max_examples=200, deadline=None)
@given(st.lists(odd_lines(), max_size=25), st.sampled_from(("docx", "pdf")))
def test_no_lines_however_odd_raise(lines: list[TextLine], kind: str) -> None:
    text = FileText(kind=kind, pages=3, lines=tuple(lines), sizes=())
    found = document_facts(text, "")
    assert found == document_facts(text, "")


@pytest.mark.parametrize(
    "bit",
    [
        *("(", "()", "[", "-", "- ", ";", "; ", ".", "…", "_", "1", "01, ", "1-900, ", "A", "a b "),
        *("bản số 1, ", "(bản số 01) ", "01 bản ", "x 01 ", "ThS. ", "Lưu: VT, ", "Tổng số 01 "),
        *(
            "được phép sao, chụp. ",
            "không được phép ",
            "ngày ",
            "Người soạn thảo: ",
            "đến ",
            "BS 1 ",
        ),
    ],
)
def test_lines_of_a_hundred_thousand_letters_are_read(bit: str) -> None:
    """Patterns that look back over themselves would take minutes here."""
    giant = (bit * (100_000 // len(bit))) + "x"
    heads = ("", "Số: ", "V/v ", "Kính gửi: ", "Nơi nhận: ", "- ", "- Lưu: ", "Người soạn thảo: ")
    lines = column([head + giant for head in heads], 1)
    assert facts(docx(lines)).has_text


def test_a_thousand_headings_and_ten_thousand_cells_are_read() -> None:
    headings = [line("Nơi nhận: - Như trên;", at) for at in range(1000)]
    cells = [replace(line("KT. GIÁM ĐỐC", at), area=Area.TABLE) for at in range(10_000)]
    found = facts(docx((*headings, *cells)))
    assert found.recipients is not None
    assert len(found.recipients.recipients) == 1
