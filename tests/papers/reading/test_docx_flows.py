from __future__ import annotations

import pytest

from bmnn_desk.papers.reading.docx_lines import docx_lines
from tests.papers.reading.docx_xml import A4, Part, cell, docx_of, paragraph, run, table, wps_box

CENTER, RIGHT, BOTH = (f'<w:jc w:val="{side}"/>' for side in ("center", "right", "both"))
STOP = '<w:tabs><w:tab w:val="center" w:pos="6800"/></w:tabs>'
SIZE = '<w:sz w:val="26"/>'


def _columns(data: bytes) -> list[list[str]]:
    """The texts of each flow, flows in the order in which they begin."""
    flows: dict[int, list[str]] = {}
    for line in docx_lines(data).lines:
        flows.setdefault(line.flow, []).append(line.text)
    return list(flows.values())


def test_a_head_of_tabs_has_two_columns_and_the_title_stands_outside() -> None:
    head = (
        paragraph("TỈNH LAI SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", properties=STOP)
        + paragraph("  SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc", properties=STOP)
        + paragraph("Số:\t/BC-SNV\tLai Sơn, ngày     tháng 3 năm 2025", properties=STOP)
        + paragraph("V/v xin ý kiến", properties=STOP)
        + paragraph("BÁO CÁO", properties=CENTER)
        + paragraph("\tCăn cứ kế hoạch năm", properties=BOTH)
    )
    assert _columns(docx_of(head)) == [
        ["TỈNH LAI SƠN", "SỞ NỘI VỤ", "Số: /BC-SNV", "V/v xin ý kiến"],
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Lai Sơn, ngày tháng 3 năm 2025",
        ],
        ["BÁO CÁO", "Căn cứ kế hoạch năm"],
    ]


def test_a_head_of_blanks_has_two_columns_and_so_has_its_foot() -> None:
    rows = (
        "UBND TỈNH LAI SƠN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "     SỞ NỘI VỤ                  Độc lập - Tự do - Hạnh phúc",
        "Số:       /SNV-VP              Lai Sơn, ngày     tháng     năm 2025",
        "\t\t\tKính gửi: Bộ Nội vụ",
        "\tThân văn bản",
        "Nơi nhận:" + " " * 70 + "KT. GIÁM ĐỐC",
        "- Như trên;" + " " * 68 + "PHÓ GIÁM ĐỐC",
        "- Lưu: VT.",
        " " * 90 + "Trần Văn Bình",
    )
    assert _columns(docx_of("".join(paragraph(run(row, SIZE)) for row in rows))) == [
        ["UBND TỈNH LAI SƠN", "SỞ NỘI VỤ", "Số: /SNV-VP"],
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Lai Sơn, ngày tháng năm 2025",
        ],
        ["Kính gửi: Bộ Nội vụ", "Thân văn bản"],
        ["Nơi nhận:", "- Như trên;", "- Lưu: VT."],
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn Bình"],
    ]


def test_a_head_of_the_party_with_its_star_has_two_columns() -> None:
    rows = (
        "TỈNH ỦY LAI SƠN\tĐẢNG CỘNG SẢN VIỆT NAM",
        "*\tLai Sơn, ngày 05 tháng 3 năm 2025",
        "Số 12-BC/TU",
    )
    left, right = _columns(docx_of("".join(paragraph(row, properties=STOP) for row in rows)))
    assert left == ["TỈNH ỦY LAI SƠN", "*", "Số 12-BC/TU"]
    assert right == ["ĐẢNG CỘNG SẢN VIỆT NAM", "Lai Sơn, ngày 05 tháng 3 năm 2025"]


def test_breaks_within_one_paragraph_keep_their_columns() -> None:
    rows = "Nơi nhận:\tGIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n\t\t\t\t\t\tTrần Văn Bình"
    assert _columns(docx_of(paragraph(rows))) == [
        ["Nơi nhận:", "- Như trên;", "- Lưu: VT."],
        ["GIÁM ĐỐC", "Trần Văn Bình"],
    ]


def test_a_signature_by_indent_or_alignment_stands_apart_from_the_recipients() -> None:
    indent = '<w:ind w:left="5000"/>'
    for properties in (RIGHT, indent, indent + CENTER):
        foot = (
            paragraph("Nơi nhận:")
            + paragraph("- Lưu: VT.")
            + paragraph("GIÁM ĐỐC", properties=properties)
            + paragraph("Trần Văn Bình", properties=properties)
        )
        assert _columns(docx_of(foot)) == [
            ["Nơi nhận:", "- Lưu: VT."],
            ["GIÁM ĐỐC", "Trần Văn Bình"],
        ]


