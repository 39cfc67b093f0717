"""Texts without the drafter's name (NN-03)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.documents.write.paper import Look
from tests.documents.write.papers.bases import (
    DECISION,
    FOOT,
    FORBIDDEN,
    LETTER,
    PLAN,
    REPORT,
    held,
)

if TYPE_CHECKING:
    from tests.documents.write.toml_text import Value

_SLIP: dict[str, Value] = {"drafter": "Nguyễn Văn Thuần", "drafter_unit": "Văn phòng"}
WRONG_PEOPLE = (
    replace(
        REPORT,
        name="wrong_drafter_left_out",
        about="Word, nothing of the drafter",
        foot=replace(FOOT, after=("Tổng số: 04 bản.", FORBIDDEN), drafter="", drafter_unit=""),
        slip=_SLIP,
        breaks=("NN-03",),
        look=Look(quirks=frozenset({"split"})),
    ),
    replace(
        LETTER,
        name="wrong_drafter_initials",
        about="LibreOffice, initials on a line of their own alone",
        kind="writer",
        foot=replace(
            FOOT,
            after=("Tổng số: 04 bản.", FORBIDDEN, "NVT.04"),
            drafter="",
            drafter_unit="",
            initials="NVT.04",
        ),
        slip=_SLIP,
        breaks=("NN-03",),
    ),
    replace(
        PLAN,
        name="wrong_drafter_initials_in_archive",
        about="PDF, a code at the end of the archive line alone",
        kind="writer_pdf",
        foot=replace(
            PLAN.foot,
            archive="Lưu: VT (bản gốc, bản số 03), NC.Bền (bản số 04)",
            held=None,
            after=("Tổng số: 04 bản.", FORBIDDEN),
            drafter="",
            drafter_unit="",
            initials="NC.Bền",
        ),
        slip=_SLIP | {"archive": ("VT", "NC")},
        breaks=("NN-03",),
    ),
    replace(
        DECISION,
        name="wrong_drafter_dots",
        about="Word, the drafter left as dots",
        foot=replace(
            DECISION.foot,
            after=("Tổng số: 04 bản.", "Người soạn thảo: ……………………", FORBIDDEN),
            drafter="",
            drafter_unit="",
            placeholders=1,
        ),
        slip=_SLIP,
        breaks=("NN-03",),
    ),
    replace(
        REPORT,
        name="wrong_drafter_underscores",
        about="PDF, drafter left as a line of underscores; number as dots, day blank",
        kind="writer_pdf",
        number_line="Số: …/BC-SNV",
        number=None,
        date_line="Lai Sơn, ngày … tháng … năm 2025",
        day=None,
        foot=replace(
            FOOT,
            after=("Tổng số: 04 bản.", "Người soạn thảo: ______________", FORBIDDEN),
            drafter="",
            drafter_unit="",
            placeholders=1,
        ),
        slip=_SLIP,
        breaks=("NN-03",),
    ),
    replace(
        LETTER,
        name="wrong_drafter_brackets",
        about="LibreOffice, [...] for the name",
        kind="writer",
        foot=replace(
            FOOT,
            archive="Lưu: VT (bản gốc, bản số 03), VP (bản số 04)",
            held=(held("VT", 3, kind="bản gốc"), held("VP", 4)),
            after=("Tổng số: 04 bản.", "Người soạn thảo: [...]", FORBIDDEN),
            drafter="",
            drafter_unit="",
            placeholders=1,
        ),
        slip=_SLIP,
        breaks=("NN-03",),
    ),
)
