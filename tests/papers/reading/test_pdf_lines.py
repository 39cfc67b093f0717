from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from bmnn_desk.domain.document import Area, LegacyEncoding
from bmnn_desk.errors import (
    DeskError,
    DocumentActiveError,
    DocumentDamagedError,
    DocumentEncryptedError,
    DocumentRestrictedError,
    DocumentXfaError,
)
from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR, width_of
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.reading.pdf_lines import pdf_lines
from tests.needs import needs_libreoffice
from tests.papers import documents, samples
from tests.papers.reading import drawn_papers, flat_documents
from tests.papers.reading.drawn_papers import CENTRED, MM, RED, Hand, Paper

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.lines import FileText, TextLine

WORDS = "Ủy ban nhân dân tỉnh Lai Sơn thực hiện kế hoạch"
LEFT_HEAD = [
    "ỦY BAN NHÂN DÂN TỈNH LAI SƠN",
    "SỞ NỘI VỤ",
    "Số: /SNV-VP",
    "V/v báo cáo kết quả công tác",
    "bảo vệ bí mật nhà nước",
]
RIGHT_HEAD = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Lai Sơn, ngày tháng 3 năm 2025",
]
LEFT_FOOT = [
    "Nơi nhận:",
    "- Như trên (bản số 01, 02);",
    "- Giám đốc (để b/c);",
    "- Lưu: VT, VP (02 bản).",
]
RIGHT_FOOT = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn Bình"]


def flows(read: FileText) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for line in read.lines:
        found.setdefault(line.flow, []).append(line.text)
    return list(found.values())


def line_of(read: FileText, text: str) -> TextLine:
    (line,) = [line for line in read.lines if line.text == text]
    return line


def texts(source: bytes) -> list[str]:
    return [line.text for line in pdf_lines(source).lines]


def test_head_and_foot_of_a_letter_are_columns_and_its_body_is_one_flow() -> None:
    found = flows(pdf_lines(drawn_papers.official_letter()))
    assert found[0] == LEFT_HEAD
    assert found[1] == RIGHT_HEAD
    assert found[2] == ["TỐI MẬT"]
    assert found[3][:2] == ["Kính gửi: - Ủy ban nhân dân tỉnh;", "- Công an tỉnh."]
    assert found[3][2:6] == [*drawn_papers.BODY, "được giao đúng tiến độ./."]
    assert found[4:] == [LEFT_FOOT, RIGHT_FOOT]


def test_a_framed_level_is_a_text_box_of_its_own_in_its_ink() -> None:
    level = line_of(pdf_lines(drawn_papers.official_letter()), "TỐI MẬT")
    assert (level.is_boxed, level.area) == (True, Area.TEXT_BOX)
    assert level.runs[0].ink == (204, 0, 0)
    assert level.spot.page == 1


def test_no_other_line_of_the_letter_is_boxed() -> None:
    read = pdf_lines(drawn_papers.official_letter())
    assert [line.text for line in read.lines if line.is_boxed] == ["TỐI MẬT"]


@needs_libreoffice
@pytest.mark.parametrize("by_tabs", [False, True])
def test_a_document_printed_by_libreoffice_reads_in_its_columns(by_tabs: bool) -> None:
    found = flows(pdf_lines(flat_documents.printed(by_tabs=by_tabs)))
    for at, side in ((0, 0), (1, 1)):
        assert found[at] == [row[side] for row in flat_documents.HEAD]
    assert found[2][:2] == ["BÁO CÁO", "Về kết quả công tác quý I năm 2025"]
    assert " ".join(found[2][2:5]) == flat_documents.BODY
    assert found[3] == [row[0] for row in flat_documents.FOOT]
    assert found[4] == [row[1] for row in flat_documents.FOOT if row[1]]


@needs_libreoffice
def test_sizes_faces_and_margins_of_a_printed_document_are_those_it_was_set_in() -> None:
    read = pdf_lines(flat_documents.printed(by_tabs=False))
    title, body = line_of(read, "BÁO CÁO").runs[0], read.lines[8].runs[0]
    assert (title.font, title.size_pt, title.bold) == ("Liberation Serif", 13.0, True)
    assert (body.size_pt, body.bold, body.italic) == (14.0, False, False)
    (size,) = read.sizes
    assert (size.width_mm, size.height_mm) == (210.0, 297.0)
    assert size.left_mm == pytest.approx(30, abs=0.5)
    assert size.right_mm == pytest.approx(15, abs=0.5)
    assert size.top_mm == pytest.approx(20, abs=1)
    assert size.bottom_mm is None


