"""Enter a paper of the office about itself: rules, an assignment, a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.cited_laws import LawState, citations
from bmnn_desk.domain.own_papers import LONGEST_PAPER_TEXT, OwnPaperKind, OwnPaperRequest
from bmnn_desk.services.own_papers import record_office_paper
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.order.order_words import paper_kind_names, people_choices
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat

_DAYS = ("issued_on", "since", "until")
_TEXT_ROWS = 7


class RecordOfficePaperDialog(SmallSheet):
    """What a kind asks for is shown; the text is looked through for laws that have expired."""

    form = "record_office_paper"
    copied = ("kind", ("person", "full_time"), "place")

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Ghi văn bản nội bộ"),
            subtitle=self.tr("Nội quy, quyết định phân công, phương án của chính cơ quan"),
            save=self.tr("Ghi &văn bản"),
        )
        super().__init__(seat, subject, words)
        self._names = paper_kind_names(seat)
        self.kind: ChoiceBox[OwnPaperKind] = ChoiceBox(self._names.items())
        self.number, self.place, self.plan = LineEdit(), LineEdit(), LineEdit()
        self.note = LineEdit()
        self.days = {key: DateField(seat.today, past=key != "until") for key in _DAYS}
        self.person = ChoiceBox(people_choices(seat))
        alone = ((False, self.tr("Kiêm nhiệm")), (True, self.tr("Chuyên trách")))
        self.full_time: ChoiceBox[bool] = ChoiceBox(alone)
        self.text = TextArea(_TEXT_ROWS)
        self._add_fields()
        self.rows(
            (("kind", 8), ("number", 4)),
            (("issued_on", 4), ("since", 4), ("until", 4)),
            (("person", 8), ("full_time", 4)),
            (("place", 6), ("plan", 6)),
            (("note", 12),),
            (("text", 12),),
        )
        self.kind.edited.connect(self._show_asked)
        self.text.edited.connect(self._show_cited)
        self.days["issued_on"].left.connect(self._follow_day)
        self.begin(self._record)
        self._show_asked()
        self._show_cited()

    def errors(self) -> Mapping[str, str]:
        """Number and days; what the kind asks for."""
        found = self.wrong(
            {
                "number": self.tr("số văn bản, ví dụ: 12/QĐ-STC"),
                "issued_on": self.tr("ngày ban hành, ví dụ: 05/01/2026"),
                "since": self.tr("ngày có hiệu lực, ví dụ: 05/01/2026"),
            }
        )
        issued, since, until = (self.days[key].value() for key in _DAYS)
        if issued is not None and since is not None and since < issued:
            found["since"] = self.tr("Ngày có hiệu lực trước ngày ban hành. Sửa một trong hai.")
        if since is not None and until is not None and until < since:
            found["until"] = self.tr("Ngày cuối trước ngày có hiệu lực. Sửa một trong hai.")
        kind = self._kind()
        if kind.assigns and self.person.value() is None:
            found["person"] = self.tr("Hôm nay chưa ai giữ chức vụ. Bấm F2 ở ô này để thêm người.")
        if kind is OwnPaperKind.COPY_PLACE:
            place = self.tr("nơi sao, chụp, ví dụ: Phòng Văn thư, tầng 2")
            plan = self.tr("số phương án bảo vệ, ví dụ: 02/PA-STC")
            found |= self.missing({"place": place, "plan": plan})
        if len(self.text.value()) > LONGEST_PAPER_TEXT:
            found["text"] = self.tr("Lời văn dài quá. Dán phần có căn cứ và điều khoản là đủ.")
        return found

    def _record(self) -> str:
        today, kind = self.seat.today(), self._kind()
        issued = self.days["issued_on"].value() or today
        is_place = kind is OwnPaperKind.COPY_PLACE
        request = OwnPaperRequest(
            request_id=self.request_id,
            day=today,
            body=self.seat.body,
            kind=kind,
            number=self.number.value(),
            issued_on=issued,
            since=self.days["since"].value() or issued,
            until=self.days["until"].value(),
            person=self.person.value() if kind.assigns else None,
            full_time=bool(self.full_time.value()) and kind.assigns,
            place=self.place.value() if is_place else "",
            plan=self.plan.value() if is_place else "",
            note=self.note.value(),
            text=self.text.value(),
        )
        self.seat.desk.do(record_office_paper, request)
        return self.tr("Đã ghi văn bản {number}").format(number=request.number)

    def _kind(self) -> OwnPaperKind:
        return self.kind.value() or OwnPaperKind.OTHER

    def _show_asked(self) -> None:
        kind = self._kind()
        for key in ("person", "full_time"):
            self.panel.field(key).setVisible(kind.assigns)
        for key in ("place", "plan"):
            self.panel.field(key).setVisible(kind is OwnPaperKind.COPY_PLACE)

    def _follow_day(self) -> None:
        """It holds from the day on which it was given out, unless another was typed."""
        issued = self.days["issued_on"].value()
        if issued is not None and not self.days["since"].draft_text():
            self.days["since"].put(issued)

    def _show_cited(self) -> None:
        """What the text names that no longer holds, as it is typed or pasted."""
        laws = self.seat.desk.law.laws
        found = citations(self.text.value(), laws, self.seat.today())
        expired = [each.law.number for each in found if each.law and _is_old(each.state)]
        words = self.tr("Dán cả văn bản hoặc phần căn cứ: dò được các văn bản đã hết hiệu lực.")
        if expired:
            words = self.tr("Có dẫn văn bản đã hết hoặc có thể đã hết hiệu lực: {list}.")
        elif found:
            words = self.tr("Có dẫn {count} văn bản, không văn bản nào đã biết là hết hiệu lực.")
        told = words.format(list=", ".join(expired), count=len(found))
        self.panel.field("text").show_hint(told)

    def _add_fields(self) -> None:
        open_end = self.tr("Để trống nếu chưa biết.")
        looks: dict[str, tuple[FieldLook, QWidget]] = {
            "kind": (FieldLook(words=self.tr("&Loại văn bản")), self.kind),
            "number": (FieldLook(words=self.tr("&Số"), required=True), self.number),
            "issued_on": (
                FieldLook(words=self.tr("Ngày &ban hành"), required=True),
                self.days["issued_on"],
            ),
            "since": (
                FieldLook(words=self.tr("&Hiệu lực từ"), required=True),
                self.days["since"],
            ),
            "until": (
                FieldLook(words=self.tr("Đến hết ngà&y"), hint=open_end),
                self.days["until"],
            ),
            "person": (
                FieldLook(words=self.tr("&Người được phân công"), required=True),
                self.person,
            ),
            "full_time": (FieldLook(words=self.tr("&Cách làm")), self.full_time),
            "place": (FieldLook(words=self.tr("Nơi s&ao, chụp"), required=True), self.place),
            "plan": (
                FieldLook(words=self.tr("&Phương án bảo vệ"), required=True),
                self.plan,
            ),
            "note": (FieldLook(words=self.tr("Gh&i chú")), self.note),
            "text": (FieldLook(words=self.tr("Lời văn, trích &dẫn")), self.text),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
        seat = self.seat
        offer_person(seat, self.panel.field("person"), lambda: people_choices(seat))


def _is_old(state: LawState | None) -> bool:
    return state in {LawState.EXPIRED, LawState.DOUBTFUL}
