"""Words stand out from what is behind them: of the colour tokens, and as really painted."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from tests.ui.lint.described import described, qt_made, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from bmnn_desk.ui.tokens import Tokens

TEXT_RATIO, EDGE_RATIO = 4.5, 3.0  # WCAG 1.4.3 and 1.4.11
# Enlarged, the strokes of letters are wide enough to have their full colour inside.
_ENLARGED = 4
_BORDER_PX = 3
_SEEN = 1.15  # below this ratio nothing is told from its background
_SOLID = 0.3  # of the ink; measured: letters 0.46 and more, the blends at their edges 0.25
_ROUNDING = 0.05
_MARKUP = re.compile(r"<[^>]*>|&\w+;")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """A place with words, without and with the border round it.

    One of `mixed` ink, a cell with icon and chip, is judged by its clearest colour.
    """

    name: str
    rect: QRect
    whole: QRect
    mixed: bool = False


def findings(window: QWidget) -> list[str]:
    """Ratios of what the window paints; words that are disabled are excepted, as in WCAG."""
    image = _painted(window)
    return [
        said
        for words in (*_of_labels(window), *_of_buttons(window), *_of_lines(window))
        for said in _judged(image, words)
    ] + [said for words in _of_cells(window) for said in _judged(image, words)]


def token_findings(tokens: Tokens) -> list[str]:
    """Ratios of the colours by name."""
    pairs = [(pair, TEXT_RATIO) for pair in tokens.text_pairs()]
    pairs += [(pair, EDGE_RATIO) for pair in tokens.edge_pairs()]
    return [
        f"{name}: {fore} on {back} has a contrast of {ratio(fore, back):.2f}, below {least}."
        for (name, fore, back), least in pairs
        if ratio(fore, back) < least
    ]


def ratio(one: str, other: str) -> float:
    """WCAG contrast of two colours written `#RRGGBB`, 1 to 21."""
    return _ratio(QColor(one).rgb(), QColor(other).rgb())


def _ratio(one: int, other: int) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(rgb: int) -> float:
    parts = ((rgb >> shift & 0xFF) / 255 for shift in (16, 8, 0))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _painted(window: QWidget) -> QImage:
    image = QImage(window.size() * _ENLARGED, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_ENLARGED)
    with _icons_blank(window):
        window.render(image)
    return image


@contextmanager
def _icons_blank(window: QWidget) -> Iterator[None]:
    """Take the icons off the buttons for a while: a dark one would hide pale words beside it."""
    buttons = shown(window, QAbstractButton)
    kept = [(button, button.icon()) for button in buttons if not button.icon().isNull()]
    for button, _ in kept:
        blank = QPixmap(button.iconSize() * _ENLARGED)
        blank.fill(Qt.GlobalColor.transparent)
        button.setIcon(QIcon(blank))
    try:
        yield
    finally:
        for button, icon in kept:
            button.setIcon(icon)


def _judged(image: QImage, words: _Words) -> Iterator[str]:
    if words.mixed:
        ratios = _every_ink(image, words.rect)
    else:
        ratios = _ink(image, words.rect) or _ink(image, words.whole)
    if not ratios:
        yield f"{words.name} has words, but none can be told from the background."
        return
    found = max(ratios) if words.mixed else min(ratios)
    if found < TEXT_RATIO - _ROUNDING:
        yield f"{words.name} is painted with a contrast of {found:.2f}, below {TEXT_RATIO}."


def _ink(image: QImage, rect: QRect) -> list[float]:
    """Contrast of each solid colour with the background, the commonest colour there."""
    place = QRect(rect.topLeft() * _ENLARGED, rect.size() * _ENLARGED)
    (background, _), *others = _counted(image.copy(place)).most_common()
    inks = {
        colour: (count, seen)
        for colour, count in others
        if (seen := _ratio(colour, background)) > _SEEN
    }
    ink = sum(count for count, _ in inks.values())
    solid = [seen for count, seen in inks.values() if count >= ink * _SOLID]
    return solid or [seen for _, seen in inks.values()][:1]


def _every_ink(image: QImage, rect: QRect) -> list[float]:
    """As `_ink`, small inks too: a chip's ground or the frame of the row outweighs the words."""
    place = QRect(rect.topLeft() * _ENLARGED, rect.size() * _ENLARGED)
    (background, _), *others = _counted(image.copy(place)).most_common()
    found = [_ratio(colour, background) for colour, count in others if count >= _ENLARGED**2]
    return [seen for seen in found if seen > _SEEN]


