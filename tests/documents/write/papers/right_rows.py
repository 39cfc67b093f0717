"""Right papers whose head is a table of two rows, and blocks typed in one paragraph."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.documents.write.paper import Look
from tests.documents.write.papers.bases import (
    ALLOWED,
    DECISION,
    FOOT,
    FORBIDDEN,
    LETTER,
    PARTY,
    PLAN,
    REPORT,
    held,
    sign,
    to,
)

RIGHT_ROWS = (
    replace(
        REPORT,
        name="word_rows",
        about="Word, number and date in a row of their own; no space after Số:",
        number_line="Số:15/BC-SNV",
        body="notice",
        look=Look(head="rows", rule="dashes", quirks=frozenset({"split"})),
    ),
    replace(
        LETTER,
        name="word_one_paragraph",
        about="Word, the whole block typed in one paragraph with manual breaks",
        look=Look(head="rows", quirks=frozenset({"one_paragraph", "split"})),
    ),
    replace(
        PLAN,
        name="word_one_paragraph_long",
        about="Word, one paragraph with manual breaks, its lines broken by them too",
        foot=replace(
            PLAN.foot,
            lines=(
                to("UBND huyện\nMường Lâm (bản số 01)", "UBND huyện Mường Lâm", 1),
                PLAN.foot.lines[1],
            ),
            after=(
                "Tổng số bản: 04 bản",
                "Người soạn thảo: Quàng Thị Ín,\nVăn phòng HĐND và UBND",
                "Tài liệu không được phép\nsao, chụp",
            ),
            drafter="Quàng Thị Ín",
            drafter_unit="Văn phòng HĐND và UBND",
            sentence_text="Tài liệu không được phép sao, chụp",
        ),
        look=Look(quirks=frozenset({"one_paragraph"})),
    ),
    replace(
        REPORT,
        name="writer_rows_board",
        about="LibreOffice, a project board; number and day left free, head of two rows",
        kind="writer",
        agency=("BAN QUẢN LÝ DỰ ÁN", "ĐẦU TƯ XÂY DỰNG"),
        number_line="Số:      /TTr-BQLDA",
        number=None,
        symbol="TTr-BQLDA",
        date_line="Lai Sơn, ngày     tháng     năm 2025",
        day=None,
        type_name="TỜ TRÌNH",
        type_code="TTr",
        title=("Về phương án bố trí kho lưu giữ tài liệu",),
        addressees=("UBND tỉnh Lai Sơn",),
        body="submission",
        foot=replace(
            FOOT,
            lines=(
                to("Như trên (bản số 01)", "Như trên", 1),
                to("Đ/c PCT UBND tỉnh phụ trách (bản số 02)", "Đ/c PCT UBND tỉnh phụ trách", 2),
            ),
            archive="Lưu: VT, bản số 03; KTKH, bản số 04",
            held=(held("VT", 3), held("KTKH", 4)),
            after=(
                "Số lượng bản phát hành: 04",
                "Người soạn thảo: Hồ Sỹ Tuấn - Phòng Kế hoạch.",
                ALLOWED,
            ),
            drafter="Hồ Sỹ Tuấn",
            drafter_unit="Phòng Kế hoạch",
            sentence="may",
            sentence_text=ALLOWED,
        ),
        sign=sign("GIÁM ĐỐC", name="Chu Văn Thắng"),
        look=Look(head="rows"),
    ),
    replace(
        PARTY,
        name="writer_rows_party",
        about="LibreOffice, Party layout of a huyện ủy, TM.",
        kind="writer",
        agency=("HUYỆN ỦY SÔNG TRÀ",),
        number_line="Số 31-BC/HU",
        number=31,
        symbol="BC/HU",
        date_line="Sông Trà, ngày 02 tháng 4 năm 2025",
        place="Sông Trà",
        day=date(2025, 4, 2),
        sign=sign("TM. BAN THƯỜNG VỤ", "BÍ THƯ", capacity="tm", name="Vi Thị Hạnh"),
        look=Look(head="rows"),
    ),
    replace(
        DECISION,
        name="pdf_rows",
        about="PDF, head of two rows, all details in one line",
        kind="writer_pdf",
        foot=replace(
            DECISION.foot,
            after=("Phát hành 04 bản; người soạn thảo: Nguyễn Văn Thuần, Văn phòng. " + FORBIDDEN,),
        ),
        look=Look(head="rows", rule="underlined"),
    ),
)
