"""Where, how, before whom copies are destroyed, and whether their kept files go too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.destruction import DestructionPlace
from bmnn_desk.ui.destruction.destruction_words import files_words
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.destruction import KeptFile
    from bmnn_desk.ui.widgets.form_panel import FormPanel

_WIPE = "wipe"
_GONE = "Nội dung đã xóa không lấy lại được, kể cả từ bản sao lưu. Dòng sổ vẫn giữ."


class DoneFields:
    """Adds `place`, `method`, `witnesses`, `minutes` and `wipe` to a panel.

    `gone` belongs under them: it warns while the tick takes away what nothing brings back.
    """

    def __init__(self, panel: FormPanel) -> None:
        self.place, self.method, self.minutes = LineEdit(), LineEdit(), LineEdit()
        self.witnesses = TextArea(rows=2)
        self.wipe: TickGroup[str] = TickGroup(((_WIPE, _tr("Xóa luôn các tệp nêu dưới đây")),))
        self.wipe.boxes[_WIPE].setChecked(True)
        add = panel.add
        add("place", FieldLook(words=_tr("Nơi tiê&u hủy"), required=True), self.place)
        hint = _tr("Ví dụ: cắt vụn, đốt thành tro.")
        add("method", FieldLook(words=_tr("&Cách tiêu hủy"), required=True, hint=hint), self.method)
        hint = _tr("Mỗi dòng một người.")
        look = FieldLook(words=_tr("Người chứng &kiến"), required=True, hint=hint)
        add("witnesses", look, self.witnesses)
        look = FieldLook(words=_tr("&Số biên bản tiêu hủy"))
        self._numbered = add("minutes", look, self.minutes)
        self._wiped = add("wipe", FieldLook(words=_tr("&Tệp trong kho")), self.wipe)
        self.gone, self._has_ended = Banner(BannerKind.WARN), False
        self.wipe.edited.connect(self._warn)

    def want_minutes(self, *, wanted: bool) -> None:
        """Star the number of the minutes where it is asked for."""
        self._numbered.show_required(required=wanted)

    def tell_files(self, files: tuple[KeptFile, ...]) -> None:
        """Say which files the tick takes away, and which stay, under it."""
        ended, left = files_words(files, stay=False), files_words(files, stay=True)
        told = [_tr("Xóa: {files}.").format(files=ended) if ended else _tr("Không xóa tệp nào.")]
        if left:
            words = _tr("Giữ lại, vì cơ quan còn bản cần đến: {files}.")
            told.append(words.format(files=left))
        if not files:
            told = [_tr("Trong kho không có tệp nào của các bản này.")]
        self._wiped.show_hint(" ".join(told))
        self._has_ended = bool(ended)
        self._warn()

    def rows(self) -> tuple[tuple[tuple[str, int], ...], ...]:
        """How they are laid out."""
        return (
            (("place", 6), ("method", 6)),
            (("witnesses", 8), ("minutes", 4)),
            (("wipe", 12),),
        )

    def examples(self) -> Mapping[str, str]:
        """What to write where one of them is empty."""
        return {
            "place": _tr("nơi tiêu hủy, ví dụ: sân sau trụ sở"),
            "method": _tr("cách tiêu hủy, ví dụ: đốt thành tro"),
            "witnesses": _tr("người chứng kiến, mỗi dòng một người"),
        }

    def done(self) -> DestructionPlace:
        """What was typed; nothing is wrong with it."""
        return DestructionPlace(
            place=self.place.value(),
            method=self.method.value(),
            witnesses=tuple(filter(None, map(str.strip, self.witnesses.value().split("\n")))),
        )

    @property
    def wipes(self) -> bool:
        """Whether the kept files go too."""
        return bool(self.wipe.values())

    def _warn(self) -> None:
        self.gone.say(_tr(_GONE) if self._has_ended and self.wipes else "")


def _tr(words: str) -> str:
    return QCoreApplication.translate("done_fields", words)
