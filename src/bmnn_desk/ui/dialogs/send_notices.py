"""Record the written notices of a change to everybody who holds copies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.change_notices import NoticeGiven, NoticesRequest
from bmnn_desk.domain.change_papers import NoticeCopies
from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.change_paper_facts import ChangePaperAsked, change_paper_facts
from bmnn_desk.services.tell_holders import send_notices
from bmnn_desk.ui.endings.change_printing import OPEN_NUMBER, facts_asked, notice_paper
from bmnn_desk.ui.endings.change_sheet import ChangeSheet
from bmnn_desk.ui.endings.ending_words import HOLDER_WORDS, copies_words
from bmnn_desk.ui.endings.run_numbers import number_after, runs_on
from bmnn_desk.ui.office_paper import offer_paper
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.domain.change_papers import ChangePaperFacts
    from bmnn_desk.domain.term_list import ToldHolder
    from bmnn_desk.ui.seat import Seat

    # The holders of a paper, one more by name, and the paper's number.
    _NoticeAsked = tuple[tuple[int, ...], str, str]


class SendNoticesDialog(ChangeSheet):
    """The holders of the change `subject`; those whom nobody told are ticked at first."""

    form = "send_notices"

    def __init__(self, seat: Seat, subject: int) -> None:
        super().__init__(seat, subject, self.tr("Gửi thông báo cho nơi giữ"))
        self._told = {each.holder: each for each in self.detail.holders if each.kind.is_told}
        self.number, self.other = LineEdit(), LineEdit()
        self.each: ChoiceBox[bool] = ChoiceBox(
            (
                (False, self.tr("Một số cho mọi nơi giữ")),
                (True, self.tr("Mỗi nơi một số, tăng dần")),
            )
        )
        self.add_day(self.tr("&Ngày thông báo"))
        add, tr = self.panel.add, self.tr
        add("number", FieldLook(words=tr("&Số thông báo"), required=True), self.number)
        add("each", FieldLook(words=tr("Cách đán&h số")), self.each)
        hint = tr("Nơi đang giữ bản mà danh sách chưa có; ghi thêm một dòng.")
        add("other", FieldLook(words=tr("Nơi giữ &khác"), hint=hint), self.other)
        headings = (tr("Nơi giữ"), tr("Loại"), tr("Bản số"), tr("Số sẽ ghi"), tr("Đã thông báo"))
        self.lay_table(tr("Nơi giữ phải thông báo"), headings, 0, tr("Gh&i thông báo"))
        if seat.may_read(change_paper_facts):
            look = ButtonLook(icon="printer")
            self.offer(tr("In thông &báo"), look, self.print_notices, left=True)
        untold = [holder for holder, each in self._told.items() if each.sent_on is None]
        self.begin(self._rows(), untold)
        self._show_numbers()
        if not self._told:
            self.show_hint(tr("Bản nào cũng đang ở văn thư: không có nơi giữ nào phải thông báo."))

    def errors(self) -> dict[str, str]:
        """The day, not before the change; the number, with figures first where it runs on."""
        found = super().errors()
        number = self.number.value()
        if not number:
            found["number"] = self.tr("Chưa nhập. Ghi số thông báo, ví dụ: 15/TB-STC.")
        elif self.each.value() and not runs_on(number):
            found["number"] = self.tr(
                "Không biết số kế tiếp. Ghi chữ số đứng đầu, ví dụ: 15/TB-STC."
            )
        return found

    def edit(self) -> None:
        """Show which number goes to whom."""
        super().edit()
        self._show_numbers()

    def record(self) -> None:
        """Keep the notices of those ticked, and of one more holder where he is named."""
        self.next.setFocus()
        if self.panel.show_errors(self.errors()):
            return
        if not self.other.value() and self.none_ticked():
            return
        day = self.day.value()
        if day is None:
            raise AssertionError  # the field had no error
        request = NoticesRequest(
            request_id=self.request_id,
            day=day,
            body=self.seat.body,
            change=self.subject,
            notices=self._notices(),
        )
        count = len(request.notices)
        done = self.tr("Đã ghi {count:02} thông báo").format(count=count)
        broken = self.tr("Chưa ghi được thông báo. Dữ liệu đã gõ vẫn còn nguyên.")
        self.act(send_notices, request, broken, lambda _holders: done)

    def print_notices(self) -> None:
        """Print the notices to those ticked, to be signed: one for all, or one for each."""
        self.mishap.say("")
        holders, other = self.table.ticked(), self.other.value()
        if not other and self.none_ticked():
            return
        seat, row, day = self.seat, self.detail.row, self.day.value()
        asked = ChangePaperAsked(
            body=seat.body,
            item=row.item,
            day=day or seat.today(),
            change=row.change,
            holders=holders,
        )
        papers = tuple(self._papers_asked(holders, other))
        offer_paper(
            self,
            seat,
            lambda: [notice_paper(seat, each) for each in _facts(seat, asked, papers, day)],
            title=self.tr("In thông báo cho nơi giữ"),
            name="Thong bao.pdf",
        )

    def _papers_asked(self, holders: tuple[int, ...], other: str) -> Iterator[_NoticeAsked]:
        """Which papers: all holders in one, or one for each with a number of its own."""
        groups = [(holders, other)]
        if self.each.value():
            groups = [((holder,), "") for holder in holders]
            groups += [((), other)] if other else []
        for place, (group, name) in enumerate(groups):
            yield group, name, self._number_at(place) or OPEN_NUMBER

    def _notices(self) -> tuple[NoticeGiven, ...]:
        ticked = self.table.ticked()
        notices = [
            NoticeGiven(holder=holder, number=self._number_at(place))
            for place, holder in enumerate(ticked)
        ]
        if name := self.other.value():
            notices.append(NoticeGiven(holder=0, number=self._number_at(len(ticked)), name=name))
        return tuple(notices)

    def _number_at(self, place: int) -> str:
        return number_after(self.number.value(), place if self.each.value() else 0)

    def _show_numbers(self) -> None:
        ticked = self.table.ticked()
        for holder, each in self._told.items():
            at = ticked.index(holder) if holder in ticked else None
            number = "" if at is None else self._number_at(at)
            self.table.show_texts(holder, _texts(each, number))

    def _rows(self) -> dict[int, tuple[str, ...]]:
        return {holder: _texts(each, "") for holder, each in self._told.items()}


def _facts(
    seat: Seat, asked: ChangePaperAsked, papers: tuple[_NoticeAsked, ...], day: date | None
) -> Iterator[ChangePaperFacts]:
    """What each paper says; read beside the window, once for all of them."""
    facts = replace(facts_asked(seat, asked), day=day)
    for group, name, number in papers:
        holders = tuple(each for each in facts.holders if each.holder in group)
        if name:
            holders = (*holders, NoticeCopies(name=name, numbers=()))
        yield replace(facts, holders=holders, number=number)


def _texts(each: ToldHolder, number: str) -> tuple[str, ...]:
    sent = "" if each.sent_on is None else f"{each.notice} · {short_day(each.sent_on)}"
    return (each.name, HOLDER_WORDS[each.kind], copies_words(each.copies), number, sent)
