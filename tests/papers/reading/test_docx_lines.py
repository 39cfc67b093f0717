from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.domain.document import Area, LegacyEncoding
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.reading.docx_lines import docx_lines
from tests.papers import samples, word_documents
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

HEADER = '<w:sectPr><w:headerReference w:type="{}" r:id="h"/></w:sectPr>'


def _texts(data: bytes) -> list[str]:
    return [line.text for line in docx_lines(data).lines]


def _spots(data: bytes) -> list[tuple[int, str, str]]:
    return [(line.line, line.area.value, line.text) for line in docx_lines(data).lines]


def test_paragraphs_are_numbered_and_empty_ones_count() -> None:
    data = docx_of(paragraph("Một") + paragraph() + paragraph("Ba"))
    assert _spots(data) == [(1, "body", "Một"), (3, "body", "Ba")]


def test_manual_breaks_make_lines_of_one_paragraph() -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    data = docx_of(paragraph("Một\nHai", page, "Ba"))
    assert _spots(data) == [(1, "body", "Một"), (1, "body", "Hai"), (1, "body", "Ba")]


def test_every_area_is_read() -> None:
    parts = {
        "h": Part(kind="header", inner=paragraph("Đầu") + table(cell("Ô đầu"), grid=(100,))),
        "f": Part(kind="footer", inner=paragraph("Chân", wps_box("Hộp chân"))),
        "n": Part(
            kind="footnotes",
            inner='<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>x</w:t></w:r></w:p>'
            f'</w:footnote><w:footnote w:id="1">{paragraph("Chú")}</w:footnote>',
        ),
        "e": Part(kind="endnotes", inner=f'<w:endnote w:id="1">{paragraph("Cuối")}</w:endnote>'),
    }
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="h"/>'
        '<w:footerReference w:type="even" r:id="f"/><w:footerReference w:type="default" r:id="f"/>'
        "</w:sectPr>"
    )
    body = paragraph("Thân", wps_box("Hộp")) + table(cell("Ô"), grid=(100,))
    assert _spots(docx_of(body, parts, section)) == [
        (1, "body", "Thân"),
        (2, "text_box", "Hộp"),
        (3, "table", "Ô"),
        (4, "note", "Chú"),
        (5, "note", "Cuối"),
        (6, "header", "Đầu"),
        (7, "header", "Ô đầu"),
        (8, "footer", "Chân"),
        (9, "footer", "Hộp chân"),
    ]


@pytest.mark.parametrize("kind", ["first", "even", "default"])
def test_word_art_in_a_header_is_a_watermark(kind: str) -> None:
    art = (
        '<w:r><w:pict><v:shape fillcolor="#c00000" stroked="f"><v:textpath string="TỐI MẬT" '
        'style="font-family:&quot;Arial&quot;;font-size:1pt"/></v:shape></w:pict></w:r>'
    )
    parts = {"h": Part(kind="header", inner=paragraph(art))}
    (line,) = docx_lines(docx_of("", parts, HEADER.format(kind))).lines
    (first,) = line.runs
    assert (line.area, line.text) == (Area.WATERMARK, "TỐI MẬT")
    assert (first.ink, first.font) == ((192, 0, 0), "Arial")


def test_word_art_of_drawingml_in_a_header_is_a_watermark() -> None:
    art = wps_box("MẬT", shape="", body='<a:prstTxWarp prst="textPlain"/>')
    parts = {"h": Part(kind="header", inner=paragraph(art))}
    (line,) = docx_lines(docx_of("", parts, HEADER.format("default"))).lines
    assert (line.area, line.text) == (Area.WATERMARK, "MẬT")


def test_word_art_in_the_body_is_a_box() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict></w:r>'
    assert _spots(docx_of(paragraph(art))) == [(1, "text_box", "MẬT")]


