from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    DocumentDamagedError,
    DocumentTooBigError,
    DocumentUnsafeError,
    NotADocumentError,
)
from bmnn_desk.papers import docx_package
from bmnn_desk.papers.docx_package import is_xml, open_package, parse_part, part_at
from bmnn_desk.papers.word_names import W
from tests.papers import word_documents

if TYPE_CHECKING:
    from collections.abc import Mapping

DOCX = word_documents.docx_file()
MAIN = "word/document.xml"
RELS = "_rels/.rels"
DIRECTORY_ENTRY = b"PK\x01\x02"
FLAGS_AT, PACKED_AT, SIZE_AT = 8, 20, 24


def _with(name: str, part: bytes) -> bytes:
    return word_documents.repacked(DOCX, lambda _, old: old, {name: part})


def _without(name: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(DOCX)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
    return made.getvalue()


def _with_rels(old: bytes, new: bytes) -> bytes:
    def change(name: str, part: bytes) -> bytes:
        if name != RELS:
            return part
        assert old in part
        return part.replace(old, new)

    return word_documents.repacked(DOCX, change)


def _directory_says_large(sizes: Mapping[str, int]) -> bytes:
    """The DOCX whose directory states these sizes, packed and unpacked."""
    data = DOCX
    for name, size in sizes.items():
        data = _directory_says(name, PACKED_AT, struct.pack("<II", size, size), data)
    return data


def _directory_says(name: str, at: int, value: bytes, source: bytes = DOCX) -> bytes:
    """The DOCX with bytes of a part's entry in the directory written over."""
    data = bytearray(source)
    start = data.rindex(name.encode())
    entry = data.rindex(DIRECTORY_ENTRY, 0, start)
    data[entry + at : entry + at + len(value)] = value
    return bytes(data)


def _size(name: str) -> int:
    return open_package(DOCX).infos[name].file_size


def test_every_part_is_read_whole_and_in_its_order() -> None:
    package = open_package(DOCX)
    with zipfile.ZipFile(io.BytesIO(DOCX)) as packed:
        assert list(package.parts) == packed.namelist()
        assert all(package.parts[name] == packed.read(name) for name in packed.namelist())
    assert list(package.infos) == list(package.parts)
    assert package.main == MAIN


@pytest.mark.parametrize("name", ["[Content_Types].xml", RELS])
def test_a_zip_without_types_or_relationships_is_no_docx(name: str) -> None:
    with pytest.raises(NotADocumentError):
        open_package(_without(name))


def test_the_document_part_is_where_the_relationships_say() -> None:
    moved = _with_rels(b'Target="word/document.xml"', b'Target="/word/styles.xml"')
    assert open_package(moved).main == "word/styles.xml"


def test_a_relationship_to_a_part_that_is_missing_makes_no_docx() -> None:
    with pytest.raises(NotADocumentError):
        open_package(_with_rels(b'Target="word/document.xml"', b'Target="word/absent.xml"'))


def test_a_package_of_another_kind_is_no_docx() -> None:
    with pytest.raises(NotADocumentError):
        open_package(_with_rels(b"/officeDocument", b"/thumbnail"))


@pytest.mark.parametrize("inside", [b"<!-- a note -->", b"<?a note?>"])
def test_notes_among_the_relationships_are_passed_over(inside: bytes) -> None:
    assert open_package(_with_rels(b"<Relationship ", inside + b"<Relationship ")).main == MAIN


def test_relationships_that_are_no_xml_are_damage() -> None:
    with pytest.raises(DocumentDamagedError):
        open_package(_with_rels(b"</Relationships>", b"</Relation>"))


def test_a_document_type_in_the_relationships_is_unsafe() -> None:
    def change(_: str, part: bytes) -> bytes:
        return part.replace(b"<Relationships", b'<!DOCTYPE a SYSTEM "a"><Relationships', 1)

    with pytest.raises(DocumentUnsafeError) as caught:
        open_package(word_documents.repacked(DOCX, change))
    assert caught.value.what == "dtd"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", DOCX[:-30], DOCX[:2000]])
def test_what_is_no_whole_zip_is_damage(data: bytes) -> None:
    with pytest.raises(DocumentDamagedError):
        open_package(data)


def test_a_part_that_is_longer_than_the_directory_says_is_damage() -> None:
    short = struct.pack("<I", _size(MAIN) - 10)
    with pytest.raises(DocumentDamagedError):
        open_package(_directory_says(MAIN, SIZE_AT, short))


def test_sizes_are_refused_as_the_directory_states_them_before_anything_is_unpacked() -> None:
    with pytest.raises(DocumentTooBigError):
        open_package(_directory_says(MAIN, SIZE_AT, struct.pack("<I", 60_000_001)))


def test_a_part_over_60_million_bytes_is_refused_even_if_it_is_not_packed_at_all() -> None:
    assert open_package(_directory_says_large({MAIN: 60_000_000})).main == MAIN
    with pytest.raises(DocumentTooBigError):
        open_package(_directory_says_large({MAIN: 60_000_001}))


def test_parts_of_over_200_million_bytes_together_are_refused() -> None:
    names = (MAIN, "word/styles.xml", "word/settings.xml", "docProps/app.xml")
    most = 200_000_000 - sum(info.file_size for info in open_package(DOCX).infos.values())
    most += sum(_size(name) for name in names)
    sizes = dict.fromkeys(names, most // 4)
    assert open_package(_directory_says_large(sizes)).main == MAIN
    sizes[MAIN] += 4
    with pytest.raises(DocumentTooBigError):
        open_package(_directory_says_large(sizes))


def test_xml_over_16_million_bytes_may_not_be_packed_more_than_a_hundredfold() -> None:
    blank = b"<a>" + b" " * 15_999_993 + b"</a>"
    assert open_package(_with("word/a.xml", blank)).parts["word/a.xml"] == blank
    with pytest.raises(DocumentTooBigError):
        open_package(_with("word/a.xml", blank + b" "))


def test_a_picture_may_be_packed_as_tightly_as_it_likes_and_a_long_table_too() -> None:
    assert open_package(_with("word/a.bmp", bytes(30_000_000))).parts["word/a.bmp"]
    rows = b"<a>" + b"<row><cell>x</cell></row>" * 400_000 + b"</a>"
    assert open_package(_with("word/a.xml", rows)).parts["word/a.xml"] == rows


@pytest.mark.parametrize(
    ("rels", "target", "name"),
    [
        (RELS, "word/document.xml", MAIN),
        (RELS, "/word/document.xml", MAIN),
        (RELS, "./word/../word/document.xml", MAIN),
        ("word/_rels/document.xml.rels", "media/a.png", "word/media/a.png"),
        ("word/_rels/document.xml.rels", "../custom/a.xml", "custom/a.xml"),
        ("word/_rels/document.xml.rels", "../../../a.xml", "a.xml"),
    ],
)
def test_a_relationship_leads_to_a_part_from_where_it_stands(
    rels: str, target: str, name: str
) -> None:
    assert part_at(rels, target) == name


def test_exactly_2000_parts_pass() -> None:
    missing = 2_000 - len(open_package(DOCX).parts)
    parts = {f"word/p{number}.bin": b"" for number in range(missing)}
    full = word_documents.repacked(DOCX, lambda _, part: part, parts)
    assert len(open_package(full).parts) == 2_000


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("word/../../x", "name that climbs"),
        ("..", "name that climbs"),
        ("/x", "absolute name"),
        ("C:/x", "absolute name"),
        ("word\\x", "absolute name"),
        ("WORD/DOCUMENT.XML", "name twice"),
    ],
)
def test_the_error_says_what_is_wrong_with_a_name(name: str, what: str) -> None:
    with pytest.raises(DocumentUnsafeError) as caught:
        open_package(_with(name, b""))
    assert caught.value.what == what


