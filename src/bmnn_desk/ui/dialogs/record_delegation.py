"""Record a head's power given to a deputy, as its document says (CFG-03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Delegation, PostKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.services.record_delegation import DelegationRequest, record_delegation
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.settings.office_words import POWER_WORDS, SCOPE_WORDS
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat

_DAYS = ("day", "since", "until")


class RecordDelegationDialog(SmallSheet):
    """Document, head and deputy, scopes, fields, level, term."""

    form = "record_delegation"
    copied = ("kind", "delegator", "scopes", "fields", "level")

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Ghi ủy quyền"),
            subtitle=self.tr("Ghi đúng theo văn bản người đứng đầu giao quyền cho cấp phó"),
            save=self.tr("Ghi ủ&y quyền"),
        )
        super().__init__(seat, subject, words)
        self.kind = ChoiceBox(POWER_WORDS.items())
        self.number = LineEdit()
        self.days = {key: DateField(seat.today) for key in _DAYS}
        self.delegator, self.delegate = ChoiceBox(self._heads()), ChoiceBox(self._deputies())
        self.scopes = TickGroup(SCOPE_WORDS.items())
        self.fields = LineEdit()
        self.highest = ChoiceBox((level, level_word(level)) for level in SecrecyLevel)
        self._add_fields()
        self.rows(
            (("kind", 5), ("number", 4), ("day", 3)),
            (("delegator", 6), ("delegate", 6)),
            (("scopes", 6), ("fields", 6)),
            (("level", 4), ("since", 4), ("until", 4)),
        )
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """What the document says must be there; who may give power to whom the rules say."""
        found = self.missing(
            {
                "number": self.tr("số văn bản, ví dụ: 05/QĐ-STC"),
                "day": self.tr("ngày văn bản, ví dụ: 05/01/2026"),
                "since": self.tr("ngày bắt đầu, ví dụ: 05/01/2026"),
            }
        )
        for key, field in self.days.items():
            if field.problem():
                found[key] = field.problem()
        if not self.scopes.values():
            found["scopes"] = self.tr("Chưa chọn. Đánh dấu ít nhất một việc được giao.")
        if self.delegator.value() is None:
            found["delegator"] = self.tr(
                "Hôm nay cơ quan chưa có người đứng đầu. Bấm F2 ở ô này để thêm người."
            )
        if self.delegate.value() is None:
            found["delegate"] = self.tr(
                "Hôm nay cơ quan chưa có cấp phó. Bấm F2 ở ô này để thêm người."
            )
        since, until = self.days["since"].value(), self.days["until"].value()
        if since is not None and until is not None and until < since:
            found["until"] = self.tr("Ngày cuối sớm hơn ngày đầu. Sửa lại một trong hai ngày.")
        return found

    def _record(self) -> str:
        today = self.seat.today()
        power = Delegation(
            kind=self.kind.value() or next(iter(POWER_WORDS)),
            number=self.number.value(),
            day=self.days["day"].value() or today,
            delegator=self.delegator.value() or 0,
            delegate=self.delegate.value() or 0,
            scopes=self.scopes.values(),
            fields=frozenset(filter(None, map(str.strip, self.fields.value().split(";")))),
            highest_level=self.highest.value() or SecrecyLevel.MAT,
            since=self.days["since"].value() or today,
            until=self.days["until"].value(),
        )
        request = DelegationRequest(
            request_id=self.request_id,
            day=today,
            body=self.seat.body,
            delegation=power,
            other_cases=self.findings.other_cases(),
        )
        self.seat.desk.do(record_delegation, request)
        return self.tr("Đã ghi ủy quyền {number}").format(number=power.number)

    def _known_fields(self) -> str:
        """The fields that the danh mục names: a power covers those it names by the same words."""
        asked = EntriesAsked(body=self.seat.body, day=self.seat.today())
        entries = self.seat.desk.read(secret_entries, asked)
        known = "; ".join(dict.fromkeys(entry.field for entry in entries if entry.field))
        words = self.tr("Để trống: mọi lĩnh vực. Nhiều lĩnh vực cách nhau bằng dấu chấm phẩy.")
        named = self.tr(" Trong danh mục có: {known}.").format(known=known)
        return words + (named if known else "")

    def _add_fields(self) -> None:
        open_end = self.tr("Để trống nếu văn bản không ghi.")
        looks: dict[str, tuple[FieldLook, QWidget]] = {
            "kind": (FieldLook(words=self.tr("&Loại văn bản")), self.kind),
            "number": (FieldLook(words=self.tr("&Số văn bản"), required=True), self.number),
            "day": (FieldLook(words=self.tr("&Ngày văn bản"), required=True), self.days["day"]),
            "delegator": (FieldLook(words=self.tr("Người g&iao")), self.delegator),
            "delegate": (
                FieldLook(words=self.tr("Cấp &phó được giao")),
                self.delegate,
            ),
            "scopes": (FieldLook(words=self.tr("Việ&c được giao"), required=True), self.scopes),
            "fields": (
                FieldLook(words=self.tr("Lĩnh &vực"), hint=self._known_fields()),
                self.fields,
            ),
            "level": (FieldLook(words=self.tr("Độ &mật cao nhất")), self.highest),
            "since": (FieldLook(words=self.tr("&Từ ngày"), required=True), self.days["since"]),
            "until": (
                FieldLook(words=self.tr("Đến &hết ngày"), hint=open_end),
                self.days["until"],
            ),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
        offer_person(self.seat, self.panel.field("delegator"), self._heads)
        offer_person(self.seat, self.panel.field("delegate"), self._deputies)

    def _heads(self) -> list[tuple[int, str]]:
        return self._people(lambda kind: kind.is_head)

    def _deputies(self) -> list[tuple[int, str]]:
        return self._people(lambda kind: kind is PostKind.DEPUTY)

    def _people(self, fits: Callable[[PostKind], bool]) -> list[tuple[int, str]]:
        asked = PeopleAsked(body=self.seat.body, day=self.seat.today())
        people = self.seat.desk.read(people_on, asked)
        return [(each.person, f"{each.name} · {each.post}") for each in people if fits(each.kind)]
