from __future__ import annotations

import io
import zipfile

from bmnn_desk.papers.docx_package import open_package, parse_part
from bmnn_desk.papers.docx_repack import part_bytes, repack
from tests.papers import word_documents


def test_other_parts_keep_their_bytes_and_their_order() -> None:
    source = open_package(word_documents.docx_file())
    made = open_package(repack(source, {"word/document.xml": b"<a/>"}, {"word/styles.xml"}))
    left = [name for name in source.parts if name != "word/styles.xml"]
    assert list(made.parts) == left
    assert made.parts["word/document.xml"] == b"<a/>"
    others = [name for name in left if name != "word/document.xml"]
    assert all(made.parts[name] == source.parts[name] for name in others)


def test_the_packed_file_is_a_sound_zip() -> None:
    made = repack(open_package(word_documents.docx_file()), {})
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert packed.testzip() is None


def test_a_part_is_written_as_word_does_with_what_stands_before_its_root() -> None:
    root = parse_part('<?xml version="1.0"?><!-- x --><a>ế</a>'.encode())
    made = part_bytes(root)
    assert made.startswith(b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>")
    assert b"<!-- x -->" in made
    assert "ế".encode() in made
