from __future__ import annotations

import pytest

from bmnn_desk.errors import DocumentDamagedError, NotADocumentError
from bmnn_desk.papers.docx_main import MainPart, read_main, written
from bmnn_desk.papers.docx_make import make
from bmnn_desk.papers.docx_package import open_package
from bmnn_desk.papers.word_names import W
from tests.papers import docx_shapes, word_documents

NAME = W.strip("{}")


def main_of(shape: str) -> MainPart:
    return read_main(open_package(docx_shapes.marking_shapes()[shape]))


def with_main(part: bytes) -> bytes:
    return word_documents.repacked(
        word_documents.docx_file(), lambda name, old: part if name == docx_shapes.MAIN else old
    )


@pytest.mark.parametrize("shape", ["plain", "BOM", "strict", "other prefix"])
def test_a_part_in_utf_8_keeps_its_bytes_and_is_read_in_the_usual_dialect(shape: str) -> None:
    source = open_package(docx_shapes.marking_shapes()[shape])
    main = read_main(source)
    assert main.text == source.parts[source.main]
    assert main.root.tag == f"{W}document"
    assert main.body.tag == f"{W}body"
    assert main.strict is (shape == "strict")


def test_utf_16_is_written_anew_with_the_same_tree() -> None:
    main = main_of("UTF-16")
    assert main.text.startswith(b"<?xml version='1.0' encoding='UTF-8'")
    assert word_documents.LINE in main.text.decode()


def test_what_is_ours_is_written_in_the_parts_own_dialect() -> None:
    run = make("w", "r", {}, make("w", "t", {}, "Ế"))
    assert "Ế".encode() in written(run, strict=False)
    assert NAME.encode() in written(run, strict=False)
    assert b"http://purl.oclc.org/ooxml/wordprocessingml/main" in written(run, strict=True)


def test_a_part_without_a_body_is_no_document_and_one_with_two_is_damaged() -> None:
    for inside, error in (("", NotADocumentError), ("<w:body/><w:body/>", DocumentDamagedError)):
        part = f'<w:document xmlns:w="{NAME}">{inside}</w:document>'.encode()
        with pytest.raises(error):
            read_main(open_package(with_main(part)))
    with pytest.raises(NotADocumentError):
        read_main(open_package(with_main(b"<other/>")))


@pytest.mark.parametrize("uri", ["httpz//schemas.example/wordml", "wordml"])
def test_a_namespace_whose_name_is_not_absolute_is_damage(uri: str) -> None:
    inside = f'<w:body><w:p><w:r xmlns:x="{uri}"/></w:p></w:body>'
    part = f'<w:document xmlns:w="{NAME}">{inside}</w:document>'.encode()
    with pytest.raises(DocumentDamagedError):
        read_main(open_package(with_main(part)))
    whole = part.replace(uri.encode(), b"urn:x")
    assert read_main(open_package(with_main(whole))).text == whole
