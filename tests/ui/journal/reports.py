"""Reports of a verification, as the desk gives them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bmnn_desk.services.verify_report import Proof, Proved, VerifyReport

if TYPE_CHECKING:
    from bmnn_desk.errors import DeskError


def report(**changes: object) -> VerifyReport:
    made = VerifyReport(
        at=datetime(2026, 3, 10, 1, 5, tzinfo=UTC),
        proofs=tuple(
            Proved(proof=proof, count=count)
            for proof, count in zip(Proof, (40, 161, 119, 499), strict=True)
        ),
        acts=119,
        macs_proved=119,
        epochs=2,
        checkpoints=3,
        last_checkpoint=110,
        anchored=119,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def with_trouble(proof: Proof, trouble: DeskError) -> VerifyReport:
    plain = report()
    return replace(
        plain,
        proofs=tuple(
            Proved(proof=one.proof, count=0, trouble=trouble) if one.proof is proof else one
            for one in plain.proofs
        ),
    )
