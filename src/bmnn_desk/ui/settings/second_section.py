"""For which acts the office asks for a second person, and whether he may sign on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.domain.second_person import LONGEST_PAPER_DAYS, SecondAct
from bmnn_desk.errors import DeskError, SavedNotAnchoredError, SecondPersonMissingError
from bmnn_desk.services.choose_second_person import SecondPersonRequest, choose_second_person
from bmnn_desk.ui.dialogs.second_person import and_paper, with_second
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.settings.second_words import SECOND_WORDS
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.settings.yes_no import YesNo
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.ui.settings.office_keep import OfficeKeep

# To ask for fewer is such an act by itself and cannot be switched off.
_CHOICES = {
    act: words for act, words in SECOND_WORDS.items() if act is not SecondAct.FEWER_SECOND_PERSONS
}


class SecondSection(Section):
    """Kept together by a button: one change of it may want the second person itself."""

    def __init__(self, keep: OfficeKeep) -> None:
        super().__init__()
        self._keep = keep
        self.told = Banner(BannerKind.DANGER)
        self.acts: TickGroup[SecondAct] = TickGroup(_CHOICES.items())
        self.on_paper = YesNo(
            self.tr("Cho ký &giấy sau"),
            self.tr("Người thứ hai vắng mặt thì ký giấy đồng ý trong hạn; chưa ký thì còn nhắc."),
        )
        self.days = LineEdit()
        hint = self.tr("Từ 1 đến {most} ngày.").format(most=LONGEST_PAPER_DAYS)
        self.field = Field(FieldLook(words=self.tr("&Số ngày để ký giấy"), hint=hint), self.days)
        look = ButtonLook(icon="check", kind=ButtonKind.PRIMARY)
        self.save = Button(self.tr("&Lưu người thứ hai"), look, self._save)
        self._build()
        self.on_paper.chosen.connect(self.field.setEnabled)
        for edited in (self.acts.edited, self.on_paper.chosen, self.days.edited):
            edited.connect(lambda *_any: self._edit())
        self._changed = False

    def show_now(self) -> None:
        """Show what the store holds, but for a choice that was not kept yet."""
        if self._changed:
            return
        settings = self._keep.settings
        for act, box in self.acts.boxes.items():
            box.setChecked(act in settings.second_person_for)
        self.on_paper.put(yes=settings.second_on_paper)
        self.days.setText(str(settings.second_paper_days))
        self.field.setEnabled(settings.second_on_paper)
        self._changed = False
        self.save.setEnabled(False)

    def _edit(self) -> None:
        self._changed = True
        self.told.say("")
        self.field.show_error("")
        self.save.setEnabled(True)

    def _save(self) -> None:
        typed = self.days.value()
        if not (typed.isascii() and typed.isdigit() and 1 <= int(typed) <= LONGEST_PAPER_DAYS):
            words = self.tr("Số ngày phải từ 1 đến {most}, ví dụ: 5.")
            self.field.show_error(words.format(most=LONGEST_PAPER_DAYS))
            self.days.setFocus()
            return
        seat = self._keep.seat
        request = SecondPersonRequest(
            request_id=new_request_id(),
            day=seat.today(),
            body=seat.body,
            acts=self.acts.values(),
            on_paper=self.on_paper.box.isChecked(),
            paper_days=int(typed),
        )
        self._do(request, None)

    def _do(self, request: SecondPersonRequest, word: Approval | PaperWord | None) -> None:
        seat = self._keep.seat
        try:
            seat.desk.do(choose_second_person, request, word)
        except SecondPersonMissingError:
            with_second(
                self, seat, choose_second_person, request, lambda given: self._do(request, given)
            )
            return
        except SavedNotAnchoredError as error:
            self._keep.said.emit(sentence(error))
        except DeskError as error:
            self.told.say(sentence(error))
            return
        else:
            self._keep.said.emit(and_paper(self.tr("Đã lưu người thứ hai"), word))
        self._changed = False
        self._keep.read()
        self._keep.changed.emit()
        self.show_now()

    def _build(self) -> None:
        self.body.addWidget(self.told)
        acts = self.card(self.tr("Việc cần người thứ hai"))
        about = self.tr(
            "Lãnh đạo hoặc Người phụ trách BMNN khác phải đồng ý bằng mật khẩu của mình. Bớt việc "
            "ở đây cũng cần người thứ hai."
        )
        acts.body.addWidget(label(about, TextPart.MUTED, wraps=True))
        self.acts.setAccessibleName(self.tr("Việc cần người thứ hai"))
        acts.body.addWidget(self.acts)
        self.body.addWidget(acts)
        paper = self.card(self.tr("Ký giấy sau"))
        paper.body.addWidget(self.on_paper)
        paper.body.addLayout(self.half(self.field))
        self.body.addWidget(paper)
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addStretch(1)
