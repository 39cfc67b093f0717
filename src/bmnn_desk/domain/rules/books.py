"""Rules of correcting the registers (DEN-02, DI-02, DI-02B, DI-12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.corrections import CorrectionCase


def correction_says_why(case: CorrectionCase) -> bool:
    """Something changes, and the reason is given; the old text is kept with it."""
    return bool(case.reason.strip()) and case.old != case.new


def no_hidden_title(case: CorrectionCase) -> bool:
    """A Tuyệt mật line without a trích yếu gets none by a correction."""
    return not case.hidden_title


def envelope_stays_shut(case: CorrectionCase) -> bool:
    """Of a sealed envelope only what its cover says is written."""
    return not case.sealed


CORRECTION: Mapping[str, Callable[[CorrectionCase], bool]] = {
    "DEN-02": envelope_stays_shut,
    "DI-02": no_hidden_title,
    "DI-02B": no_hidden_title,
    "DI-12": correction_says_why,
}
