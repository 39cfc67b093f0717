from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.errors import DocumentDamagedError, MarkDoesNotFitError, NotADocumentError
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.prove_docx import prove_docx
from bmnn_desk.papers.word_names import MC, WP, WPS, W
from tests.papers import samples, word_documents

if TYPE_CHECKING:
    from docx.document import Document

MAIN = "word/document.xml"


def _root(made: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        return etree.fromstring(packed.read(MAIN))


def _boxes(made: bytes) -> list[tuple[int, ...]]:
    return [
        tuple(
            int(anchor.findtext(path, "", {"wp": WP.strip("{}")}))
            for path in ("wp:positionH/wp:posOffset", "wp:positionV/wp:posOffset")
        )
        for anchor in _root(made).iter(f"{WP}anchor")
    ]


@pytest.mark.parametrize("name", word_documents.docx_shapes())
def test_every_shape_of_docx_is_marked_and_proved(name: str) -> None:
    source = word_documents.docx_shapes()[name]
    copies = [samples.copy(number) for number in (1, 2)]
    for made, copy in zip(mark_docx(source, copies), copies, strict=True):
        prove_docx(made, source, copy)


def test_the_boxes_stand_at_their_emu() -> None:
    (made,) = mark_docx(word_documents.docx_file(), [samples.copy(1, samples.number_mark(1))])
    assert _boxes(made) == [
        (round(20.125 * 36_000), round(15.125 * 36_000)),
        (round(21.325 * 36_000), round(16.325 * 36_000)),
    ]


def test_every_other_part_keeps_its_bytes() -> None:
    source = word_documents.docx_shapes()["first page header"]
    (made,) = mark_docx(source, [samples.copy(1)])
    with (
        zipfile.ZipFile(io.BytesIO(source)) as before,
        zipfile.ZipFile(io.BytesIO(made)) as after,
    ):
        assert set(before.namelist()) == set(after.namelist())
        for name in before.namelist():
            assert (before.read(name) == after.read(name)) is (name != MAIN)


def test_the_same_input_gives_the_same_bytes() -> None:
    copies = [samples.copy(1), samples.copy(2)]
    source = word_documents.docx_file()
    assert mark_docx(source, copies) == mark_docx(source, copies)


def test_the_run_follows_the_properties_of_the_first_paragraph() -> None:
    (made,) = mark_docx(word_documents.docx_file(), [samples.copy(1, samples.number_mark(1))])
    first = next(_root(made).iter(f"{W}p"))
    properties = first.find(f"{W}pPr")
    at = 0 if properties is None else 1
    assert first[at].find(f"{MC}AlternateContent") is not None


def test_a_mark_of_the_last_page_is_anchored_in_the_last_paragraph() -> None:
    copy = samples.copy(1, samples.mark(Stamp.SECRET_COPY, (30, 200), page="last"))
    source = word_documents.docx_file()
    (made,) = mark_docx(source, [copy])
    prove_docx(made, source, copy)
    body = _root(made).find(f"{W}body")
    assert body is not None
    assert body.findall(f"{W}p")[-1].find(f".//{WP}anchor") is not None


def test_drawing_ids_are_unique_beside_those_of_the_document() -> None:
    def drawn(document: Document) -> None:
        run = document.paragraphs[3].add_run()._r
        inline = etree.fromstring(
            f'<w:drawing xmlns:w="{W.strip("{}")}" xmlns:wp="{WP.strip("{}")}"><wp:inline>'
            '<wp:docPr id="41" name="x"/></wp:inline></w:drawing>'
        )
        run.append(inline)

    (made,) = mark_docx(word_documents.docx_file(drawn), [samples.copy(1)])
    ids = [drawing.get("id") for drawing in _root(made).iter(f"{WP}docPr")]
    assert len(ids) == len(set(ids)) == 5
    assert {"42", "43", "44", "45", "41"} == set(ids)


def test_ignorable_namespaces_stay_declared_and_named() -> None:
    (made,) = mark_docx(
        word_documents.replaced(
            word_documents.docx_file(),
            b"<w:document ",
            b'<w:document xmlns:w77="urn:x" xmlns:mc="http://schemas.openxmlformats.org/'
            b'markup-compatibility/2006" mc:Ignorable="w77" ',
        )
        if b"mc:Ignorable" not in _main(word_documents.docx_file())
        else word_documents.docx_file(),
        [samples.copy(1)],
    )
    root = _root(made)
    for prefix in str(root.get(f"{MC}Ignorable", "")).split():
        assert prefix in root.nsmap
    assert root.get(f"{MC}Ignorable")


def test_a_root_that_has_no_drawing_namespaces_is_marked_all_the_same() -> None:
    body = (
        f'<w:document xmlns:w="{W.strip("{}")}"><w:body><w:p><w:r><w:t>một</w:t></w:r></w:p>'
        "</w:body></w:document>"
    ).encode()
    source = word_documents.repacked(
        word_documents.docx_file(), lambda name, part: body if name == MAIN else part
    )
    copy = samples.copy(1)
    (made,) = mark_docx(source, [copy])
    prove_docx(made, source, copy)


def test_the_choice_requires_the_prefix_that_is_bound() -> None:
    wps = WPS.strip("{}")
    body = (
        f'<w:document xmlns:w="{W.strip("{}")}" xmlns:shape="{wps}"><w:body><w:p/></w:body>'
        "</w:document>"
    ).encode()
    source = word_documents.repacked(
        word_documents.docx_file(), lambda name, part: body if name == MAIN else part
    )
    (made,) = mark_docx(source, [samples.copy(1)])
    for choice in _root(made).iter(f"{MC}Choice"):
        assert choice.nsmap[str(choice.get("Requires"))] == wps


@pytest.mark.parametrize("at", [(185.0, 7.0), (-1.0, 7.0), (10.0, 292.0)])
def test_a_mark_outside_the_page_is_refused(at: tuple[float, float]) -> None:
    with pytest.raises(MarkDoesNotFitError):
        mark_docx(word_documents.docx_file(), [samples.copy(1, samples.number_mark(1, at))])


def test_a_level_word_is_never_black_nor_a_round_mark_drawn_nor_every_page_marked() -> None:
    for mark, why in (
        (samples.mark(Stamp.LEVEL_MAT, ink=Ink.BLACK), "black"),
        (samples.mark(Stamp.LETTER_A), "envelopes"),
        (samples.number_mark(1, page="every"), "pages"),
    ):
        with pytest.raises(ValueError, match=why):
            mark_docx(word_documents.docx_file(), [samples.copy(1, mark)])


def test_junk_is_refused() -> None:
    with pytest.raises(DocumentDamagedError):
        mark_docx(b"PK\x03\x04 junk", [samples.copy(1)])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("a.txt", "a")
    with pytest.raises(NotADocumentError):
        mark_docx(made.getvalue(), [samples.copy(1)])


def _main(source: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(source)) as packed:
        return packed.read(MAIN)
