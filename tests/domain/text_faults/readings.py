"""Readings of texts and the slips they must agree with, to vary; all names are invented."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.approved_text import ApprovedText
from bmnn_desk.domain.document import (
    Area,
    CopySentence,
    DocumentFacts,
    Read,
    ReadPart,
    ReadRecipient,
    ReadRecipients,
    ReadSigner,
    ReadSize,
    Spot,
    TypedLevel,
)
from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.text_faults.case import TextCase
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from tests.domain.cases import RECIPIENTS, plan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.domain.text_faults.fault import TextFault, TextFinding

FILE = b"PK\x03\x04 bao cao trinh ky"
MEASURE = Law(forms_folder()).pack("tt24-2020").measure
HEADING, FIRST, SECOND, ARCHIVE, TOTAL, DRAFTER, SENTENCE = range(30, 37)


def spot(line: int = 1, **changes: Any) -> Spot:  # noqa: ANN401
    return replace(Spot(page=2, line=line, area=Area.BODY, words=""), **changes)


def read(text: str, line: int = 1) -> Read:
    return Read(text=text, spot=spot(line, words=text))


def recipient(
    name: str,
    *numbers: int,
    line: int = FIRST,
    **changes: Any,  # noqa: ANN401
) -> ReadRecipient:
    written = ", ".join(f"{number:02}" for number in numbers)
    text = f"{name} (bản số {written})" if numbers else name
    plain = ReadRecipient(
        text=text, name=name, numbers=numbers, copies=None, kind="", spot=spot(line, words=text)
    )
    return replace(plain, **changes)


def block(*recipients: ReadRecipient, **changes: Any) -> ReadRecipients:  # noqa: ANN401
    """The nơi nhận of the approved slip, or with other lines before its archive line."""
    plain = ReadRecipients(
        heading=spot(HEADING, words="Nơi nhận:"),
        recipients=recipients
        or (recipient("Sở Thử Nghiệm", 1), recipient("Công an tỉnh Mẫu", 2, line=SECOND)),
        archive_line=read("- Lưu: VT (bản gốc, bản số 03), VP (bản số 04).", ARCHIVE),
        archive=(
            recipient("VT", 3, line=ARCHIVE, kind="bản gốc"),
            recipient("VP", 4, line=ARCHIVE),
        ),
        totals=((4, spot(TOTAL)),),
        drafter=read("Ngô Văn Soạn", DRAFTER),
        drafter_unit="Văn phòng",
        initials=None,
        sentence=CopySentence.MAY_NOT,
        sentence_at=read("Tài liệu không được phép sao, chụp", SENTENCE),
        placeholders=(),
    )
    return replace(plain, **changes)


def size(**changes: Any) -> ReadSize:  # noqa: ANN401
    plain = ReadSize(width_mm=210, height_mm=297, top_mm=20, bottom_mm=20, left_mm=30, right_mm=15)
    return replace(plain, **changes)


def part(box: str = "6", **changes: Any) -> ReadPart:  # noqa: ANN401
    plain = ReadPart(
        box=box, font="Times New Roman", size_pt=13, bold=False, italic=False, spot=spot()
    )
    return replace(plain, **changes)


def level(shown: SecrecyLevel = SecrecyLevel.MAT, **changes: Any) -> TypedLevel:  # noqa: ANN401
    words = {SecrecyLevel.MAT: "MẬT", SecrecyLevel.TOI_MAT: "TỐI MẬT"}
    plain = TypedLevel(level=shown, is_red=False, spot=spot(4, words=words[shown]))
    return replace(plain, **changes)


def reading(**changes: Any) -> DocumentFacts:  # noqa: ANN401
    """A report as it should be brought for signature, read from `FILE`."""
    plain = DocumentFacts(
        sha256=hashlib.sha256(FILE).hexdigest(),
        kind="docx",
        pages=2,
        has_text=True,
        legacy=None,
        tracked=0,
        comments=0,
        parent=read("ỦY BAN NHÂN DÂN TỈNH MẪU"),
        agency=read("SỞ MẪU MỰC", 2),
        number=None,
        symbol=read("BC-SMM", 3),
        place_name="Mẫu Sơn",
        day=None,
        day_at=read("Mẫu Sơn, ngày tháng 3 năm 2025", 3),
        type_name=read("BÁO CÁO", 5),
        title=read("Về tình hình mẫu", 6),
        addressees=(),
        recipients=block(),
        signer=ReadSigner(
            capacity=SigningCapacity.DIRECT,
            authority="",
            position="GIÁM ĐỐC",
            name="Trần Văn Giám",
            spot=spot(29),
        ),
        levels=(),
        copy_numbers=(),
        sizes=(size(),),
        parts=(part(), part("7a", size_pt=14, bold=True)),
        level_place_free=True,
    )
    return replace(plain, **changes)


def of_block(*recipients: ReadRecipient, **changes: Any) -> TextCase:  # noqa: ANN401
    """A text that differs from the right one in its nơi nhận."""
    return case(recipients=block(*recipients, **changes))


def approved(**changes: Any) -> ApprovedText:  # noqa: ANN401
    plain = ApprovedText(
        agency="SỞ MẪU MỰC",
        office="ỦY BAN NHÂN DÂN TỈNH MẪU SỞ MẪU MỰC Mẫu Sơn Lai Sơn",
        level=SecrecyLevel.MAT,
        copies=4,
        may_copy=False,
        recipients=RECIPIENTS,
        plan=plan(),
        drafter="Ngô Văn Soạn",
        drafter_unit="Văn phòng",
        type_name="Báo cáo",
        type_code="BC",
        title="về tình hình mẫu",
    )
    return replace(plain, **changes)


def case(slip: ApprovedText | None = None, **changes: Any) -> TextCase:  # noqa: ANN401
    """The right text, with changes; against the right slip, or another."""
    return TextCase(facts=reading(**changes), approved=slip or approved(), measure=MEASURE)


def faults(findings: Iterable[TextFinding]) -> list[TextFault]:
    return [finding.fault for finding in findings]
