from __future__ import annotations

import io
import unicodedata
import zipfile
from typing import TYPE_CHECKING

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor

from bmnn_desk.errors import (
    AlreadyMarkedError,
    DocumentDamagedError,
    DocumentSignedError,
    DocumentTooBigError,
    DocumentUnsafeError,
    MacroDocumentError,
    NotADocumentError,
    StrictDocxError,
    TrackedChangesError,
)
from bmnn_desk.papers.look_at_docx import look_at_docx, safe_docx
from bmnn_desk.papers.mark_docx import mark_docx
from tests.papers import samples, word_documents

if TYPE_CHECKING:
    from docx.document import Document

WORD = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def _same(_: str, part: bytes) -> bytes:
    return part


@pytest.mark.parametrize("name", word_documents.docx_shapes())
def test_every_sound_docx_passes(name: str) -> None:
    look = look_at_docx(word_documents.docx_shapes()[name])
    assert (look.kind, look.pages) == ("docx", None)
    assert look.warnings == (("protected",) if name == "protected" else ())


def test_the_size_is_that_of_the_first_section() -> None:
    look = look_at_docx(word_documents.docx_shapes()["landscape"])
    assert (look.width_mm, look.height_mm) == pytest.approx((297, 210), abs=0.05)


def test_a_zip_that_is_no_docx_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("a.txt", "a")
    with pytest.raises(NotADocumentError):
        look_at_docx(made.getvalue())


def test_a_zip_cut_off_is_damaged() -> None:
    with pytest.raises(DocumentDamagedError):
        look_at_docx(word_documents.docx_file()[:-400])


def test_a_changed_byte_in_a_part_is_damage() -> None:
    whole = bytearray(word_documents.docx_file())
    at = whole.index(b"word/document.xml") + 60
    whole[at] ^= 0xFF
    with pytest.raises(DocumentDamagedError):
        look_at_docx(bytes(whole))


def test_a_bomb_is_refused_by_its_directory() -> None:
    bomb = word_documents.repacked(
        word_documents.docx_file(), _same, {"word/x.xml": b"<a>" + b" " * 17_000_000}
    )
    with pytest.raises(DocumentTooBigError):
        look_at_docx(bomb)


def test_more_than_2000_parts_are_refused() -> None:
    extra = {f"word/p{number}.bin": b"" for number in range(2_001)}
    with pytest.raises(DocumentTooBigError):
        look_at_docx(word_documents.repacked(word_documents.docx_file(), _same, extra))


@pytest.mark.parametrize("name", ["../evil.xml", "/abs.xml", "word\\x.xml", "C:/x.xml"])
def test_a_part_name_that_reaches_outside_is_refused(name: str) -> None:
    with pytest.raises(DocumentUnsafeError):
        look_at_docx(word_documents.repacked(word_documents.docx_file(), _same, {name: b"<a/>"}))


def test_the_same_name_twice_is_refused() -> None:
    twice = word_documents.repacked(
        word_documents.docx_file(), _same, {"word/Document.xml": b"<a/>"}
    )
    with pytest.raises(DocumentUnsafeError):
        look_at_docx(twice)


def test_a_document_type_is_refused() -> None:
    evil = word_documents.repacked(
        word_documents.docx_file(),
        _same,
        {"word/e.xml": b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"},
    )
    with pytest.raises(DocumentUnsafeError):
        look_at_docx(evil)


def test_xml_that_is_not_well_formed_is_damage() -> None:
    broken = word_documents.replaced(word_documents.docx_file(), b"</w:body>", b"</w:bodi>")
    with pytest.raises(DocumentDamagedError):
        look_at_docx(broken)


def test_macros_are_refused_by_part_and_by_type() -> None:
    with pytest.raises(MacroDocumentError):
        look_at_docx(
            word_documents.repacked(
                word_documents.docx_file(), _same, {"word/vbaProject.bin": b"x"}
            )
        )
    typed = word_documents.replaced(
        word_documents.docx_file(), WORD, b"application/vnd.ms-word.document.macroEnabled.main+xml"
    )
    with pytest.raises(MacroDocumentError):
        look_at_docx(typed)


def test_macros_pass_where_the_office_lets_them_and_the_clerk_is_told() -> None:
    source = word_documents.repacked(
        word_documents.docx_file(), _same, {"word/vbaProject.bin": b"x"}
    )
    assert look_at_docx(source, allow_macros=True).warnings == ("macro",)


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("attachedTemplate", r"file:///C:\Mau\cong-van.dotm"),
        ("attachedTemplate", "Normal.dotm"),
        ("attachedTemplate", "C:/Mau/Normal.dotm"),
        ("attachedTemplate", "Macintosh%20HD:Users:an:Mau.dotx"),
        ("attachedTemplate", "file:///Users/an/Mau.dotx"),
        ("image", "file:///d:/anh/so-do.png"),
        ("image", "../anh/so-do.png"),
    ],
)
def test_a_file_on_a_drive_of_this_computer_is_told_to_the_clerk(kind: str, target: str) -> None:
    source = _linked(kind, target)
    assert look_at_docx(source).warnings == ("outside",)


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("attachedTemplate", "http://x.example/a.dotm"),
        ("attachedTemplate", "file://may-chu/a.dotm"),
        ("attachedTemplate", r"file:///\\may-chu\a.dotm"),
        ("attachedTemplate", r"\\may-chu\a.dotm"),
        ("image", "https://x.example/a.png"),
        ("image", "%68ttp://x.example/a.png"),
        ("image", "//may-chu/a.png"),
        ("image", "file:////may-chu/a.png"),
        ("image", "smb:may-chu/a.png"),
        ("oleObject", r"file:///C:\a.xlsx"),
        ("frame", r"file:///C:\a.htm"),
        ("subDocument", r"file:///C:\a.docx"),
    ],
)
def test_what_reaches_farther_or_would_run_is_refused(kind: str, target: str) -> None:
    with pytest.raises(DocumentUnsafeError) as caught:
        look_at_docx(_linked(kind, target))
    assert caught.value.what == kind


