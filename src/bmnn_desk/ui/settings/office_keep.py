"""The office's settings as the page shows them; each change is kept at once, as one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.domain.settings import settings_from
from bmnn_desk.errors import DeskError, SavedNotAnchoredError
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.seat import new_request_id

if TYPE_CHECKING:
    from bmnn_desk.domain.settings import OfficeSettings
    from bmnn_desk.ui.seat import Seat


class OfficeKeep(QObject):
    """`said(words)` tells what was kept, `changed` that a setting is another one now."""

    said = Signal(str)
    changed = Signal()

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seat = seat
        self.read()

    @property
    def settings(self) -> OfficeSettings:
        """What the store holds, as it was read last."""
        return self._settings

    def read(self) -> None:
        """Read the store again."""
        asked = BodyAsked(body=self.seat.body)
        (self._settings,) = self.seat.desk.read(office_settings, asked)

    def keep(self, key: str, value: str, words: str) -> str:
        """Keep one value and say so by `words`; a value that is there already is no act.

        Returns:
            Why it was refused, the older value holding on; empty where it was kept.

        Raises:
            ValueError: no such key, or a value that cannot be: the section asks no such thing.
        """
        if getattr(settings_from({key: value}), key) == getattr(self._settings, key):
            return ""
        request = SettingRequest(
            request_id=new_request_id(),
            day=self.seat.today(),
            body=self.seat.body,
            key=key,
            value=value,
        )
        refused = ""
        try:
            self.seat.desk.do(choose_setting, request)
        except SavedNotAnchoredError as error:
            refused = sentence(error)
        except DeskError as error:
            return sentence(error)
        self.read()
        self.changed.emit()
        if not refused:
            self.said.emit(words)
        return refused
