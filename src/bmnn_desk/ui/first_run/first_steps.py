"""The pages of the first run that want a store: people and recipients, then the test print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget

from bmnn_desk.domain.settings import FirstStep, steps_text
from bmnn_desk.errors import DeskError
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.services.enrol_person import add_unit, enrol_person
from bmnn_desk.services.form_drafts import keep_form_draft
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.first_run.enter_lists import enter_lists
from bmnn_desk.ui.first_run.lists_part import ListsPart
from bmnn_desk.ui.first_run.step_names import PEOPLE_AT, PRINTING_AT, step_names
from bmnn_desk.ui.sample_offer import sample_offer
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from bmnn_desk.ui.settings.printers_section import PrintersSection
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.shortcuts import listen_for
from bmnn_desk.ui.widgets.steps_bar import StepsBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.seat import Seat

_PLACES = {FirstStep.PEOPLE: PEOPLE_AT, FirstStep.PRINTING: PRINTING_AT}
_VERBS = (add_unit, enrol_person, choose_setting, keep_form_draft)


class _Went(QObject):
    """Carries from the lane to the window how many are done."""

    done = Signal(int)


class FirstSteps(Sheet):
    """`steps` are those still to be done; each is done or skipped once for the whole office.

    Left for later it comes back after the next unlock, with what was typed. `later` is a page
    that somebody asks for once the first run is over.
    """

    form = "first_steps"
    reopens = False  # the window lays it anew as long as a step is left

    def __init__(self, seat: Seat, steps: frozenset[FirstStep], *, later: bool = False) -> None:
        super().__init__(self.tr("Dán danh sách") if later else self.tr("Thiết lập lần đầu"))
        self._seat, self._keep = seat, OfficeKeep(seat, self)
        self._steps = tuple(step for step in FirstStep if step in steps)
        self.lists = ListsPart(seat)
        self.printers = PrintersSection(self._keep, alone=True)
        self.bar, self.told = StepsBar(step_names()), Banner(BannerKind.INFO)
        self._stack, self._progress = QStackedWidget(), QProgressBar()
        self._busy, self._caret = "", ""
        self._drafts = DraftKeeper(seat, self.form, 0, self._draft, self)
        self._build()
        for part in (self.bar, self.skipped):
            part.setHidden(later)
        # Kept by whoever skipped the lists, it waits for them to be asked for again.
        draft = self._drafts.found() if FirstStep.PEOPLE in steps else None
        if draft is not None:
            self.lists.panel.put_texts(draft.fields)
            self.lists.judge()
            self._caret = draft.caret
            self.show_state(self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at))
        self._listen()
        self.at = self._steps[0]
        self.show_step(self.at)

    def focus_first(self) -> None:
        """Where it was left; on the last page into the choice of printers."""
        if self.at is FirstStep.PEOPLE:
            self.lists.focus_first(self._caret)
        else:
            self.next.setFocus()

    def busy_reason(self) -> str:
        """While lines go into the store the sheet stays."""
        return self._busy

    def keep_draft(self) -> None:
        """Save what was pasted and not entered yet."""
        self._drafts.keep_now()

    def show_step(self, step: FirstStep) -> None:
        """Show one of the two pages."""
        self.at = step
        is_lists = step is FirstStep.PEOPLE
        done = frozenset(range(PEOPLE_AT)) | {
            at for one, at in _PLACES.items() if one not in self._steps
        }
        self.bar.show_step(_PLACES[step], done)
        self._stack.setCurrentWidget(self._lists_area if is_lists else self.printers)
        self.show_subtitle(
            self.tr("Dán từ Excel, Word hoặc gõ; xem bên phải rồi mới thêm. Làm sau cũng được.")
            if is_lists
            else self.tr("In tờ thử, đo bằng thước, ghi độ lệch: dấu và bì sẽ vào đúng chỗ")
        )
        if not is_lists:
            self.printers.show_now()
        # Offered where the first run ends.
        self.sample.setVisible(not is_lists and sample_offer(self._seat) is not None)
        self._show_next()

    def forward(self) -> None:
        """Enter what was understood; on the last page, be done."""
        if self._busy:
            return
        if self.at is FirstStep.PRINTING:
            self._end_step()
            return
        self.next.setFocus()  # a half-composed letter counts
        if not self._reads(self.lists.look_again):  # what a break let in goes in once
            return
        if self.lists.new.count:
            self._enter()
        elif self.lists.is_empty:
            self.told.say(
                self.tr("Chưa dán gì. Dán một danh sách vào ô bên trái, hoặc bỏ qua, để sau."),
                BannerKind.WARN,
            )
            self.lists.focus_first()
        elif self.lists.faulty:
            self._tell_faulty()
        else:
            self._end_step()

    def skip(self) -> None:
        """The step is not wanted: it is not offered again; what was pasted is kept."""
        if self._busy:
            return
        self.lists.judge()
        if self.at is FirstStep.PRINTING or self.lists.is_empty:
            self._end_step()
            return
        self._drafts.touch()
        self.keep_draft()
        if self._drafts.trouble:
            self.told.say(self._drafts.trouble, BannerKind.DANGER)
            return
        kept = self.tr("Danh sách đã dán còn ở Cấu hình, mục Người, đơn vị, nút Dán danh sách.")
        self._end_step(kept)

    def _enter(self) -> None:
        seat, new, went = self._seat, self.lists.new, _Went(self)
        went.done.connect(self._progress.setValue)
        self._progress.setRange(0, new.count)
        self._progress.setValue(0)
        self._show_busy(self.tr("Đang ghi {count} dòng vào kho.").format(count=new.count))
        in_background(
            self,
            lambda: enter_lists(seat, new, went.done.emit),
            self._entered,
            self._refuse,
            lambda: self._show_busy(""),
        )

    def _entered(self, count: int) -> None:
        self._show_busy("")
        self.said.emit(self.tr("Đã thêm {count} dòng").format(count=count))
        self._drafts.touch()
        if not self._reads(self.lists.leave_faulty):
            return
        if self.lists.faulty:
            self._tell_faulty()
        else:
            self._end_step()

    def _refuse(self, error: DeskError) -> None:
        """What went in before stays; the rest is still in its list."""
        self._show_busy("")
        self.told.say(sentence(error), BannerKind.DANGER)
        self._reads(self.lists.look_again, sentence(error))

    def _reads(self, read: Callable[[], None], told: str = "") -> bool:
        """False where the store could not be read: why is told, after what was `told` before."""
        try:
            read()
        except DeskError as error:
            why = " ".join(dict.fromkeys(filter(None, (told, sentence(error)))))
            self.told.say(why, BannerKind.DANGER)
            return False
        return True

    def _tell_faulty(self) -> None:
        words = self.tr(
            "Còn {count} dòng chưa nhận, lý do ghi ở cột Kết quả. Sửa ở ô bên trái rồi bấm Thêm, "
            "hoặc bỏ qua, để sau."
        )
        self.told.say(words.format(count=self.lists.faulty), BannerKind.WARN)

    def _end_step(self, kept: str = "") -> None:
        """The step is done; `kept` tells of a draft that stays, else all is entered."""
        left = self._keep.settings.first_steps - {self.at}
        words = self.tr("Đã ghi bước thiết lập")
        refused = self._keep.keep("first_steps", steps_text(left), words)
        if refused:
            self.told.say(refused, BannerKind.DANGER)
            return
        if self.at is FirstStep.PEOPLE and not kept:
            self._drafts.drop()
        self.told.say(kept, BannerKind.INFO)
        self._steps = tuple(step for step in self._steps if step is not self.at)
        if not self._steps:
            self.finished.emit(kept or self.tr("Đã thiết lập xong. Đổi lại được ở Cấu hình."))
            return
        self.show_step(self._steps[0])
        self.focus_first()

    def _choose(self, index: int) -> None:
        """The two last pages are free to go to; what stands in the store is changed elsewhere."""
        step = next((one for one in self._steps if _PLACES[one] == index), None)
        if step is None:
            self.said.emit(self.tr("Bước này đã xong. Đổi lại ở Cấu hình."))
        self.show_step(step or self.at)
        self.focus_first()

    def _load_sample(self) -> None:
        if (offer := sample_offer(self._seat)) is not None:
            self.sheet_wanted.emit(offer.sheet())

    def _show_next(self) -> None:
        if self.at is FirstStep.PRINTING:
            words = self.tr("X&ong")
        elif count := self.lists.new.count:
            words = self.tr("Thê&m {count} dòng").format(count=count)
        else:
            words = self.tr("Thê&m")
        self.next.setText(words)

    def _show_busy(self, words: str) -> None:
        self._busy = words
        self._progress.setVisible(bool(words))
        self._progress.setAccessibleName(words)
        self.told.say(words, BannerKind.INFO)
        for part in (self.next, self.skipped, self.leave, self.sample, self.bar, self._stack):
            part.setEnabled(not words)

    def _draft(self) -> tuple[dict[str, str], str]:
        return self.lists.panel.texts(), self.lists.panel.place()

    def _build(self) -> None:
        self.leave.setText(self.tr("Để s&au"))
        self.leave.show_icon("x")
        skipped = ButtonLook(icon="chevron-right")
        self.sample = self.offer(
            self.tr("Nạp &dữ liệu mẫu…"),
            ButtonLook(icon="table-import"),
            self._load_sample,
            left=True,
        )
        self.skipped = self.offer(self.tr("Bỏ &qua bước này"), skipped, self.skip)
        look = ButtonLook(icon="check", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.next = self.offer("", look, self.forward)
        self._progress.setTextVisible(False)
        self._progress.hide()
        self.head.insertWidget(1, self.bar)
        for part in (self.told, self._progress):
            self.body.addWidget(part)
        # Large letters and a long reason want more height than the smallest screen has.
        self._lists_area = scrolled(self.lists)
        for page in (self._lists_area, self.printers):
            self._stack.addWidget(page)
        self.body.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self._drafts.kept.connect(self.show_state)
        self.lists.panel.edited.connect(self._drafts.touch)
        self.lists.judged.connect(self._show_next)
        self.bar.chosen.connect(self._choose)
        self._keep.said.connect(self.said.emit)
        listen_for({"Ctrl+Return": self.forward, "Ctrl+S": self.keep_draft}, self)


def steps_left(seat: Seat) -> FirstSteps | None:
    """The sheet of what the first run left undone; None where nothing is, or it is not his.

    Raises:
        DeskError: the read went wrong.
    """
    if seat.is_sample or not seat.may(*_VERBS):
        return None
    (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
    return FirstSteps(seat, settings.first_steps) if settings.first_steps else None


def lists_later(seat: Seat) -> FirstSteps:
    """The page of lists for whoever has more people, units or recipients to paste."""
    return FirstSteps(seat, frozenset({FirstStep.PEOPLE}), later=True)