def _linked(kind: str, target: str) -> bytes:
    link = (
        '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    )
    rels = "word/_rels/document.xml.rels"
    return word_documents.repacked(
        word_documents.docx_file(),
        lambda name, part: (
            part.replace(b"</Relationships>", link.encode()) if name == rels else part
        ),
    )


def test_a_signed_docx_is_refused() -> None:
    extra = {"_xmlsignatures/sig1.xml": b"<Signature/>"}
    with pytest.raises(DocumentSignedError):
        look_at_docx(word_documents.repacked(word_documents.docx_file(), _same, extra))


def test_the_strict_dialect_is_looked_at_like_the_usual_one_and_changed_by_nobody() -> None:
    strict = word_documents.strict(word_documents.docx_file())
    assert look_at_docx(strict) == look_at_docx(word_documents.docx_file())
    with pytest.raises(StrictDocxError):
        safe_docx(strict)


@pytest.mark.parametrize("kind", ["w:ins", "w:del", "w:moveFrom"])
def test_tracked_changes_are_refused(kind: str) -> None:
    def change(document: Document) -> None:
        run = document.paragraphs[0]._p.r_lst[0]
        tracked = OxmlElement(kind)
        tracked.set(qn("w:id"), "1")
        run.addprevious(tracked)
        tracked.append(run)

    with pytest.raises(TrackedChangesError):
        look_at_docx(word_documents.docx_file(change))


def test_comments_are_refused() -> None:
    def change(document: Document) -> None:
        document.add_comment(document.paragraphs[0].runs, text="xem lại")

    with pytest.raises(TrackedChangesError):
        look_at_docx(word_documents.docx_file(change))


def test_the_mere_setting_to_track_changes_passes() -> None:
    def change(document: Document) -> None:
        document.settings.element.insert(0, OxmlElement("w:trackRevisions"))

    assert look_at_docx(word_documents.docx_file(change)).warnings == ()


def test_our_own_copy_is_recognised() -> None:
    (made,) = mark_docx(word_documents.docx_file(), [samples.copy(1)])
    with pytest.raises(AlreadyMarkedError):
        look_at_docx(made)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_copy_number_split_over_runs_is_recognised(form: str) -> None:
    text = unicodedata.normalize(form, "BẢN SỐ: 04")  # type: ignore[arg-type]

    def change(document: Document) -> None:
        paragraph = document.add_paragraph(text[:4])
        paragraph.add_run(text[4:])

    with pytest.raises(AlreadyMarkedError):
        look_at_docx(word_documents.docx_file(change))


def test_a_red_level_word_on_its_own_is_a_level_mark_and_a_black_one_is_not() -> None:
    def black(document: Document) -> None:
        document.add_paragraph("TỐI MẬT")

    def red(document: Document) -> None:
        document.add_paragraph().add_run("TỐI MẬT").font.color.rgb = RGBColor(200, 0, 0)

    assert look_at_docx(word_documents.docx_file(black)).kind == "docx"
    with pytest.raises(AlreadyMarkedError):
        look_at_docx(word_documents.docx_file(red))


def test_no_mutant_of_a_docx_escapes_the_gate() -> None:
    whole = word_documents.docx_file()
    refusals = 0
    for seed in range(300):
        mutant = bytearray(whole)
        at = seed * 7919 % len(mutant)
        mutant[at] = (mutant[at] + 1 + seed % 255) % 256
        try:
            look_at_docx(bytes(mutant))
        except (
            DocumentDamagedError,
            DocumentTooBigError,
            DocumentUnsafeError,
            NotADocumentError,
        ):
            refusals += 1
    assert refusals > 200
