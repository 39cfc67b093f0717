"""Cases of copying, each valid as it stands: a test changes what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bmnn_desk.domain.copy_cases import CopyCase, CopyMarkCase, CopyStepCase
from bmnn_desk.domain.copying import CopyForm, Execution
from bmnn_desk.domain.secrecy import SecrecyLevel

DAY = date(2025, 3, 10)
EXECUTION = Execution(name="Ngô Văn Soạn", person=3, place="Phòng Văn thư", unlinked_device=True)


def execution(**changes: Any) -> Execution:  # noqa: ANN401
    return replace(EXECUTION, **changes)


def copy_case(**changes: Any) -> CopyCase:  # noqa: ANN401
    plain = CopyCase(
        day=DAY,
        form=CopyForm.TRUE_COPY,
        reference="01/BC-SMM",
        type_name="Báo cáo",
        title="về tình hình mẫu",
        level=SecrecyLevel.MAT,
        may_copy=True,
        from_true_copy=False,
        last_number=2,
        numbers=(3, 4),
        recipients=("Sở Thử Nghiệm", "Công an tỉnh Mẫu"),
        permitted_by="Giám đốc, Trần Văn Giám",
        permitted_title="Giám đốc",
        permitted_on=None,
        asked_first=False,
        execution=EXECUTION,
        known_executor=True,
        extract="",
        has_place=True,
        fixed_place="Phòng Văn thư",
        place_decision="12/QĐ-SMM ngày 05/01/2025",
        place_plan="02/PA-SMM",
    )
    return replace(plain, **changes)


def step_case(**changes: Any) -> CopyStepCase:  # noqa: ANN401
    plain = CopyStepCase(
        form=CopyForm.TRUE_COPY,
        permitted=2,
        made=2,
        destroyed=0,
        destroyed_how=False,
        unmarked=0,
        has_record=True,
        signs=True,
        ends=True,
        has_seal=True,
        sealed=True,
        level_stamped=True,
    )
    return replace(plain, **changes)


def mark_case(**changes: Any) -> CopyMarkCase:  # noqa: ANN401
    plain = CopyMarkCase(first=1, black=frozenset(), black_accepted=False, complete=True)
    return replace(plain, **changes)
