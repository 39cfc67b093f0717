"""Who compiled the year's statistics and who leads; then the paper comes to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.statistics import YearWindow, has_ended
from bmnn_desk.services.keep_statistics import StatisticsRequest, keep_statistics
from bmnn_desk.services.office_entries import DayAsked, who_sits
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.examples import post_example
from bmnn_desk.ui.office_paper import let_save
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.statistics.figure_words import counted_words
from bmnn_desk.ui.statistics.year_export import newest_kept
from bmnn_desk.ui.statistics.year_papers import facts_of_report, statistics_paper
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.office_entries import PersonEntry
    from bmnn_desk.errors import DeskError
    from bmnn_desk.papers.register_book import RegisterPaper
    from bmnn_desk.ui.seat import Seat


class KeepStatisticsDialog(SmallSheet):
    """The statistics of the year `subject` (0 is this one): figures freeze, the paper comes."""

    form = "keep_statistics"

    def __init__(self, seat: Seat, subject: int) -> None:
        self.year = subject or seat.today().year
        words = SheetWords(
            title=self.tr("In thống kê năm"),
            subtitle=self.tr("Thống kê bí mật nhà nước năm {year}").format(year=self.year),
            save=self.tr("&Chốt số liệu và in"),
        )
        super().__init__(seat, subject, words)
        self.compiler, self.compiler_position = LineEdit(), LineEdit()
        self.leader, self.leader_position = LineEdit(), LineEdit()
        self._add_fields()
        self.rows(
            (("compiler", 6), ("compiler_position", 6)), (("leader", 6), ("leader_position", 6))
        )
        self._put_known()
        self.show_hint(
            self.tr("Số liệu chốt như lúc này; in lại sau khi có thay đổi thì bản mới được tính.")
        )
        self.early = Banner(BannerKind.WARN)
        self.show_before(self.early)
        self.early.say(self._early_words())
        self.begin(self._keep)

    def errors(self) -> Mapping[str, str]:
        """Names and positions, both of both."""
        return self.missing(
            {
                "compiler": self.tr("họ tên người lập, ví dụ: Lê Thị D"),
                "compiler_position": self.tr("chức vụ người lập, ví dụ: Văn thư"),
                "leader": self.tr("họ tên lãnh đạo ký, ví dụ: Nguyễn Văn C"),
                "leader_position": self.tr("chức vụ lãnh đạo, ví dụ: {post}").format(
                    post=post_example("head")
                ),
            }
        )

    def end(self, words: str) -> None:
        """They are kept: the paper comes, and this sheet goes."""
        self.await_paper(words, self.tr("Đang lập bản in thống kê"))
        in_background(self, self._draw, self._hand_over, self._no_paper, self.lose_paper)

    def _keep(self) -> str:
        request = StatisticsRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            year=self.year,
            compiler=self.compiler.value(),
            compiler_position=self.compiler_position.value(),
            leader=self.leader.value(),
            leader_position=self.leader_position.value(),
            other_cases=self.findings.other_cases(),
        )
        kept = self.seat.desk.do(keep_statistics, request)
        done = self.tr("Đã chốt số liệu năm {year}").format(year=self.year)
        return and_noted(done, kept.warnings)

    def _draw(self) -> RegisterPaper | None:
        kept = newest_kept(self.seat, self.year)
        return None if kept is None else statistics_paper(self.seat, kept)

    def _hand_over(self, paper: RegisterPaper | None) -> None:
        if paper is None:
            self.give_paper(None)
            return
        title = self.tr("In thống kê năm {year}").format(year=self.year)
        sheet = PrintPaperDialog(self.seat, title, paper.pdf, None, at_once=True)
        name = self.tr("Thong ke nam {year}.pdf").format(year=self.year)
        saved = self.tr("Đã lưu {name}. Tệp có nội dung mật: chỉ chép vào USB đã đăng ký.")
        let_save(sheet, self.seat, paper.pdf, name=name, saved=saved)
        self.give_paper(sheet)

    def _no_paper(self, error: DeskError) -> None:
        self.lack_paper(self.tr("{done}. Chưa lập được bản in: {why}"), error)

    def _put_known(self) -> None:
        """Those of the statistics kept before; else who sits here, and the head."""
        kept = newest_kept(self.seat, self.year)
        if kept is not None:
            texts = (kept.compiler, kept.compiler_position, kept.leader, kept.leader_position)
        else:
            people = self.seat.desk.read(
                people_on, PeopleAsked(body=self.seat.body, day=self.seat.today())
            )
            (mine,) = self.seat.desk.read(who_sits, DayAsked(day=self.seat.today()))
            head = next((each for each in people if each.kind.is_head), None)
            texts = (
                self.seat.person,
                mine.post or self._post_before(),
                "" if head is None else head.name,
                _post(head),
            )
        editors = (self.compiler, self.compiler_position, self.leader, self.leader_position)
        for editor, text in zip(editors, texts, strict=True):
            editor.put_draft_text(text)

    def _post_before(self) -> str:
        """The position under which who sits here compiled the year before."""
        before = newest_kept(self.seat, self.year - 1)
        if before is None or before.compiler != self.seat.person:
            return ""
        return before.compiler_position

    def _early_words(self) -> str:
        """What is missing where the window runs on, '' where it does not."""
        facts, today = facts_of_report(self.seat, self.year, counted=False), self.seat.today()
        window = YearWindow(since=facts.since, until=facts.until)
        if has_ended(window, today):
            return ""
        words = self.tr("Được phép, nhưng {counted}. Bản in ghi rõ điều này; hết kỳ thì in lại.")
        return words.format(counted=counted_words(window, today))

    def _add_fields(self) -> None:
        for key, words, editor in (
            ("compiler", self.tr("&Người lập thống kê"), self.compiler),
            ("compiler_position", self.tr("C&hức vụ người lập"), self.compiler_position),
            ("leader", self.tr("&Lãnh đạo ký"), self.leader),
            ("leader_position", self.tr("Chức &vụ lãnh đạo"), self.leader_position),
        ):
            self.panel.add(key, FieldLook(words=words, required=True), editor)


def _post(person: PersonEntry | None) -> str:
    return "" if person is None else person.post
