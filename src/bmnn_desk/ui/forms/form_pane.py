"""The pane beside the forms: what a form is worth, who checked it, what lies over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.ui.forms.form_row import name_words
from bmnn_desk.ui.forms.form_words import confidence_words, place_words
from bmnn_desk.ui.forms.value_text import told_words
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.side_pane import PaneHead, SidePane, reading_area

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.form_state import CorrectionEntry
    from bmnn_desk.ui.forms.form_row import FormRow

_MOST_LETTERS = 160
_CODE = 8


class FormPane(SidePane):
    """A form: where its data are from, its check, its corrections old → new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_MOST_LETTERS, parent)
        self.facts, self.corrections = FactsList(), FactsList()
        self._heading = label(self.tr("Đính chính đang áp dụng"), TextPart.SECTION)
        self.put_body(reading_area(self.facts, self._heading, self.corrections))
        self.show_row(None, "", "")

    def show_row(self, row: FormRow | None, pack: str, source: str) -> None:
        """Show a form or a stamp, the name of its pack, and where its data are from."""
        if row is None:
            self.show_head(PaneHead(top=self.tr("Chưa chọn mẫu")))
            self.facts.show_facts(())
            self.corrections.show_facts(())
            self._heading.hide()
            return
        number = row.form.number
        top = self.tr("Mẫu số {number}").format(number=number) if number else self.tr("Ngoài mẫu")
        self.show_head(
            PaneHead(
                top=top,
                title=row.stamp.name if row.stamp else name_words(row),
                warning=self._warning(row),
            )
        )
        self.facts.show_facts(self._facts(row, pack, source))
        self.corrections.show_facts(map(self._correction, row.form.corrections))
        self._heading.setVisible(bool(row.form.corrections))

    def _warning(self, row: FormRow) -> str:
        if any(not each.holds for each in row.form.corrections):
            return self.tr(
                "Có đính chính không còn đặt được lên bộ mẫu của chương trình. Bỏ đính chính đó "
                "(Ctrl+Delete), rồi sửa lại nếu còn cần."
            )
        check = row.form.check
        if check is not None and not check.holds:
            return self.tr("Mẫu đã đổi sau lần đối chiếu. Đối chiếu lại với bản chính thức.")
        return ""

    def _facts(self, row: FormRow, pack: str, source: str) -> Iterator[tuple[str, str]]:
        yield self.tr("Bộ mẫu"), pack
        yield self.tr("Mức tin cậy"), confidence_words(row.confidence)
        check = row.form.check
        if check is not None:
            words = self.tr("{day}, {by}").format(day=short_day(check.day), by=check.by)
            yield self.tr("Đã đối chiếu"), words if check.by else short_day(check.day)
            yield (
                self.tr("Đối chiếu với"),
                self.tr("{source}, đọc ngày {day}").format(
                    source=check.source, day=short_day(check.source_day)
                ),
            )
            yield self.tr("Nhận từ gói"), _code(check.carried)
        elif row.form.number:
            yield self.tr("Đã đối chiếu"), self.tr("Chưa")
        yield self.tr("Nguồn của mẫu"), source

    def _correction(self, entry: CorrectionEntry) -> tuple[str, str]:
        words = self.tr("{old} → {new}\n{source}, đọc ngày {read}; ghi ngày {day}").format(
            old=told_words(entry.old),
            new=told_words(entry.correction.value),
            source=entry.correction.source,
            read=_day(entry),
            day=short_day(entry.day),
        )
        if entry.carried:
            words += self.tr("; gói {code}").format(code=_code(entry.carried))
        return place_words(entry.correction.place), words


def _day(entry: CorrectionEntry) -> str:
    day = entry.correction.source_day
    return day_text(day)


def _code(checksum: str) -> str:
    """The beginning of a checksum, as people compare it."""
    return checksum[:_CODE].upper()
