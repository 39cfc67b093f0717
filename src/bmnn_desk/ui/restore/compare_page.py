"""The restored books beside the books on paper: the clerk types each one's last number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.first_run.page import FirstRunPage
from bmnn_desk.ui.restore.compare_words import (
    acts_words,
    closed_words,
    paper_words,
    typed_number,
)
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.field_rows import field_rows
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.restore.held_aside import HeldAside

_HALF = 6


class ComparePage(FirstRunPage):
    """`compared()` is each book with its number here and, as typed, on paper."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("So với sổ giấy"),
            self.tr(
                "Mở sổ giấy, gõ số cuối của từng sổ. Để trống nếu không có sổ giấy bên cạnh. Sổ "
                "nào trên giấy mà không có dưới đây thì cả sổ đó phải ghi lại."
            ),
        )
        self.acts = Banner(BannerKind.INFO)
        self.told, self.closed = Banner(BannerKind.DANGER), Banner(BannerKind.DANGER)
        self._fields = QWidget()
        self._lines: dict[str, LineEdit] = {}
        self._books: dict[str, tuple[str, int]] = {}
        self._within = QVBoxLayout()
        for widget in (self.told, self.closed, self.acts):
            self.body.addWidget(widget)
        self.body.addLayout(self._within)
        self.body.addStretch(1)

    def show_aside(self, held: HeldAside) -> None:
        """Show the books of a restored store, and how far the live one came."""
        self.told.say("")
        manifest = held.aside.restored.manifest
        live_seq = held.aside.restored.live_seq
        same = live_seq is not None and live_seq <= manifest.head.seq
        kind = BannerKind.OK if same else BannerKind.WARN
        self.acts.say(acts_words(manifest.head.seq, live_seq), kind)
        self.closed.say(closed_words(held.closed))
        self._show_books(held.books)

    def compared(self) -> tuple[tuple[str, str, str], ...]:
        """What, as the backup has it, as the paper says ("" where nothing was typed)."""
        return tuple(
            (name, str(number), self._lines[key].text().strip())
            for key, (name, number) in self._books.items()
        )

    def errors(self) -> dict[str, str]:
        """What is no number."""
        found = {}
        for key, line in self._lines.items():
            try:
                typed_number(line.text())
            except ValueError:
                found[key] = self.tr("Ghi một số, ví dụ: 118. Không có sổ giấy thì để trống.")
        return found

    def _show_books(self, books: Sequence[tuple[str, int]]) -> None:
        """Fields anew: a page goes back to another backup with other books."""
        self._within.removeWidget(self._fields)
        self._fields.hide()
        self._fields.deleteLater()
        self._fields, self._lines, self._books = QWidget(), {}, {}
        panel = FormPanel(self)
        for place, (name, number) in enumerate(books):
            key, line = f"book{place}", LineEdit()
            self._books[key], self._lines[key] = (name, number), line
            look = FieldLook(words=name, hint=paper_words(number, None))
            line.setPlaceholderText(self.tr("Số cuối trong sổ giấy"))
            panel.add(key, look, line)
            line.edited.connect(lambda key=key: self._judge(key))
            self.goes_forward(line.returnPressed)
        keys = tuple(self._books)
        pairs = [keys[at : at + 2] for at in range(0, len(keys), 2)]
        rows = [[(key, _HALF) for key in pair] for pair in pairs]
        grid = field_rows(panel, rows)
        grid.setContentsMargins(0, 0, 0, 0)
        self._fields.setLayout(grid)
        self._within.addWidget(self._fields)
        self.panel = panel

    def _judge(self, key: str) -> None:
        held = self._books[key][1]
        try:
            paper = typed_number(self._lines[key].text())
        except ValueError:
            return
        self.panel.field(key).show_hint(paper_words(held, paper))
