"""Cases of a secret's life, each valid as it stands: a test changes what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bmnn_desk.domain.change_cases import (
    ChangeSpread,
    DeclassificationCase,
    DeclassificationPaper,
    DelistingCase,
    LevelChangeCase,
)
from bmnn_desk.domain.deadlines import Deadline, DeadlineKind, DeadlineUnit
from bmnn_desk.domain.ending_cases import (
    ArchiveCase,
    DestructionCase,
    DestructionCouncil,
    DestructionPaper,
    RecallCase,
)
from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.taking_out import (
    TakingBackCase,
    TakingOutCase,
    TakingOutPermit,
    TakingOutRequest,
)
from bmnn_desk.domain.term_cases import ExpiryCase, ExtensionCase, OldTermCase, TermCase
from tests.domain.permits import post

DAY = date(2025, 3, 10)  # a Monday
END = date(2035, 3, 10)
ONE = timedelta(days=1)
YEARS = 10


def span(kind: DeadlineKind, count: int, unit: DeadlineUnit = DeadlineUnit.DAYS) -> Deadline:
    return Deadline(
        code=kind,
        words="Hạn mẫu",
        count=count,
        unit=unit,
        source="nguồn mẫu",
        confidence=Confidence.HIGH,
    )


AT_ONCE = span(DeadlineKind.EMERGENCY_REPORT, 1, DeadlineUnit.WORKING_DAYS)
DECIDE = span(DeadlineKind.EXTENSION_DECIDED, 60)
REMINDERS = (
    span(DeadlineKind.EXTENSION_FIRST_REMINDER, 180),
    span(DeadlineKind.EXTENSION_SECOND_REMINDER, 90),
    DECIDE,
)


def term(**changes: Any) -> TermCase:  # noqa: ANN401
    return replace(TermCase(determined_on=DAY, years=YEARS, until=END), **changes)


def old_term(**changes: Any) -> OldTermCase:  # noqa: ANN401
    plain = OldTermCase(
        day=DAY,
        determined_on=date(2018, 12, 31),
        until=date(2028, 12, 31),
        fixed_on=date(2021, 6, 30),
        is_settled=False,
        old_before=date(2019, 1, 1),
        fixed_before=date(2021, 7, 1),
        ended_before=date(2020, 7, 1),
    )
    return replace(plain, **changes)


def expiry(**changes: Any) -> ExpiryCase:  # noqa: ANN401
    plain = ExpiryCase(
        day=DAY,
        until=END,
        is_lapsed=False,
        ended_otherwise=False,
        is_decided=False,
        reminders=REMINDERS,
    )
    return replace(plain, **changes)


def extension(**changes: Any) -> ExtensionCase:  # noqa: ANN401
    plain = ExtensionCase(
        decided_on=END - timedelta(days=60),
        until=END,
        extended_until=date(2045, 3, 10),
        years=YEARS,
        late_reason="",
        decide=DECIDE,
    )
    return replace(plain, **changes)


def spread(**changes: Any) -> ChangeSpread:  # noqa: ANN401
    plain = ChangeSpread(
        day=date(2025, 12, 31),
        changed_on=DAY,
        is_shown=True,
        sent=(DAY, date(2025, 3, 25)),
        still_old=0,
        notice=span(DeadlineKind.LEVEL_CHANGE_NOTICE, 15),
    )
    return replace(plain, **changes)


def level_change(**changes: Any) -> LevelChangeCase:  # noqa: ANN401
    plain = LevelChangeCase(
        level=SecrecyLevel.TOI_MAT,
        changed_to=SecrecyLevel.MAT,
        listed=SecrecyLevel.MAT,
        is_head=True,
        is_delegated=False,
        is_police=False,
    )
    return replace(plain, **changes)


def delisting(**changes: Any) -> DelistingCase:  # noqa: ANN401
    return replace(DelistingCase(day=DAY, delisted_on=DAY, is_declassified=True), **changes)


def declassification(**changes: Any) -> DeclassificationCase:  # noqa: ANN401
    plain = DeclassificationCase(
        papers=frozenset(DeclassificationPaper), council_by_head=True, is_partial=False, released=""
    )
    return replace(plain, **changes)


def destruction(**changes: Any) -> DestructionCase:  # noqa: ANN401
    plain = DestructionCase(
        day=date(2025, 12, 31),
        level=SecrecyLevel.TUYET_MAT,
        destroyed_on=DAY,
        decided_on=DAY,
        post=post(highest=SecrecyLevel.TOI_MAT),
        council=DestructionCouncil(chaired_by_leadership=True, has_keeper=True),
        papers=frozenset(DestructionPaper),
        is_emergency=False,
        reported_on=None,
        report=AT_ONCE,
        lines_kept=True,
    )
    return replace(plain, **changes)


def emergency(**changes: Any) -> DestructionCase:  # noqa: ANN401
    plain = destruction(
        is_emergency=True,
        decided_on=None,
        post=None,
        council=None,
        papers=frozenset(),
        reported_on=DAY,
    )
    return replace(plain, **changes)


def recall(**changes: Any) -> RecallCase:  # noqa: ANN401
    plain = RecallCase(day=DAY, recall_on=DAY, meeting_on=None, returned=((1, DAY), (2, None)))
    return replace(plain, **changes)


def archiving(**changes: Any) -> ArchiveCase:  # noqa: ANN401
    year = span(DeadlineKind.ARCHIVE, 1, DeadlineUnit.YEARS)
    return replace(ArchiveCase(day=END, ended_on=DAY, handed_on=DAY, within=year), **changes)


REQUEST = TakingOutRequest(
    asker="Ngô Văn Soạn",
    position="Chuyên viên",
    unit="Văn phòng",
    type_name="Báo cáo",
    title="về tình hình mẫu",
    level=SecrecyLevel.MAT,
    purpose="Họp mẫu",
    since=DAY,
    until=DAY,
    place="Tỉnh Mẫu",
    protection="Cặp có khóa",
)
PERMIT = TakingOutPermit(day=DAY, is_head=True, is_delegated=False, post=None)


def taking_out(**changes: Any) -> TakingOutCase:  # noqa: ANN401
    plain = TakingOutCase(
        is_abroad=False, leaves_on=DAY, request=REQUEST, permit=PERMIT, delegation_told=False
    )
    return replace(plain, **changes)


def abroad(**changes: Any) -> TakingOutCase:  # noqa: ANN401
    listed = replace(PERMIT, post=post(permits_abroad=True))
    return replace(taking_out(is_abroad=True, permit=listed, delegation_told=True), **changes)


def taking_back(**changes: Any) -> TakingBackCase:  # noqa: ANN401
    plain = TakingBackCase(
        day=date(2025, 12, 31),
        due=DAY,
        returned_on=DAY,
        was_permitted=True,
        told_permitting=True,
        lost_on=None,
        loss_told=None,
        loss_report=AT_ONCE,
    )
    return replace(plain, **changes)
