"""Right papers drawn as PDF: letters one by one, no spaces, scans, old encodings."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.write.paper import Level, Look
from tests.documents.write.papers.bases import (
    DECISION,
    FOOT,
    LETTER,
    PLAN,
    POLICE,
    REPORT,
    held,
    to,
)

RIGHT_DRAWN = (
    replace(
        REPORT,
        name="drawn_letters",
        about="PDF, letters placed one by one, no space among them",
        kind="drawn",
        look=Look(quirks=frozenset({"letters"})),
    ),
    replace(
        LETTER,
        name="drawn_no_spaces",
        about="PDF, word by word, no space between words",
        kind="drawn",
        look=Look(quirks=frozenset({"nospaces"})),
    ),
    replace(
        PLAN,
        name="drawn_nfd",
        about="PDF, letters and marks apart (NFD)",
        kind="drawn",
        look=Look(quirks=frozenset({"nfd"})),
    ),
    replace(
        DECISION,
        name="drawn_red_watermark",
        about="PDF, red watermark across the page, approved Tuyệt mật",
        kind="drawn",
        level="TUYET_MAT",
        levels=(
            Level(
                typed="TUYỆT MẬT",
                level="TUYET_MAT",
                place="watermark",
                area="watermark",
                ink="FF0000",
            ),
        ),
    ),
    replace(
        LETTER,
        name="drawn_scan",
        about="PDF, a scan without text",
        kind="drawn",
        look=Look(quirks=frozenset({"scan"})),
    ),
    replace(
        LETTER,
        name="drawn_scan_with_ocr",
        about="PDF, a scan with an invisible text layer, word by word",
        kind="drawn",
        look=Look(quirks=frozenset({"invisible"})),
    ),
    replace(
        POLICE,
        name="drawn_tcvn3",
        about="PDF, TCVN3 letters in a font called .VnTime",
        kind="drawn",
        look=Look(quirks=frozenset({"tcvn3"})),
    ),
    replace(
        PLAN,
        name="drawn_breaks_between_words",
        about="PDF, the block's lines end in the middle of its terms",
        kind="drawn",
        foot=replace(
            FOOT,
            lines=(
                to("UBND huyện Mường\nLâm (bản\nsố 01)", "UBND huyện Mường Lâm", 1),
                to("Công an huyện\nMường Lâm (bản số\n02)", "Công an huyện Mường Lâm", 2),
            ),
            archive="Lưu: VT (bản\ngốc, bản số\n03)",
            held=(held("VT", 3, kind="bản gốc"),),
            after=(
                "Tổng\nsố: 03\nbản. Người\nsoạn thảo: Nguyễn\nVăn Thuần, Văn\nphòng.",
                "Tài liệu không\nđược phép\nsao,\nchụp.",
            ),
            totals=(3,),
        ),
        copies=3,
    ),
    replace(
        LETTER,
        name="drawn_copy_number",
        about="PDF, a copy with its number typed under the head, signed and numbered",
        kind="drawn",
        copy_numbers=("BẢN SỐ: 01",),
    ),
)
