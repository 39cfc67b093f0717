"""Which files ought not to be refused: both engines open them, no signature, no encryption."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

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
    """Lines on the share of plain files that were refused, with their names."""
    plain = [row for row in rows if _is_plain(folder / row.file, is_open=row.result == STAMPED)]
    refused = [row.file for row in plain if row.result == REFUSED]
    share = 100 * len(refused) / max(len(plain), 1)
    return (
        f"{len(plain)} PDF open in poppler and pdfium without complaint, neither signed nor "
        f"encrypted: {len(refused)} of them refused ({share:.1f} %)",
        *(f"refused though plain: {name}" for name in refused),
    )


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
