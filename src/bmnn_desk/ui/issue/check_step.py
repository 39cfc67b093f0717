"""Step 4, Kiểm tra, phát hành: what the rules say, what will be done, the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from bmnn_desk.domain.dates import short_day
from bmnn_desk.ui.issue.good_words import good_words
from bmnn_desk.ui.issue.outcome_panel import OutcomePanel
from bmnn_desk.ui.issue.printer_choice import PrinterChoice
from bmnn_desk.ui.issue.work_list import WorkList
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.follow_focus import FollowFocus
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.level_words import level_chip_words
from bmnn_desk.ui.widgets.remarks import RemarkKind
from bmnn_desk.ui.widgets.time_left import Pace

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.services.checks import IssueCheck
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.remarks import Remark

_SIDE_PX = 345


class CheckStep(QWidget):
    """`stop_asked` on "Dừng sau bản này"; `edited` on an other case or another printer.

    `marks_asked` where the clerk wants to go to the marks of step 3.
    """

    edited = Signal()
    marks_asked = Signal()
    stop_asked = Signal()

    def __init__(self, seat: Seat, matter: IssueMatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat, self._matter = seat, matter
        self.mishap = Banner(BannerKind.DANGER)
        self.done = Banner(BannerKind.OK)
        self.differs, self.of_marks = Banner(BannerKind.WARN), Banner(BannerKind.WARN)
        self.findings = FindingsPanel()
        self.printer = PrinterChoice(seat, matter.settings.printer)
        self.work = WorkList()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Tiến độ in"))
        self.bar.setTextVisible(False)
        self.progress = label("", TextPart.MUTED)
        self._pace = Pace()
        look = ButtonLook(icon="hand-stop", kind=ButtonKind.DANGER)
        self.stop = Button(self.tr("&Dừng sau bản này"), look, self.stop_asked.emit)
        self.outcome = OutcomePanel()
        self._facts = FactsList()
        self._build()
        self.show_progress(0, 0, "")
        self.outcome.hide()
        self.findings.edited.connect(self.edited.emit)
        self.printer.edited.connect(self.edited.emit)

    def show_check(self, check: IssueCheck | None, faults: int = 0) -> None:
        """Show what the rules say, what is in order, and the number that would be taken."""
        good = [] if check is None else good_words(self._matter, faults)
        if check is not None and not check.rules:
            good.append(self.tr("Không vướng quy định nào"))
        self.findings.show_rules(() if check is None else check.rules, good)
        self.of_marks.say("")
        self._show_facts("" if check is None else check.reference)

    def show_taken(self, words: str) -> None:
        """Say that the number is taken, in place of what was checked before."""
        self.show_check(None)
        self.findings.show_rules((), [words])

    def rest_focus(self) -> None:
        """Hold the keys where nothing is pressed or changed by them, but the work can be read."""
        self._area.setFocus()

    @property
    def rests(self) -> bool:
        """True while the focus is held by `rest_focus`."""
        return self._area.hasFocus()

    def show_faults(self, count: int) -> None:
        """Say in how many places the file differs from the slip, or from the form of papers."""
        words = self.tr(
            "Tệp có {count} chỗ khác phiếu hoặc sai thể thức (xem bước 2). Đã ký thì đừng sửa: "
            "lập phiếu trả lại, hoặc kèm đúng tệp đã ký."
        )
        self.differs.say(words.format(count=count) if count else "")

    def show_marks(self, told: Remark) -> None:
        """Say what is wrong with the marks of step 3, with a way there; no words hide it."""
        kind = BannerKind.DANGER if told.kind is RemarkKind.BLOCK else BannerKind.WARN
        self.of_marks.say(told.words, kind, self._way_to_marks())

    def say_refused(self, words: str, *, of_marks: bool) -> None:
        """Say why no number was taken, with a way to the marks where it lies with them."""
        self.mishap.say(words, jumps=self._way_to_marks() if of_marks else ())

    def _way_to_marks(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        return ((self.tr("Đến bước 3, Dấu và xem trước"), self.marks_asked.emit),)

    def show_progress(self, done: int, whole: int, words: str) -> None:
        """Show how far the prints are; a whole of 0 hides the bar."""
        if self.bar.isHidden():
            self._pace.begin(done)
        for widget in (self.bar, self.progress, self.stop):
            widget.setVisible(whole > 0)
        self.bar.setMaximum(max(whole, 1))
        self.bar.setValue(done)
        self.progress.setText(words + self._pace.words(done, whole))

    def show_question(self) -> None:
        """Bring the question which copies came out into sight."""
        self.outcome.show()
        QTimer.singleShot(0, self.outcome, self._reach)

    def _reach(self) -> None:
        self._area.ensureWidgetVisible(self.outcome)

    def _show_facts(self, reference: str) -> None:
        detail = self._matter.detail
        number = detail.reference or reference
        self._facts.show_facts(
            [
                (self.tr("Số dự kiến") if not detail.reference else self.tr("Số"), number),
                (self.tr("Ngày"), short_day(self._matter.day)),
                (self.tr("Độ mật"), level_chip_words(detail.level)),
                (self.tr("Số bản"), f"{len(detail.copies):02}"),
                (self.tr("Người ký"), detail.signer),
                (self.tr("Người phát hành"), self._seat.person),
            ]
        )

    def _build(self) -> None:
        checked = Card(self.tr("Kiểm tra lần cuối"))
        checked.body.addWidget(self.findings)
        done = Card(self.tr("Khi bấm “Phát hành và cấp số”, phần mềm làm lần lượt"))
        done.body.addWidget(self.work)
        done.body.addWidget(self.bar)
        row = QHBoxLayout()
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop)
        done.body.addLayout(row)
        done.body.addWidget(self.outcome)
        inner = Fitted()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.mishap)
        column.addWidget(self.done)
        column.addWidget(self.differs)
        column.addWidget(self.of_marks)
        column.addWidget(checked)
        column.addWidget(done)
        column.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        self._area = scrolled(inner)
        FollowFocus(self._area)
        across.addWidget(self._area, 1)
        across.addWidget(self._side())

    def _side(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        summary, printing, told = Card(self.tr("Tóm tắt")), Card(), Banner(BannerKind.INFO)
        summary.body.addWidget(self._facts)
        printing.body.addWidget(self.printer)
        told.say(
            self.tr(
                "Số chỉ được cấp khi bấm nút cuối và không bao giờ cấp lại. In xong, phần mềm hỏi "
                "bản nào hỏng; bản hỏng in lại đúng bản số đó và được ghi lại."
            )
        )
        for widget in (summary, printing, told):
            column.addWidget(widget)
        column.addStretch(1)
        area = scrolled(inner)
        area.setFixedWidth(_SIDE_PX)
        return area
