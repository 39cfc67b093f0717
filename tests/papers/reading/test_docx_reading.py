from __future__ import annotations

import pytest

from bmnn_desk.domain.document import Area, LegacyEncoding
from bmnn_desk.errors import DocumentUnsafeError
from bmnn_desk.papers.look_at_docx import safe_docx
from bmnn_desk.papers.reading.docx_reading import DocxReading, read_docx
from tests.papers.reading.docx_xml import A4, Part, cell, docx_of, paragraph, run, table, wps_box

TCVN3 = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
VNI = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'
WIDE = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'
OLD_TCVN3 = run("S\xeb N\xe9i v\xf4 t\xd8nh Lai S\xacn", TCVN3)


def _read(body: str, parts: dict[str, Part] | None = None, section: str = "") -> DocxReading:
    whole = section or f"<w:sectPr>{A4}</w:sectPr>"
    return read_docx(safe_docx(docx_of(body, parts, whole)))


def _texts(reading: DocxReading) -> list[str]:
    return [one.line.text for one in reading.lines]


def test_main_text_comes_first_then_notes_headers_and_footers() -> None:
    note = '<w:footnote w:id="2" w:type="{}">{}</w:footnote>'
    parts = {
        "f": Part(kind="footer", inner=paragraph("Chân")),
        "h": Part(kind="header", inner=paragraph("Đầu")),
        "n": Part(
            kind="footnotes",
            inner=note.format("separator", paragraph("vạch"))
            + note.format("normal", paragraph("Chú thường"))
            + f'<w:footnote w:id="3">{paragraph("Chú")}</w:footnote>',
        ),
    }
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="f"/>'
        '<w:headerReference w:type="default" r:id="h"/></w:sectPr>'
    )
    reading = _read(paragraph("Thân"), parts, section)
    assert [(one.line.area, one.line.text) for one in reading.lines] == [
        (Area.BODY, "Thân"),
        (Area.NOTE, "Chú thường"),
        (Area.NOTE, "Chú"),
        (Area.HEADER, "Đầu"),
        (Area.FOOTER, "Chân"),
    ]


def test_lines_of_separate_texts_are_of_separate_flows() -> None:
    body = paragraph("Thân", wps_box("Hộp")) + table(cell("Ô") + cell("B"), grid=(3000, 3000))
    flows = [one.line.flow for one in _read(body).lines]
    assert len(set(flows)) == len(flows) == 4


def test_every_section_has_its_sheet() -> None:
    reading = _read(paragraph("Ngang", properties=WIDE) + paragraph("Dọc"))
    assert [round(size.width_mm) for size in reading.sizes] == [297, 210]


@pytest.mark.parametrize(
    ("pieces", "legacy"),
    [
        ((OLD_TCVN3,), LegacyEncoding.TCVN3),
        ((run("Sôû Noäi vuï", VNI),), LegacyEncoding.VNI),
        ((OLD_TCVN3 * 3, run("Sôû Noäi vuï", VNI)), LegacyEncoding.TCVN3),
        (("Sở Nội vụ tỉnh",), None),
        ((), None),
    ],
)
def test_the_encoding_of_most_letters_is_named(
    pieces: tuple[str, ...], legacy: LegacyEncoding | None
) -> None:
    assert _read(paragraph(*pieces)).legacy is legacy


def test_a_font_of_an_old_encoding_is_known_by_all_that_stands_in_it() -> None:
    reading = _read(paragraph(OLD_TCVN3) + paragraph("Sở Tư pháp"))
    assert dict(reading.encodings) == {".VnTime": LegacyEncoding.TCVN3}
    assert _texts(reading) == ["Sở Nội vụ tỉnh Lai Sơn", "Sở Tư pháp"]


@pytest.mark.parametrize(
    ("said", "tab_mm"),
    [
        ('<w:defaultTabStop w:val="567"/>', 10),
        ("", 12.7),
        ('<w:defaultTabStop w:val="0"/>', 12.7),
        ('<w:defaultTabStop w:val="x"/>', 12.7),
    ],
)
def test_the_usual_tab_is_that_of_the_settings(said: str, tab_mm: float) -> None:
    reading = _read(paragraph("x"), {"s": Part(kind="settings", inner=said)})
    assert reading.default_tab_mm == pytest.approx(tab_mm, abs=0.01)
    assert _read(paragraph("x")).default_tab_mm == pytest.approx(12.7)


def test_tables_within_tables_are_read_to_a_depth_and_then_refused() -> None:
    def nested(depth: int) -> str:
        inner = cell("trong cùng")
        for _ in range(depth):
            inner = cell(table(inner, grid=(5000,)), "")
        return table(inner, grid=(5000,)) + paragraph()

    assert _texts(_read(nested(20))) == ["trong cùng"]
    with pytest.raises(DocumentUnsafeError):
        _read(nested(40))
