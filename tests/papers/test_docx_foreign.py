from __future__ import annotations

import pytest

from bmnn_desk.errors import DocumentUnsafeError, MacroDocumentError
from bmnn_desk.papers.docx_foreign import carries_macros, refuse_macros
from bmnn_desk.papers.docx_package import open_package
from bmnn_desk.papers.look_at_docx import look_at_docx
from tests.papers import word_documents
from tests.papers.test_ole_file import ole

DOCX = word_documents.docx_file()
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORKBOOK = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def holding(part: bytes, kind: str = "package", name: str = "word/embeddings/a.bin") -> bytes:
    link = f'<Relationship Id="rX" Type="{OFFICE}/{kind}" Target="/{name}"/></Relationships>'
    rels = "word/_rels/document.xml.rels"
    return word_documents.repacked(
        DOCX,
        lambda each, old: old.replace(b"</Relationships>", link.encode()) if each == rels else old,
        {name: part},
    )


def workbook(extra: str = "", kind: bytes = WORKBOOK) -> bytes:
    """A package that is no document; what kind it calls itself is all that counts here."""
    made = word_documents.replaced(
        DOCX,
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        kind,
    )
    return word_documents.repacked(made, lambda _, part: part, {extra: b"x"} if extra else None)


@pytest.mark.parametrize(
    "part", [workbook(), DOCX, ole("Root Entry", "Equation Native"), ole("Root Entry", "Workbook")]
)
def test_workbooks_documents_and_equations_are_told_to_the_clerk(part: bytes) -> None:
    assert look_at_docx(holding(part)).warnings == ("embedded",)


@pytest.mark.parametrize(
    ("part", "what"),
    [
        (workbook("xl/vbaProject.bin"), "embedded macro"),
        (workbook(kind=b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "embedded macro"),
        (ole("Root Entry", "_VBA_PROJECT_CUR"), "embedded macro"),
        (ole("Root Entry", "\1Ole10Native"), "embedded program"),
        (ole("Root Entry", "EncryptedPackage"), "embedded file"),
        (b"MZ\x90 program", "embedded file"),
        (b"", "embedded file"),
        (DOCX[:900], "embedded file"),
        (holding(b"MZ"), "embedded file"),
        (holding(holding(holding(DOCX))), "embedded file"),
    ],
)
def test_what_may_run_or_cannot_be_looked_into_is_refused(part: bytes, what: str) -> None:
    with pytest.raises(DocumentUnsafeError) as caught:
        look_at_docx(holding(part))
    assert caught.value.what == what


def test_an_object_is_found_by_its_relationship_wherever_it_lies() -> None:
    with pytest.raises(DocumentUnsafeError):
        look_at_docx(holding(b"MZ", "oleObject", "word/media/picture.png"))
    assert look_at_docx(holding(workbook(), name="word/data.xlsx")).warnings == ("embedded",)


@pytest.mark.parametrize("kind", ["control", "activeXControlBinary"])
def test_controls_that_run_are_refused(kind: str) -> None:
    for name in ("word/activeX/activeX1.bin", "word/other.bin"):
        with pytest.raises(DocumentUnsafeError) as caught:
            look_at_docx(holding(b"x", kind, name))
        assert caught.value.what == "activex"


def test_text_that_only_word_could_read_is_refused() -> None:
    with pytest.raises(DocumentUnsafeError) as caught:
        look_at_docx(holding(b"<html/>", "aFChunk", "word/chunk.htm"))
    assert caught.value.what == "altChunk"


def test_macros_are_found_by_part_and_by_kind() -> None:
    assert not carries_macros(open_package(DOCX))
    for source in (
        workbook("word/vbaProject.bin"),
        workbook("word/VBADATA.xml"),
        workbook(kind=b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
    ):
        with pytest.raises(MacroDocumentError):
            refuse_macros(open_package(source))
