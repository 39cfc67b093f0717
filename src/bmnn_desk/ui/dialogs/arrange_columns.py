"""Columns and rows of a list by keys: which are shown, where, how wide, and how high a row is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout

from bmnn_desk.ui.settings.one_of import Choice, OneOf
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.column_list import ColumnList
from bmnn_desk.ui.widgets.form_area import FormArea
from bmnn_desk.ui.widgets.inset_spin import inset
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.shortcuts import listen_for
from bmnn_desk.ui.widgets.table_look import MOST_LETTERS, PER_LETTER, RowHeight

if TYPE_CHECKING:
    from bmnn_desk.ui.widgets.column_layout import ColumnLayout
    from bmnn_desk.ui.widgets.table_look import TableLook

_LIST_PART, _FACTS_PART = 3, 2


class ArrangeColumnsDialog(Sheet):
    """Nothing changes in the list before `forward`; a lock takes on what stands here."""

    form = "arrange_columns"
    reopens = False

    def __init__(self, layout: ColumnLayout) -> None:
        super().__init__(self.tr("Cột và dòng"))
        self._layout, self._before = layout, layout.look
        self.look: TableLook = layout.look
        self.list = ColumnList(self.tr("Các cột từ trái sang phải"))
        self.width_box = QSpinBox()
        self.rows: OneOf[RowHeight] = OneOf(
            self.tr("Độ cao dòng"),
            [
                Choice(value=RowHeight.COMPACT, words=self.tr("Sát")),
                Choice(value=RowHeight.NORMAL, words=self.tr("Vừa (mặc định)")),
                Choice(value=RowHeight.ROOMY, words=self.tr("Thoáng")),
            ],
        )
        self.show_subtitle(layout.table.accessibleName())
        self._build()
        self._show()
        self._connect()

    def forward(self) -> None:
        """Show the list so, and leave."""
        # A width that is still being typed counts.
        self.width_box.interpretText()
        self._take(self.look)
        self.finished.emit(self.tr("Đã đổi cột và dòng của danh sách."))

    def keep_draft(self) -> None:
        """Before a lock: the list takes on what was chosen here, and is kept with it."""
        self.width_box.interpretText()
        self._take(self.look)

    def close_sheet(self) -> None:
        """Leave the list as it was."""
        self._take(self._before)
        self.finished.emit(None)

    def restore(self) -> None:
        """Show the columns that the list has by itself; they count once they are taken."""
        self.look = self.look.usual()
        self._show()
        self.show_hint("")

    def focus_first(self) -> None:
        """Into the columns."""
        self.list.setFocus()

    def _take(self, look: TableLook) -> None:
        if look != self._layout.look:
            self._layout.take_look(look)

    def _show(self) -> None:
        keys, look = self._layout.keys, self.look
        self.list.show_columns(look.placed(keys), self._layout.headings, look.out_of_sight(keys))
        self.rows.put(look.height or RowHeight.NORMAL)
        self._show_width()

    def _show_width(self) -> None:
        hundredths = self.look.widths.get(self.list.current(), 0)
        before = self.width_box.blockSignals(True)
        self.width_box.setValue(-(-hundredths // PER_LETTER))
        self.width_box.blockSignals(before)

    def _edit_columns(self) -> None:
        order = self.list.order()
        self.look = replace(
            self.look,
            order=() if order == self._layout.keys else order,
            hidden=self.list.hidden_keys(),
        )
        self.show_hint("")

    def _edit_width(self, letters: int) -> None:
        self.look = self.look.as_wide(self.list.current(), letters * PER_LETTER or None)

    def _edit_rows(self) -> None:
        height = self.rows.value()
        self.look = replace(self.look, height=None if height is RowHeight.NORMAL else height)

    def _refuse(self) -> None:
        self.show_hint(self.tr("Danh sách phải còn ít nhất một cột: hiện cột khác rồi ẩn cột này."))

    def _connect(self) -> None:
        self.list.edited.connect(self._edit_columns)
        self.list.refused.connect(self._refuse)
        self.list.currentRowChanged.connect(lambda _row: self._show_width())
        self.width_box.valueChanged.connect(self._edit_width)
        self.rows.chosen.connect(lambda _height: self._edit_rows())
        listen_for({"Ctrl+Return": self.forward}, self)

    def _build(self) -> None:
        self.leave.setText(self.tr("&Giữ như cũ"))
        self.leave.show_icon("x")
        look = ButtonLook(icon="rotate")
        self.usual = self.offer(self.tr("&Khôi phục cột mặc định"), look, self.restore, left=True)
        look = ButtonLook(icon="check", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.use = self.offer(self.tr("&Dùng cho danh sách này"), look, self.forward)
        area, across = FormArea(), QHBoxLayout()
        across.setSpacing(18)
        across.addLayout(self._columns_part(), _LIST_PART)
        across.addLayout(self._facts_part(), _FACTS_PART)
        area.card.body.addLayout(across)
        self.body.addWidget(area)

    def _columns_part(self) -> QVBoxLayout:
        named = label(self.tr("&Cột từ trái sang phải"), TextPart.STRONG)
        named.setBuddy(self.list)
        self.up = Button(
            self.tr("Lê&n"), ButtonLook(icon="arrow-up"), lambda: self.list.move_current(-1)
        )
        self.down = Button(
            self.tr("&Xuống"), ButtonLook(icon="arrow-down"), lambda: self.list.move_current(1)
        )
        moves = QHBoxLayout()
        moves.setSpacing(8)
        moves.addWidget(self.up)
        moves.addWidget(self.down)
        moves.addStretch(1)
        hint = self.tr("Space: hiện, ẩn cột. Alt+↑, Alt+↓: đổi chỗ. Cửa sổ hẹp vẫn ẩn bớt cột.")
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(named)
        column.addWidget(self.list, 1)
        column.addLayout(moves)
        column.addWidget(label(hint, TextPart.HINT, wraps=True))
        return column

    def _facts_part(self) -> QVBoxLayout:
        wide = label(self.tr("Độ &rộng của cột đang chọn"), TextPart.STRONG)
        wide.setBuddy(self.width_box)
        self.width_box.setRange(0, MOST_LETTERS)
        self.width_box.setSpecialValueText(self.tr("Mặc định"))
        self.width_box.setSuffix(self.tr(" chữ"))
        self.width_box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.width_box.setAccessibleName(self.tr("Độ rộng của cột đang chọn"))
        inset(self.width_box)
        hint = self.tr("0 là mặc định. Cột không hẹp hơn tiêu đề của nó, không đẩy cột khác đi.")
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(wide)
        column.addWidget(self.width_box)
        column.addWidget(label(hint, TextPart.HINT, wraps=True))
        column.addSpacing(12)
        column.addWidget(label(self.tr("Độ cao dòng"), TextPart.STRONG))
        column.addWidget(self.rows)
        column.addStretch(1)
        return column
