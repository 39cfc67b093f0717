"""Record that the copies of a proposal were destroyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import DestroyCopiesRequest
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.services.destroy_copies import destroy_copies
from bmnn_desk.services.hold_authority import authority_held
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.ui.destruction.destruction_source import (
    detail_of,
    files_of,
    places_of,
    wants_papers,
)
from bmnn_desk.ui.destruction.destruction_words import (
    PAPER_WORDS,
    about_words,
    destroyed_words,
)
from bmnn_desk.ui.destruction.done_fields import DoneFields
from bmnn_desk.ui.dialogs.second_person import Wanted
from bmnn_desk.ui.dialogs.seconded_sheet import SecondedSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.permitter_add import offer_permitter
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.remarks import Remarks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_NOBODY = 0


class DestroyCopiesDialog(SecondedSheet):
    """The act of the proposal `subject`; what it is about and what its file lacks stand above."""

    form = "destroy_copies"
    save_icon = "trash"
    destroys = True
    copied = ("place", "method", "witnesses")

    def __init__(self, seat: Seat, subject: int) -> None:
        self._detail = detail_of(seat, subject)
        row = self._detail.row
        words = SheetWords(
            title=self.tr("Ghi tiêu hủy"),
            subtitle=about_words(row),
            save=self.tr("Gh&i đã tiêu hủy"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(row.level)
        self.day, self.decided_on = ActDay(seat.today), DateField(seat.today)
        self.holder: ChoiceBox[int] = ChoiceBox(self._holders())
        add, tr = self.panel.add, self.tr
        add("day", FieldLook(words=tr("&Ngày tiêu hủy"), required=True), self.day)
        holder = FieldLook(words=tr("Người &quyết định"))
        offer_permitter(seat, add("holder", holder, self.holder), self._holders)
        add("decided_on", FieldLook(words=tr("Ngà&y quyết định")), self.decided_on)
        self.done = DoneFields(self.panel)
        self.done.tell_files(files_of(seat, tuple(copy.id for copy in self._detail.copies)))
        self.day.edited.connect(self._show_wanted)
        self.holder.edited.connect(self._show_holder)
        self.rows(
            (("day", 3), ("holder", 6), ("decided_on", 3)),
            *self.done.rows(),
        )
        self._area.card.body.addWidget(self.done.gone)
        self.show_before(self._about())
        decision = next(
            (each for each in row.papers if each.kind is DestructionPaper.DECISION), None
        )
        if decision is not None:
            self.decided_on.put(decision.day)
        self.begin_act(self._wanted_act, destroyed_words)
        self._show_wanted()
        self._show_holder()

    def errors(self) -> Mapping[str, str]:
        """When, where, how, before whom; who decided the rules ask."""
        return self.wrong({"day": self.tr("ngày tiêu hủy, ví dụ: hn"), **self.done.examples()})

    def _show_wanted(self) -> None:
        """Star the minutes on a day whose rules stop the act without them."""
        day = self.day.value() or self.seat.today()
        self.done.want_minutes(wanted=wants_papers(self.seat, day))

    def _show_holder(self) -> None:
        """Where nobody is chosen, say how a name comes onto the list."""
        hint = self.tr("Chưa có tên trong danh sách thì bấm F2 để ghi người có thẩm quyền.")
        self.panel.field("holder").show_hint("" if self.holder.value() else hint)

    def _wanted_act(self) -> Wanted:
        request = DestroyCopiesRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            destruction=self.subject,
            done=self.done.done(),
            decided_on=self.decided_on.value(),
            holder=self.holder.value() or None,
            minutes=self.done.minutes.value(),
            wipe=self.done.wipes,
            other_cases=self.findings.other_cases(),
        )
        return Wanted(verb=destroy_copies, request=request)

    def _holders(self) -> list[tuple[int, str]]:
        asked = PeopleAsked(body=self.seat.body, day=self.seat.today())
        entries = self.seat.desk.read(authority_held, asked)
        found = [(each.held, " · ".join(filter(None, (each.name, each.title)))) for each in entries]
        return [*found, (_NOBODY, self.tr("Chưa ghi người quyết định"))]

    def _about(self) -> Remarks:
        said = Remarks(self.tr("Sẽ xảy ra"))
        row = self._detail.row
        there = {paper.kind for paper in row.papers}
        lacking = [
            PAPER_WORDS[kind].lower()
            for kind in DestructionPaper
            if kind not in there and kind is not DestructionPaper.DESTRUCTION_MINUTES
        ]
        told = [
            self.tr("{count:02} bản chuyển sang đã tiêu hủy; dòng sổ, trích yếu ở nguyên.").format(
                count=row.copies
            )
        ]
        if lacking:
            words = self.tr("Hồ sơ chưa ghi: {papers}.")
            told.append(words.format(papers=", ".join(lacking)))
        if not self._detail.seats:
            told.append(self.tr("Chưa ghi thành phần Hội đồng."))
        outside = len(places_of(self.seat, self.subject))
        if outside:
            words = self.tr("{count} tệp đã ra ngoài kho: xóa cả ở đó, xem khung chi tiết.")
            told.append(words.format(count=outside))
        said.tell(told)
        return said
