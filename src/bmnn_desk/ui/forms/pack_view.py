"""What stands in a pack of forms: its checksum, each change old → new, the checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.form_correction import toml_value
from bmnn_desk.errors import FormUnusableError
from bmnn_desk.law.form_parts import forms_of, present_value
from bmnn_desk.ui.forms.form_words import place_words
from bmnn_desk.ui.forms.value_text import told_words
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.form_correction import FormCorrection
    from bmnn_desk.domain.form_pack import FormPack, PackedCheck, PackedCorrection
    from bmnn_desk.law.loader import Law

_PLACE, _OLD, _NEW = 1, 2, 3


class PackView(QWidget):
    """The checksum, the changes and the checks; the current change is told in whole words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checksum = label("", TextPart.STRONG, wraps=True)
        self.checksum.setAccessibleName(self.tr("Mã kiểm của gói"))
        self.facts = FactsList()
        headings = [
            self.tr("Mẫu"),
            self.tr("Chỗ trong mẫu"),
            self.tr("Đang dùng"),
            self.tr("Đổi thành"),
            self.tr("Nguồn, ngày đọc"),
        ]
        self.changes = ListTable(self.tr("Các thay đổi"), headings, wide=_NEW)
        for place in range(_PLACE, len(headings)):
            self.changes.horizontalHeader().setSectionResizeMode(
                place, QHeaderView.ResizeMode.Stretch
            )
        self.whole = label("", TextPart.HINT, wraps=True)
        self.changes.currentCellChanged.connect(lambda *_at: self._show_whole())
        headings = [self.tr("Mẫu"), self.tr("Bộ mẫu"), self.tr("Đã đối chiếu với, ngày đọc")]
        self.checks = ListTable(self.tr("Các mẫu đã đối chiếu"), headings, wide=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Mã kiểm của gói"), TextPart.SECTION))
        column.addWidget(self.checksum)
        column.addWidget(self.facts)
        self._titles = (
            label(self.tr("Các thay đổi"), TextPart.SECTION),
            label(self.tr("Các mẫu đã đối chiếu"), TextPart.SECTION),
        )
        for title, table in zip(self._titles, (self.changes, self.checks), strict=True):
            column.addWidget(title)
            column.addWidget(table)
            if table is self.changes:
                column.addWidget(self.whole)

    def show_pack(self, pack: FormPack, law: Law, *, here: bool) -> None:
        """Show a pack; the old values are this desk's where it is to be laid over `here`."""
        self.checksum.setText(pack.letters)
        words = self.tr("{changes} đính chính, {checks} mẫu đã đối chiếu")
        said = words.format(changes=len(pack.corrections), checks=len(pack.checks))
        self.facts.show_facts(((self.tr("Gồm"), said),))
        # What goes out is in force already: its old value is what it was laid over.
        old = self.tr("Đang dùng") if here else self.tr("Trước đính chính")
        self.changes.model().setHeaderData(_OLD, Qt.Orientation.Horizontal, old)
        changes = [self._change(each, law, here=here) for each in pack.corrections]
        self.changes.show_rows(changes)
        self._show_whole()
        self.checks.show_rows([_check(each, law) for each in pack.checks])
        shown = ((self.changes, bool(changes)), (self.checks, bool(pack.checks)))
        for title, (table, is_shown) in zip(self._titles, shown, strict=True):
            title.setVisible(is_shown)
            table.setVisible(is_shown)

    def _show_whole(self) -> None:
        """The current change with no word cut, old → new."""
        rows, at = self.changes.texts(), self.changes.currentRow()
        row = rows[at] if 0 <= at < len(rows) else ()
        words = "{}: {} → {}\n{}".format(*row[_PLACE:]) if row else ""
        self.whole.setText(words)
        self.whole.setVisible(bool(words))

    def _change(self, packed: PackedCorrection, law: Law, *, here: bool) -> tuple[str, ...]:
        given = packed.correction
        old = self._here(given, law) if here else packed.old
        new = told_words(given.value)
        if old == given.value:
            new = self.tr("{value} (đã giống, không đổi)").format(value=new)
        return (
            ", ".join(_forms(law, given)),
            place_words(given.place),
            told_words(old),
            new,
            _source(given),
        )

    def _here(self, given: FormCorrection, law: Law) -> str:
        try:
            return toml_value(present_value(law, given))
        except FormUnusableError:
            return self.tr("(chỗ này không có ở đây)")


def _forms(law: Law, given: FormCorrection) -> Sequence[str]:
    """The numbers of the forms that it changes; none where the pack is not known here."""
    known = {regime.key for regime in law.regimes}
    return forms_of(law, given) if given.pack in known else ()


def _check(check: PackedCheck, law: Law) -> tuple[str, ...]:
    names = {regime.key: regime.name for regime in law.regimes}
    source = f"{check.source}, {short_day(check.source_day)}"
    return check.form, names.get(check.pack, check.pack), source


def _source(given: FormCorrection) -> str:
    day = day_text(given.source_day)
    return ", ".join(filter(None, (given.source, day)))
