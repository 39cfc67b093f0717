"""Has every line and area of an editor ask before an old encoding stays, or goes, unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.ui.widgets.legacy_strip import LegacyStrip
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.widgets.legacy_paste import LegacyPaste


def watch_pastes(around: QWidget, editor: QWidget, place: Callable[[LegacyStrip], object]) -> None:
    """Watch the editor, or what it has to type into, for as long as it is there.

    `place` lays the strip out under it, within `around`; it is asked with the first offer.
    """
    for each in (
        editor,
        *editor.findChildren(LineEdit),
        *editor.findChildren(TextArea),
    ):
        if isinstance(each, LineEdit | TextArea):
            _Watch(around, each, place)


class _Watch(QObject):
    def __init__(
        self,
        around: QWidget,
        editor: LineEdit | TextArea,
        place: Callable[[LegacyStrip], object],
    ) -> None:
        super().__init__(editor)
        self._around, self._editor, self._place = around, editor, place
        self._strip: LegacyStrip | None = None
        editor.legacy_pasted.connect(self._offer)

    def _offer(self, found: LegacyPaste) -> None:
        if self._strip is None:
            self._strip = LegacyStrip(self._editor, self._editor, self._around)
            self._place(self._strip)
            self._editor.edited.connect(self._look_again)
        change = self._editor.change_pasted
        self._strip.offer(found, lambda read: change(found.text, read(found.text)))

    def _look_again(self) -> None:
        """What was deleted or written over needs no answer."""
        strip = self._strip
        if strip is not None and strip.offered and strip.offered not in self._editor.draft_text():
            strip.withdraw()
