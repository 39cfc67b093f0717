"""Self-inspections as tests keep them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.self_inspection import AnsweredLine, LineAnswer, SelfInspectionRequest
from bmnn_desk.services.keep_self_inspection import keep_self_inspection
from tests import make

if TYPE_CHECKING:
    from tests.make import Office


def record(at: Office, **changes: Any) -> SelfInspectionRequest:  # noqa: ANN401
    """A record with every line answered: kept, but for the budget."""
    plain = SelfInspectionRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        year=at.day.year,
        number="05/BB-SMM",
        leader="Trần Văn Giám",
        answers=tuple(
            AnsweredLine(
                line=line.key,
                answer=LineAnswer.BROKEN if line.key == "budget" else LineAnswer.KEPT,
                note="Chưa có dòng riêng" if line.key == "budget" else "",
                cases=0 if line.rules else None,
            )
            for line in at.desk.law.self_inspection
        ),
    )
    return replace(plain, **changes)


def kept(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """That record kept; its number comes back."""
    return at.desk.do(keep_self_inspection, record(at, **changes))
