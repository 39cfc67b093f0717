"""DOCX files in old Vietnamese encodings, built from XML; every word in them is invented."""

from __future__ import annotations

from tests.papers.reading.docx_xml import A4, Part, cell, docx_of, paragraph, run, table, wps_box

WHO = 'w:id="1" w:author="A" w:date="2025-03-01T08:00:00Z"'


def fonts(name: str) -> str:
    """Direct formatting in a font."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def styles(default: str, *others: str) -> Part:
    """Styles whose defaults are in a font."""
    inner = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(default)}</w:rPr></w:rPrDefault>"
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style>'
    )
    return Part(kind="styles", inner=inner + "".join(others))


def style(name: str, font: str, kind: str = "paragraph") -> str:
    """A style in a font."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>'
        f"<w:rPr>{fonts(font)}</w:rPr></w:style>"
    )


def everywhere() -> bytes:
    """VNI text in all places: body, table, box, notes, header, footer, tracked changes, list."""
    changes = (
        f"<w:del {WHO}>{run('hoäi').replace('w:t', 'w:delText')}</w:del>"
        f"<w:ins {WHO}>{run('moät')}</w:ins>"
    )
    body = (
        paragraph("Baûo veä bí maät nhaø nöôùc ôû caùc sôû, ngaønh")
        + table(cell("Ñôn vò") + cell(paragraph("Thôøi haïn")), grid=(4000, 4000))
        + paragraph(wps_box("Chöõ trong khung"))
        + paragraph("Keá hoaïch ", changes, '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + paragraph(
            "Phaïm vi",
            properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        )
    )
    note = f'<w:footnote w:id="2">{paragraph("Chuù thích ôû döôùi")}</w:footnote>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="Ñieàu %1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="h"/>'
        f'<w:footerReference w:type="default" r:id="g"/>{A4}</w:sectPr>'
    )
    return docx_of(
        body,
        {
            "s": styles("VNI-Times"),
            "n": Part(kind="numbering", inner=numbering),
            "f": Part(kind="footnotes", inner=note),
            "h": Part(kind="header", inner=paragraph("Ñaàu trang")),
            "g": Part(kind="footer", inner=paragraph("Cuoái trang")),
            "t": Part(kind="settings", inner='<w:defaultTabStop w:val="720"/>'),
        },
        section,
    )
