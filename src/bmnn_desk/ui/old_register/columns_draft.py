"""Columns that were chosen by hand and not brought in yet: kept in the store, offered again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.ui.draft_keeper import DraftKeeper

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from bmnn_desk.ui.old_register.column_names import ColumnNames
    from bmnn_desk.ui.seat import Seat

FORM = "old_register"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Unfinished:
    """A file of which columns were chosen, and how; `hour` is when that was kept, as HH:MM."""

    path: Path
    names: dict[str, str]
    hour: str


class ColumnsDraft:
    """Keeps where the file lies and what its columns were chosen to be; never what is in it."""

    def __init__(
        self, seat: Seat, names: ColumnNames, parent: QObject, say: Callable[[str], object]
    ) -> None:
        self._names = names
        self._path: Path | None = None
        self._keeper = DraftKeeper(seat, FORM, 0, self._fields, parent)
        self._keeper.kept.connect(say)

    def begin(self, path: Path) -> None:
        """This file is at work now."""
        self._path = path

    def touch(self) -> None:
        """A column was chosen."""
        if self._path is not None:
            self._keeper.touch()

    def keep(self) -> None:
        """Keep what was chosen since the last time; before a lock, a close."""
        self._keeper.keep_now()

    def drop(self) -> None:
        """The file is in the store."""
        self._path = None
        self._keeper.drop()

    def found(self) -> Unfinished | None:
        """What was left undone; None where there is nothing, or it cannot be read."""
        draft = self._keeper.found()
        if draft is None:
            return None
        try:
            names = json.loads(draft.fields.get("names", ""))
        except ValueError:
            return None
        path = draft.fields.get("path", "")
        is_sound = isinstance(names, dict) and all(isinstance(each, str) for each in names.values())
        if not path or not is_sound:
            return None
        return Unfinished(path=Path(path), names=names, hour=draft.saved_at)

    def _fields(self) -> tuple[dict[str, str], str]:
        return {"path": str(self._path or ""), "names": json.dumps(self._names.names)}, ""