def _of_labels(window: QWidget) -> Iterator[_Words]:
    for label in shown(window, QLabel):
        if label.isEnabled() and _has_letters(label.text()):
            yield from _inside(window, label, label.rect())


def _of_buttons(window: QWidget) -> Iterator[_Words]:
    for button in shown(window, QAbstractButton):
        if button.isEnabled() and _has_letters(button.text()) and not qt_made(button):
            yield from _inside(window, button, _words_rect(button))


def _counted(part: QImage) -> Counter[int]:
    """How often each colour is there; two dots at a time, which halves the work."""
    counted: Counter[int] = Counter()
    for pair, count in Counter(memoryview(part.constBits()).cast("Q")).items():
        counted[pair & 0xFFFFFFFF] += count
        counted[pair >> 32] += count
    return counted


def _has_letters(words: str) -> bool:
    return any(letter.isalnum() for letter in _MARKUP.sub("", words))


def _words_rect(button: QAbstractButton) -> QRect:
    """Without the little box that is ticked."""
    if not isinstance(button, QCheckBox | QRadioButton):
        return button.rect()
    option = QStyleOptionButton()
    option.initFrom(button)
    part = (
        QStyle.SubElement.SE_CheckBoxContents
        if isinstance(button, QCheckBox)
        else QStyle.SubElement.SE_RadioButtonContents
    )
    return button.style().subElementRect(part, option, button)


def _of_lines(window: QWidget) -> Iterator[_Words]:
    for line in shown(window, QLineEdit):
        # Selected words have a second background; the tokens answer for that pair.
        plain = line.isEnabled() and not line.hasSelectedText()
        if plain and _has_letters(line.text() or line.placeholderText()):
            yield from _inside(window, line, line.contentsRect())
    for area in shown(window, QPlainTextEdit):
        plain = area.isEnabled() and not area.textCursor().hasSelection()
        if plain and _has_letters(area.toPlainText() or area.placeholderText()):
            yield from _inside(window, area, area.viewport().geometry())


def _of_cells(window: QWidget) -> Iterator[_Words]:
    for view in shown(window, QAbstractItemView):
        for index in _cells_in_sight(view):
            place = view.visualRect(index)
            if _is_in_sight(view, place) and str(index.data() or "").strip():
                name = f"{described(view)}, row {index.row() + 1}, column {index.column() + 1},"
                corner = view.viewport().mapTo(window, place.topLeft())
                rect = QRect(corner, place.size())
                yield _Words(name=name, rect=rect, whole=rect, mixed=True)


def _cells_in_sight(view: QAbstractItemView) -> Iterator[QModelIndex | QPersistentModelIndex]:
    first, bottom = view.indexAt(QPoint(1, 1)), view.viewport().rect().bottom()
    if not view.isEnabled() or not first.isValid():
        return
    # A list model keeps its columnCount to itself: it has one column.
    columns = 1 if isinstance(view, QListView) else view.model().columnCount()
    for row in range(first.row(), view.model().rowCount()):
        if view.visualRect(first.siblingAtRow(row)).top() > bottom:
            return
        yield from (view.model().index(row, column) for column in range(columns))


def _is_in_sight(view: QAbstractItemView, place: QRect) -> bool:
    """True where neither the view's edge nor something over the view covers a part of it."""
    seen = view.viewport().visibleRegion()
    return not place.isEmpty() and QRegion(place).subtracted(seen).isEmpty()


def _inside(window: QWidget, widget: QWidget, rect: QRect) -> Iterator[_Words]:
    """The place with and without its border, where all of the widget can be seen."""
    if rect.isEmpty() or widget.visibleRegion().boundingRect() != widget.rect():
        return
    border = min(_BORDER_PX, rect.width() // 5, rect.height() // 5)
    whole = QRect(widget.mapTo(window, QPoint()) + rect.topLeft(), rect.size())
    inner = whole.adjusted(border, border, -border, -border)
    yield _Words(name=described(widget), rect=inner, whole=whole)