def test_dots_within_a_name_are_harmless() -> None:
    assert "word/a..b.xml" in open_package(_with("word/a..b.xml", b"<a/>")).parts


def test_an_encrypted_part_is_refused() -> None:
    with pytest.raises(DocumentUnsafeError) as caught:
        open_package(_directory_says(MAIN, FLAGS_AT, struct.pack("<H", 1)))
    assert caught.value.what == "encrypted part"


def test_a_way_of_packing_that_nobody_knows_is_damage() -> None:
    with pytest.raises(DocumentDamagedError):
        open_package(_directory_says(MAIN, FLAGS_AT + 2, struct.pack("<H", 77)))


def test_the_root_of_a_part_is_returned() -> None:
    assert parse_part(open_package(DOCX).parts[MAIN]).tag == f"{W}document"


@pytest.mark.parametrize(
    "part",
    [
        b"",
        b"<a>",
        b"plain text",
        b"<a>\x01</a>",
        b"<a>\xff</a>",
        b'<?xml version="1.0" encoding="no-such"?><a/>',
        b"<a>" * 300 + b"</a>" * 300,
    ],
)
def test_a_part_that_is_no_well_formed_xml_is_damage(part: bytes) -> None:
    with pytest.raises(DocumentDamagedError):
        parse_part(part)


@pytest.mark.parametrize(
    "part",
    [
        b"<!DOCTYPE a><a/>",
        b'<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
    ],
)
def test_a_part_with_a_document_type_is_unsafe(part: bytes) -> None:
    with pytest.raises(DocumentUnsafeError):
        parse_part(part)


def test_neither_error_carries_a_word_of_the_part() -> None:
    for part in (b"<mat>ke hoach", b"<!DOCTYPE mat><mat>ke hoach</mat>"):
        with pytest.raises((DocumentDamagedError, DocumentUnsafeError)) as caught:
            parse_part(part)
        assert "mat" not in str(caught.value)
        assert caught.value.__suppress_context__ or caught.value.__context__ is None


@pytest.mark.parametrize("name", ["word/document.xml", RELS, "[Content_Types].xml"])
def test_xml_parts_are_known_by_their_name(name: str) -> None:
    assert is_xml(name)


@pytest.mark.parametrize("name", ["word/media/image1.png", "word/vbaProject.bin", "a.xml.bin"])
def test_other_parts_are_no_xml(name: str) -> None:
    assert not is_xml(name)


def test_every_fault_that_reading_a_zip_may_raise_is_an_exception_of_its_own() -> None:
    assert zipfile.BadZipFile in docx_package.ZIP_FAULTS
    assert Exception not in docx_package.ZIP_FAULTS
