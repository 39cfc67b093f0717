"""What people sign and learn: commitments (cam kết) and trainings (tập huấn)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class CommitmentKind(StrEnum):
    """For what a commitment is signed: access to secrets (CFG-07), or leaving (BG-01B)."""

    ACCESS = "access"
    LEAVING = "leaving"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CommitmentsRequest:
    """People (`persons`, by number) who signed a commitment on `day`; where the papers lie."""

    request_id: str
    day: date
    body: int
    persons: tuple[int, ...]
    filed_in: str
    kind: CommitmentKind = CommitmentKind.ACCESS


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TrainingRequest:
    """People (`persons`, by number) who were trained on `day`: in what, by whom."""

    request_id: str
    day: date
    body: int
    persons: tuple[int, ...]
    subject: str
    provider: str
