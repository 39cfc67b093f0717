from __future__ import annotations

import io
import random
import zipfile

import pytest

from bmnn_desk.errors import (
    DeskError,
    DocumentDamagedError,
    DocumentUnsafeError,
)
from bmnn_desk.papers.reading.docx_lines import docx_lines
from tests.papers import word_documents
from tests.papers.reading.docx_xml import (
    Part,
    cell,
    docx_of,
    paragraph,
    run,
    table,
    vml_box,
    wps_box,
)


def test_what_is_unsafe_is_refused() -> None:
    def with_part(name: str) -> bytes:
        return word_documents.repacked(docx_of(""), lambda _, part: part, {name: b"x"})

    with pytest.raises(DocumentUnsafeError):
        docx_lines(with_part("word/embeddings/a.bin"))
    with pytest.raises(DocumentUnsafeError) as caught:
        docx_lines(docx_of('<w:altChunk r:id="x"/>'))
    assert caught.value.what == "altChunk"


def test_the_strict_dialect_and_macros_are_no_hindrance_to_reading() -> None:
    source = docx_of(paragraph(run("mot hai")))
    strict = word_documents.replaced(
        source,
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    macros = word_documents.repacked(source, lambda _, part: part, {"word/vbaProject.bin": b"x"})
    assert docx_lines(strict).lines == docx_lines(macros).lines == docx_lines(source).lines
    assert docx_lines(source).lines


def test_tables_within_tables_without_end_are_refused() -> None:
    inner = paragraph("x")
    for _ in range(30):
        inner = table(cell(inner), grid=(100,))
    with pytest.raises(DocumentUnsafeError) as caught:
        docx_lines(docx_of(inner))
    assert caught.value.what == "nesting"
    for _ in range(100):
        inner = table(cell(inner), grid=(100,))
    with pytest.raises(DocumentDamagedError):
        docx_lines(docx_of(inner))


def test_no_mutant_brings_a_stray_error() -> None:
    numbers = Part(
        kind="numbering",
        inner='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/>'
        "</w:lvl>"
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="720"/>'
    body = (
        paragraph(run("Nơi nhận:\tGIÁM ĐỐC", '<w:color w:val="C00000"/><w:sz w:val="26"/>'))
        + paragraph("Một", properties=listed)
        + table(cell("a") + cell("b", properties='<w:gridSpan w:val="2"/>'), grid=(100, 200))
        + paragraph(wps_box("MẬT"), vml_box("x", shape='fillcolor="red"'))
    )
    whole = docx_of(body, {"n": numbers})
    with zipfile.ZipFile(io.BytesIO(whole)) as packed:
        document = packed.read("word/document.xml")
    chance = random.Random(7)  # noqa: S311 - a repeatable choice of mutants
    read = 0
    for _ in range(400):
        xml = bytearray(document)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(1200, len(xml))
            xml[at : at + chance.randint(0, 3)] = chance.choice(
                (b"", b"0", b"-1", b"99999999999", b"zz", b'"', b"w:p", b"/>", b"\xc3\xa9")
            )
        try:
            docx_lines(word_documents.replaced(whole, document, bytes(xml)))
            read += 1
        except DeskError:
            continue
    assert 20 < read < 400


def test_a_plain_stream_is_no_docx() -> None:
    with pytest.raises(DocumentDamagedError):
        docx_lines(io.BytesIO(b"PK\x03\x04nichts").getvalue())
