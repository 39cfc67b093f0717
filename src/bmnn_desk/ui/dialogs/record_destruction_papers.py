"""Record the council of a destruction and the papers that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import (
    CouncilSeat,
    DestructionPapersRequest,
    NumberedPaper,
    SeatRole,
)
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.services.record_destruction_papers import record_destruction_papers
from bmnn_desk.ui.destruction.destruction_source import detail_of
from bmnn_desk.ui.destruction.destruction_words import PAPER_WORDS, about_words
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.outgoing.signer_choice import signers
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bmnn_desk.domain.office_entries import PersonEntry
    from bmnn_desk.ui.seat import Seat

TYPED: tuple[DestructionPaper, ...] = tuple(
    paper for paper in DestructionPaper if paper is not DestructionPaper.DESTRUCTION_MINUTES
)


class RecordDestructionPapersDialog(SmallSheet):
    """Of the proposal `subject`; what is on record stands there, and only what is new is kept."""

    form = "record_destruction_papers"

    def __init__(self, seat: Seat, subject: int) -> None:
        detail = detail_of(seat, subject)
        words = SheetWords(
            title=self.tr("Hội đồng, hồ sơ tiêu hủy"),
            subtitle=about_words(detail.row),
            save=self.tr("Gh&i hồ sơ"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(detail.row.level)
        self._known = detail.row.papers
        people = signers(seat, seat.today())
        nobody: tuple[PersonEntry | None, str] = (None, self.tr("Chưa ghi"))
        self.chair: ChoiceBox[PersonEntry | None] = ChoiceBox((nobody, *people))
        self.keeper: ChoiceBox[PersonEntry | None] = ChoiceBox((nobody, *people))
        self.members = TextArea(rows=2)
        add, tr = self.panel.add, self.tr
        add("chair", FieldLook(words=tr("Người &chủ trì Hội đồng")), self.chair)
        add("keeper", FieldLook(words=tr("&Người lưu giữ tham gia")), self.keeper)
        hint = tr("Mỗi dòng một người: họ tên, chức vụ.")
        add("members", FieldLook(words=tr("&Thành viên khác"), hint=hint), self.members)
        self.numbers = {paper: LineEdit() for paper in TYPED}
        self.days = {paper: ActDay(seat.today) for paper in TYPED}
        for paper in TYPED:
            self.days[paper].put(None)
            self._add(paper)
        self.rows(
            (("chair", 6), ("keeper", 6)),
            (("members", 12),),
            *(((f"{paper}_number", 8), (f"{paper}_day", 4)) for paper in TYPED),
        )
        self._put_known(detail.seats, {entry.person: entry for entry, _words in reversed(people)})
        # What stands there is no new council, though a post may be called otherwise today or a
        # member may hold none any more.
        self._council_then = self._council()
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """A number with each day, a day with each number, none still to come; something new."""
        found = self.wrong({})
        for paper in TYPED:
            number, day = self.numbers[paper].value(), self.days[paper].value()
            if number and day is None:
                words = self.tr("Chưa nhập. Ghi ngày của giấy, ví dụ: hn.")
                found.setdefault(f"{paper}_day", words)
            elif day is not None and not number:
                found[f"{paper}_number"] = self.tr("Chưa nhập. Ghi số của giấy, ví dụ: 07/QĐ-SMM.")
        if self._new_council() and self.chair.value() is None:
            found["chair"] = self.tr("Chưa chọn. Chọn người chủ trì Hội đồng.")
        if not found and not self._new_papers() and not self._new_council():
            found["chair"] = self.tr("Chưa có gì mới. Ghi Hội đồng, hoặc số và ngày của một giấy.")
        return found

    def _record(self) -> str:
        papers = self._new_papers()
        request = DestructionPapersRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            destruction=self.subject,
            papers=papers,
            seats=self._new_council(),
        )
        self.seat.desk.do(record_destruction_papers, request)
        return self.tr("Đã ghi hồ sơ tiêu hủy")

    def _new_papers(self) -> tuple[NumberedPaper, ...]:
        given = (
            NumberedPaper(kind=paper, number=self.numbers[paper].value(), day=day)
            for paper in TYPED
            if (day := self.days[paper].value()) is not None and self.numbers[paper].value()
        )
        return tuple(paper for paper in given if paper not in self._known)

    def _new_council(self) -> tuple[CouncilSeat, ...]:
        council = self._council()
        return () if council == self._council_then else council

    def _council(self) -> tuple[CouncilSeat, ...]:
        return tuple(self._told())

    def _told(self) -> Iterator[CouncilSeat]:
        for role, box in ((SeatRole.CHAIR, self.chair), (SeatRole.KEEPER, self.keeper)):
            entry = box.value()
            if entry is not None:
                yield CouncilSeat(role=role, name=entry.name, post=entry.post, person=entry.person)
        for line in self.members.value().split("\n"):
            name, _, post = line.strip().partition(",")
            if name:
                yield CouncilSeat(role=SeatRole.MEMBER, name=name.strip(), post=post.strip())

    def _put_known(self, seats: Iterable[CouncilSeat], people: Mapping[int, PersonEntry]) -> None:
        for paper in self._known:
            if paper.kind in self.numbers:
                self.numbers[paper.kind].setText(paper.number)
                self.days[paper.kind].put(paper.day)
        members = []
        for seat in seats:
            if seat.role in {SeatRole.CHAIR, SeatRole.KEEPER} and seat.person is not None:
                box = self.chair if seat.role is SeatRole.CHAIR else self.keeper
                box.put(people.get(seat.person))
            else:
                members.append(", ".join(filter(None, (seat.name, seat.post))))
        self.members.setPlainText("\n".join(members))

    def _add(self, paper: DestructionPaper) -> None:
        words, add = PAPER_WORDS[paper], self.panel.add
        number = FieldLook(words=self.tr("{paper}, số").format(paper=words))
        for part, look, editor in (
            ("number", number, self.numbers[paper]),
            ("day", FieldLook(words=self.tr("Ngày")), self.days[paper]),
        ):
            field = add(f"{paper}_{part}", look, editor)
            target = editor.focusProxy() or editor
            target.setAccessibleName(f"{words}: {field.plain_words}")
