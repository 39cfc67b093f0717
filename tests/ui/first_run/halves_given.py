"""The halves that a first run in a test is given: together they are the office's code."""

from __future__ import annotations

from bmnn_desk.storage.recovery import RecoveryHalves, joined

A, B = "0000-0000-0000-0000-0000-0001", "7K3M-90QA-BCDE-FGHJ-2222-XY33"
HALVES = RecoveryHalves(a=A, b=B)
CODE = joined(A, B)
