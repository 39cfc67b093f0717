"""Right papers as PDF by LibreOffice, from DOCX of Word's make and from its own."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.write.paper import Look
from tests.documents.write.papers.bases import (
    ALLOWED,
    DECISION,
    FOOT,
    LETTER,
    PARTY,
    PLAN,
    POLICE,
    REPORT,
    held,
    to,
)

RIGHT_PDF = (
    replace(REPORT, name="pdf_table_head", about="PDF of a DOCX, tables", kind="word_pdf"),
    replace(
        LETTER,
        name="pdf_tabs",
        about="PDF of an ODT, head and foot by tabs",
        kind="writer_pdf",
        look=Look(head="tabs", foot="tabs"),
        foot=replace(
            FOOT,
            after=("Tổng số: 04 bản.", "Người soạn thảo: Nguyễn Văn Thuần, Văn phòng.", ALLOWED),
            sentence="may",
            sentence_text=ALLOWED,
        ),
    ),
    replace(
        PLAN,
        name="pdf_text_boxes",
        about="PDF of a DOCX, head and foot in text boxes",
        kind="word_pdf",
        look=Look(head="boxes", foot="boxes", rule="dashes"),
    ),
    replace(
        REPORT,
        name="pdf_long_recipients",
        about="PDF, long recipients broken over lines by the narrow column",
        kind="writer_pdf",
        foot=replace(
            FOOT,
            lines=(
                to("Như trên (bản số 01)", "Như trên", 1),
                to(
                    "Phòng An ninh chính trị nội bộ và Phòng Quản lý xuất nhập cảnh, Công an "
                    "tỉnh Lai Sơn (bản số 02, bản số 03)",
                    "Phòng An ninh chính trị nội bộ và Phòng Quản lý xuất nhập cảnh, Công an "
                    "tỉnh Lai Sơn",
                    2,
                    3,
                ),
                to(
                    "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp "
                    "tỉnh Lai Sơn (bản số 04)",
                    "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp "
                    "tỉnh Lai Sơn",
                    4,
                ),
            ),
            archive="Lưu: VT (bản gốc, bản số 05), Văn phòng - bộ phận kiểm soát (bản số 06)",
            held=(held("VT", 5, kind="bản gốc"), held("Văn phòng - bộ phận kiểm soát", 6)),
            after=(
                "Tổng số: 06 bản. Người soạn thảo: Nguyễn Hoàng Thị Minh Châu, Phòng Cải cách "
                "hành chính - Văn thư lưu trữ.",
                "Tài liệu không được phép sao, chụp dưới mọi hình thức.",
            ),
            totals=(6,),
            drafter="Nguyễn Hoàng Thị Minh Châu",
            drafter_unit="Phòng Cải cách hành chính - Văn thư lưu trữ",
            sentence_text="Tài liệu không được phép sao, chụp dưới mọi hình thức.",
        ),
        copies=6,
    ),
    replace(
        DECISION,
        name="pdf_smallest_margins",
        about="PDF, margins at the decree's smallest: 20, 20, 30, 15",
        kind="writer_pdf",
        look=Look(margins=(20, 20, 30, 15)),
    ),
    replace(
        PARTY,
        name="pdf_party",
        about="PDF, Party layout",
        kind="writer_pdf",
    ),
    replace(
        POLICE,
        name="pdf_annex",
        about="PDF, an annex with a table follows the signature",
        kind="writer_pdf",
        annex="figures",
    ),
    replace(
        REPORT,
        name="pdf_columns",
        about="PDF, head and foot in columns, long report",
        kind="writer_pdf",
        body="long_report",
        look=Look(head="columns", foot="columns"),
    ),
)
