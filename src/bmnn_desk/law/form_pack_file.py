"""Writes a pack file (.bmnn-mau): canonical JSON in UTF-8 with its SHA-256; it names no person.

papers/reading/read_form_pack.py reads one.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from typing import TYPE_CHECKING

from bmnn_desk.domain.form_pack import FormPack, PackedCheck, PackedCorrection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

KIND = "bmnn-mau"
VERSION = 1


def made_pack(corrections: Sequence[PackedCorrection], checks: Sequence[PackedCheck]) -> FormPack:
    """A pack with the checksum of what stands in it."""
    told = _canonical(_body(corrections, checks))
    return FormPack(
        corrections=tuple(corrections),
        checks=tuple(checks),
        checksum=hashlib.sha256(told).hexdigest(),
    )


def pack_bytes(pack: FormPack) -> bytes:
    """The bytes of a pack file; the same pack gives the same bytes."""
    body = _body(pack.corrections, pack.checks)
    return _canonical({**body, "checksum": pack.checksum}) + b"\n"


def _body(
    corrections: Sequence[PackedCorrection], checks: Sequence[PackedCheck]
) -> dict[str, object]:
    return {
        "kind": KIND,
        "version": VERSION,
        "corrections": [
            {
                "pack": each.correction.pack,
                "file": each.correction.file,
                "place": each.correction.place,
                "old": each.old,
                "value": each.correction.value,
                "source": each.correction.source,
                "source_day": _day_told(each.correction.source_day),
            }
            for each in corrections
        ],
        "checks": [
            {
                "pack": check.pack,
                "form": check.form,
                "digest": check.digest,
                "source": check.source,
                "source_day": check.source_day.isoformat(),
            }
            for check in checks
        ],
    }


def _canonical(value: object) -> bytes:
    told = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", told).encode("utf-8")


def _day_told(day: date | None) -> str:
    return "" if day is None else day.isoformat()
