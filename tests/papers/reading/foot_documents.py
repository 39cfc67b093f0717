"""DOCX files whose nơi nhận block is set in different ways; every word is invented."""

from __future__ import annotations

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

BLOCK = [
    "Nơi nhận:",
    "- Thường trực Tỉnh ủy Lai Sơn (bản số 01);",
    "- Công an tỉnh, Phòng PA03 (bản số 02);",
    "- Lưu: VT (bản gốc, bản số 03), VP (bản số 04).",
    "Tổng số: 04 bản. Người soạn thảo: Nguyễn Văn An, Văn phòng.",
    "Tài liệu không được phép sao, chụp.",
]
HEAD = '<w:b/><w:i/><w:sz w:val="24"/>'
ITEM = '<w:sz w:val="22"/>'
STOP = '<w:tabs><w:tab w:val="left" w:pos="5400"/></w:tabs>'
BULLETS = Part(
    kind="numbering",
    inner='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
ITEMS = [
    paragraph(run("Nơi nhận:", HEAD)),
    paragraph(run("- Như trên;", ITEM)),
    paragraph(run("- Lưu: VT.", ITEM)),
]
SIGNED = [paragraph(run(text, "<w:b/>")) for text in ("GIÁM ĐỐC", "", "", "Trần Văn Bình")]


def in_table() -> bytes:
    """A foot: in table."""
    return docx_of(
        paragraph("Thân văn bản") + table(cell(*ITEMS) + cell(*SIGNED), grid=(4500, 4800))
    )


def in_rows() -> bytes:
    """A foot: in rows."""
    return docx_of(
        table(
            cell(ITEMS[0]) + cell(SIGNED[0]),
            cell(ITEMS[1], ITEMS[2]) + cell(SIGNED[3]),
            grid=(4500, 4800),
        )
    )


def alone() -> bytes:
    """A foot: alone."""
    return docx_of("".join(ITEMS))


def bulleted() -> bytes:
    """A foot: bulleted."""
    listed = [
        paragraph(run(text, ITEM), properties=LISTED) for text in ("Như trên;", "Lưu: VT, LVH.")
    ]
    return docx_of(
        table(cell(ITEMS[0], *listed) + cell(*SIGNED), grid=(4500, 4800)), {"n": BULLETS}
    )


def in_box() -> bytes:
    """A foot: in box."""
    return docx_of(paragraph("Thân", wps_box(*ITEMS)) + paragraph("Cuối"))


def in_old_box() -> bytes:
    """A foot: in old box."""
    return docx_of(paragraph("Thân", vml_box(*ITEMS)) + paragraph("Cuối"))


def framed() -> bytes:
    """A foot: framed."""
    frame = '<w:framePr w:w="4500" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:x="1"/>'
    return docx_of(
        "".join(
            paragraph(run(text, ITEM), properties=frame)
            for text in ("Nơi nhận:", "- Như trên;", "- Lưu: VT.")
        )
        + "".join(SIGNED)
    )


def tabbed() -> bytes:
    """A foot: tabbed."""
    return docx_of(
        paragraph("Thân văn bản")
        + paragraph(run("Nơi nhận:", HEAD), run("\tKT. GIÁM ĐỐC", "<w:b/>"), properties=STOP)
        + paragraph(run("- Như trên;", ITEM), run("\tPHÓ GIÁM ĐỐC", "<w:b/>"), properties=STOP)
        + paragraph(run("- Lưu: VT.", ITEM), properties=STOP)
        + paragraph(run("\tTrần Văn Bình", "<w:b/>"), properties=STOP)
    )


def tabbed_in_one_run() -> bytes:
    """A foot: tabbed in one run."""
    return docx_of(
        paragraph("Nơi nhận:\t\t\t\t\t\tGIÁM ĐỐC")
        + paragraph("- Như trên;")
        + paragraph("- Lưu: VT.")
        + paragraph("\t\t\t\t\t\t\tTrần Văn Bình")
    )


def spaced() -> bytes:
    """A foot: spaced."""
    size = '<w:sz w:val="26"/>'
    return docx_of(
        paragraph(run("Nơi nhận:" + " " * 70 + "KT. GIÁM ĐỐC", size))
        + paragraph(run("- Như trên;" + " " * 67 + "PHÓ GIÁM ĐỐC", size))
        + paragraph(run("- Lưu: VT.", size))
        + paragraph(run(" " * 90 + "Trần Văn Bình", size))
    )


def broken_by_hand() -> bytes:
    """A foot: broken by hand."""
    return docx_of(
        paragraph(
            run("Nơi nhận:", HEAD),
            run("\tGIÁM ĐỐC\n- Như trên;\n- Bộ phận Một cửa;\n- Lưu: VT.\n\tTrần Văn Bình", ITEM),
            properties=STOP,
        )
        + paragraph("Cuối")
    )


def linked() -> bytes:
    """A foot: linked."""
    link = f'<w:hyperlink w:anchor="x">{run("Sở Nội vụ", ITEM)}</w:hyperlink>'
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> MERGEFIELD A </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("- Như trên", ITEM)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return docx_of(
        ITEMS[0]
        + paragraph(field, run(";", ITEM))
        + paragraph(run("- ", ITEM), link)
        + paragraph('<w:bookmarkStart w:id="1" w:name="a"/>', run("- Lưu: VT.", ITEM))
        + paragraph('<w:bookmarkEnd w:id="1"/>', "Cuối")
    )


SHAPES = {
    "table": in_table(),
    "rows of a table": in_rows(),
    "alone": alone(),
    "bullets": bulleted(),
    "text box": in_box(),
    "text box of 2007": in_old_box(),
    "frame": framed(),
    "tab stops": tabbed(),
    "default tabs": tabbed_in_one_run(),
    "blanks": spaced(),
    "breaks": broken_by_hand(),
    "link and field": linked(),
}