def test_alignment_tells_centred_from_full_and_left_lines() -> None:
    read = pdf_lines(drawn_papers.official_letter())
    assert line_of(read, "SỞ NỘI VỤ").align == "center"
    assert line_of(read, "PHÓ GIÁM ĐỐC").align == "center"
    assert line_of(read, "- Giám đốc (để b/c);").align == "left"
    body = [line for line in read.lines if line.text == drawn_papers.BODY[1]]
    assert {line.align for line in body} == {"both"}


def test_a_ruled_table_is_read_by_columns_between_the_paragraphs() -> None:
    read = pdf_lines(drawn_papers.table())
    cells = [line for line in read.lines if line.area is Area.TABLE]
    assert [line.text for line in cells] == [
        *("STT", "1", "2"),
        *("Tên tài liệu", "Kế hoạch A", "Báo cáo B"),
        *("Độ mật", "Mật", "Tối mật"),
    ]
    assert len({line.flow for line in cells}) == 3
    assert not any(line.is_boxed for line in cells)
    assert read.lines.index(cells[0]) == 4
    assert {line.flow for line in read.lines if line.area is Area.BODY} == {0}


def test_repeated_lines_and_page_numbers_in_the_margins_are_headers_and_footers() -> None:
    read = pdf_lines(drawn_papers.pages(3))
    assert read.pages == 3
    headers = [line.text for line in read.lines if line.area is Area.HEADER]
    footers = [line.text for line in read.lines if line.area is Area.FOOTER]
    assert headers == ["MẬT", "1", "MẬT", "2", "MẬT", "3"]
    assert footers == ["Lưu hành nội bộ"] * 3
    assert len([line for line in read.lines if line.area is Area.BODY]) == 90
    assert [line.line for line in read.lines if line.page == 2] == list(range(1, 34))


def test_a_line_in_the_margin_of_one_page_alone_is_body() -> None:
    paper = Paper()
    paper.put(30, 15, "Ghi chú của văn thư")
    paper.paragraph(50)
    assert line_of(pdf_lines(paper.done()), "Ghi chú của văn thư").area is Area.BODY


def test_the_margins_are_those_of_the_text_over_all_pages() -> None:
    (size,) = pdf_lines(drawn_papers.pages(2)).sizes
    assert size.left_mm == pytest.approx(30, abs=0.3)
    assert size.right_mm == pytest.approx(15, abs=0.3)
    assert size.top_mm == pytest.approx(26 - 4.4, abs=0.5)
    assert size.bottom_mm == pytest.approx(297 - 258 - 1.2, abs=0.5)


def test_pages_of_several_sizes_give_a_size_each() -> None:
    sizes = {(size.width_mm, size.height_mm) for size in pdf_lines(documents.mixed()).sizes}
    assert sizes == {(210, 297), (297, 210), (297, 420), (420, 297), (148, 210)}


def test_large_words_aslant_are_a_watermark_of_one_line() -> None:
    paper = Paper()
    paper.paragraph(60)
    paper.canvas.translate(105 * MM, 150 * MM)
    paper.canvas.rotate(45)
    paper.canvas.setFillColorRGB(0.85, 0.85, 0.85)
    paper.canvas.setFont(BOLD, 70)
    paper.canvas.drawCentredString(0, 0, "TỐI MẬT")
    (mark,) = [line for line in pdf_lines(paper.done()).lines if line.area is Area.WATERMARK]
    assert mark.text == "TỐI MẬT"


def test_large_pale_level_words_are_a_watermark_and_large_black_ones_are_not() -> None:
    paper = Paper()
    paper.put(105, 150, "MẬT", Hand(size=60, align="center", ink=(0.9, 0.9, 0.9)))
    paper.put(105, 200, "LỚN", Hand(size=60, align="center"))
    read = pdf_lines(paper.done())
    assert line_of(read, "MẬT").area is Area.WATERMARK
    assert line_of(read, "LỚN").area is Area.BODY


def test_wide_gaps_of_justified_lines_are_no_columns() -> None:
    paper = Paper()
    for row in range(8):
        paper.full(30, 40 + 8 * row, "nghiêm túc thực hiện đúng quy định này")
    assert flows(pdf_lines(paper.done())) == [["nghiêm túc thực hiện đúng quy định này"] * 8]


def test_a_list_with_tabs_after_its_marks_is_no_column() -> None:
    paper = Paper()
    for row, words in enumerate(("Phòng Hành chính;", "Phòng Tổ chức;", "Văn phòng Sở.")):
        paper.put(30, 40 + 7 * row, "-")
        paper.put(45, 40 + 7 * row, words)
    assert flows(pdf_lines(paper.done())) == [
        ["- Phòng Hành chính;", "- Phòng Tổ chức;", "- Văn phòng Sở."]
    ]


