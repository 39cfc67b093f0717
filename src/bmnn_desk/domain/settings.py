"""The office's settings that this desk asks for (workflow: each [P] is a setting)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyOrder
from bmnn_desk.domain.stamps import LEVEL_STAMPS, MarkWay, Stamp

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSettings:
    """How an issuing body marks and numbers; the defaults are workflow 3's.

    `black_rule` is the number of the office's own rule that accepts black for BẢN SỐ;
    without it a mark is never planned in black.
    """

    copy_order: CopyOrder = CopyOrder.ARCHIVE_LAST
    level_way: MarkWay = MarkWay.RUBBER
    copy_number_way: MarkWay = MarkWay.PRINT
    black_rule: str = ""

    def way(self, stamp: Stamp) -> MarkWay:
        """How the office puts this mark onto its papers, unless an act says otherwise."""
        if stamp in LEVEL_STAMPS.values():
            return self.level_way
        return self.copy_number_way if stamp is Stamp.COPY_NUMBER else MarkWay.RUBBER


def settings_from(stored: Mapping[str, str]) -> OfficeSettings:
    """The settings from their stored texts; an unknown key is a programmer's mistake."""
    plain = OfficeSettings()
    known = {"copy_order", "level_way", "copy_number_way", "black_rule"}
    if strange := set(stored) - known:
        raise ValueError(", ".join(sorted(strange)))
    return OfficeSettings(
        copy_order=CopyOrder(stored.get("copy_order", plain.copy_order)),
        level_way=MarkWay(stored.get("level_way", plain.level_way)),
        copy_number_way=MarkWay(stored.get("copy_number_way", plain.copy_number_way)),
        black_rule=stored.get("black_rule", ""),
    )