def test_links_controls_fields_and_signs_are_read_as_they_look() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>năm 2025</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('khối ')}</w:sdtContent></w:sdt>"
    data = docx_of(
        f"<w:sdt><w:sdtContent>{paragraph(control)}</w:sdtContent></w:sdt>"
        + paragraph(f'<w:hyperlink r:id="x">{run("liên ")}</w:hyperlink>', "kết")
        + paragraph(field)
        + paragraph(f'<w:fldSimple w:instr="PAGE">{run("7")}</w:fldSimple>')
        + paragraph(f"<w:smartTag>{run('thẻ')}</w:smartTag>")
        + paragraph("<w:r><w:t>sao</w:t><w:noBreakHyphen/><w:t>y</w:t><w:softHyphen/></w:r>")
        + paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>ô</w:t></w:r>')
        + paragraph("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>")
        + paragraph(
            "<w:r><w:ruby><w:rt/><w:rubyBase><w:r><w:t>r</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        )
        + paragraph("a\u00a0\u00a0b")
    )
    assert _texts(data) == ["khối", "liên kết", "năm 2025", "7", "thẻ", "sao-y", "ô", "x=1", "a b"]


def test_white_space_that_is_not_kept_is_dropped_as_word_does() -> None:
    assert _texts(docx_of("<w:p><w:r><w:t> MẬ </w:t></w:r><w:r><w:t>T</w:t></w:r></w:p>")) == [
        "MẬT"
    ]


def test_hidden_text_is_not_read_and_its_paragraph_runs_on() -> None:
    hidden = "<w:vanish/>"
    data = docx_of(
        paragraph("a", run("ẩn", hidden), "b", wps_box("hộp"))
        + paragraph("Nối ", properties=f"<w:rPr>{hidden}</w:rPr>")
        + paragraph("tiếp")
    )
    assert _texts(data) == ["ab", "hộp", "Nối tiếp"]


def test_a_drop_cap_joins_its_paragraph() -> None:
    drop = paragraph("C", properties='<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert _texts(docx_of(drop + paragraph("ăn cứ"))) == ["Căn cứ"]


def test_text_is_composed_and_capitals_are_given_as_shown() -> None:
    loose = unicodedata.normalize("NFD", "Nơi nhận")
    data = docx_of(
        paragraph(loose) + paragraph(run("mật", "<w:caps/>"), run("Ở", "<w:smallCaps/>"))
    )
    assert _texts(data) == ["Nơi nhận", "MẬTỞ"]


def test_of_a_text_box_and_its_twin_for_old_programs_one_is_read() -> None:
    assert _texts(docx_of(paragraph(wps_box("MẬT")))) == ["MẬT"]
    assert _texts(docx_of(paragraph(vml_box("MẬT")))) == ["MẬT"]


def test_sizes_are_those_of_every_section_with_margins_and_gutter() -> None:
    wide = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="567" w:bottom="-1134" '
    wide += 'w:left="1134" w:right="850" w:gutter="567"/></w:sectPr>'
    first, second = docx_lines(docx_of(paragraph(properties=wide))).sizes
    assert (first.width_mm, first.height_mm) == pytest.approx((297, 210), abs=0.05)
    edges = (first.top_mm, first.bottom_mm, first.left_mm, first.right_mm)
    assert edges == pytest.approx((10, 20, 30, 15), abs=0.05)
    assert (second.width_mm, second.height_mm) == pytest.approx((210, 297), abs=0.05)


def test_boxed_lines_are_told_from_others() -> None:
    sides = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))
    borders = f"<w:tblBorders>{sides}</w:tblBorders>"
    data = docx_of(
        paragraph("khung đoạn", properties=f"<w:pBdr>{sides}</w:pBdr>")
        + paragraph("gạch dưới", properties='<w:pBdr><w:bottom w:val="single"/></w:pBdr>')
        + paragraph(run("khung chữ", '<w:bdr w:val="single"/>'))
        + table(cell("bảng một ô"), grid=(2000,), properties=borders)
        + table(cell("không kẻ"), grid=(2000,))
        + table(cell("hai") + cell("ô"), grid=(2000, 2000), properties=borders)
        + paragraph(wps_box("hộp viền"), wps_box("hộp trơn", shape="<a:ln><a:noFill/></a:ln>"))
        + paragraph(vml_box("VML viền"), vml_box("VML trơn", shape='stroked="f"'))
    )
    boxed = [line.text for line in docx_lines(data).lines if line.is_boxed]
    assert boxed == ["khung đoạn", "khung chữ", "bảng một ô", "hộp viền", "VML viền"]


def test_an_old_encoding_is_turned_into_unicode_and_named() -> None:
    tcvn3 = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    capitals = '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>'
    split = run("S\xeb N\xe9i v\xf4 t\xd8nh L", tcvn3) + run("ai S\xacn", tcvn3)
    tail = "<w:t xml:space='preserve'> tr\xaan</w:t>"
    soft = f"<w:r><w:rPr>{tcvn3}</w:rPr><w:t>nh</w:t><w:softHyphen/>{tail}</w:r>"
    read = docx_lines(
        docx_of(paragraph(split) + paragraph(run("B\xb8o c\xb8o", capitals)) + paragraph(soft))
    )
    assert [line.text for line in read.lines] == ["Sở Nội vụ tỉnh Lai Sơn", "BÁO CÁO", "như trên"]
    assert read.legacy is LegacyEncoding.TCVN3


def test_a_letter_of_vni_split_over_runs_is_read_whole() -> None:
    vni = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'
    data = docx_of(paragraph(run("Sô", vni), run("û No", vni), run("äi vuï tænh", vni)))
    assert (_texts(data), docx_lines(data).legacy) == (["Sở Nội vụ tỉnh"], LegacyEncoding.VNI)


def test_unicode_text_is_in_no_old_encoding() -> None:
    assert docx_lines(docx_of(paragraph("Sở Nội vụ tỉnh"))).legacy is None


def test_marks_signatures_changes_and_comments_are_read_not_refused() -> None:
    (marked,) = mark_docx(word_documents.docx_file(), [samples.copy(1)])
    assert "BẢN SỐ: 01" in _texts(marked)
    extra = {"_xmlsignatures/sig1.xml": b"<Signature/>"}
    signed = word_documents.repacked(marked, lambda _, part: part, extra)
    assert _texts(signed) == _texts(marked)
