"""Take over what the record before had: all that may be the same again, or one field."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from bmnn_desk.errors import DeskError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bmnn_desk.ui.sheet import Sheet
    from bmnn_desk.ui.widgets.form_panel import FormPanel

_NUMBERS = frozenset({"number", "reference", "copy_numbers"})
Group: TypeAlias = str | tuple[str, ...]


class CopyPrevious(QObject):
    """Ctrl+D fills in what nobody typed, Ctrl+' the field in focus; `banner` says what came of it.

    `groups` are the fields that may be the same again, in the order in which they are filled in:
    never a number, nor a day that is new each time. Fields of one group go together, as a person
    and his post: where one of them was typed, or is offered no more, the others stay too. `last`
    reads the texts of the record before. To be made before a draft is shown: what stands there
    then nobody typed.

    Raises:
        KeyError: the form has no such field.
        TypeError: one of the fields is a day or a number.
    """

    def __init__(
        self,
        form: Sheet,
        panel: FormPanel,
        groups: Iterable[Group],
        last: Callable[[], Mapping[str, str]],
    ) -> None:
        super().__init__(form)
        self._form, self._panel, self._last = form, panel, last
        self._groups = [(each,) if isinstance(each, str) else each for each in groups]
        self._keys = tuple(key for group in self._groups for key in group)
        self._untyped = [panel.texts()]
        for key in self._keys:
            if key in _NUMBERS or isinstance(panel.field(key).editor, DateField):
                raise TypeError(key)
        self.banner = Banner(BannerKind.INFO)
        look = ButtonLook(icon="arrow-back-up", tip="Ctrl+D")
        form.offer(self.tr("Chép lần trước"), look, self.copy_all, left=True)
        listen_for({"Ctrl+D": self.copy_all, "Ctrl+'": self.copy_field}, form)

    def settle(self) -> None:
        """What stands in the form now nobody typed either."""
        self._untyped.append(self._panel.texts())

    def texts(self) -> dict[str, str]:
        """What the next record may take over of this one, as it stands now."""
        texts = self._panel.texts()
        return {key: texts[key] for key in self._visible(self._keys) if texts[key]}

    def copy_all(self) -> None:
        """Fill in every field that may be the same again; what was typed stays."""
        last = self._read()
        if last is None:
            return
        now = self._panel.texts()
        typed = [key for key in self._keys if now[key] and not self._is_untyped(key, now[key])]
        taken = [
            {key: last.get(key, "") for key in group}
            for group in self._groups
            if not any(key in typed for key in group) and any(last.get(key) for key in group)
        ]
        filled = self._take_whole(taken, now)
        self._tell(self._words(filled, typed), BannerKind.INFO)

    def _take_whole(self, taken: Iterable[dict[str, str]], before: Mapping[str, str]) -> list[str]:
        """Fill in groups, each whole or not at all; the keys that now have the earlier text."""
        for group in taken:
            self._panel.put_texts(group)
        now, filled = self._panel.texts(), list[str]()
        for group in taken:
            said = [key for key, text in group.items() if text]
            if all(now[key] == group[key] for key in said):
                self._untyped.append(group)
                filled += said
            else:
                # Who is offered no more would leave his post beside whoever is chosen instead.
                self._panel.put_texts({key: before[key] for key in group})
        return filled

    def copy_field(self) -> None:
        """Fill in the field in focus, over what stands there."""
        key, last = self._panel.caret(), self._read()
        if not key or last is None:
            return
        if key not in self._keys:
            self._form.said.emit(self.tr("Ô này mỗi lần ghi một khác nên không chép."))
        elif not last.get(key):
            self._form.said.emit(self.tr("Lần ghi trước để trống ô này."))
        else:
            self._panel.put_texts({key: last[key]})

    def _read(self) -> Mapping[str, str] | None:
        """The record before; None, with the banner saying so, where there is none."""
        try:
            last = self._last()
        except DeskError as error:
            self._tell(sentence(error), BannerKind.WARN)
            return None
        if not last:
            self._tell(self.tr("Chưa có lần ghi nào trước đó để chép."), BannerKind.INFO)
            return None
        return last

    def _tell(self, words: str, kind: BannerKind) -> None:
        """On the banner, and in the toast too: a long form may have scrolled past the banner."""
        self.banner.say(words, kind)
        self._form.said.emit(words)

    def _is_untyped(self, key: str, text: str) -> bool:
        return any(texts.get(key) == text for texts in self._untyped)

    def _words(self, filled: Iterable[str], typed: Iterable[str]) -> str:
        fresh = [key for key in self._panel.keys() if key not in self._keys]  # noqa: SIM118
        said = (
            (self.tr("Đã chép từ lần ghi trước: {fields}."), filled),
            (self.tr("Giữ nguyên ô đã gõ: {fields}."), typed),
            (self.tr("Không chép, vì mỗi lần một khác: {fields}."), fresh),
        )
        words = [words.format(fields=named) for words, keys in said if (named := self._named(keys))]
        return " ".join(words)

    def _named(self, keys: Iterable[str]) -> str:
        return "; ".join(self._panel.field(key).plain_words for key in self._visible(keys))

    def _visible(self, keys: Iterable[str]) -> list[str]:
        return [key for key in keys if not self._panel.field(key).isHidden()]
