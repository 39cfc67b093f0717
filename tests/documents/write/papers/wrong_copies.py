"""Texts whose number of copies is missing or does not add up (NN-02, NN-05)."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.write.papers.bases import (
    DECISION,
    FOOT,
    FORBIDDEN,
    LETTER,
    PLAN,
    POLICE,
    REPORT,
    group,
    held,
    to,
)

_DRAFTER = "Người soạn thảo: Nguyễn Văn Thuần, Văn phòng."
WRONG_COPIES = (
    replace(
        REPORT,
        name="wrong_total_left_out",
        about="LibreOffice, no number of copies anywhere, no copy numbers either",
        kind="writer",
        foot=replace(
            FOOT,
            lines=(to("Như trên", "Như trên"), to("Thanh tra tỉnh", "Thanh tra tỉnh")),
            archive="Lưu: VT, VP",
            held=(held("VT"), held("VP")),
            after=(_DRAFTER, FORBIDDEN),
            totals=(),
        ),
        breaks=("NN-02", "NN-07"),
    ),
    replace(
        LETTER,
        name="wrong_total_dots",
        about="Word, the number of copies left as dots",
        foot=replace(
            FOOT, after=("Tổng số: …… bản.", _DRAFTER, FORBIDDEN), totals=(), placeholders=1
        ),
        breaks=("NN-02",),
    ),
    replace(
        PLAN,
        name="wrong_total_other",
        about="PDF, five copies said, four listed and approved",
        kind="writer_pdf",
        foot=replace(
            PLAN.foot,
            after=(f"Số lượng bản phát hành: 05 bản. {_DRAFTER}", FORBIDDEN),
            totals=(5,),
        ),
        breaks=("NN-02", "NN-05", "PDX-12"),
    ),
    replace(
        POLICE,
        name="wrong_totals_two",
        about="LibreOffice, two totals that differ",
        kind="writer",
        foot=replace(
            POLICE.foot,
            after=(*POLICE.foot.after[:2], "Tổng số: 06 bản.", FORBIDDEN),
            totals=(4, 6),
        ),
        breaks=("NN-02", "NN-05"),
    ),
    replace(
        DECISION,
        name="wrong_group_without_count",
        about="Word, a group line with neither a count nor a list of members",
        foot=replace(
            DECISION.foot,
            lines=(DECISION.foot.lines[0], to("Các sở, ban, ngành", "Các sở, ban, ngành")),
        ),
        breaks=("NN-05", "NN-07"),
    ),
    replace(
        REPORT,
        name="wrong_group_short",
        about="PDF, five copies for a group of four",
        kind="writer_pdf",
        foot=replace(
            FOOT,
            lines=(
                FOOT.lines[0],
                group(
                    "Các sở: Nội vụ, Tài chính, Xây dựng, Y tế (bản số 02-06)",
                    "Các sở: Nội vụ, Tài chính, Xây dựng, Y tế",
                    (2, 3, 4, 5, 6),
                    ("Sở Nội vụ", "Sở Tài chính", "Sở Xây dựng", "Sở Y tế"),
                ),
            ),
            archive="Lưu: VT (bản gốc, bản số 07)",
            held=(held("VT", 7, kind="bản gốc"),),
            after=(f"Tổng số: 07 bản. {_DRAFTER}", FORBIDDEN),
            totals=(7,),
        ),
        copies=7,
        breaks=("NN-05",),
    ),
    replace(
        PLAN,
        name="wrong_sum_short",
        about="Word, the archive copy is left out of the total",
        foot=replace(PLAN.foot, after=(f"Tổng số: 02 bản. {_DRAFTER}", FORBIDDEN), totals=(2,)),
        slip={"copies": 4},
        breaks=("NN-02", "NN-05", "PDX-12"),
    ),
)
