"""Which files ought not to be refused: both engines open them, no signature, no encryption."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from bmnn_desk import errors as e
from bmnn_desk.ui.error_texts import sentence
from tests.corpus.rows import REFUSED, STAMPED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.corpus.rows import Row

_LONGEST_S = 60
_OPENS = """
import sys, pypdfium2
document = pypdfium2.PdfDocument(sys.argv[1])
for index in range(len(document)):
    document[index].close()
sys.exit(0 if len(document) else 1)
"""


def share_refused(folder: Path, rows: Sequence[Row]) -> tuple[str, ...]:
    """Lines on the share of plain files that were refused, with their names.

    XFA forms, and files that start programs or media, are refused by rule: they are told apart.
    """
    plain = [row for row in rows if _is_plain(folder / row.file, is_open=row.result == STAMPED)]
    refused = [row for row in plain if row.result == REFUSED]
    by_rule = [row.file for row in refused if row.reason.startswith(_by_rule())]
    others = [row.file for row in refused if row.file not in by_rule]
    return (
        f"{len(plain)} PDF open in poppler and pdfium without complaint, neither signed nor "
        f"encrypted: {len(refused)} of them refused ({_share(refused, plain)}); without the "
        f"{len(by_rule)} refused by rule (XFA, programs, media) {len(others)} "
        f"({_share(others, plain)})",
        *(f"refused though plain, by rule: {name}" for name in by_rule),
        *(f"refused though plain: {name}" for name in others),
    )


def _by_rule() -> tuple[str, ...]:
    return sentence(e.DocumentXfaError()), sentence(e.DocumentActiveError("/Launch")).split("(")[0]


def _share(some: Sequence[object], whole: Sequence[object]) -> str:
    return f"{100 * len(some) / max(len(whole), 1):.1f} %"


def _is_plain(file: Path, *, is_open: bool) -> bool:
    told = _said(["pdfinfo", "-f", "1", "-l", "-1", str(file)])
    if told is None or "Encrypted:       no" not in told:
        return False
    if not is_open and _said([sys.executable, "-c", _OPENS, str(file)]) is None:
        return False
    return not _is_signed(file)


def _is_signed(file: Path) -> bool:
    told = _said(["pdfsig", "-nocert", str(file)], may_fail=True)
    return told is None or "does not contain any signatures" not in told


def _said(command: list[str], *, may_fail: bool = False) -> str | None:
    """What a program printed; None where it failed, complained or took too long."""
    try:
        ended = subprocess.run(command, capture_output=True, check=False, timeout=_LONGEST_S)
    except subprocess.TimeoutExpired:
        return None
    if not may_fail and (ended.returncode or ended.stderr):
        return None
    return (ended.stdout + ended.stderr).decode("utf-8", "replace")
