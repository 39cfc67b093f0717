from __future__ import annotations

import pytest

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.docx_source import open_source
from bmnn_desk.papers.word_names import WP, W
from tests.papers import docx_shapes, word_documents

SHAPES = docx_shapes.marking_shapes()


def test_the_pieces_are_the_whole_part_but_for_the_gaps() -> None:
    source = word_documents.docx_file()
    for pages in ([], ["first"], ["last"], ["first", "last"]):
        opened = open_source(source, pages)
        assert len(opened.pieces) == len(pages) + 1
        assert b"".join(piece.plain for piece in opened.pieces) == opened.text
        assert list(opened.gaps) == pages


def test_the_document_is_the_one_part_that_is_not_taken_as_it_is() -> None:
    opened = open_source(word_documents.docx_file(), ["first"])
    assert [entry is None for entry in opened.entries].count(True) == 1
    assert opened.info.filename == docx_shapes.MAIN


@pytest.mark.parametrize(
    ("shape", "without"),
    [
        ("plain", set()),
        ("table first", {"first"}),
        ("control first", {"first"}),
        ("table only", {"first", "last"}),
        ("empty", {"first", "last"}),
    ],
)
def test_pages_that_want_a_paragraph_of_their_own_are_named(shape: str, without: set[str]) -> None:
    assert open_source(SHAPES[shape], ["first", "last"]).without_paragraph == without


def test_an_element_without_content_is_opened_once_for_both_pages() -> None:
    opened = open_source(SHAPES["one empty paragraph"], ["first", "last"])
    first, last = opened.gaps["first"], opened.gaps["last"]
    assert (first.opened, first.closed, last.opened, last.closed) == (b">", b"", b"", b"</w:p>")
    assert opened.pieces[1].plain == b""


def test_numbers_are_free_and_above_all_others_but_not_above_what_word_can_hold() -> None:
    name = WP.strip("{}")
    drawn = "".join(
        f'<wp:anchor relativeHeight="{height}"><wp:docPr id="{number}"/></wp:anchor>'
        for number, height in ((41, 300_000_000), (2147483647, 4294967295), ("x", "-4"))
    )
    body = (
        f'<w:document xmlns:w="{W.strip("{}")}" xmlns:wp="{name}"><w:body><w:p><w:r>{drawn}</w:r>'
        "</w:p></w:body></w:document>"
    )
    source = word_documents.repacked(
        word_documents.docx_file(),
        lambda each, part: body.encode() if each == docx_shapes.MAIN else part,
    )
    for file in (source, word_documents.strict(source)):
        numbers = open_source(file, ["first"]).numbers
        assert (numbers.drawing_id, numbers.height) == (42, 300_000_001)


def test_drawings_of_other_parts_count_in_either_dialect() -> None:
    drawn = (
        f'<w:hdr xmlns:w="{W.strip("{}")}" xmlns:wp="{WP.strip("{}")}">'
        '<wp:anchor relativeHeight="400000000"><wp:docPr id="77"/></wp:anchor></w:hdr>'
    )
    source = word_documents.repacked(
        word_documents.docx_file(),
        lambda name, part: drawn.encode() if name == "word/fontTable.xml" else part,
    )
    assert source != word_documents.docx_file()
    for file in (source, word_documents.strict(source)):
        numbers = open_source(file, ["first"]).numbers
        assert (numbers.drawing_id, numbers.height) == (78, 400_000_001)


def test_styles_that_run_from_right_to_left_make_the_runs_bring_their_paragraphs() -> None:
    def mirrored(wish: bytes) -> bytes:
        return word_documents.repacked(
            word_documents.docx_file(),
            lambda name, part: (
                part.replace(b"<w:pPrDefault>", b"<w:pPrDefault><w:pPr>" + wish + b"</w:pPr>", 1)
                if name == "word/styles.xml"
                else part
            ),
        )

    both = {"first", "last"}
    for wish, without in (
        (b"<w:bidi/>", both),
        (b'<w:bidi w:val="1"/>', both),
        (b'<w:bidi w:rsidR="00A1"></w:bidi>', both),
        (b'<w:bidi w:val="0"/>', set()),
        (b"<w:bidiVisual/>", set()),
        (b'<w:lang w:bidi="ar-SA"/>', set()),
    ):
        source = mirrored(wish)
        assert source != word_documents.docx_file()
        assert open_source(source, ["first", "last"]).without_paragraph == without


def test_a_directory_that_points_elsewhere_is_damage() -> None:
    source = bytearray(word_documents.docx_file())
    at = source.rindex(b"PK\x01\x02") + 42
    source[at : at + 4] = (len(source) - 60).to_bytes(4, "little")
    with pytest.raises(DocumentDamagedError):
        open_source(bytes(source), ["first"])
