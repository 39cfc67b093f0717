"""Texts whose sheet, letters, symbol or stamp place are not the decree's (VB-01 to VB-03)."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.write.paper import Foot, Look
from tests.documents.write.papers.bases import DECISION, LETTER, PLAN, POLICE, REPORT

_NO_BLOCK = ("NN-02", "NN-03", "NN-04", "NN-05", "NN-06", "PDX-12", "VB-03")
WRONG_LAYOUT = (
    replace(
        REPORT,
        name="wrong_font",
        about="Word, Arial throughout",
        breaks=("VB-01",),
        look=Look(font="Arial", quirks=frozenset({"split"})),
    ),
    replace(
        LETTER,
        name="wrong_sheet",
        about="LibreOffice, US Letter",
        kind="writer",
        breaks=("VB-01",),
        look=Look(sheet=(215.9, 279.4)),
    ),
    replace(
        PLAN,
        name="wrong_left_margin",
        about="Word, left margin 20 mm, right 10 mm",
        breaks=("VB-01",),
        look=Look(margins=(20, 20, 20, 10)),
    ),
    replace(
        DECISION,
        name="wrong_letter_size",
        about="PDF, body in 11 pt",
        kind="writer_pdf",
        breaks=("VB-01",),
        look=Look(size=11),
    ),
    replace(
        POLICE,
        name="wrong_orientation",
        about="PDF, the sheet lies on its side",
        kind="writer_pdf",
        breaks=("VB-01",),
        look=Look(sheet=(297, 210)),
    ),
    replace(
        REPORT,
        name="wrong_symbol_type",
        about="LibreOffice, a báo cáo numbered as a biên bản",
        kind="writer",
        number_line="Số: 15/BB-SNV",
        symbol="BB-SNV",
        breaks=("VB-02",),
    ),
    replace(
        LETTER,
        name="wrong_symbol_letter",
        about="Word, a công văn with a type code of its own",
        number_line="Số: 27/CV-STC",
        symbol="CV-STC",
        breaks=("VB-02",),
    ),
    replace(
        DECISION,
        name="wrong_symbol_order",
        about="Word, a decision whose code follows the agency's",
        number_line="Số: 41/SYT-QĐ",
        symbol="SYT-QĐ",
        breaks=("VB-02",),
        look=Look(quirks=frozenset({"split"})),
    ),
    replace(
        PLAN,
        name="wrong_symbol_without_type",
        about="PDF, a plan numbered as a công văn",
        kind="writer_pdf",
        number_line="Số: 08/UBND-VP",
        symbol="UBND-VP",
        breaks=("VB-02",),
    ),
    replace(
        REPORT,
        name="wrong_stamp_place_words",
        about="Word, words under the number where the level stamp wants its place",
        in_the_way=("Hồ sơ số: 12/2025", "Tập: 02", "Tờ số: 15"),
        breaks=("VB-03",),
    ),
    replace(
        POLICE,
        name="wrong_stamp_place_note",
        about="PDF, a note of circulation under the number",
        kind="writer_pdf",
        in_the_way=("LƯU HÀNH NỘI BỘ", "(Xem xong trả lại)"),
        breaks=("VB-03",),
    ),
    replace(
        PLAN,
        name="wrong_no_recipients",
        about="LibreOffice, no nơi nhận at all",
        kind="writer",
        foot=Foot(lines=(), heading="", held=(), is_expected=False),
        slip={
            "drafter": "Nguyễn Văn Thuần",
            "drafter_unit": "Văn phòng",
            "recipients": ({"name": "UBND huyện Mường Lâm", "copies": 1},),
            "archive": ("VT",),
            "copies": 2,
        },
        breaks=_NO_BLOCK,
    ),
    replace(
        DECISION,
        name="wrong_block_without_heading",
        about="Word, the list of recipients lacks its heading",
        foot=replace(DECISION.foot, heading="", is_expected=False),
        breaks=_NO_BLOCK,
    ),
)