@pytest.mark.parametrize(
    "text",
    [
        "\tCăn cứ kế hoạch năm",
        "Số:\t/BC-SNV",
        "Số:          /BC-SNV",
        "Số        -BC/TU",
        "Lai Sơn, ngày      tháng      năm 2025",
        "1.\tTình hình chung",
        "Điều 1.\tPhạm vi điều chỉnh",
        "-\tSở Nội vụ;",
        "Kính gửi:\tBộ Nội vụ",
        "Kính gửi:\t\t\t- Bộ Nội vụ;",
        "Nơi nhận:\t- Như trên;",
        "Họ và tên:\tNguyễn Văn An",
        "Tổ chức thực hiện\t12",
        "theo    quy định của cơ quan",
        "Điện thoại 0123\tFax 0456",
        "Việc này giao cho Văn phòng phối hợp với các đơn vị liên quan thực hiện    TRƯỚC NGÀY MAI",
    ],
)
def test_a_tab_or_blanks_within_a_text_make_no_column(text: str) -> None:
    assert len(_columns(docx_of(paragraph(run(text, SIZE))))) == 1


def test_a_type_set_by_tabs_in_the_middle_ends_the_head() -> None:
    head = paragraph("TỈNH LAI SƠN\tCỘNG HÒA XÃ HỘI", properties=STOP)
    body = paragraph("\t\t\t\t\t\tBÁO CÁO") + paragraph("\t\t\t\t\t\tvề công tác quý hai")
    assert _columns(docx_of(head + body))[2] == ["BÁO CÁO", "về công tác quý hai"]


def test_cells_below_one_another_are_a_flow_through_all_rows() -> None:
    rows = table(
        cell("A1", "A2") + cell("B1"),
        cell("A3") + cell("B2"),
        cell("Cả hàng", properties='<w:gridSpan w:val="2"/>'),
        grid=(4000, 5000),
    )
    assert _columns(docx_of(paragraph("Trước") + rows + paragraph("Sau"))) == [
        ["Trước", "Cả hàng", "Sau"],
        ["A1", "A2", "A3"],
        ["B1", "B2"],
    ]


def test_boxes_and_frames_are_flows_of_their_own() -> None:
    frame = '<w:framePr w:w="3000" w:x="1"/>'
    other = '<w:framePr w:w="3000" w:x="5000"/>'
    data = docx_of(
        paragraph("Thân", wps_box("Hộp một", "hai"))
        + paragraph("Khung", properties=frame)
        + paragraph("tiếp", properties=frame)
        + paragraph("Khung khác", properties=other)
        + paragraph("Thân nữa")
    )
    assert _columns(data) == [
        ["Thân", "Thân nữa"],
        ["Hộp một", "hai"],
        ["Khung", "tiếp"],
        ["Khung khác"],
    ]


def test_a_column_break_makes_columns_where_the_section_has_them() -> None:
    two = f'<w:sectPr>{A4}<w:cols w:num="2"/></w:sectPr>'
    split = '<w:r><w:br w:type="column"/></w:r>'
    foot = paragraph("Nơi nhận:") + paragraph("- Lưu: VT.") + paragraph(split, "GIÁM ĐỐC")
    body = paragraph("Thân", properties=f"<w:sectPr>{A4}</w:sectPr>")
    assert _columns(docx_of(body + foot, section=two))[1] == ["GIÁM ĐỐC"]
    assert _columns(docx_of(body + foot)) == [["Thân", "Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC"]]


def test_the_parts_of_a_footer_stand_apart() -> None:
    stops = (
        '<w:tabs><w:tab w:val="center" w:pos="4500"/><w:tab w:val="right" w:pos="9000"/></w:tabs>'
    )
    footer = Part(kind="footer", inner=paragraph("Trái\tGiữa trang\tPhải trang", properties=stops))
    section = f'<w:sectPr>{A4}<w:footerReference r:id="f"/></w:sectPr>'
    assert _columns(docx_of("", {"f": footer}, section)) == [
        ["Trái"],
        ["Giữa trang"],
        ["Phải trang"],
    ]
