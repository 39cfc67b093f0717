from __future__ import annotations

import io
import subprocess
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest

from bmnn_desk.errors import DocumentSignedError
from bmnn_desk.papers.accept_changes import accept_changes
from bmnn_desk.papers.docx_package import open_package
from bmnn_desk.papers.look_at_docx import look_at_docx
from bmnn_desk.papers.reading.docx_lines import docx_lines
from tests.needs import needs_libreoffice
from tests.papers import word_documents
from tests.papers.reading.docx_xml import Part, cell, docx_of, paragraph, run, table

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

WHO = 'w:id="1" w:author="A" w:date="2025-03-01T08:00:00Z"'


def _ins(text: str) -> str:
    return f"<w:ins {WHO}>{run(text)}</w:ins>"


def _del(text: str) -> str:
    return f"<w:del {WHO}>{run(text).replace('w:t', 'w:delText')}</w:del>"


def _marked(sign: str) -> str:
    return f"<w:rPr><w:{sign} {WHO}/></w:rPr>"


def changed() -> bytes:
    header = Part(kind="header", inner=paragraph("Đầu ", _ins("trang"), _del("giấy")))
    note = '<w:footnote w:id="2">' + paragraph("Chú ", _del("cũ"), _ins("mới")) + "</w:footnote>"
    rows = table(
        cell("hàng một") + cell("cột hai"),
        f"<w:trPr><w:del {WHO}/></w:trPr>" + cell("hàng bỏ") + cell("bỏ"),
        f"<w:trPr><w:ins {WHO}/></w:trPr>" + cell("hàng thêm") + cell("thêm"),
        grid=(4000, 4000),
    )
    body = (
        paragraph("Kế hoạch ", _ins("bảo dưỡng "), _del("sửa chữa "), "kho số bảy")
        + paragraph("Đoạn nối ", properties=_marked("del"))
        + paragraph("liền nhau")
        + paragraph(_del("Đoạn bỏ hẳn"), properties=_marked("del"))
        + paragraph("Đoạn ở lại", properties=_marked("ins"))
        + paragraph(f"<w:moveFrom {WHO}>{run('Chuyển đi')}</w:moveFrom>", "Chỗ cũ")
        + paragraph("Chỗ mới: ", f"<w:moveTo {WHO}>{run('chuyển tới')}</w:moveTo>")
        + rows
        + paragraph("Cuối", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    )
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'
    parts = {"h": header, "f": Part(kind="footnotes", inner=note)}
    return docx_of(body, parts, reference)


AFTER = [
    "Kế hoạch bảo dưỡng kho số bảy",
    "Đoạn nối liền nhau",
    "Đoạn ở lại",
    "Chỗ cũ",
    "Chỗ mới: chuyển tới",
    "hàng một",
    "cột hai",
    "hàng thêm",
    "thêm",
    "Cuối",
    "Chú mới",
    "Đầu trang",
]


def _texts(data: bytes) -> list[str]:
    return [line.text for line in docx_lines(data).lines]


def test_every_part_reads_as_accepted_and_passes_the_gate() -> None:
    made = accept_changes(changed())
    assert _texts(made) == AFTER
    assert (docx_lines(made).tracked, look_at_docx(made).kind) == (0, "docx")


def test_the_reader_gives_the_same_text_before_and_counts_the_changes() -> None:
    read = docx_lines(changed())
    assert [line.text for line in read.lines] == AFTER
    assert (read.tracked, read.comments) == (14, 0)


@needs_libreoffice
def test_libreoffice_reads_the_same_text_in_the_accepted_file(tmp_path: Path) -> None:
    (tmp_path / "made.docx").write_bytes(accept_changes(changed()))
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "made.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = (tmp_path / "made.txt").read_text(encoding="utf-8-sig")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert lines[: len(AFTER) - 3] == AFTER[:9]


def _commented(document: Document) -> None:
    document.add_comment(document.paragraphs[1].runs, text="xem lại")
    document.add_comment(document.paragraphs[2].runs, text="xem lại nữa")


def test_comments_go_with_their_part_relationship_and_type() -> None:
    source = word_documents.docx_file(_commented)
    made = accept_changes(source)
    assert look_at_docx(made).kind == "docx"
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert "word/comments.xml" not in packed.namelist()
        whole = b"".join(packed.read(name) for name in packed.namelist())
    assert b"comments" not in whole
    assert len(docx.Document(io.BytesIO(made)).paragraphs) == 12
    assert docx_lines(source).comments == 2


def test_parts_without_changes_stay_byte_for_byte() -> None:
    source = word_documents.docx_file(_commented)
    with (
        zipfile.ZipFile(io.BytesIO(source)) as old,
        zipfile.ZipFile(io.BytesIO(accept_changes(source))) as new,
    ):
        kept = set(new.namelist())
        differing = {name for name in kept if old.read(name) != new.read(name)}
    assert differing == {
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
    }


def test_a_clean_file_keeps_every_part() -> None:
    source = word_documents.docx_file()
    with (
        zipfile.ZipFile(io.BytesIO(source)) as old,
        zipfile.ZipFile(io.BytesIO(accept_changes(source))) as new,
    ):
        assert old.namelist() == new.namelist()
        assert all(old.read(name) == new.read(name) for name in old.namelist())


def test_accepting_twice_changes_nothing_more() -> None:
    once = accept_changes(changed())
    assert accept_changes(once) == once


def test_a_signed_file_is_refused() -> None:
    extra = {"_xmlsignatures/sig1.xml": b"<Signature/>"}
    with pytest.raises(DocumentSignedError):
        accept_changes(word_documents.repacked(changed(), lambda _, part: part, extra))


def test_macros_stay_as_they_are_and_are_never_run() -> None:
    extra = {"word/vbaProject.bin": b"x"}
    made = accept_changes(word_documents.repacked(changed(), lambda _, part: part, extra))
    assert open_package(made).parts["word/vbaProject.bin"] == b"x"
    assert docx_lines(made).tracked == 0
