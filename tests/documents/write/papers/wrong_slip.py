"""Texts that say otherwise than the slip that approved them (PDX-12, NN-04)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.documents.write.paper import Level, Look
from tests.documents.write.papers.bases import (
    ALLOWED,
    FOOT,
    FORBIDDEN,
    LETTER,
    PLAN,
    POLICE,
    REPORT,
    to,
)

if TYPE_CHECKING:
    from tests.documents.write.toml_text import Value

_PLAN_ON_SLIP: tuple[Value, ...] = (
    {"name": "UBND huyện Mường Lâm", "copies": 1},
    {"name": "Công an huyện Mường Lâm", "copies": 1},
)
WRONG_SLIP = (
    replace(
        PLAN,
        name="wrong_slip_recipient",
        about="Word, a recipient other than the approved one",
        foot=replace(
            PLAN.foot,
            lines=(PLAN.foot.lines[0], to("Ban CHQS huyện (bản số 02)", "Ban CHQS huyện", 2)),
        ),
        slip={"recipients": _PLAN_ON_SLIP},
        breaks=("PDX-12",),
        look=Look(quirks=frozenset({"split"})),
    ),
    replace(
        PLAN,
        name="wrong_slip_copies_moved",
        about="LibreOffice, two copies to the second recipient where one to each of three was "
        "approved",
        kind="writer",
        foot=replace(
            PLAN.foot,
            lines=(
                PLAN.foot.lines[0],
                to(
                    "Công an huyện Mường Lâm (02 bản, bản số 02, 05)",
                    "Công an huyện Mường Lâm",
                    2,
                    5,
                    copies=2,
                ),
            ),
            after=("Tổng số: 05 bản. Người soạn thảo: Nguyễn Văn Thuần, Văn phòng.", FORBIDDEN),
            totals=(5,),
        ),
        slip={
            "recipients": (*_PLAN_ON_SLIP, {"name": "Huyện ủy Mường Lâm", "copies": 1}),
        },
        copies=5,
        breaks=("PDX-12",),
    ),
    replace(
        POLICE,
        name="wrong_slip_level",
        about="Word, red TỐI MẬT in the header where Mật was approved",
        levels=(
            Level(typed="TỐI MẬT", level="TOI_MAT", place="header", area="header", ink="FF0000"),
        ),
        breaks=("PDX-12",),
    ),
    replace(
        REPORT,
        name="wrong_slip_number_of_copies",
        about="PDF, five copies throughout where four were approved",
        kind="writer_pdf",
        foot=replace(
            FOOT,
            lines=(*FOOT.lines, to("Thanh tra tỉnh (bản số 05)", "Thanh tra tỉnh", 5)),
            after=("Tổng số: 05 bản. Người soạn thảo: Nguyễn Văn Thuần, Văn phòng.", FORBIDDEN),
            totals=(5,),
        ),
        slip={
            "recipients": (
                {"name": "Tỉnh ủy Lai Sơn", "copies": 1},
                {"name": "Công an tỉnh, Phòng PA03", "copies": 1},
            )
        },
        breaks=("NN-02", "NN-05", "PDX-12"),
    ),
    replace(
        LETTER,
        name="wrong_slip_permission",
        about="PDF, allowed to be copied though the slip forbids it",
        kind="drawn",
        foot=replace(
            FOOT,
            after=(FOOT.after[0], ALLOWED),
            sentence="may",
            sentence_text=ALLOWED,
        ),
        slip={"may_copy": False},
        breaks=("NN-04", "PDX-12"),
    ),
    replace(
        REPORT,
        name="wrong_sentence_left_out",
        about="Word, nothing said of copying",
        foot=replace(FOOT, after=FOOT.after[:1], sentence="none", sentence_text=""),
        breaks=("NN-04",),
        look=Look(quirks=frozenset({"split"})),
    ),
    replace(
        LETTER,
        name="wrong_sentence_template",
        about="LibreOffice, the template's sentence left unfilled",
        kind="writer",
        foot=replace(
            FOOT,
            after=(FOOT.after[0], "Tài liệu được phép hoặc không được phép sao, chụp."),
            sentence="both",
            sentence_text="Tài liệu được phép hoặc không được phép sao, chụp.",
        ),
        breaks=("NN-04",),
    ),
    replace(
        PLAN,
        name="wrong_sentence_slash",
        about="PDF, được phép/không được phép left unfilled",
        kind="writer_pdf",
        foot=replace(
            PLAN.foot,
            after=(FOOT.after[0], "Tài liệu được phép/không được phép sao, chụp."),
            sentence="both",
            sentence_text="Tài liệu được phép/không được phép sao, chụp.",
        ),
        breaks=("NN-04",),
    ),
    replace(
        POLICE,
        name="wrong_sentence_two",
        about="Word, one line forbids copying, the next allows it",
        foot=replace(
            POLICE.foot,
            after=(*POLICE.foot.after, "* Tài liệu được phép sao, chụp theo quy định."),
            sentence="both",
            sentence_text="",
        ),
        slip={"may_copy": False},
        breaks=("NN-04",),
    ),
)
