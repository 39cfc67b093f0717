"""What the clerk says of each line of a round: signed for, came back, or still open. No Qt here."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import ReceiptKind, ReceiptRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.transfer_list import SigningRow, TransferRow

_SHEET = re.compile(r"\d{1,6}")
_PAGE_LINE = re.compile(r"(\d{1,6})\s*/\s*(\d{1,6})")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Answer:
    """Of one line: `kind` None is still open; texts as typed, `place` a sheet or page/line."""

    kind: ReceiptKind | None
    receiver: str = ""
    quantity: str = ""
    place: str = ""
    note: str = ""


def first_answer(row: TransferRow | SigningRow) -> Answer:
    """Signed for, where its place on paper is known; else open until somebody says where."""
    place = ""
    if row.sheets:
        place = str(row.sheets[-1])
    elif row.has_place:
        place = f"{row.paper_page}/{row.paper_line}"
    kind = ReceiptKind.SIGNED if row.has_place else None
    return Answer(kind=kind, quantity=str(row.quantity), place=place)


def is_place(text: str) -> bool:
    """True for nothing, a sheet's number, or page and line: `3`, `12/5`."""
    return not text or bool(_SHEET.fullmatch(text) or _PAGE_LINE.fullmatch(text))


def unprinted_sheet(answer: Answer, sheets: tuple[int, ...] | None) -> int | None:
    """The sheet that an answer names, where it is none of those printed with the line.

    `sheets` None is not known: None.
    """
    if sheets is None or not _SHEET.fullmatch(answer.place):
        return None
    named = int(answer.place)
    return None if named in sheets else named


def is_count(text: str) -> bool:
    """True for nothing, or a number of copies."""
    return not text or (text.isascii() and text.isdigit() and len(text) < 5)  # noqa: PLR2004


def receipt_rows(answers: Mapping[int, Answer], receiver: str) -> tuple[ReceiptRow, ...]:
    """The rows to be recorded; `receiver` signed where a line names nobody else."""
    given = ((line, answer, answer.kind) for line, answer in answers.items())
    return tuple(_row(line, each, kind, receiver) for line, each, kind in given if kind is not None)


def answers_text(answers: Mapping[int, Answer]) -> str:
    """The answers as a draft keeps them."""
    return json.dumps({str(line): asdict(each) for line, each in answers.items()})


def answers_from(text: str, known: Mapping[int, Answer]) -> dict[int, Answer]:
    """The answers of a draft for the lines that are still there; others as they began."""
    try:
        kept = json.loads(text) if text else {}
    except ValueError:
        kept = {}
    return {line: _kept(kept.get(str(line)), answer) for line, answer in known.items()}


def _kept(kept: object, answer: Answer) -> Answer:
    if not isinstance(kept, dict):
        return answer
    kind = kept.get("kind")
    texts = {
        key: str(kept[key]) for key in ("receiver", "quantity", "place", "note") if key in kept
    }
    return replace(answer, kind=ReceiptKind(kind) if kind else None, **texts)


def _row(line: int, answer: Answer, kind: ReceiptKind, receiver: str) -> ReceiptRow:
    sheet: int | None = None
    page: int | None = None
    at: int | None = None
    if found := _PAGE_LINE.fullmatch(answer.place):
        page, at = int(found[1]), int(found[2])
    elif answer.place:
        sheet = int(answer.place)
    signed = kind is ReceiptKind.SIGNED
    return ReceiptRow(
        line=line,
        kind=kind,
        receiver=(answer.receiver or receiver) if signed else answer.receiver,
        quantity=int(answer.quantity) if answer.quantity else None,
        sheet=sheet,
        paper_page=page,
        paper_line=at,
        note=answer.note,
    )
