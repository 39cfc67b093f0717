"""Give the office a new name from a day on; older years keep the older one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import is_symbol_pattern
from bmnn_desk.errors import SymbolPatternError
from bmnn_desk.services.office_entries import DayAsked, bodies_on
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers, set_up_body
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.symbol_patterns import OTHER_PATTERN, PATTERNS, sample_of
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class SetUpBodyDialog(SmallSheet):
    """The names as they stand on papers; `subject` is the body's number."""

    form = "set_up_body"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = SheetWords(
            title=self.tr("Đổi tên cơ quan từ ngày"),
            subtitle=self.tr("Văn bản, sổ của những ngày trước vẫn in tên của ngày đó"),
            save=self.tr("Đổi &tên"),
        )
        super().__init__(seat, subject, words)
        bodies = seat.desk.read(bodies_on, DayAsked(day=seat.today()))
        self._now = next(body for body in bodies if body.body == subject)
        self.since = DateField(seat.today)
        keys = ("parent", "name", "letters", "place", "own")
        self.lines = {key: LineEdit() for key in keys}
        # Named by the letters of now: a draft keeps the words.
        self.pattern: ChoiceBox[str] = ChoiceBox(
            [
                *((text, sample_of(text, self._now.letters)) for text in PATTERNS),
                (OTHER_PATTERN, self.tr("Mẫu khác")),
            ]
        )
        self.seal: ChoiceBox[bool] = ChoiceBox(
            [(True, self.tr("Có con dấu riêng")), (False, self.tr("Không có con dấu riêng"))]
        )
        self.layout_profile: ChoiceBox[str] = ChoiceBox(
            [
                ("nd30", self.tr("Cơ quan nhà nước")),
                ("party", self.tr("Cơ quan của Đảng")),
                ("police", self.tr("Công an")),
            ]
        )
        self._add_fields()
        self.rows(
            (("since", 4), ("parent", 8)),
            (("name", 8), ("letters", 4)),
            (("place", 4), ("pattern", 4), ("own", 4)),
            (("seal", 6), ("layout", 6)),
        )
        self.panel.edited.connect(self._show_sample)
        self.begin(self._rename)
        self._show_sample()

    def errors(self) -> Mapping[str, str]:
        """What stands on every paper must be there."""
        found = self.missing(
            {
                "since": self.tr("ngày tên mới bắt đầu, ví dụ: 01/07/2026"),
                "name": self.tr("tên cơ quan, ví dụ: SỞ TÀI CHÍNH"),
                "letters": self.tr("chữ viết tắt, ví dụ: STC"),
                "place": self.tr("địa danh ghi trước ngày tháng, ví dụ: Hà Nội"),
            }
        )
        if self.since.problem():
            found["since"] = self.since.problem()
        if not is_symbol_pattern(self._chosen_pattern()):
            found["own"] = sentence(SymbolPatternError())
        return found

    def _rename(self) -> str:
        texts = {key: line.value() for key, line in self.lines.items()}
        request = BodyRequest(
            request_id=self.request_id,
            day=self.since.value() or self.seat.today(),
            code=self._now.code,
            names=NameOnPapers(
                name=texts["name"],
                parent=texts["parent"],
                place=texts["place"],
                letters=texts["letters"],
                symbol_pattern=self._chosen_pattern(),
                has_seal=self.seal.value() is not False,
                layout=self.layout_profile.value() or "nd30",
            ),
            body=self.subject,
        )
        self.seat.desk.do(set_up_body, request)
        return self.tr("Đã ghi tên mới: {name}").format(name=texts["name"])

    def _show_sample(self) -> None:
        pattern, field = self._chosen_pattern(), self.panel.field("pattern")
        self.panel.field("own").setVisible(self.pattern.value() == OTHER_PATTERN)
        if not is_symbol_pattern(pattern):
            field.show_hint("")
            return
        sample = sample_of(pattern, self.lines["letters"].value())
        field.show_hint(self.tr("Báo cáo đầu tiên: {sample}").format(sample=sample))

    def _chosen_pattern(self) -> str:
        chosen = self.pattern.value()
        return self.lines["own"].value() if chosen == OTHER_PATTERN else chosen or PATTERNS[0]

    def _add_fields(self) -> None:
        now = self._now
        again = self.tr("Ghi lại: tên mới không tự lấy mục này của tên cũ.")
        looks = {
            "since": FieldLook(words=self.tr("Từ &ngày"), required=True),
            "parent": FieldLook(words=self.tr("Cơ quan chủ quản (dòng t&rên)")),
            "name": FieldLook(words=self.tr("Tên cơ &quan (dòng dưới)"), required=True),
            "letters": FieldLook(words=self.tr("Chữ &viết tắt"), required=True),
            "place": FieldLook(words=self.tr("Địa &danh"), required=True),
            "pattern": FieldLook(words=self.tr("&Mẫu ký hiệu")),
            "own": FieldLook(words=self.tr("Mẫ&u của cơ quan"), required=True),
            "seal": FieldLook(words=self.tr("&Con dấu"), hint=again),
            "layout": FieldLook(words=self.tr("T&hể thức"), hint=again),
        }
        texts = {
            "parent": now.parent,
            "name": now.name,
            "letters": now.letters,
            "place": now.place,
            "own": now.symbol_pattern,
        }
        usual = now.symbol_pattern in PATTERNS
        self.pattern.put(now.symbol_pattern if usual else OTHER_PATTERN)
        for key, text in texts.items():
            self.lines[key].setText(text)
        editors = {
            **self.lines,
            "since": self.since,
            "pattern": self.pattern,
            "seal": self.seal,
            "layout": self.layout_profile,
        }
        for key, look in looks.items():
            self.panel.add(key, look, editors[key])
