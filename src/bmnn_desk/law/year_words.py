"""The words of a year's report and of the list of what stays open, with their blanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.statistics import CAME, FigureKind
from bmnn_desk.domain.year_close import OpenPointKind

if TYPE_CHECKING:
    from collections.abc import Mapping

YEAR_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "year_report": {
        "motto_state": (),
        "motto_values": (),
        "long_day": ("day", "month", "place", "year"),
        "title": (),
        "subtitle": ("year",),
        "window": ("since", "until"),
        "window_open": ("day", "since", "until"),
        "part_1": (),
        "part_2": (),
        "part_3": (),
        "part_4": (),
        "part_5": (),
        "part_empty": (),
        "figures_title": (),
        "figures_note": (),
        "documents_title": (),
        "chart_title": (),
        "column_kind": (),
        "column_all": (),
        "column_before": ("year",),
        "column_difference": (),
        "no_figures": (),
        **{f"kind_{kind}": () for kind in FigureKind},
        "compiler": (),
        "compiler_note": (),
        "leader": (),
        "signer_note": (),
        **{f"origin_{kind}": () for kind in FigureKind if kind in CAME},
        "statistics_title": ("year",),
        "statistics_group": ("copies", "documents", "level"),
        "statistics_held": ("came", "closing", "level", "opening", "went"),
        "statistics_code": ("code",),
        "page": ("page",),
    },
    "year_exceptions": {
        "motto_state": (),
        "motto_values": (),
        "long_day": ("day", "month", "place", "year"),
        "title": ("year",),
        "intro": ("count", "year"),
        "group": ("count", "number", "what"),
        "of_day": ("day", "reference"),
        "of_book": ("book", "count", "volume"),
        "counted": ("count", "reference"),
        "no_reference": (),
        **{f"point_{kind}": () for kind in OpenPointKind},
        "compiler": (),
        "compiler_note": (),
        "leader": (),
        "leader_note": (),
        "code": ("code",),
        "page": ("page", "pages"),
    },
}
