"""Three lists to paste into, each with what was understood of it beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from bmnn_desk.domain.office import PostKind
from bmnn_desk.ui.examples import post_example
from bmnn_desk.ui.first_run.enter_lists import ListsRead, known_office
from bmnn_desk.ui.first_run.fate_words import fate_words
from bmnn_desk.ui.first_run.pasted_lists import Fate, people_from, recipients_of, units_from
from bmnn_desk.ui.proposal.recipients_paste import PasteWords
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.settings.office_words import POST_WORDS
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.tabbed_pane import lay_tabs
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.first_run.pasted_lists import PastedLine
    from bmnn_desk.ui.seat import Seat

_WAIT_MS = 150
_ROWS = 5
_SEEN_LETTERS = 24
_EDITOR_AT = 1
KEYS = ("people", "units", "recipients")


class ListsPart(QWidget):
    """`panel` holds the three texts; `judged` when what they say was read anew."""

    judged = Signal()

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        measure = seat.desk.law.on(seat.today()).measure
        self._words = PasteWords(groups=measure.group_words, as_above=measure.as_above)
        self.panel = FormPanel(self)
        self.tables: dict[str, ListTable] = {}
        self._told = {key: label("", TextPart.MUTED, wraps=True) for key in KEYS}
        self.read: dict[str, tuple[PastedLine, ...]] = dict.fromkeys(KEYS, ())
        self.tabs = QTabWidget()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.judge)
        self._build()
        self.look_again()
        self.panel.edited.connect(self._timer.start)

    @property
    def new(self) -> ListsRead:
        """The lines that would be entered."""
        units, people, recipients = (
            tuple(line for line in self.read[key] if line.fate is Fate.NEW)
            for key in ("units", "people", "recipients")
        )
        return ListsRead(units=units, people=people, recipients=recipients)

    @property
    def faulty(self) -> int:
        """How many lines were not understood, and are to be mended."""
        return sum(_is_faulty(line) for lines in self.read.values() for line in lines)

    @property
    def is_empty(self) -> bool:
        """True where nothing was pasted but headings, as the texts were read last."""
        lines = (line for lines in self.read.values() for line in lines)
        return all(line.fate is Fate.HEADING for line in lines)

    def look_again(self) -> None:
        """Read the store anew, and judge what stands here by it.

        Raises:
            DeskError: the read went wrong.
        """
        self._known = known_office(self._seat)
        self.judge()

    def judge(self) -> None:
        """Read the three texts and show what becomes of each line."""
        self._timer.stop()
        texts, known = self._texts(), self._known
        units = units_from(texts["units"], known)
        new = [line.name for line in units if line.fate is Fate.NEW]
        self.read = {
            "people": people_from(texts["people"], known, new),
            "units": units,
            "recipients": recipients_of(texts["recipients"], known, self._words),
        }
        for at, (key, words) in enumerate(self._names()):
            self.tables[key].show_rows([self._row(key, line) for line in self.read[key]])
            self._told[key].setText(self._sum(self.read[key]) or self._how(key))
            faulty = sum(map(_is_faulty, self.read[key]))
            mark = " ⚠" if faulty else ""
            many = sum(line.fate is Fate.NEW for line in self.read[key])
            self.tabs.setTabText(at, f"{words} ({many}){mark}" if self.read[key] else words)
        self.judged.emit()

    def leave_faulty(self) -> None:
        """Keep the lines alone that are to be mended; the first list that has one is shown.

        Raises:
            DeskError: the store could not be read anew; the lines are left already.
        """
        shown = -1
        for at, key in enumerate(KEYS):
            kept = _left(self.read[key])
            self.panel.field(key).as_editor().put_draft_text("\n".join(kept))
            shown = at if kept and shown < 0 else shown
        self.look_again()
        if shown >= 0:
            self.tabs.setCurrentIndex(shown)
            self.panel.focus(KEYS[shown])

    def focus_first(self, caret: str = "") -> None:
        """Where it was left, or into the list that shows."""
        name = caret.partition("@")[0]
        if name in KEYS:
            self.tabs.setCurrentIndex(KEYS.index(name))
        self.panel.focus(caret if name in KEYS else KEYS[self.tabs.currentIndex()])

    def _texts(self) -> dict[str, str]:
        return self.panel.texts()

    def _row(self, key: str, line: PastedLine) -> tuple[str, ...]:
        said, first = fate_words(line), str(line.number)
        name = line.name or _short(line.seen)
        if key == "people":
            is_deputy = line.fate is Fate.NEW and line.kind is PostKind.DEPUTY
            said = f"{said} · {POST_WORDS[line.kind]}" if is_deputy else said
            return first, name, " · ".join(filter(None, (line.second, line.unit))), said
        if key == "units":
            return first, name, line.second, said
        return first, name, said

    def _names(self) -> tuple[tuple[str, str], ...]:
        words = (self.tr("Người ký, cán bộ"), self.tr("Đơn vị"), self.tr("Nơi nhận"))
        return tuple(zip(KEYS, words, strict=True))

    def _sum(self, lines: tuple[PastedLine, ...]) -> str:
        """How many are new, left out, to be mended; empty where there is no line."""
        if not lines:
            return ""
        new = sum(line.fate is Fate.NEW for line in lines)
        faulty = sum(map(_is_faulty, lines))
        words = self.tr("{new} dòng sẽ thêm · {passed} dòng bỏ qua · {faulty} dòng cần sửa")
        said = words.format(new=new, passed=len(lines) - new - faulty, faulty=faulty)
        first = next(filter(_is_faulty, lines), None)
        if first is None:
            return said
        # Whole, as the column may be too narrow for it.
        why = self.tr("Dòng {number}: {why}").format(number=first.number, why=fate_words(first))
        return f"{said}\n{why}"

    def _how(self, key: str) -> str:
        example = post_example("head_of_department")
        return {
            "people": self.tr(
                "Mỗi dòng một người: họ và tên, chức vụ, đơn vị nếu có. Ví dụ: Nguyễn Văn C, {post}"
            ).format(post=example),
            "units": self.tr("Mỗi dòng một đơn vị: tên và chữ trong ký hiệu. Ví dụ: Văn phòng, VP"),
            "recipients": self.tr(
                "Mỗi dòng một nơi nhận thường gửi, như ở cuối văn bản. Khi ghi nơi nhận, gõ vài "
                "chữ là được gợi ý."
            ),
        }[key]

    def _headings(self, key: str) -> list[str]:
        tr = self.tr
        return {
            "people": [tr("Dòng"), tr("Họ và tên"), tr("Chức vụ, đơn vị")],
            "units": [tr("Dòng"), tr("Tên đơn vị"), tr("Ký hiệu")],
            "recipients": [tr("Dòng"), tr("Nơi nhận")],
        }[key] + [tr("Kết quả")]

    def _build(self) -> None:
        label_words = {
            "people": self.tr("Dán danh sách n&gười"),
            "units": self.tr("Dán danh sách đơn &vị"),
            "recipients": self.tr("Dán danh sách nơi nhậ&n"),
        }
        tabs: list[tuple[str, QWidget]] = []
        for key, words in self._names():
            area = TextArea(rows=_ROWS)
            area.setLineWrapMode(TextArea.LineWrapMode.NoWrap)
            area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            field = self.panel.add(key, FieldLook(words=label_words[key]), area)
            fills = field.layout()
            if isinstance(fills, QVBoxLayout):
                fills.setStretch(_EDITOR_AT, 1)  # the text, not the room under it
            headings = self._headings(key)
            table = ListTable(words, headings, len(headings) - 1, fills=True)
            self.tables[key] = table
            tabs.append((words, self._tab(key, field, table)))
        lay_tabs(self.tabs, self.tr("Các danh sách"), tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)

    def _tab(self, key: str, field: QWidget, table: ListTable) -> QWidget:
        tab, right = QWidget(), QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self._told[key])
        right.addWidget(table, 1)
        row = QHBoxLayout(tab)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        row.addWidget(field, 2)
        row.addLayout(right, 3)
        return tab


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _SEEN_LETTERS else f"{plain[:_SEEN_LETTERS].rstrip()}…"


def _left(lines: Sequence[PastedLine]) -> list[str]:
    """The faulty lines as they stand, under their headings: these say which column is which."""
    last = max((line.number for line in lines if _is_faulty(line)), default=0)
    # By number: a line that names two recipients was read twice, and stands once.
    kept = {
        line.number: line.seen
        for line in lines
        if _is_faulty(line) or (line.fate is Fate.HEADING and line.number < last)
    }
    return list(kept.values())


def _is_faulty(line: PastedLine) -> bool:
    return line.fate is not Fate.NEW and not line.fate.is_passed
