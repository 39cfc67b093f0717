"""Which windows the program has: found in its own source, so that a new one is among them."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bmnn_desk import ui
from bmnn_desk.ui.places import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ROOT = Path(__file__).parents[3]
_WHOLE = Path(__file__).with_name("whole.py")
# What fills a window, lies over one, stands at its side, or drops down from it.
_OFFICE = "lint/test_office_sheets.py"
# Where not the file of its own name opens and lints it: a part stands inside another's window.
_ELSEWHERE = {
    **dict.fromkeys(
        ("AddUnitDialog", "ChangeAccountDialog", "ChangePassphraseDialog", "EndAccountDialog",
         "EnrolPersonDialog", "EnterAccountDialog", "OpenBookDialog", "RecordDelegationDialog",
         "RekeyStoreDialog", "RenewRecoveryDialog", "ResetPassphraseDialog", "SetUpBodyDialog",
         "ShareTuyetMatDialog", "TakeTuyetMatDialog"),
        _OFFICE,
    ),
    **dict.fromkeys(("IssueOutgoingDialog", "PagePane", "_Sheet"), "issue/test_issue_lint.py"),
    **dict.fromkeys(("AgencyPage", "FinishPage", "PlacePage", "RecoveryPage", "UserPage"),
                    "first_run/test_first_run_window.py"),
    **dict.fromkeys(("ComparePage", "DonePage", "FilePage", "KeyPage", "RestoreWindow"),
                    "restore/test_restore_flow.py"),
    **dict.fromkeys(("_Calendar", "Toast"), "lint/test_boxes.py"),
    "ActPane": "pages/test_journal.py",
    "CopyingPane": "pages/test_copying.py",
    "DetailPane": "pages/test_outgoing.py",
    "DrillResultSheet": "restore/test_drill_sheet.py",
    "FindingPane": "pages/test_inspection.py",
    "FormPane": "pages/test_forms.py",
    "IncomingPane": "pages/test_incoming.py",
    "MainWindow": "lint/test_whole_window.py",
    "SecondPersonSheet": "dialogs/test_key_sheet.py",
    "SlipPane": "pages/test_proposals.py",
    "TransferPane": "pages/test_transfers.py",
    "VolumePane": "pages/test_books.py",
}  # fmt: skip
_ENDINGS = ("Sheet", "Dialog", "Page", "Pane", "Window", "Screen", "Strip", "Toast", "Calendar")


def window_classes() -> tuple[type[QWidget], ...]:
    """Every window, page, pane and strip of the program's own, without those only built upon."""
    for module in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        importlib.import_module(module.name)
    found = [each for each in set(_below(QWidget)) if _is_window(each) and not _is_base(each)]
    return tuple(sorted(found, key=lambda each: (each.__module__, each.__name__)))


def every_window() -> Mapping[str, Path]:
    """The windows by name, the main window by page, and the file whose tests open each."""
    of_classes = {kind.__name__: linting_file(kind) for kind in window_classes()}
    return of_classes | {f"MainWindow {place.key}": _WHOLE for place in PLACES}


def linting_file(kind: type[QWidget]) -> Path:
    """The test file that opens it: the one that mirrors its module, or the one that is named."""
    if kind.__name__ in _ELSEWHERE:
        return _ROOT / "tests" / "ui" / _ELSEWHERE[kind.__name__]
    *folders, name = kind.__module__.split(".")[1:]
    return _ROOT / "tests" / Path(*folders) / f"test_{name}.py"


def _below(kind: type[QWidget]) -> Iterator[type[QWidget]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)


def _is_window(kind: type[QWidget]) -> bool:
    """By its own name or by what it is built upon: neither way out is enough alone."""
    ours = kind.__module__.startswith(f"{ui.__name__}.")
    return ours and any(each.__name__.endswith(_ENDINGS) for each in kind.__mro__)


def _is_base(kind: type[QWidget]) -> bool:
    return any(each.__module__.startswith(f"{ui.__name__}.") for each in kind.__subclasses__())