def test_a_head_with_a_narrow_white_between_its_columns_is_still_two() -> None:
    paper = Paper()
    left = ("ỦY BAN NHÂN DÂN TỈNH LAI SƠN", "SỞ KẾ HOẠCH VÀ ĐẦU TƯ", "Số: 15/BC-SKH")
    right = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "Độc lập - Tự do", "Lai Sơn, ngày 05 tháng 3")
    edge = 30 + width_of(left[0], REGULAR, 13) / MM
    for row in range(3):
        paper.put((30 + edge) / 2, 25 + 6 * row, left[row], CENTRED)
        paper.put(edge + 4.5, 25 + 6 * row, right[row])
    paper.put(112, 55, "BÁO CÁO", CENTRED)
    paper.paragraph(70)
    assert flows(pdf_lines(paper.done()))[:2] == [list(left), list(right)]


def test_a_centred_title_under_the_head_is_no_part_of_its_right_column() -> None:
    paper = Paper()
    for row in range(3):
        paper.put(55, 25 + 6 * row, f"CƠ QUAN {row}", CENTRED)
        paper.put(148, 25 + 6 * row, f"TIÊU NGỮ {row}", CENTRED)
    paper.put(112.5, 48, "BÁO CÁO", CENTRED)
    paper.paragraph(60)
    found = flows(pdf_lines(paper.done()))
    assert found[2][0] == "BÁO CÁO"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("has_spaces", [True, False])
def test_letters_placed_one_by_one_make_words(form: str, has_spaces: bool) -> None:
    paper, x = Paper(), 30.0
    for letter in unicodedata.normalize(form, WORDS):  # type: ignore[arg-type]
        if letter != " " or has_spaces:
            paper.put(x, 50, letter)
        x += 0 if unicodedata.combining(letter) else width_of(letter, REGULAR, 13) / MM
    assert texts(paper.done()) == [WORDS]


def test_text_in_nfd_is_given_in_nfc() -> None:
    (text,) = texts(drawn_papers.lines([unicodedata.normalize("NFD", WORDS)]))
    assert text == WORDS


def test_text_drawn_twice_for_boldness_is_read_once() -> None:
    paper = Paper()
    for step in (0.0, 0.1, 0.2):
        paper.put(30 + step, 50, WORDS)
    assert texts(paper.done()) == [WORDS]


def test_ligatures_and_soft_hyphens_are_read_as_letters() -> None:
    assert texts(drawn_papers.lines(["of\ufb01ce và \ufb02ag", "Sở\u00ad Nội"])) == [
        "office và flag",
        "Sở Nội",
    ]


def test_white_and_invisible_text_is_read() -> None:
    paper = Paper()
    paper.put(30, 40, "chữ trắng", Hand(ink=(1, 1, 1)))
    words = paper.canvas.beginText(30 * MM, 600)
    words.setFont(REGULAR, 13)
    words.setTextRenderMode(3)
    words.textOut("chữ ẩn")
    paper.canvas.drawText(words)
    read = pdf_lines(paper.done())
    assert [line.text for line in read.lines] == ["chữ trắng", "chữ ẩn"]
    assert read.lines[0].runs[0].ink == (255, 255, 255)


def test_runs_part_where_the_setting_changes() -> None:
    paper = Paper()
    paper.put(30, 50, "Số:", Hand(face=BOLD))
    paper.put(38, 50, "05/BC", Hand(face=ITALIC, ink=RED))
    (line,) = pdf_lines(paper.done()).lines
    assert [(run.text, run.bold, run.italic) for run in line.runs] == [
        ("Số: ", True, False),
        ("05/BC", False, True),
    ]


def test_the_size_is_the_one_after_the_matrix() -> None:
    paper = Paper()
    paper.canvas.scale(2, 2)
    paper.canvas.setFont(REGULAR, 7)
    paper.canvas.drawString(40, 300, "chữ")
    assert pdf_lines(paper.done()).lines[0].runs[0].size_pt == 14.0


@pytest.mark.parametrize("name", [name for name in documents.shapes() if name != "blank"])
def test_every_shape_of_page_reads_alike(name: str) -> None:
    read = pdf_lines(documents.shapes()[name])
    first = [line.text for line in read.lines if line.page == 1]
    assert documents.LINE[:20] in first[0]
    assert first[-1].startswith("trang 1/")


