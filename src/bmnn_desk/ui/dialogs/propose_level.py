"""Propose a level: the slip (phiếu đề xuất độ mật), written by keyboard in one go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from bmnn_desk.domain.dates import short_day
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    DeskError,
    LevelMissingError,
    RulesBrokenError,
    SavedNotAnchoredError,
    TermTooLongError,
)
from bmnn_desk.services.checks import slip_check
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.slip_list import SlipsAsked, slip_as_request, slip_entries
from bmnn_desk.ui.background import aside
from bmnn_desk.ui.copy_previous import CopyPrevious
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import and_noted, sentence
from bmnn_desk.ui.proposal.last_slip import COPIED, last_slip
from bmnn_desk.ui.proposal.rule_fields import errors_of
from bmnn_desk.ui.proposal.slip_form import SlipForm
from bmnn_desk.ui.proposal.slip_layout import SlipLayout
from bmnn_desk.ui.proposal.slip_print import PaperErrand, print_slip
from bmnn_desk.ui.proposal.slip_side import SlipSide
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.follow_focus import FollowFocus
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.proposal import ProposalRequest
    from bmnn_desk.domain.slip_list import SlipEntry
    from bmnn_desk.ui.seat import Seat

_CHECK_MS = 300
_SIDE_PX = 340


class ProposeLevelDialog(Sheet):
    """A new slip; a `subject` is the item whose slip it begins from."""

    form = "propose_level"

    def __init__(self, seat: Seat, subject: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Phiếu đề xuất độ mật"), parent)
        self.subject = subject
        self._seat, self._request_id = seat, new_request_id()
        self._tried, self._is_saved, self._caret = False, False, ""
        self._unseen: tuple[Rule, ...] = ()
        self.fields = SlipForm(seat, self)
        self.checked = QCheckBox(self.tr("Đã đối chiếu danh mục giấy (danh mục không công bố)"))
        self.side = SlipSide(self.fields)
        self._layout = SlipLayout(self.fields, self.checked)
        self._reopened = Banner(BannerKind.INFO)
        last = partial(last_slip, seat, self)
        self._previous = CopyPrevious(self, self.fields.panel, COPIED, last)
        self._keeper = DraftKeeper(seat, self.form, subject, self._draft, self)
        self._check_later = QTimer(self, singleShot=True, interval=_CHECK_MS)
        self._build()
        self._begin()
        self._connect()
        self.check_now()

    def focus_first(self) -> None:
        """Into the field where it was left, else into the first."""
        if self._caret:
            self._layout.bring(self._caret.partition("@")[0])
        self.fields.panel.focus(self._caret or "type")
        self._caret = ""

    def keep_draft(self) -> None:
        """Save what was typed; once the slip is written there is nothing to keep."""
        if not self._is_saved:
            self._keeper.keep_now()

    def close_sheet(self) -> None:
        """Esc shuts the form for a new entry first."""
        if self.fields.bases.add.is_at_work:
            self.fields.bases.add.close_form()
        else:
            super().close_sheet()

    def check_now(self) -> None:
        """Show what the rules say to the slip as it stands."""
        self._check_later.stop()
        try:
            (check,) = self._seat.desk.read(slip_check, self.request())
        except DeskError as error:
            self.side.mishap.say(sentence(error))
            return
        self.side.mishap.say("")
        self._show_about()
        self.level.show_level(check.level)
        self.checked.setVisible(self.fields.cites_unpublished())
        self.side.show_check(check, tried=self._tried)

    def request(self) -> ProposalRequest:
        """What is asked of the desk."""
        return self.fields.request(
            self._request_id,
            checked=self.checked.isChecked(),
            other_cases=self.side.findings.other_cases(),
        )

    def save(self) -> None:
        """Write the slip."""
        if self.fields.bases.add.is_at_work:
            self.fields.bases.add.save()
            return
        saved = self._written()
        if saved is not None:
            self.finished.emit(self._saved_words(saved))

    def save_and_print(self) -> None:
        """Write the slip and print it."""
        saved = self._written()
        if saved is None:
            return

        def show(sheet: Sheet) -> None:
            """Hand over the sheet that prints, and end."""
            self.sheet_wanted.emit(sheet)
            self.finished.emit(self._saved_words(saved))

        def tell(error: DeskError) -> None:
            """End all the same: the slip is saved, only its paper could not be drawn."""
            self.finished.emit(f"{self._saved_words(saved)}. {sentence(error)}")

        print_slip(PaperErrand(seat=self._seat, entry=saved, parent=self), show, tell)

    def _written(self) -> SlipEntry | None:
        """The slip as it stands in the list, None where it could not be written."""
        if self._is_saved:
            return None
        seen, self._tried = self.side.findings.rules(), True
        self.check_now()
        blocking = self.side.findings.still_blocking()
        found = {**errors_of(blocking, self.fields.empty()), **self.fields.problems()}
        if self.fields.panel.show_errors(found, self._layout.bring) or blocking:
            self._say_blocked(blocking, found)
            return None
        request = self.request()
        try:
            proposed = aside(lambda: self._seat.desk.do(propose_level, request))
            written = SlipsAsked(body=self._seat.body, item=proposed.item)
            # A rule of an empty field was not shown while it might still be filled.
            self._unseen = tuple(rule for rule in proposed.warnings if rule not in seen)
        except SavedNotAnchoredError as error:
            self.said.emit(sentence(error))
            written = SlipsAsked(body=self._seat.body, newest_alone=True)
        except DeskError as error:
            self._refuse(error)
            return None
        self._is_saved = True
        self._keeper.drop()
        return self._seat.desk.read(slip_entries, written)[0]

    def _saved_words(self, saved: SlipEntry) -> str:
        words = self.tr("Đã lập phiếu, mã in {code}").format(code=saved.print_code)
        return and_noted(words, self._unseen)

    def _say_blocked(self, blocking: tuple[Rule, ...], found: dict[str, str]) -> None:
        if blocking and not found:
            words = self.tr("Chưa lập được phiếu vì còn {count} chỗ vướng ghi bên dưới. Dữ liệu đã "
                            "gõ vẫn còn nguyên.")  # fmt: skip
            self.side.mishap.say(words.format(count=len(blocking)))
            self.side.findings.focus_first()

    def _refuse(self, error: DeskError) -> None:
        found: dict[str, str] = {}
        if isinstance(error, RulesBrokenError):
            found = errors_of(error.rules, self.fields.empty())
        elif isinstance(error, LevelMissingError):
            found = {"level": sentence(error)}
        elif isinstance(error, TermTooLongError):
            found = {"term_until": sentence(error)}
        elif isinstance(error, DaysOutOfOrderError):
            recall = self.fields.recall_on.value() == error.day
            found = {"recall_on" if recall else "term_until": sentence(error)}
        if not self.fields.panel.show_errors(found, self._layout.bring):
            self.side.mishap.say(sentence(error))

    def _begin(self) -> None:
        draft = self._keeper.found()
        if draft is None:
            self._begin_from()
            return
        texts = dict(draft.fields)
        self.checked.setChecked(texts.pop("checked", "") == "1")
        self.side.findings.put_draft_text(texts.pop("other_cases", ""))
        more = texts.pop("more", "")
        self.fields.panel.put_texts(texts)
        self._layout.show_more(more == "1")
        self._caret = draft.caret
        words = self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at)
        self.show_state(words)
        self._reopened.say(
            f"{words}.", BannerKind.INFO, [(self.tr("Bỏ nháp, lập phiếu trống"), self._start_anew)]
        )

    def _begin_from(self) -> None:
        if not self.subject:
            return
        asked = ItemAsked(body=self._seat.body, item=self.subject)
        try:
            (request,) = self._seat.desk.read(slip_as_request, asked)
        except DeskError as error:
            self._reopened.say(sentence(error), BannerKind.WARN)
            return
        self.fields.put(request)
        words = self.tr("Đã chép từ phiếu trước. Không chép: ngày, thời hạn riêng, ngày thu hồi.")
        self._reopened.say(words, BannerKind.INFO)

    def _start_anew(self) -> None:
        self._keeper.drop()
        self._is_saved = True
        self.sheet_wanted.emit(ProposeLevelDialog(self._seat))
        self.finished.emit(None)

    def _show_about(self) -> None:
        about = " ".join(filter(None, (self.fields.type.type_name(), self.fields.title.value())))
        new = self.tr("Phiếu mới, ngày {day}").format(day=short_day(self.fields.slip_day()))
        self.show_subtitle(about or new)

    def _draft(self) -> tuple[dict[str, str], str]:
        texts = {
            **self.fields.panel.texts(),
            "checked": "1" if self.checked.isChecked() else "",
            "other_cases": self.side.findings.draft_text(),
            "more": "1" if self._layout.shows_more() else "",
        }
        return texts, self.fields.panel.place()

    def _change(self) -> None:
        self._keeper.touch()
        self._check_later.start()

    def _build(self) -> None:
        self.body.addWidget(self._reopened)
        self.body.addWidget(self._previous.banner)
        self.body.addWidget(self.fields.panel.summary)
        side = scrolled(self.side)
        side.setFixedWidth(_SIDE_PX)
        row = QHBoxLayout()
        row.setSpacing(12)
        area = scrolled(self._layout)
        FollowFocus(area)
        row.addWidget(area, 1)
        row.addWidget(side)
        self.body.addLayout(row, 1)
        self.show_hint(self.tr("* bắt buộc · Enter sang ô kế · F2 thêm vào danh sách của ô"))
        look = ButtonLook(icon="printer")
        self.save_print = self.offer(self.tr("Lập và &in"), look, self.save_and_print)
        main = ButtonLook(icon="check", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.save_button = self.offer(self.tr("&Lập phiếu"), main, self.save)

    def _connect(self) -> None:
        self.fields.edited.connect(self._change)
        self.checked.toggled.connect(lambda _checked: self._change())
        self.side.findings.edited.connect(self._change)
        self._check_later.timeout.connect(self.check_now)
        self._keeper.kept.connect(self.show_state)
        listen_for({"Ctrl+Return": self.save, "Ctrl+S": self._keeper.keep_now}, self)
