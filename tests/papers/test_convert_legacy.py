from __future__ import annotations

import io
import subprocess
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.errors import DocumentSignedError, NotADocumentError
from bmnn_desk.papers.accept_changes import accept_changes
from bmnn_desk.papers.convert_legacy import convert_legacy
from bmnn_desk.papers.reading.docx_lines import docx_lines
from bmnn_desk.papers.reading.read_document import read_document
from tests.documents import documents
from tests.needs import needs_libreoffice
from tests.papers import word_documents
from tests.papers.legacy_documents import everywhere, fonts, style, styles
from tests.papers.reading.docx_xml import Part, docx_of, paragraph, run
from tests.papers.reading.test_legacy_text import tcvn3

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.document import DocumentFacts

LEGACY_NAMES = ("word_tcvn3", "word_vni", "writer_tcvn3", "writer_vni")
FILES = {one.name: one.data for one in documents() if one.kind == "docx"}
NEW = "Times New Roman"
SENTENCE = "Caùc sôû, ngaønh baùo caùo keát quaû baûo veä bí maät nhaø nöôùc"
READ = "Các sở, ngành báo cáo kết quả bảo vệ bí mật nhà nước"


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _texts(data: bytes) -> list[str]:
    return [line.text for line in docx_lines(data).lines]


def _but_fonts(facts: DocumentFacts) -> DocumentFacts:
    parts = tuple(replace(part, font="") for part in facts.parts)
    return replace(facts, parts=parts, sha256="", legacy=None)


@pytest.mark.parametrize("name", LEGACY_NAMES)
def test_a_legacy_file_says_the_same_afterwards_in_unicode(name: str) -> None:
    before = read_document(FILES[name])
    made = convert_legacy(FILES[name])
    after = read_document(made)
    assert before.legacy is LegacyEncoding(name.partition("_")[2])
    assert after.legacy is None
    assert _but_fonts(after) == _but_fonts(before)
    assert {part.font for part in after.parts} == {NEW}
    assert _texts(made) == _texts(FILES[name])


@pytest.mark.parametrize("name", LEGACY_NAMES)
def test_no_part_that_sets_text_names_an_old_font_any_more(name: str) -> None:
    old, new = _parts(FILES[name]), _parts(convert_legacy(FILES[name]))
    assert list(new) == list(old)
    for part, data in new.items():
        is_text = part.startswith("word/") and part.endswith(".xml") and "fontTable" not in part
        assert not is_text or not any(font in data for font in (b'".Vn', b'"VNI-')), part
    same = {part for part in old if old[part] == new[part]}
    assert {"[Content_Types].xml", "word/fontTable.xml", "word/settings.xml"} <= same


@pytest.mark.parametrize("name", sorted(set(FILES) - set(LEGACY_NAMES)))
def test_a_unicode_file_comes_back_byte_for_byte(name: str) -> None:
    assert convert_legacy(FILES[name]) == FILES[name]


@pytest.mark.parametrize("name", LEGACY_NAMES)
def test_a_second_time_changes_nothing(name: str) -> None:
    once = convert_legacy(FILES[name])
    assert convert_legacy(once) == once


def test_text_in_every_place_is_converted() -> None:
    made = convert_legacy(everywhere())
    assert _texts(made) == [
        "Bảo vệ bí mật nhà nước ở các sở, ngành",
        "Đơn vị",
        "Thời hạn",
        "Chữ trong khung",
        "Kế hoạch một",
        "Điều 1. Phạm vi",
        "Chú thích ở dưới",
        "Đầu trang",
        "Cuối trang",
    ]
    parts = {name: part.decode() for name, part in _parts(made).items()}
    assert parts["word/document.xml"].count("Chữ trong khung") == 2
    assert '<w:delText xml:space="preserve">hội</w:delText>' in parts["word/document.xml"]
    assert f'w:ascii="{NEW}"' in parts["word/s.xml"]
    assert parts["word/t.xml"] == _parts(everywhere())["word/t.xml"].decode()


def test_tracked_changes_stay_and_are_accepted_to_the_same_text() -> None:
    made = convert_legacy(everywhere())
    assert docx_lines(made).tracked == docx_lines(everywhere()).tracked == 2
    assert _texts(accept_changes(made)) == _texts(made)


def test_a_letter_cut_by_runs_and_a_deletion_between_them_is_one_letter() -> None:
    cut = run("Vie", "<w:b/>"), run("ät Na", "<w:i/>"), run("m")
    body = paragraph(SENTENCE) + paragraph(*cut)
    made = convert_legacy(docx_of(body, {"s": styles("VNI-Times")}))
    assert _texts(made) == [READ, "Việt Nam"]
    document = _parts(made)["word/document.xml"].decode()
    assert ">Việ</w:t>" in document
    assert ">t Na</w:t>" in document