@pytest.mark.parametrize(
    ("name", "edges"),
    [
        ("plain", {"left_mm": 21.17, "top_mm": 81.18}),
        ("rotated 90", {"left_mm": 211.36, "top_mm": 21.17}),
        ("rotated 180", {"right_mm": 188.83, "top_mm": 211.36}),
        ("rotated 270", {"left_mm": 81.18, "bottom_mm": 188.83}),
        ("cropped", {"left_mm": 3.53, "top_mm": 66.40}),
        ("cropped and rotated", {"left_mm": 186.66, "top_mm": 3.53}),
        ("negative origin", {"left_mm": 56.44, "top_mm": 63.54}),
        ("user unit", {"left_mm": 42.33, "top_mm": -134.65}),
    ],
)
def test_places_are_those_on_the_page_as_displayed(name: str, edges: dict[str, float]) -> None:
    line = pdf_lines(documents.shapes()[name]).lines[0]
    assert {edge: getattr(line, edge) for edge in edges} == pytest.approx(edges, abs=0.05)


def test_words_of_old_fonts_are_converted_and_the_encoding_is_told() -> None:
    source = drawn_papers.in_old_font(
        "ABCDEF+.VnTime", ["Céng hßa x· héi chñ nghÜa ViÖt Nam", "tr\xadêng, Th\xad", "viÖn"]
    )
    read = pdf_lines(source)
    assert read.legacy is LegacyEncoding.TCVN3
    assert [line.text for line in read.lines] == [
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "trường, Thư",
        "viện",
    ]


def test_words_of_capital_fonts_are_given_in_capitals() -> None:
    read = pdf_lines(drawn_papers.in_old_font(".VnTimeH", ["Céng hßa"]))
    assert [line.text for line in read.lines] == ["CỘNG HÒA"]


def test_words_of_vni_fonts_are_converted() -> None:
    read = pdf_lines(drawn_papers.in_old_font("VNI-Times", ["Coäng hoøa xaõ hoäi"]))
    assert (read.legacy, read.lines[0].text) == (LegacyEncoding.VNI, "Cộng hòa xã hội")


def test_unicode_files_have_no_old_encoding() -> None:
    assert pdf_lines(drawn_papers.official_letter()).legacy is None


def test_remarks_and_filled_fields_are_text_boxes() -> None:
    def add(opened: pikepdf.Pdf) -> None:
        def annotation(top: float, **keys: object) -> pikepdf.Object:
            return opened.make_indirect(
                Dictionary(Type=Name.Annot, Rect=Array([100, top - 20, 300, top]), **keys)  # type: ignore[arg-type]
            )

        parent = opened.make_indirect(Dictionary(FT=Name.Tx, V=String("Lai Sơn")))
        opened.pages[0].Annots = Array(
            [
                annotation(700, Subtype=Name.FreeText, Contents=String("BẢN SỐ: 04")),
                annotation(600, Subtype=Name.Widget, Parent=parent),
                annotation(500, Subtype=Name.FreeText, Contents=String("ẩn"), F=2),
                annotation(400, Subtype=Name.Text, Contents=String("ghi chú")),
            ]
        )

    read = pdf_lines(documents.changed(add))
    boxes = [line for line in read.lines if line.area is Area.TEXT_BOX]
    assert [line.text for line in boxes] == ["BẢN SỐ: 04", "Lai Sơn"]
    assert boxes[0].left_mm == pytest.approx(100 / MM, abs=0.1)
    assert len({line.flow for line in boxes}) == 2


def test_signed_and_marked_files_are_read() -> None:
    (marked,) = mark_pdf(documents.pdf(), [samples.copy(1)])
    assert "BẢN SỐ: 01" in texts(marked)
    assert len(texts(documents.signed())) > 20


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (documents.encrypted(user="mở"), DocumentEncryptedError),
        (documents.encrypted(user=""), DocumentRestrictedError),
        (documents.xfa(), DocumentXfaError),
        (documents.with_action(S=Name.Launch, F="calc.exe"), DocumentActiveError),
        (documents.truncated(), DocumentDamagedError),
        (b"%PDF-1.7 nothing", DocumentDamagedError),
    ],
)
def test_unsafe_and_damaged_files_are_refused(source: bytes, error: type[DeskError]) -> None:
    with pytest.raises(error):
        pdf_lines(source)


def test_a_page_without_text_has_no_lines_and_no_margins() -> None:
    read = pdf_lines(documents.shapes()["blank"])
    assert (read.lines, read.pages, read.sizes[0].left_mm) == ((), 2, None)


def test_no_mutant_of_a_pdf_raises_anything_but_our_errors() -> None:
    whole = drawn_papers.official_letter()
    for seed in range(120):
        mutant = bytearray(whole)
        for step in range(5):
            at = (seed * 7919 + step * 104_729) % len(mutant)
            mutant[at] = (mutant[at] + 1 + seed * 31 + step) % 256
        try:
            read = pdf_lines(bytes(mutant))
        except DeskError:
            continue
        assert read.pages == 1
