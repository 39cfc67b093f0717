"""Lists whose lines lack a name, a number or the archive (NN-01, NN-06, NN-07)."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.write.paper import Look
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

_FIRST = FOOT.lines[0]
WRONG_LINES = (
    replace(
        DECISION,
        name="wrong_line_as_above",
        about="Word, Như trên in a decision that has no addressee",
        foot=replace(DECISION.foot, lines=(_FIRST, DECISION.foot.lines[1])),
        slip={
            "recipients": (
                {"name": "Như trên", "copies": 1},
                {"name": "Công an tỉnh Bình Lãng", "copies": 1},
            )
        },
        breaks=("NN-01",),
    ),
    replace(
        REPORT,
        name="wrong_line_person",
        about="LibreOffice, a person without an office",
        kind="writer",
        foot=replace(FOOT, lines=(_FIRST, to("Đ/c Hùng (bản số 02)", "Đ/c Hùng", 2))),
        breaks=("NN-01",),
    ),
    replace(
        LETTER,
        name="wrong_line_blank",
        about="PDF, a recipient left as dots",
        kind="writer_pdf",
        foot=replace(FOOT, lines=(_FIRST, to("…………… (bản số 02)", "……………", 2)), placeholders=1),
        slip={
            "recipients": (
                {"name": "Văn phòng UBND tỉnh Hà Vân", "copies": 1},
                {"name": "Công an tỉnh Hà Vân", "copies": 1},
            )
        },
        breaks=("NN-01", "PDX-12"),
    ),
    replace(
        POLICE,
        name="wrong_archive_left_out",
        about="Word, no archive line, three copies of four have a holder",
        foot=replace(
            POLICE.foot,
            lines=(*POLICE.foot.lines, to("Phòng PX03 (bản số 03)", "Phòng PX03", 3)),
            archive="",
            held=(),
        ),
        slip={"archive": ("VT",)},
        breaks=("NN-05", "NN-06"),
    ),
    replace(
        PLAN,
        name="wrong_archive_without_office",
        about="PDF, kept in the file alone, not by the văn thư",
        kind="writer_pdf",
        foot=replace(
            PLAN.foot,
            archive="Lưu: HS (bản gốc, bản số 03), VP (bản số 04)",
            held=(held("HS", 3, kind="bản gốc"), held("VP", 4)),
        ),
        breaks=("NN-06",),
    ),
    replace(
        REPORT,
        name="wrong_archive_first",
        about="LibreOffice, the archive line stands before a recipient",
        kind="writer",
        foot=replace(FOOT, archive_at=1, dash="+ "),
        breaks=("NN-06",),
    ),
    replace(
        REPORT,
        name="wrong_number_twice",
        about="Word, two lines have the same copy number",
        foot=replace(
            FOOT,
            lines=(
                _FIRST,
                to("Công an tỉnh, Phòng PA03 (bản số 01)", "Công an tỉnh, Phòng PA03", 1),
            ),
        ),
        breaks=("NN-07",),
        look=Look(quirks=frozenset({"split"})),
    ),
    replace(
        LETTER,
        name="wrong_number_left_out",
        about="PDF, one line has no copy number",
        kind="writer_pdf",
        foot=replace(FOOT, lines=(_FIRST, to("Thanh tra tỉnh", "Thanh tra tỉnh"))),
        breaks=("NN-07",),
    ),
    replace(
        DECISION,
        name="wrong_number_ranges_overlap",
        about="LibreOffice, a range runs into the number of the archive",
        kind="writer",
        foot=replace(
            DECISION.foot,
            lines=(
                DECISION.foot.lines[0],
                to("Các Phó Giám đốc Sở (bản số 02-04)", "Các Phó Giám đốc Sở", 2, 3, 4),
            ),
            archive="Lưu: VT (bản gốc, bản số 04)",
            held=(held("VT", 4, kind="bản gốc"),),
            after=("Tổng số: 05 bản. " + FOOT.after[0].partition(". ")[2], FOOT.after[1]),
            totals=(5,),
        ),
        copies=5,
        breaks=("NN-07",),
    ),
    replace(
        REPORT,
        name="wrong_counts_alone",
        about="Word, counts on every line and no copy numbers: Lưu: VT, TH (02 bản)",
        foot=replace(
            FOOT,
            lines=(
                to("Như trên (05 bản)", "Như trên", copies=5),
                to("Công an tỉnh, Phòng PA03 (01 bản)", "Công an tỉnh, Phòng PA03", copies=1),
            ),
            archive="Lưu: VT (01 bản), TH (02 bản)",
            held=(held("VT", copies=1), held("TH", copies=2)),
            after=(
                "Số lượng bản phát hành: 09 bản. " + FOOT.after[0].partition(". ")[2],
                FOOT.after[1],
            ),
            totals=(9,),
        ),
        slip={"archive": ("VT", "TH", "TH")},
        copies=9,
        breaks=("NN-07",),
    ),
)