def test_a_unicode_paragraph_is_kept_whatever_font_it_is_in() -> None:
    plain = "Sở Nội vụ và các tài liệu"
    body = (
        paragraph(SENTENCE)
        + paragraph(run(plain, fonts("Arial")))
        + paragraph(run("và tài chính", fonts("Arial")))
        + paragraph(plain)
        + paragraph(run("Hà Giang"))
    )
    made = convert_legacy(docx_of(body, {"s": styles("VNI-Times")}))
    assert _texts(made) == [READ, plain, "và tài chính", plain, "Hà Giang"]
    assert _parts(made)["word/document.xml"].count(b'"Arial"') == 6


def test_old_text_in_a_font_of_unicode_text_gets_a_font_of_its_own() -> None:
    body = paragraph(SENTENCE) + paragraph("Sở Nội vụ")
    made = convert_legacy(docx_of(body, {"s": styles("Arial")}))
    lines = docx_lines(made).lines
    assert [(line.text, line.runs[0].font) for line in lines] == [
        (READ, NEW),
        ("Sở Nội vụ", "Arial"),
    ]


def test_capital_fonts_of_styles_give_capitals() -> None:
    sheet = styles(".VnTime", style("H", ".VnTimeH"))
    heading = '<w:pStyle w:val="H"/>'
    body = (
        paragraph(tcvn3(READ))
        + paragraph("Së Néi vô", properties=heading)
        + paragraph("So 7", properties=heading)
    )
    made = convert_legacy(docx_of(body, {"s": sheet}))
    assert _texts(made) == [READ, "SỞ NỘI VỤ", "SO 7"]
    assert {run.font for line in docx_lines(made).lines for run in line.runs} == {NEW}


def test_signs_that_are_letters_become_text() -> None:
    inner = (
        "<w:r><w:t>n</w:t><w:softHyphen/><w:t>íc, tr</w:t><w:noBreakHyphen/><w:t>êng</w:t>"
        '<w:t xml:space="preserve"> </w:t><w:sym w:font=".VnTime" w:char="F0AE"/><w:t>Õn</w:t>'
        "<w:br/><w:t>VP</w:t><w:noBreakHyphen/><w:t>UB</w:t></w:r>"
    )
    sheet = styles(".VnTime")
    body = paragraph(tcvn3(READ)) + paragraph(inner)
    made = convert_legacy(docx_of(body, {"s": sheet}))
    assert _texts(made) == [READ, "nước, trường đến", "VP-UB"]
    document = _parts(made)["word/document.xml"]
    assert (document.count(b"noBreakHyphen"), document.count(b"softHyphen")) == (1, 0)


def test_a_font_of_the_theme_is_followed_and_changed() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        "<a:themeElements><a:fontScheme><a:minorFont>"
        '<a:latin typeface="VNI-Times"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
    )
    sheet = styles("x")
    sheet = replace(
        sheet,
        inner=sheet.inner.replace(
            fonts("x"), '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
        ),
    )
    parts = {"s": sheet, "e": Part(kind="theme", inner=theme)}
    made = convert_legacy(docx_of(paragraph(SENTENCE), parts))
    assert [(line.text, line.runs[0].font) for line in docx_lines(made).lines] == [(READ, NEW)]


def test_a_signed_legacy_file_is_refused() -> None:
    extra = {"_xmlsignatures/sig1.xml": b"<Signature/>"}
    signed = word_documents.repacked(FILES["word_vni"], lambda _, part: part, extra)
    with pytest.raises(DocumentSignedError):
        convert_legacy(signed)


def test_another_zip_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("a.txt", "a")
    with pytest.raises(NotADocumentError):
        convert_legacy(made.getvalue())


@needs_libreoffice
def test_libreoffice_reads_the_same_words(tmp_path: Path) -> None:
    names = ("word_tcvn3", "writer_vni")
    for name in names:
        (tmp_path / f"{name}.docx").write_bytes(convert_legacy(FILES[name]))
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(tmp_path),
            *(str(tmp_path / f"{name}.docx") for name in names),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for name in names:
        shown = " ".join((tmp_path / f"{name}.txt").read_text(encoding="utf-8-sig").split())
        title = read_document(FILES[name]).title
        assert title is not None
        assert title.text in shown
        body = [line.text for line in docx_lines(FILES[name]).lines if line.area.value == "body"]
        missing = [text for text in body if " ".join(text.split()) not in shown]
        assert len(body) > 10
        assert missing == []
