"""The words of the self-inspection's record and of the verification report, with their blanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.self_inspection import LineAnswer
from bmnn_desk.domain.verification import ProofPart

if TYPE_CHECKING:
    from collections.abc import Mapping

SELF_INSPECTION_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "self_inspection_record": {
        "kind": (),
        "title": ("year",),
        "ours": (),
        "led": ("leader",),
        "looked": ("since", "until"),
        "results": (),
        "column_number": (),
        "column_content": (),
        "column_answer": (),
        "column_evidence": (),
        **{f"answer_{answer}": () for answer in LineAnswer},
        "unanswered": (),
        "evidence_none": (),
        "evidence_cases": ("count",),
        "document": ("day", "number"),
        "document_bare": ("number",),
        "conclusion": (),
        "conclusion_counts": ("broken", "kept", "none", "unanswered"),
        "to_mend": (),
        "maker": (),
        "head": (),
        "sign_note": (),
        "archive": (),
    },
    "verification": {
        "kind": (),
        "title": ("agency",),
        "ours": (),
        "made": ("acts", "day", "person", "time"),
        "part_journal": (),
        "column_number": (),
        "column_proof": (),
        "column_result": (),
        **{f"proof_{part}": () for part in ProofPart},
        "holds": ("count",),
        "broken": ("fault",),
        "macs": ("acts", "macs"),
        "macs_sealed": ("acts", "macs"),
        "anchored": ("seq",),
        "not_anchored": (),
        "signed": ("count", "seq"),
        "not_signed": (),
        "unvouched": ("count",),
        "part_books": (),
        "column_book": (),
        "column_lines": (),
        "column_cancelled": (),
        "column_last": (),
        "column_gaps": (),
        **{f"book_{kind}": ("year",) for kind in BookKind},
        "no_gap": (),
        "no_book": (),
        "part_copies": (),
        "copies": ("held", "lost", "out", "unplaced"),
        "part_found": (),
        "found": ("count", "rules", "since", "until"),
        "found_nothing": ("since", "until"),
        "column_rule": (),
        "column_sentence": (),
        "column_count": (),
        **{f"severity_{severity}": () for severity in Severity},
        "excused": (),
        "verdict_holds": (),
        "verdict_broken": (),
        "inspector": (),
        "head": (),
        "sign_note": (),
    },
}
