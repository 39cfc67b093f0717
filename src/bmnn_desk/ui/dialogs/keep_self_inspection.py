"""The record of the year's self-inspection: the store's evidence, the answers, the paper."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.self_inspection import SelfInspectionRequest, evidence
from bmnn_desk.papers.self_inspection_paper import SelfInspectionFacts, self_inspection_paper
from bmnn_desk.services.inspect_store import inspect_store
from bmnn_desk.services.inspection_asked import InspectionAsked
from bmnn_desk.services.keep_self_inspection import keep_self_inspection
from bmnn_desk.services.own_papers import own_papers
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.today import TodayAsked, due_rows
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.inspection.check_lines import CheckLines
from bmnn_desk.ui.inspection.office_named import office_named
from bmnn_desk.ui.office_paper import office_pdf, paper_sheet
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.domain.own_papers import OwnPaperEntry
    from bmnn_desk.domain.self_inspection import LineEvidence
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat

_SHEET = "self_inspection_record"


class KeepSelfInspectionDialog(SmallSheet):
    """Of the year `subject`; the store is looked through beside the window, once.

    It ends in the paper, to be printed and signed.
    """

    form = "keep_self_inspection"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = SheetWords(
            title=self.tr("Tự kiểm tra công tác bảo vệ bí mật nhà nước"),
            subtitle=self.tr("Năm {year}").format(year=subject),
            save=self.tr("Ghi và &in biên bản"),
        )
        super().__init__(seat, subject, words)
        self.day, self.number, self.leader = ActDay(seat.today), LineEdit(), LineEdit()
        self.leader.setText(office_named(seat).head)
        self.told = Banner(BannerKind.INFO)
        rules = seat.desk.law.on(seat.today()).rules
        told = {key: rule.text.partition(". ")[0] for key, rule in rules.items()}
        self.lines = CheckLines(seat.desk.law.self_inspection, self._papers(), told)
        self._kept: SelfInspectionRequest | None = None
        self._add_fields()
        self.show_before(self.told)
        self.rows((("number", 4), ("day", 3), ("leader", 5)), (("lines", 12),))
        self.begin(self._keep)
        self.show_hint(
            self.tr(
                "Ở ô kết quả: 1 (D) Đạt, 2 (C) Chưa đạt, 3 (K) Không có, rồi sang dòng sau · "
                "Tab: ghi chú"
            )
        )
        self._look()

    @property
    def since(self) -> date:
        """The first day whose records are looked at."""
        return date(self.subject, 1, 1)

    @property
    def until(self) -> date:
        """The last: of the year, or today."""
        return min(date(self.subject, 12, 31), self.seat.today())

    def errors(self) -> Mapping[str, str]:
        """Number, day and who led it; and one answer at least."""
        found = self.wrong(
            {
                "number": self.tr("số biên bản, ví dụ: 05/BB-STC"),
                "day": self.tr("ngày kiểm tra, ví dụ: hn"),
                "leader": self.tr("người chủ trì, ví dụ: Nguyễn Văn C"),
            }
        )
        if not self.lines.answered():
            found["lines"] = self.tr("Chưa trả lời dòng nào. Chọn Đạt, Chưa đạt hoặc Không có.")
        return found

    def end(self, words: str) -> None:
        """Draw the record, and go over to it."""
        kept = self._kept
        if kept is None:
            super().end(words)
            return
        self.await_paper(words, self.tr("Đang lập biên bản"))
        in_background(
            self,
            lambda: office_pdf(self.seat, self._paper(kept)),
            self._hand_over,
            self._no_paper,
            self.lose_paper,
        )

    def _keep(self) -> str:
        request = SelfInspectionRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=self.day.known(),
            year=self.subject,
            number=self.number.value(),
            leader=self.leader.value(),
            answers=self.lines.answered(),
        )
        self.seat.desk.do(keep_self_inspection, request)
        self._kept = request
        left = self.lines.open_lines()
        words = self.tr("Đã ghi biên bản tự kiểm tra năm {year}").format(year=self.subject)
        open_words = self.tr("{words}; còn {left} dòng chưa trả lời")
        return open_words.format(words=words, left=left) if left else words

    def _papers(self) -> Mapping[str, OwnPaperEntry]:
        """The office's paper that proves a line, the newest that held on the last day."""
        day = self.until
        asked = PeopleAsked(body=self.seat.body, day=day)
        held = [each for each in self.seat.desk.read(own_papers, asked) if each.holds_on(day)]
        return {
            line.key: paper
            for line in self.seat.desk.law.self_inspection
            for paper in held
            if paper.kind in line.papers
        }

    def _look(self) -> None:
        """Look through the records of the year beside the window."""
        self.told.say(
            self.tr("Đang đọc sổ của năm để lấy số liệu. Vẫn trả lời được các dòng khác."),
            BannerKind.INFO,
        )
        seat, law = self.seat, self.seat.desk.law
        asked = InspectionAsked(
            body=seat.body, since=self.since, until=self.until, day=seat.today()
        )

        def work() -> Mapping[str, LineEvidence]:
            """Inspect, outside the main thread."""
            due = seat.desk.read(due_rows, TodayAsked(body=seat.body, day=asked.until))
            found = inspect_store(seat.desk, asked)
            return evidence(law.self_inspection, found, due, asked.day)

        in_background(self, work, self._show_evidence, self._not_looked)

    def _show_evidence(self, found: Mapping[str, LineEvidence]) -> None:
        self.lines.show_evidence(found)
        words = self.tr("Số liệu từ sổ đã có ở từng dòng. Dòng khác: người kiểm tra tự trả lời.")
        self.told.say(words, BannerKind.OK)

    def _not_looked(self, error: DeskError) -> None:
        self.told.say(sentence(error), BannerKind.WARN)

    def _paper(self, kept: SelfInspectionRequest) -> OfficePaper:
        office = office_named(self.seat)
        facts = SelfInspectionFacts(
            parent=office.parent,
            agency=office.agency,
            place=office.place,
            day=kept.day,
            number=kept.number,
            year=kept.year,
            since=self.since,
            until=self.until,
            leader=kept.leader,
            maker=self.seat.person,
            head=office.head,
            head_position=office.head_position,
            lines=self.seat.desk.law.self_inspection,
            answers=kept.answers,
        )
        return self_inspection_paper(self.seat.desk.law.on(kept.day).sheet(_SHEET), facts)

    def _hand_over(self, pdf: bytes) -> None:
        title, name = self.tr("In biên bản tự kiểm tra"), self.tr("Bien ban tu kiem tra.pdf")
        self.give_paper(paper_sheet(self.seat, pdf, title=title, name=name))

    def _no_paper(self, error: DeskError) -> None:
        words = self.tr("{done}, nhưng chưa lập được biên bản. {why}")
        self.lack_paper(words, error)

    def _add_fields(self) -> None:
        add = self.panel.add
        add("number", FieldLook(words=self.tr("Số &biên bản"), required=True), self.number)
        add("day", FieldLook(words=self.tr("&Ngày kiểm tra"), required=True), self.day)
        add("leader", FieldLook(words=self.tr("Người &chủ trì"), required=True), self.leader)
        add("lines", FieldLook(words=self.tr("&Từng nội dung")), self.lines)
