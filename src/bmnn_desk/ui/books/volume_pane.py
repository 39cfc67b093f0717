"""The pane beside the shelf: what became of a volume, and its sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.number_texts import run_text
from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.ui.books.shelf_columns import closed_words, due_words, ordinal_words
from bmnn_desk.ui.settings.office_words import BOOK_WORDS
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.side_pane import PaneHead, SidePane, reading_area

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.sheets import SheetEntry
    from bmnn_desk.domain.volumes import ShelfEntry

_MOST_LETTERS, _MOST_SHEETS = 160, 30


class VolumePane(SidePane):
    """A volume: its days, its last sheets with their codes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_MOST_LETTERS, parent)
        self.facts, self.sheets = FactsList(), FactsList()
        self._heading = label(self.tr("Tờ sổ"), TextPart.SECTION)
        tool = self.tr("Sổ in ra, ký và đóng mới là sổ đăng ký; chương trình giúp lập sổ đó.")
        self._tool = label(tool, TextPart.HINT, wraps=True)
        self.put_body(reading_area(self.facts, self._heading, self.sheets, self._tool))
        self.show_volume(None, "", ())

    def show_volume(self, row: ShelfEntry | None, pack: str, sheets: Sequence[SheetEntry]) -> None:
        """Show a volume and its sheets, or that there is none; `pack` is its forms' name."""
        if row is None:
            self.show_head(PaneHead(top=self.tr("Chưa chọn quyển")))
            self.facts.show_facts(())
            self.sheets.show_facts(())
            self._heading.hide()
            return
        which = self.tr("Quyển {volume:02}, năm {year}").format(volume=row.volume, year=row.year)
        top = " · ".join(filter(None, (which, closed_words(row))))
        self.show_head(PaneHead(top=top, title=BOOK_WORDS[row.kind], warning=self._warning(row)))
        self.facts.show_facts(self._facts(row, pack))
        self.sheets.show_facts(map(self._sheet, reversed(sheets[-_MOST_SHEETS:])))
        self._heading.setVisible(bool(sheets))

    def _warning(self, row: ShelfEntry) -> str:
        if not row.to_correct:
            return ""
        ordinals = ", ".join(f"{each:02}" for each in row.to_correct)
        words = self.tr("Dòng {ordinals} đã sửa sau khi in. In tờ đính chính (Ctrl+P).")
        return words.format(ordinals=ordinals)

    def _facts(self, row: ShelfEntry, pack: str) -> Iterator[tuple[str, str]]:
        yield self.tr("Việc cần làm"), due_words(row)[1]
        yield self.tr("Mẫu sổ"), pack
        yield self.tr("Số thứ tự"), ordinal_words(row)
        yield self.tr("Số kế tiếp"), "" if row.is_finished else f"{row.next_ordinal:02}"
        yield self.tr("Mở quyển"), short_day(row.opened_on)
        names = {
            VolumeEventKind.OPENED: self.tr("Ký trang mở sổ"),
            VolumeEventKind.CLOSED: self.tr("Ký trang kết thúc"),
            VolumeEventKind.BOUND: self.tr("Đóng, giáp lai"),
        }
        for kind, name in names.items():
            mark = row.events.get(kind)
            if mark is not None:
                sheets = self.tr(", {count} tờ").format(count=mark.sheets) if mark.sheets else ""
                yield name, short_day(mark.day) + sheets
        if row.book_closed_on is not None:
            yield self.tr("Đóng sổ"), short_day(row.book_closed_on)

    def _sheet(self, sheet: SheetEntry) -> tuple[str, str]:
        states = {
            SheetState.PRINTED: self.tr("in {printed}, chờ ký"),
            SheetState.SIGNED: self.tr("ký {signed}"),
            SheetState.BOUND: self.tr("đóng {bound}"),
        }
        said = states[sheet.state].format(
            printed=short_day(sheet.printed_on),
            signed=day_text(sheet.signed_on),
            bound=day_text(sheet.bound_on),
        )
        lines = self.tr("chưa có dòng nào")
        if sheet.first_ordinal is not None and sheet.last_ordinal is not None:
            run = run_text(sheet.first_ordinal, sheet.last_ordinal)
            lines = self.tr("dòng {run}").format(run=run)
        if sheet.is_correction:
            lines = self.tr("đính chính {lines}").format(lines=lines)
        return str(sheet.number), f"{lines}, {said}\n{sheet.code}"
