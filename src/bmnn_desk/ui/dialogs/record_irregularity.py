"""Put on record what was wrong with something that came, and print what is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incoming import IrregularityKind, IrregularityRequest
from bmnn_desk.services.record_irregularity import record_irregularity
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.incoming.detail_rows import line_words
from bmnn_desk.ui.incoming.form_matter import head_name
from bmnn_desk.ui.incoming.incoming_words import IRREGULARITY_WORDS
from bmnn_desk.ui.incoming.notice_paper import notice_paper
from bmnn_desk.ui.incoming.number_line import NumberLine
from bmnn_desk.ui.incoming.source import detail_of
from bmnn_desk.ui.office_paper import paper_sheet
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.incoming_papers import IncomingNoticeFacts
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class RecordIrregularityDialog(SmallSheet):
    """About the line `subject`; it ends in the papers, to be printed."""

    form = "record_irregularity"

    def __init__(self, seat: Seat, subject: int, kind: IrregularityKind | None = None) -> None:
        row = detail_of(seat, subject).row
        words = SheetWords(
            title=self.tr("Ghi việc bất thường"),
            subtitle=line_words(row),
            save=self.tr("Ghi và &in báo cáo"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(row.level)
        self.kind: ChoiceBox[IrregularityKind] = ChoiceBox(IRREGULARITY_WORDS.items())
        self.kind.put(kind or IrregularityKind.WRONG_PROCEDURE)
        self.known, self.day = DateField(seat.today), DateField(seat.today)
        for field in (self.known, self.day):
            field.put(seat.today())
        self.told = LineEdit()
        self.told.setText(head_name(seat))
        self.words_area = TextArea()
        self.expected, self.received = NumberLine(), NumberLine()
        self.received.put(row.copies)
        self._facts: IncomingNoticeFacts | None = None
        self._add_fields()
        self.rows(
            (("kind", 6), ("known", 3), ("day", 3)),
            (("told", 12),),
            (("words", 12),),
            (("expected", 3), ("received", 3)),
        )
        self.begin(self._record)
        self.kind.edited.connect(self._show_numbers)
        self._show_numbers()

    def errors(self) -> Mapping[str, str]:
        """What happened, when, and who was told; of a shortage both quantities."""
        found = self.missing(
            {
                "known": self.tr("ngày phát hiện, ví dụ: hn"),
                "day": self.tr("ngày báo lãnh đạo, ví dụ: hn"),
                "told": self.tr("lãnh đạo đã được báo, ví dụ: Nguyễn Văn C"),
                "words": self.tr("sự việc, ví dụ: góc bì bị rách, lộ trang đầu"),
            }
        )
        for key, field in (("known", self.known), ("day", self.day)):
            if field.problem():
                found[key] = field.problem()
        if self.kind.value() is IrregularityKind.SHORTAGE:
            found |= self._quantities_wrong()
        return found

    def end(self, words: str) -> None:
        """Draw the papers, and go over to them."""
        facts = self._facts
        if facts is None:
            super().end(words)
            return
        self.await_paper(words, self.tr("Đang lập báo cáo"))
        in_background(
            self,
            lambda: notice_paper(self.seat, facts),
            self._hand_over,
            self._no_paper,
            self.lose_paper,
        )

    def _record(self) -> str:
        kind, day = self.kind.value(), self.day.value()
        if kind is None or day is None:
            raise AssertionError  # the fields had no error
        short = kind is IrregularityKind.SHORTAGE
        request = IrregularityRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=day,
            line=self.subject,
            kind=kind,
            told=self.told.value(),
            words=self.words_area.value(),
            known_on=self.known.value(),
            expected=self.expected.number() if short else None,
            received=self._received() if short else None,
        )
        recorded = self.seat.desk.do(record_irregularity, request)
        self._facts = recorded.facts
        return and_noted(self.tr("Đã ghi việc bất thường"), recorded.warnings)

    def _received(self) -> int | None:
        """None came where the line says 0."""
        return 0 if self.received.value() == "0" else self.received.number()

    def _quantities_wrong(self) -> dict[str, str]:
        expected, received = self.expected.number(), self._received()
        found: dict[str, str] = {}
        if expected is None:
            found["expected"] = self.tr("Chưa ghi số bản. Ghi số bản theo phiếu gửi, ví dụ: 3.")
        if received is None:
            found["received"] = self.tr("Chưa ghi số bản. Ghi số bản đếm được, 0 nếu không có.")
        if expected is not None and received is not None and received >= expected:
            found["received"] = self.tr("Số bản nhận phải ít hơn số nơi gửi ghi. Đếm lại.")
        return found

    def _show_numbers(self) -> None:
        short = self.kind.value() is IrregularityKind.SHORTAGE
        for key in ("expected", "received"):
            self.panel.field(key).setVisible(short)

    def _hand_over(self, pdf: bytes) -> None:
        title, name = self.tr("In báo cáo, thông báo"), self.tr("Bao cao, thong bao.pdf")
        self.give_paper(paper_sheet(self.seat, pdf, title=title, name=name))

    def _no_paper(self, error: DeskError) -> None:
        words = self.tr("{done}, nhưng chưa lập được báo cáo. {why} In lại từ danh sách.")
        self.lack_paper(words, error)

    def _add_fields(self) -> None:
        add = self.panel.add
        add("kind", FieldLook(words=self.tr("&Sự việc"), required=True), self.kind)
        add("known", FieldLook(words=self.tr("&Ngày phát hiện"), required=True), self.known)
        add("day", FieldLook(words=self.tr("Ngà&y báo"), required=True), self.day)
        add("told", FieldLook(words=self.tr("Đã &báo ai"), required=True), self.told)
        hint = self.tr("Ghi sự việc, không ghi nội dung của tài liệu.")
        add("words", FieldLook(words=self.tr("&Mô tả"), required=True, hint=hint), self.words_area)
        add(
            "expected",
            FieldLook(words=self.tr("Nơi gửi g&hi"), required=True),
            self.expected,
        )
        add("received", FieldLook(words=self.tr("Đếm đượ&c"), required=True), self.received)
